"""What is sent again, after which pause, and what is not."""

import datetime as dt
import socket
from email.utils import format_datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest

from ichiba_sdk import (
    AsyncIchiba,
    Conflict,
    Ichiba,
    NoAnswer,
    NotFound,
    PreconditionFailed,
    TooManyRequests,
    Unavailable,
    UnexpectedAnswer,
)
from ichiba_sdk._runtime.retrying import pause
from tests.unit.sdk.conftest import Asked
from tests.unit.sdk.examples import BATCH, ORDER, example
from tests.unit.sdk.server import HTML, RESET, Answer, Server, model, problem

NEW = {
    "customer_name": "佐藤 花子",
    "items": [{"product_name": "急須", "quantity": 1, "unit_price": 4800}],
}
JSON = {"Content-Type": "application/json"}
AWAY = problem(503, "service_unavailable")
CUT = Answer(201, b'{"id": ', {"Content-Type": "application/json"}, promised=5_000)


async def test_one_call_keeps_its_key_and_its_id(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    server.answers = [RESET, AWAY, HTML, CUT, model(ORDER, 201)]
    assert (await asked.ask("orders.create", **NEW)).status == ORDER["status"]
    assert len(server.requests) == 5
    assert len({each.headers["Idempotency-Key"] for each in server.requests}) == 1
    assert len({each.headers["X-Request-Id"] for each in server.requests}) == 1
    assert len({each.body for each in server.requests}) == 1
    assert len(slept) == 4
    assert all(0 <= each <= most for each, most in zip(slept, (0.5, 1, 2, 4), strict=True))


def test_pauses_are_drawn_between_nothing_and_a_limit_that_doubles() -> None:
    for failures, most in ((1, 0.5), (2, 1.0), (3, 2.0), (6, 15.0), (50, 15.0)):
        drawn = [pause(failures) for _ in range(400)]
        assert 0 <= min(drawn) < 0.1 * most
        assert 0.9 * most < max(drawn) <= most
        assert 0.4 * most < sum(drawn) / 400 < 0.6 * most


async def test_retry_after_is_obeyed_in_seconds(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    busy = problem(429, "too_many_requests", retry_after="7")
    long = problem(503, "service_unavailable", retry_after="3600")
    server.answers = [busy, long, model(ORDER, 201)]
    await asked.ask("orders.create", **NEW)
    assert slept == [7, 60]


async def test_retry_after_is_obeyed_as_a_date(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    then = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=30)
    server.answers = [
        problem(429, "too_many_requests", retry_after=format_datetime(then, usegmt=True)),
        model(ORDER),
    ]
    await asked.ask("orders.get", uuid4())
    assert 25 < slept[0] <= 30


async def test_the_pauses_of_a_call_end_after_two_minutes(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    server.answers = [problem(429, "too_many_requests", retry_after="50")]
    with pytest.raises(TooManyRequests):
        await asked.ask("orders.create", **NEW, retries=100)
    assert slept == [50, 50, 20]
    slept.clear()
    server.answers = [RESET]
    with pytest.raises(NoAnswer) as caught:
        await asked.ask("orders.create", **NEW, retries=1_000)
    assert sum(slept) == pytest.approx(120)
    assert caught.value.idempotency_key == server.requests[-1].headers["Idempotency-Key"]


async def test_retries_are_counted(asked: Asked, server: Server, slept: list[float]) -> None:
    server.answers = [AWAY]
    with pytest.raises(Unavailable):
        await asked.ask("orders.get", uuid4(), retries=3)
    assert len(server.requests) == 4
    with pytest.raises(Unavailable):
        await asked.ask("orders.get", uuid4())
    assert len(server.requests) == 4 + 11


async def test_a_key_in_flight_is_waited_for(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    server.answers = [problem(409, "idempotency_key_in_flight"), model(ORDER, 201)]
    await asked.ask("orders.create", **NEW)
    assert len(server.requests) == 2
    server.answers = [problem(409, "idempotency_key_reused")]
    with pytest.raises(Conflict, match="idempotency_key_reused"):
        await asked.ask("orders.create", **NEW)
    assert len(server.requests) == 3


@pytest.mark.parametrize("answer", [AWAY, HTML, RESET], ids=["503", "502", "reset"])
async def test_what_may_have_been_done_is_not_done_again(
    asked: Asked, server: Server, slept: list[float], answer: Answer
) -> None:
    server.answers = [answer, model(BATCH, 202)]
    with pytest.raises(Exception, match=r"pause_batch|503 service_unavailable"):
        await asked.ask("batches.pause", uuid4())
    assert len(server.requests) == 1


async def test_what_was_certainly_not_done_is_done_again(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    server.answers = [problem(429, "too_many_requests"), model(BATCH, 202)]
    await asked.ask("batches.pause", uuid4())
    assert len(server.requests) == 2


@pytest.mark.parametrize("kind", [Ichiba, AsyncIchiba], ids=["blocking", "awaited"])
async def test_a_service_that_is_not_there_is_asked_again(
    slept: list[float], kind: type[Ichiba] | type[AsyncIchiba]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
    with pytest.raises(NoAnswer, match="asked 4 times") as caught:
        await Asked(kind("", order_url=url)).ask("batches.pause", uuid4(), retries=3)
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    assert len(slept) == 3


async def test_what_the_contract_calls_repeatable_is_done_again(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    server.answers = [RESET, model(example("replay_delivery", "200"))]
    await asked.ask("deliveries.replay", uuid4())
    assert len(server.requests) == 2
    assert "Idempotency-Key" not in server.requests[0].headers


@pytest.mark.parametrize(
    ("call", "sent"),
    [
        ("orders.set_status", {"status": "SHIPPED"}),
        ("orders.cancel", {}),
        ("import_profiles.put", {"body": {}}),
        ("import_profiles.delete", {}),
    ],
)
async def test_whatever_names_a_version_is_not_sent_again(
    asked: Asked, server: Server, slept: list[float], call: str, sent: dict[str, Any]
) -> None:
    server.answers = [RESET, problem(412, "precondition_failed")]
    with pytest.raises(NoAnswer):  # and no PreconditionFailed: nobody else has changed it
        await asked.ask(call, "1", **sent, if_match='"2"')
    assert len(server.requests) == 1
    server.answers = [RESET, problem(404, "not_found")]
    with pytest.raises(NotFound):
        await asked.ask(call, "1", **sent)
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    "spoilt",
    [
        Answer(200, b"", JSON),
        Answer(200, b'{"id": "0', JSON),
        Answer(200, b"no gzip", {**JSON, "Content-Encoding": "gzip"}),
        Answer(201, HTML.body, HTML.headers),
        Answer(204),
    ],
    ids=["empty", "cut", "coded", "page", "nothing"],
)
async def test_an_answer_that_cannot_be_read_is_asked_for_again(
    asked: Asked, server: Server, slept: list[float], spoilt: Answer
) -> None:
    server.answers = [spoilt, model(ORDER, 201)]
    assert (await asked.ask("orders.create", **NEW)).status == ORDER["status"]
    assert len(server.requests) == 2
    server.answers = [spoilt]
    with pytest.raises((NoAnswer, UnexpectedAnswer)):
        await asked.ask("orders.create", **NEW, retries=1)
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    "asked_for", ["0", "-5", "1.5", "soon", "Fri, 31 Dec 1999 23:59:59 GMT", "Wed, 99 Foo 2026"]
)
async def test_a_retry_after_that_says_nothing_leaves_the_pauses_as_they_are(
    asked: Asked, server: Server, slept: list[float], asked_for: str
) -> None:
    server.answers = [problem(503, "service_unavailable", retry_after=asked_for)]
    with pytest.raises(Unavailable):
        await asked.ask("orders.get", uuid4(), retries=6)
    assert len(slept) == 6
    assert all(0 < each <= most for each, most in zip(slept, (0.5, 1, 2, 4, 8, 15), strict=True))


async def test_a_change_on_a_version_is_not_sent_again(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    server.answers = [RESET, problem(412, "version_conflict")]
    with pytest.raises(NoAnswer):
        await asked.ask("orders.update", uuid4(), note="x", if_match='"2"')
    with pytest.raises(PreconditionFailed):
        await asked.ask("orders.update", uuid4(), note="x", if_match='"2"')
    server.answers = [RESET, model(ORDER)]
    await asked.ask("orders.update", uuid4(), note="x")
    assert len(server.requests) == 4
