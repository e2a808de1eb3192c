"""Sending replies, and checking them against the spec where that is switched on."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from typing import Any

import orjson
from starlette.types import Receive, Send

from services.chassis.base.problems import MEDIA_TYPE
from services.chassis.telemetry.requests import Observation
from services.chassis.web.exchange import JSON, ClientGone, Reply
from services.chassis.web.schemas import Schema

JSON_OPTIONS = orjson.OPT_UTC_Z
_EVENTS = "text/event-stream"


async def send_reply(
    send: Send, reply: Reply, observation: Observation, receive: Receive | None = None
) -> None:
    """Send ``reply`` with the headers that every reply carries; to a HEAD, those alone.

    Raises:
        ClientGone: ``receive`` said so while a stream was under way.
    """
    headers = [
        (b"content-type", _content_type(reply.media_type)),
        (b"x-request-id", observation.request_id.encode("latin-1")),
        (b"x-content-type-options", b"nosniff"),
        # Events have to come through as they happen: unchanged, so not compressed in blocks.
        (
            b"cache-control",
            b"no-cache, no-transform" if reply.media_type == _EVENTS else b"no-store",
        ),
    ]
    headers += [
        (name.lower().encode("latin-1"), value.encode("latin-1"))
        for name, value in reply.headers.items()
    ]
    start = {"type": "http.response.start", "status": reply.status, "headers": headers}
    is_head = observation.method == "HEAD"
    if reply.stream is None:
        content = _content(reply)
        headers.append((b"content-length", str(len(content)).encode()))
        await send(start)
        await send({"type": "http.response.body", "body": b"" if is_head else content})
        return
    headers.append((b"x-accel-buffering", b"no"))  # nginx would keep it until it is long enough
    await send(start)
    if is_head:
        await _close(reply.stream)
        await send({"type": "http.response.body", "body": b""})
    else:
        await _send_stream(send, receive, reply.stream)


async def _send_stream(send: Send, receive: Receive | None, stream: AsyncIterator[bytes]) -> None:
    """Send ``stream`` to its end; it is closed in any case, so that it lets go of what it holds."""
    patience, watch = asyncio.timeout(None), None
    try:
        async with patience:
            if receive is not None:
                watch = asyncio.create_task(_end_with_the_connection(receive, patience))
            async for piece in stream:
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
    except TimeoutError as error:
        if not patience.expired():
            raise
        raise ClientGone from error
    finally:
        if watch is not None:
            watch.cancel()
        await _close(stream)


async def _close(stream: AsyncIterator[bytes]) -> None:
    if isinstance(stream, AsyncGenerator):
        await stream.aclose()


async def _end_with_the_connection(receive: Receive, patience: asyncio.Timeout) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    patience.reschedule(asyncio.get_running_loop().time())


def _content_type(media_type: str) -> bytes:
    if media_type.startswith("text/") and "charset" not in media_type:
        return f"{media_type}; charset=utf-8".encode()
    return media_type.encode()


def _content(reply: Reply) -> bytes:
    if reply.raw is not None:
        return reply.raw
    if reply.status == 204:
        return b""
    return orjson.dumps(reply.body, option=JSON_OPTIONS)


class ReplyCheck:
    """Whether a reply is one that its operation declares: status, media type, schema, headers."""

    def __init__(self, operation_id: str, responses: Mapping[str, Any]) -> None:
        self._operation_id = operation_id
        self._declared = {
            int(status): response.get("content", {}) for status, response in responses.items()
        }
        self._schemas: dict[tuple[int, str], Schema] = {}
        self._headers = {
            int(status): set(response.get("headers", {})) for status, response in responses.items()
        }

    def faults(self, reply: Reply) -> list[str]:
        """What ``reply`` has that the spec does not say; empty when all is well."""
        declared = self._declared.get(reply.status)
        if declared is None:
            return [f"status {reply.status} is not declared"]
        undeclared = [
            f"header {name} is not declared"
            for name in reply.headers
            if name.lower() not in {declared.lower() for declared in self._headers[reply.status]}
            and name.lower() not in ("allow", "content-disposition", "vary")
        ]
        if reply.status == 204 and not declared:
            return undeclared
        media_type = reply.media_type.partition(";")[0]
        if media_type not in declared:
            return [*undeclared, f"media type {media_type} is not declared"]
        if "schema" not in declared[media_type] or media_type not in (JSON, MEDIA_TYPE):
            return undeclared
        schema = self._schema(reply.status, media_type)
        faults = schema.faults(orjson.loads(_content(reply)))
        return undeclared + [f"{fault.pointer}: {fault.detail}" for fault in faults]

    def _schema(self, status: int, media_type: str) -> Schema:
        """Compiled when the first such reply comes: most are never sent."""
        found = self._schemas.get((status, media_type))
        if found is None:
            found = Schema(self._declared[status][media_type]["schema"])
            self._schemas[status, media_type] = found
        return found
