"""Request bodies: bounded in size, strict JSON, checked against the operation's schema."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

from connexion.validators import AbstractRequestBodyValidator
from starlette.types import Receive, Scope

from services.chassis.base import texts
from services.chassis.base.problems import (
    FAULT_LIMIT,
    Fault,
    MalformedBody,
    PayloadTooLarge,
    UnusableText,
    ValidationFailed,
)
from services.chassis.base.sentences import Sentence
from services.chassis.web.exchange import ClientGone, Exchange
from services.chassis.web.schemas import Schema

_LARGE = 128 * 1024
"""Bytes; parsing and checking so many takes some milliseconds."""
_SUSPICIOUS = (b"\\u0000", b"\\ud", b"\\uD")


async def read_body(receive: Receive, headers: Mapping[bytes, bytes], limit: int) -> bytes:
    """The whole body, chunked or not.

    Raises:
        PayloadTooLarge: it is longer than ``limit`` bytes, or says it will be.
        ClientGone: the connection ended first.
    """
    refusal = PayloadTooLarge(texts.BODY_TOO_LARGE(limit=limit))
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


async def whole_body(exchange: Exchange) -> bytes:
    """The body of an exchange, which is read once; raises what ``read_body`` raises."""
    if exchange.raw is None:
        limit = exchange.body_limit
        exchange.raw = await read_body(exchange.receive, exchange.fields, limit)
    return exchange.raw


class JsonBody(AbstractRequestBodyValidator):
    """The JSON body that one operation takes."""

    def __init__(self, *, schema: dict[str, Any], required: bool = False) -> None:
        super().__init__(schema=schema, required=required, encoding="utf-8", strict_validation=True)
        self._compiled = Schema(schema)

    async def wrap_receive(self, receive: Receive, *, scope: Scope) -> tuple[Receive, Scope]:
        """Read the body and note its content, or what is wrong with it, in the exchange.

        Raises what ``read_body`` and ``parse`` raise, but for ``ValidationFailed``.
        """
        exchange: Exchange = scope["exchange"]
        raw = await whole_body(exchange)
        try:
            if len(raw) <= _LARGE:
                exchange.body = self.parse(raw)
            else:  # other requests are answered meanwhile
                exchange.body = await asyncio.to_thread(self.parse, raw)
        except ValidationFailed as problem:
            exchange.faults.extend(problem.errors)
        return receive, scope

    def parse(self, raw: bytes) -> Any:
        """The checked content of ``raw``; None for an empty body that may be left out.

        Raises:
            MalformedBody: it is not JSON, or an object names a member twice.
            ValidationFailed: it is JSON but not what the schema asks for.
            UnusableText: it fits the schema, but holds what no database or mail can.
        """
        if not raw.strip():
            if self._required:
                raise ValidationFailed([Fault("", texts.BODY_REQUIRED())])
            return None
        content = parse_json(raw)
        if faults := self._faults(content, raw):
            raise ValidationFailed(faults)
        return content

    def _faults(self, content: Any, raw: bytes) -> list[Fault]:
        nuls: list[Fault] = []
        try:
            if any(mark in raw for mark in _SUSPICIOUS):
                if halves := _texts_with(_is_half, texts.HOLDS_SURROGATE(), content, ""):
                    return halves
                nuls = _texts_with(_has_nul, texts.HOLDS_NUL(), content, "")
            faults = [] if self._compiled.is_valid(content) else self._compiled.faults(content)
        except (ValueError, RecursionError) as error:
            raise MalformedBody(texts.NESTED_TOO_DEEPLY()) from error
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
        raise MalformedBody(texts.NOT_UTF8(byte=error.start)) from error
    except RecursionError as error:
        raise MalformedBody(texts.NESTED_TOO_DEEPLY()) from error
    except json.JSONDecodeError as error:
        raise MalformedBody(
            texts.NOT_JSON(reason=error.msg, line=error.lineno, column=error.colno)
        ) from error
    except ValueError as error:  # a number of more digits than Python converts
        raise MalformedBody(texts.NUMBER_TOO_LONG()) from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise MalformedBody(texts.MEMBER_TWICE(name=repr(twice[:100])))
    return content


def _refuse_constant(name: str) -> Any:
    raise MalformedBody(texts.CONSTANT_IN_JSON(name=name))


def _has_nul(text: str) -> bool:
    return "\x00" in text


def _is_half(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _texts_with(
    is_found: Callable[[str], bool], detail: Sentence, content: Any, place: str
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
