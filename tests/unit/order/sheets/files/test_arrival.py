"""What an upload is refused for at once: by its head, or by its bytes as they come."""

import gzip
import io
import zipfile
from collections.abc import Iterator

import pytest

from services.order.sheets import HEAD_BYTES, StreamCheck, UnreadableFile, check_head
from tests.unit.order.sheets.sheets import HEADING, ROW, lines

GOOD = lines(HEADING, ROW)


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("orders.csv", GOOD)
    return buffer.getvalue()


def streamed(content: bytes, size: int, encoding: str = "auto") -> None:
    check = StreamCheck(encoding)
    for start in range(0, len(content), size):
        check.feed(content[start : start + size])
    check.finish()


def feed_all(check: StreamCheck, pieces: Iterator[bytes]) -> None:
    for piece in pieces:
        check.feed(piece)


REFUSED = {
    "nothing": (b"", "empty_file", "The file is empty."),
    "a mark": (b"\xef\xbb\xbf\r\n", "empty_file", "The file is empty."),
    "a mark of UTF-16": (b"\xff\xfe", "empty_file", "The file is empty."),
    "spaces": (b" \r\n\t\r\n", "empty_file", "The file is empty."),
    "ZIP or XLSX": (
        zipped(),
        "not_a_csv_file",
        (
            "The file is a ZIP archive or an Excel workbook (.xlsx), not CSV; "
            "save it as CSV and send that."
        ),
    ),
    "XLS": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
        "not_a_csv_file",
        (
            "The file is an old Excel workbook (.xls), or one with a password, not CSV; "
            "save it as CSV or .xlsx, without a password, and send that."
        ),
    ),
    "PDF": (
        b"%PDF-1.7\n%\xe2\xe3",
        "not_a_csv_file",
        "The file is a PDF document, not CSV; save it as CSV and send that.",
    ),
    "gzip": (
        gzip.compress(GOOD.encode()),
        "not_a_csv_file",
        "The file is a gzip archive, not CSV; save it as CSV and send that.",
    ),
    "NUL": (
        GOOD.replace("湯呑", "湯\0呑").encode(),
        "nul_bytes",
        "The file contains NUL bytes, so it is not text; save it as CSV in UTF-8.",
    ),
    "NUL in UTF-16": (
        GOOD.replace("湯呑", "湯\0呑").encode("utf-16"),
        "nul_bytes",
        "The file contains NUL bytes, so it is not text; save it as CSV in UTF-8.",
    ),
    "data at once": (
        lines(ROW, ROW).encode(),
        "no_header",
        (
            "The first row names no known column; it must be a header such as "
            "customer_name,product_name,quantity,unit_price."
        ),
    ),
    "columns lack": (
        "氏名,数量\r\n佐藤,1\r\n".encode(),
        "missing_column",
        ("The header lacks product_name (商品名), unit_price (単価)."),
    ),
    "a column twice": (
        lines(HEADING + ",quantity", ROW + ",2").encode(),
        "repeated_column",
        "The header names quantity twice: 'quantity' and 'quantity'.",
    ),
    "in both languages": (
        lines(HEADING + ",数量", ROW + ",2").encode(),
        "repeated_column",
        "The header names quantity twice: 'quantity' and '数量'.",
    ),
    "no rows": (f"{HEADING}\r\n".encode(), "no_rows", "The file has a header but no rows."),
    "blank rows": (
        lines(HEADING, "", ",,,,,").encode(),
        "no_rows",
        "The file has a header but no rows.",
    ),
    "UTF-32": (
        GOOD.encode("utf-32"),
        "unknown_encoding",
        "The file is in UTF-32; save it as UTF-8.",
    ),
}


@pytest.mark.parametrize("size", [1, 7, 1_000_000])
@pytest.mark.parametrize(("content", "code", "detail"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_sheet_is_told(content: bytes, code: str, detail: str, size: int) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        streamed(content, size)
    assert (refusal.value.code, refusal.value.detail) == (code, detail)
    assert str(refusal.value) == detail


@pytest.mark.parametrize("size", [1, 2, 3, 100, 1_000_000])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp932"])
def test_pieces_of_any_size_are_taken(size: int, encoding: str) -> None:
    streamed(GOOD.encode(encoding), size)


@pytest.mark.parametrize("cut", range(HEAD_BYTES - 3, HEAD_BYTES + 3))
@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "utf-16", "euc_jp"])
def test_a_head_may_end_anywhere(cut: int, encoding: str) -> None:
    content = lines(HEADING, *[ROW] * 2_000).encode(encoding)
    check = StreamCheck()
    check.feed(content[:cut])
    check.feed(content[cut:])
    check.finish()


@pytest.mark.parametrize("piece", [1_000, 65_536, 4_000_000])
@pytest.mark.parametrize("before", ["", lines(HEADING, ROW)])
def test_a_line_without_an_end_is_refused(piece: int, before: str) -> None:
    check = StreamCheck()
    check.feed(before.encode())
    pieces = iter([b"x" * piece] * (2_000_000_000 // piece))
    with pytest.raises(UnreadableFile) as refusal:
        feed_all(check, pieces)
    left = sum(1 for _ in pieces) * piece
    assert refusal.value.code == ("line_too_long" if before else "no_header")
    assert left >= 1_999_000_000 - 1024 * 1024 - piece


def test_lines_of_many_bytes_in_all_are_taken() -> None:
    check = StreamCheck()
    check.feed(lines(HEADING).encode())
    for _ in range(3):
        check.feed(b"W-1,a,a@example.jp," + b"x" * 1_000_000 + b",1,1\r\n")
    check.finish()


def test_nul_bytes_late_are_refused() -> None:
    check = StreamCheck()
    check.feed(lines(HEADING, *[ROW] * 2_000).encode())
    with pytest.raises(UnreadableFile, match="NUL"):
        check.feed(b"W-1,\0\r\n")


@pytest.mark.parametrize("name", ["latin-1", "utf-7", "rot13", "", "x" * 500, "utf_8\0"])
def test_an_unknown_encoding_is_refused(name: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        check_head(GOOD.encode(), name)
    assert refusal.value.code == "unknown_encoding"
    assert refusal.value.detail == (
        f"The encoding {name[:40]!r} is not supported; use auto, utf-8, utf-16, utf-16-le, "
        "utf-16-be, cp932, euc-jp, iso-2022-jp."
    )


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("UTF-8", "utf-8-sig"),
        ("utf_8", "utf-8"),
        ("Shift_JIS", "cp932"),
        ("windows-31j", "cp932"),
        ("EUC-JP", "euc_jp"),
        ("iso-2022-jp", "iso2022_jp"),
        ("utf-16", "utf-16"),
        ("utf-16", "utf-16-be"),
    ],
)
def test_names_of_encodings_are_known(name: str, codec: str) -> None:
    check_head(GOOD.encode(codec), name)
