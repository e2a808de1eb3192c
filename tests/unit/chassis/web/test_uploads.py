"""Uploads: exactly as long as they may be, and checked fields once the file is through."""

import pytest
from starlette.types import Message

from services.chassis.base.problems import MalformedBody, PayloadTooLarge, ValidationFailed
from services.chassis.web.exchange import ClientGone
from services.chassis.web.validating.uploads import FileBody, FormBody, Upload
from services.chassis.web.validating.validation import media_type_of
from tests.unit.chassis.web.test_bodies import GONE, piece, receiving
from tests.unit.chassis.web.test_multipart import END, part

LIMIT = 1000
FORM = {
    "type": "object",
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "dry_run": {"type": "boolean"},
        "note": {"type": "string", "maxLength": 5},
    },
}
BODIES = {"multipart/form-data": FormBody(schema=FORM), "text/csv": FileBody(schema={})}


def upload(content_type: str, *messages: Message, declared: int | None = None) -> Upload:
    headers = {b"content-type": content_type.encode()}
    if declared is not None:
        headers[b"content-length"] = str(declared).encode()
    return BODIES[content_type.partition(";")[0]].open(receiving(*messages), headers, LIMIT)


def in_form(content: bytes, *, declared: int | None = None) -> Upload:
    return upload(
        "multipart/form-data; boundary=b0undary", piece(content, more=False), declared=declared
    )


async def read(found: Upload) -> bytes:
    return b"".join([each async for each in found])


@pytest.mark.parametrize("pieces", [[1000], [500, 500], [1, 0, 999]])
async def test_a_file_of_just_the_limit_passes(pieces: list[int]) -> None:
    messages = [piece(b"x" * size) for size in pieces] + [piece(b"", more=False)]
    assert await read(upload("text/csv", *messages, declared=1000)) == b"x" * LIMIT
    assert await read(in_form(part("file", b"x" * LIMIT) + END)) == b"x" * LIMIT


async def test_a_byte_more_is_too_many() -> None:
    with pytest.raises(PayloadTooLarge):
        await read(upload("text/csv", piece(b"x" * LIMIT), piece(b"x", more=False)))
    with pytest.raises(PayloadTooLarge):
        await read(in_form(part("file", b"x" * (LIMIT + 1)) + END))


async def test_one_that_says_it_is_too_long_is_not_read() -> None:
    with pytest.raises(PayloadTooLarge):
        upload("text/csv", declared=LIMIT + 1)
    with pytest.raises(PayloadTooLarge):
        in_form(b"", declared=LIMIT + 300 * 1024)


async def test_a_form_has_its_limit_beside_the_file() -> None:
    endless = [piece(b"--b0undary\r\n")] + [piece(b"x: y\r\n" * 1000)] * 100
    with pytest.raises((PayloadTooLarge, MalformedBody)):
        await read(upload("multipart/form-data; boundary=b0undary", *endless))
    behind = [piece(part("file", b"x") + END)] + [piece(b"epilogue" * 8192)] * 10
    with pytest.raises(PayloadTooLarge):
        await read(upload("multipart/form-data; boundary=b0undary", *behind))


async def test_fields_are_typed() -> None:
    found = in_form(part("dry_run", b"True") + part("file", b"x") + part("note", b"a") + END)
    assert found.fields == {}
    await read(found)
    assert found.fields == {"dry_run": True, "note": "a"}


async def test_fields_that_come_first_are_known_with_the_first_piece() -> None:
    found = in_form(part("note", b"a") + part("file", b"x") + END)
    async for _ in found:
        assert found.fields == {"note": "a"}


async def test_a_wrong_field_is_told_before_the_file_is_read() -> None:
    """Half a gigabyte later is late to learn of a typing error."""
    begun = part("note", b"too long") + part("file", b"x")
    found = upload("multipart/form-data; boundary=b0undary", piece(begun))
    with pytest.raises(ValidationFailed) as refused:
        await read(found)
    assert [fault.pointer for fault in refused.value.errors] == ["/note"]


async def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(ValidationFailed) as refused:
        await read(in_form(part("dry_run", b"1") + part("colour", b"red") + END))
    assert {fault.pointer for fault in refused.value.errors} == {"/dry_run", "/colour"}
    with pytest.raises(ValidationFailed) as refused:
        await read(in_form(END))
    assert {fault.pointer for fault in refused.value.errors} == {"/file"}


@pytest.mark.parametrize("content_type", ["text/csv", "multipart/form-data; boundary=b0undary"])
async def test_one_that_breaks_off_is_not_taken_for_a_short_one(content_type: str) -> None:
    start = part("file", b"x")
    for messages in ([GONE], [piece(start), GONE]):
        with pytest.raises(ClientGone):
            await read(upload(content_type, *messages))


@pytest.mark.parametrize(
    ("header", "media_type"),
    [("TEXT/CSV", "text/csv"), ("text/csv ; charset=cp932", "text/csv"), ("", "")],
)
def test_a_media_type_is_read_without_its_parameters(header: str, media_type: str) -> None:
    assert media_type_of(header)[0] == media_type
