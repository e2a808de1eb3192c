"""Request bodies: bounded in size, strict JSON, checked against the operation's schema."""

import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from typing import Any

from starlette.types import Receive

from services.chassis.base.problems import (
    FAULT_LIMIT,
    Fault,
    MalformedBody,
    PayloadTooLarge,
    UnsupportedMediaType,
    UnusableText,
    ValidationFailed,
)
from services.chassis.web.exchange import ClientGone
from services.chassis.web.schemas import Schema

_SUSPICIOUS = (b"\\u0000", b"\\ud", b"\\uD")


async def read_body(receive: Receive, headers: Mapping[bytes, bytes], limit: int) -> bytes:
    """The whole body, chunked or not.

    Raises:
        PayloadTooLarge: it is longer than ``limit`` bytes, or says it will be.
        ClientGone: the connection ended first.
    """
    refusal = PayloadTooLarge(f"The body is larger than the {limit} bytes that are accepted here.")
    return b"".join([piece async for piece in body_pieces(receive, headers, limit, refusal)])


def body_pieces(
    receive: Receive, headers: Mapping[bytes, bytes], most: int, refusal: PayloadTooLarge
) -> AsyncIterator[bytes]:
    """The body as it arrives, chunked or not.

    Raises:
        PayloadTooLarge: ``refusal``; it says at once that it is longer than ``most`` bytes, or
            turns out to be.
        ClientGone: the connection ended first.
    """
    declared = headers.get(b"content-length", b"0")
    if declared.isdigit() and int(declared) > most:
        raise refusal
    return _arriving(receive, most, refusal)


async def _arriving(receive: Receive, most: int, refusal: PayloadTooLarge) -> AsyncIterator[bytes]:
    size = 0
    has_more = True
    while has_more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientGone
        piece = message.get("body", b"")
        size += len(piece)
        if size > most:
            raise refusal
        if piece:
            yield piece
        has_more = message.get("more_body", False)


class JsonBody:
    """The JSON body that one operation takes."""

    def __init__(self, definition: Mapping[str, Any], others: Sequence[str] = ()) -> None:
        """``others`` are media types that the operation takes beside JSON."""
        self.required: bool = definition.get("required", False)
        self._schema = Schema(definition["content"]["application/json"]["schema"])
        wanted = ["application/json in UTF-8", *others]
        self._wanted = f"The body must be {' or '.join(wanted)}."

    def check_media_type(self, headers: Mapping[bytes, bytes], *, has_body: bool) -> None:
        """Refuse what is not declared as JSON in UTF-8.

        Raises:
            UnsupportedMediaType: always with the type that is wanted.
        """
        content_type = headers.get(b"content-type")
        if content_type is None and not has_body:
            return
        kind, _, rest = (content_type or b"").decode("latin-1").lower().partition(";")
        charset = rest.replace(" ", "").replace('"', "").partition("charset=")[2].split(";")[0]
        if kind.strip() != "application/json" or charset not in ("", "utf-8", "utf8"):
            raise UnsupportedMediaType(self._wanted)

    def parse(self, raw: bytes) -> Any:
        """The checked content of ``raw``; None for an empty body that may be left out.

        Raises:
            MalformedBody: it is not JSON, or an object names a member twice.
            ValidationFailed: it is JSON but not what the schema asks for.
            UnusableText: it fits the schema, but holds what no database or mail can.
        """
        if not raw.strip():
            if self.required:
                raise ValidationFailed([Fault("", "a JSON body is required")])
            return None
        content = parse_json(raw)
        if faults := self._faults(content, raw):
            raise ValidationFailed(faults)
        return content

    def _faults(self, content: Any, raw: bytes) -> list[Fault]:
        nuls: list[Fault] = []
        try:
            if any(mark in raw for mark in _SUSPICIOUS):
                if halves := _texts_with(_is_half, "holds a lone surrogate", content, ""):
                    return halves
                nuls = _texts_with(_has_nul, "holds a NUL character", content, "")
            faults = [] if self._schema.is_valid(content) else self._schema.faults(content)
        except (ValueError, RecursionError) as error:
            raise MalformedBody("The body is nested too deeply.") from error
        if nuls and not faults:
            raise UnusableText(nuls[:FAULT_LIMIT])
        return faults


def parse_json(raw: bytes) -> Any:
    """Strict JSON: UTF-8, no duplicate members, no NaN, no absurd depth.

    Raises:
        MalformedBody: with the place where that shows.
    """
    try:
        return json.loads(
            raw.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_refuse_constant
        )
    except UnicodeDecodeError as error:
        raise MalformedBody(f"The body is not UTF-8 (byte {error.start}).") from error
    except RecursionError as error:
        raise MalformedBody("The body is nested too deeply.") from error
    except json.JSONDecodeError as error:
        raise MalformedBody(
            f"The body is not JSON: {error.msg} (line {error.lineno}, column {error.colno})."
        ) from error
    except ValueError as error:  # a number of more digits than Python converts
        raise MalformedBody("The body holds a number that is too long.") from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise MalformedBody(f"The body names the member {twice[:100]!r} twice in one object.")
    return content


def _refuse_constant(name: str) -> Any:
    raise MalformedBody(f"The body holds {name}, which JSON does not have.")


def _has_nul(text: str) -> bool:
    return "\x00" in text


def _is_half(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _texts_with(
    is_found: Callable[[str], bool], detail: str, content: Any, place: str
) -> list[Fault]:
    """The texts, names of members among them, that no database or mail can hold."""
    if isinstance(content, str):
        return [Fault(place, detail)] if is_found(content) else []
    if isinstance(content, dict):
        named = [(f"{place}/{_printable(name)}", name) for name in content]
        inner = [(at, content[name]) for at, name in named]
        inside: list[tuple[str, Any]] = [*named, *inner]
    elif isinstance(content, list):
        inside = [(f"{place}/{index}", value) for index, value in enumerate(content)]
    else:
        return []
    return [fault for at, value in inside for fault in _texts_with(is_found, detail, value, at)]


def _printable(name: str) -> str:
    """A name as a reference token of RFC 6901, without what no reply can hold."""
    safe = name.encode("utf-8", "replace").decode().replace("\x00", "?")[:100]
    return safe.replace("~", "~0").replace("/", "~1")
