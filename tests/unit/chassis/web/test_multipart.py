"""Forms with a file: whatever pieces they come in, and whoever wrote them."""

import email.policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.chassis.base.problems import MalformedBody, ValidationFailed
from services.chassis.web.validating.multipart import FormParser, boundary_of

BOUNDARY = b"b0undary"


def part(name: str, content: bytes, rest: str = "") -> bytes:
    head = f'--b0undary\r\nContent-Disposition: form-data; name="{name}"{rest}\r\n\r\n'
    return head.encode() + content + b"\r\n"


END = b"--b0undary--\r\n"


def read(body: bytes, sizes: list[int] | None = None) -> tuple[FormParser, bytes]:
    """The parser after all of ``body``, which comes in pieces of these sizes; and the file."""
    parser, file = FormParser(BOUNDARY, "file"), b""
    for size in [*(sizes or []), len(body)]:
        file += b"".join(parser.feed(body[:size]))
        body = body[size:]
    parser.finish()
    return parser, file


# What looks like a boundary and is none must come through.
almost = st.lists(
    st.sampled_from([b"\r\n", b"--", b"b0undary", b"\r\n--b0undar", b"\r", b"a,b\n", b"\x00\xff"])
).map(b"".join)


@given(content=almost | st.binary(), sizes=st.lists(st.integers(0, 40)), file_first=st.booleans())
def test_a_file_comes_through_whole(content: bytes, sizes: list[int], file_first: bool) -> None:
    if b"\r\n--b0undary" in b"\r\n" + content:
        return
    parts = [part("file", content, '; filename="a.csv"'), part("note", "あ".encode())]
    parser, file = read(b"".join(parts if file_first else reversed(parts)) + END, sizes)
    assert file == content
    assert parser.fields == {"note": ["あ"]}
    assert (parser.filename, parser.has_file) == ("a.csv", True)


def test_it_comes_byte_by_byte() -> None:
    body = part("a", b"1") + part("file", b"x\r\n--b0undar\r\ny", '; filename="b.csv"') + END
    parser, file = read(body, [1] * len(body))
    assert file == b"x\r\n--b0undar\r\ny"
    assert parser.fields == {"a": ["1"]}


def test_what_stands_before_and_behind_the_parts_is_left_out() -> None:
    _, file = read(b"\r\n" + part("file", b"x") + END + b"epilogue\r\n--b0undary\r\n")
    assert file == b"x"


@pytest.mark.parametrize(
    ("rest", "filename"),
    [
        ("", None),
        ('; filename=""', None),
        ('; filename="orders.csv"', "orders.csv"),
        ("; filename=orders.csv", "orders.csv"),
        ('; filename="注文 2026.csv"', "注文 2026.csv"),
        ("; filename*=UTF-8''%E6%B3%A8%E6%96%87.csv", "注文.csv"),
        ("; filename=\"a.csv\"; filename*=utf-8'ja'%E6%B3%A8.csv", "注.csv"),
        ("; filename*=iso-8859-1''%E9t%E9.csv", "été.csv"),
        ("; filename*=no-such''%E6%B3%A8.csv", "注.csv"),
        ('; filename="a%22b.csv"', 'a"b.csv'),
        ('; filename="C:\\\\orders\\\\may.csv"', "may.csv"),
        ('; filename="../../etc/passwd"', "passwd"),
        ('; filename="a\u202evsc.exe"', "avsc.exe"),
        ('; filename="' + "\u304b\u3099" + '.csv"', "が.csv"),
        ('; filename="' + "x" * 300 + '"', "x" * 255),
    ],
)
def test_a_file_is_called_what_can_be_shown(rest: str, filename: str | None) -> None:
    parser, _ = read(part("file", b"x", rest) + END)
    assert parser.filename == filename


def test_a_name_in_the_encoding_of_old_windows_is_understood() -> None:
    body = part("file", b"x", '; filename="NAME"').replace(b"NAME", "表.csv".encode("cp932"))
    assert read(body + END)[0].filename == "表.csv"


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (part("file", b"x"), MalformedBody),
        (b"", MalformedBody),
        (b"no form at all", MalformedBody),
        (b"--b0undary\r\nContent-Type: text/csv\r\n\r\nx\r\n" + END, MalformedBody),
        (b'--b0undary\r\nContent-Disposition: file; name="file"\r\n\r\nx\r\n' + END, MalformedBody),
        (b"--b0undary\r\n" + b"x: y\r\n" * 1000 + b"\r\n", MalformedBody),
        (b"--b0undary\r\nx: " + b"y" * 100_000, MalformedBody),
        (part("file", b"x") * 2 + END, ValidationFailed),
        (part("note", b"x" * 70_000) + END, ValidationFailed),
        (part("note", b"\xff") + END, ValidationFailed),
        (part("note", b"x") * 101 + END, ValidationFailed),
    ],
)
def test_what_is_no_form_is_refused(body: bytes, problem: type[Exception]) -> None:
    with pytest.raises(problem):
        read(body)


@pytest.mark.parametrize("header", ["multipart/form-data", "multipart/form-data; boundary="])
def test_a_form_without_a_boundary_is_refused(header: str) -> None:
    with pytest.raises(MalformedBody):
        boundary_of(header)


def test_a_boundary_without_an_end_is_refused() -> None:
    with pytest.raises(MalformedBody):
        FormParser(b"x" * 10_000, "file")


@given(st.text(alphabet="abcあ ';=", min_size=1, max_size=20))
def test_a_quoted_boundary_is_read_as_it_is_written(boundary: str) -> None:
    """As the standard library's own writer of such headers has it."""
    message = EmailMessage(email.policy.HTTP)
    ascii_boundary = boundary.encode("ascii", "ignore").decode().strip()
    if not ascii_boundary:
        return
    message["Content-Type"] = "multipart/form-data"
    message.set_param("boundary", ascii_boundary)
    written = str(message["Content-Type"])
    assert boundary_of(written).decode() == ascii_boundary
