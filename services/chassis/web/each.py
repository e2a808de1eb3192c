"""Requests that have nothing to do with each other and came as one: each is handled by itself.

Each has its own idempotency key, ids, log line and reply, as if it had come alone, and is repeated
by a request that does come alone. What they share is the way: a connection, a token, a header.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson

from services.chassis.base.problems import InternalError, Problem
from services.chassis.idempotency import IdempotencyKey, Replay
from services.chassis.telemetry.requests import CURRENT, Observation
from services.chassis.web.exchange import Handler, Reply, Request
from services.chassis.web.replies import JSON_OPTIONS

LINES = "application/x-ndjson"
_NO_PATH = b"{}"


@dataclass(frozen=True, slots=True)
class Operation:
    """The operation that each of the requests asks for; ``member`` is where its body is."""

    id: str
    handler: Handler
    path: str
    member: str


async def answer_each(together: Request, operation: Operation) -> Reply:
    """A stream with a line for each of the requests, in the order in which they are dealt with.

    All are begun before this returns, in the name of whoever asked; they are seen through to the
    end even where the caller hangs up, as a request by itself is.
    """
    answers: asyncio.Queue[bytes] = asyncio.Queue()

    async def one(index: int, asked: Mapping[str, Any]) -> None:
        reply = await _observed(together, operation, asked)
        answers.put_nowait(_line(index, reply))

    requests: Sequence[Mapping[str, Any]] = together.body["requests"]
    tasks = [asyncio.create_task(one(index, asked)) for index, asked in enumerate(requests)]
    return Reply(stream=_lines(answers, tasks), media_type=LINES)


async def _lines(
    answers: asyncio.Queue[bytes], tasks: Sequence[asyncio.Task[None]]
) -> AsyncIterator[bytes]:
    try:
        left = len(tasks)
        while left:
            ready = [await answers.get()]
            while not answers.empty():
                ready.append(answers.get_nowait())
            left -= len(ready)
            yield b"".join(ready)
    finally:
        await asyncio.gather(*tasks)


async def _observed(together: Request, operation: Operation, asked: Mapping[str, Any]) -> Reply:
    """The reply to one request, which is logged and counted by itself."""
    ids = {
        field: asked[member].encode()
        for field, member in ((b"x-request-id", "request_id"), (b"traceparent", "traceparent"))
        if member in asked
    }
    observation = Observation.begin("POST", operation.path, ids)
    observation.operation_id = operation.id
    observation.subject = together.principal.subject
    CURRENT.set(observation)
    try:
        reply = await _answered(together, operation, asked, observation)
        observation.status = reply.status
        return reply
    finally:
        observation.end()


async def _answered(
    together: Request, operation: Operation, asked: Mapping[str, Any], observation: Observation
) -> Reply:
    body = asked[operation.member]
    request = replace(
        together,
        operation_id=operation.id,
        request_id=observation.request_id,
        headers={},
        body=body,
        idempotency_key=_key_of(together, operation.id, asked.get("idempotency_key"), body),
    )
    try:
        return await operation.handler(request)
    except Replay as replay:
        headers = {**replay.headers, "Idempotent-Replayed": "true"}
        return Reply(status=replay.status, headers=headers, raw=replay.body)
    except Problem as problem:
        told = problem
    except Exception:  # a bug in one of them is not the others'
        observation.log.exception("request_failed", operation=operation.id)
        told = InternalError()
    document = told.document(observation.request_id, together.language)
    return Reply(document, told.status, told.headers)


def _key_of(
    together: Request, operation_id: str, key: str | None, body: Any
) -> IdempotencyKey | None:
    """The key as the same request by itself would have it."""
    if key is None:
        return None
    digest = hashlib.sha256(_NO_PATH + orjson.dumps(body))
    return IdempotencyKey(operation_id, together.principal.caller, key, digest.hexdigest())


def _line(index: int, reply: Reply) -> bytes:
    body = reply.body if reply.raw is None else orjson.Fragment(reply.raw)
    line = {"index": index, "status": reply.status, "headers": dict(reply.headers), "body": body}
    return orjson.dumps(line, option=JSON_OPTIONS) + b"\n"
