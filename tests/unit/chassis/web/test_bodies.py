"""Bodies: bounded, strict JSON, and nothing in them that a database cannot hold."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message

from services.chassis.base.problems import (
    MalformedBody,
    PayloadTooLarge,
    UnusableText,
    ValidationFailed,
)
from services.chassis.web.exchange import ClientGone
from services.chassis.web.validating.json_bodies import JsonBody, parse_json, read_body

ANYTHING = JsonBody(schema={}, required=True)
THING = JsonBody(
    schema={
        "type": "object",
        "required": ["name"],
        "additionalProperties": False,
        "properties": {
            "name": {"type": "string", "maxLength": 5},
            "amount": {"type": "integer", "minimum": 0, "maximum": 100},
            "note": {"type": "string", "nullable": True},
        },
    }
)


def receiving(*messages: Message) -> Any:
    left = list(messages)

    async def receive() -> Message:
        return left.pop(0)

    return receive


def piece(body: bytes, *, more: bool = True) -> Message:
    return {"type": "http.request", "body": body, "more_body": more}


GONE: Message = {"type": "http.disconnect"}


async def test_pieces_are_put_together() -> None:
    receive = receiving(piece(b"a"), piece(b""), {"type": "http.request", "body": b"b"})
    assert await read_body(receive, {}, 2) == b"ab"


@pytest.mark.parametrize(
    "messages", [(GONE,), (piece(b"{}"), GONE), (piece(b""), piece(b"x"), GONE)]
)
async def test_a_body_that_ends_early_is_not_taken_for_a_short_one(
    messages: tuple[Message, ...],
) -> None:
    with pytest.raises(ClientGone):
        await read_body(receiving(*messages), {b"content-length": b"10"}, 100)


@pytest.mark.parametrize(
    ("messages", "headers"),
    [
        ((), {b"content-length": b"11"}),
        ((piece(b"x" * 11, more=False),), {}),
        ((piece(b"x" * 11),), {}),
        ((piece(b"x" * 10), piece(b"x")), {}),
        ((piece(b"x" * 10), piece(b"x")), {b"content-length": b"5"}),
        ((piece(b"x" * 11),), {b"content-length": b"nonsense"}),
    ],
)
async def test_too_large_is_refused_as_soon_as_it_shows(
    messages: tuple[Message, ...], headers: dict[bytes, bytes]
) -> None:
    with pytest.raises(PayloadTooLarge):
        await read_body(receiving(*messages), headers, 10)


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"nul",
        b"{} {}",
        b"{'a': 1}",
        b'{"a": 1,}',
        b'{"a": NaN}',
        b"[Infinity]",
        b"[-Infinity]",
        b'{"a": 1, "a": 1}',
        b'{"a": {"b": 1, "b": 2}}',
        b'{"a": 1, "\\u0061": 2}',
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b'\xef\xbb\xbf{"a": 1}',
        b'{"a": 1}'.decode().encode("utf-16"),
        b'"a\nb"',
        b"01",
        b"+1",
        b"0x10",
        b"1" * 5_000,
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"\x00",
    ],
)
def test_what_is_not_json_is_malformed(raw: bytes) -> None:
    with pytest.raises(MalformedBody):
        ANYTHING.parse(raw)


@pytest.mark.parametrize("depth", [100, 300, 500, 700, 900, 5_000])
@pytest.mark.parametrize("leaf", [b"1", b'"\\u0000"', b'"\\ud800"'])
def test_depth_is_never_a_fault_of_ours(depth: int, leaf: bytes) -> None:
    for opening, closing in ((b"[", b"]"), (b'{"a":', b"}")):
        try:
            ANYTHING.parse(opening * depth + leaf + closing * depth)
        except (MalformedBody, UnusableText, ValidationFailed):
            continue
        assert leaf == b"1"


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        (b'{"name": "a\\ud800b"}', "/name"),
        (b'{"name": "\\uDfff"}', "/name"),
        (b'{"name": "x", "\\ud800": 1}', "/?"),
        (b'{"name": "x", "\\u0000": 1}', "/?"),
        (b'[["ok", "\\udc00\\ud800"]]', "/0/1"),
    ],
)
def test_lone_surrogates_and_nuls_that_the_schema_forbids_are_422(raw: bytes, pointer: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        THING.parse(raw)
    assert caught.value.errors[0].pointer == pointer
    caught.value.detail.encode()


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        (b'"\\u0000"', ""),
        (b'{"name": "\\u0000"}', "/name"),
        (b'["ok", {"a/b": "x\\u0000"}]', "/1/a~1b"),
        (b'{"a\\u0000": 1}', "/a?"),
    ],
)
def test_a_nul_that_the_schema_allows_is_400(raw: bytes, pointer: str) -> None:
    with pytest.raises(UnusableText) as caught:
        ANYTHING.parse(raw)
    assert (caught.value.status, caught.value.code) == (400, "unusable_text")
    assert [fault.pointer for fault in caught.value.errors] == [pointer]


def test_a_pair_of_surrogates_is_a_character() -> None:
    assert THING.parse(b'{"name": "\\ud83c\\udf75"}') == {"name": "🍵"}
    assert ANYTHING.parse(b'["\\\\u0000"]') == ["\\u0000"]  # a backslash and five characters


@pytest.mark.parametrize(
    "amount", ["1.0", "1e0", "-0.0", "1.5", "true", "null", '"1"', "101", "-1", "1e400", "9" * 400]
)
def test_money_is_a_whole_number_and_nothing_else(amount: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        THING.parse(f'{{"name": "x", "amount": {amount}}}'.encode())
    assert [fault.pointer for fault in caught.value.errors] == ["/amount"]


def test_faults_name_their_place_and_do_not_repeat_values() -> None:
    with pytest.raises(ValidationFailed) as caught:
        THING.parse(b'{"name": "tok_secret", "note": 1, "a/b~c": 1}')
    faults = {fault.pointer: fault.detail for fault in caught.value.errors}
    assert set(faults) == {"/name", "/note", "/a~1b~0c"}
    assert "tok_secret" not in repr(faults)


def test_null_clears_only_what_may_be_null() -> None:
    assert THING.parse(b'{"name": "x", "note": null}') == {"name": "x", "note": None}
    with pytest.raises(ValidationFailed):
        THING.parse(b'{"name": null}')


@pytest.mark.parametrize("raw", [b"", b"  \r\n\t"])
def test_an_empty_body_is_none_or_a_fault(raw: bytes) -> None:
    assert THING.parse(raw) is None
    with pytest.raises(ValidationFailed, match="required"):
        ANYTHING.parse(raw)


@given(st.binary(max_size=200))
def test_no_bytes_are_a_fault_of_ours(raw: bytes) -> None:
    try:
        THING.parse(raw)
    except (MalformedBody, ValidationFailed) as problem:
        json.dumps(problem.document("id")).encode()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
        max_leaves=20,
    )
)
def test_any_json_is_read_as_it_was_written(value: Any) -> None:
    if isinstance(value, float) and abs(value) == float("inf"):
        return
    written = json.dumps(value)
    if "Infinity" not in written:
        assert parse_json(written.encode()) == value
