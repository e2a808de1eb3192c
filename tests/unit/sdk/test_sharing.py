"""One client in several threads and event loops, and its errors in other processes."""

import asyncio
import copy
import gc
import pickle
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

import ichiba_sdk
from ichiba_sdk import AsyncIchiba, Fault, Ichiba, IchibaError, NoAnswer, NotFound
from tests.unit.sdk.conftest import Asked
from tests.unit.sdk.examples import ORDER
from tests.unit.sdk.server import HTML, RESET, Answer, Request, Server, model, problem


def test_threads_whose_token_has_expired_each_get_their_answer(server: Server) -> None:
    """Each is refused before the first asks anew: none may then go without a token."""
    at_once = 8
    refused = Barrier(at_once)
    given: list[str] = []

    def token() -> str:
        given.append(f"token-{len(given)}")
        return given[-1]

    def answer(request: Request) -> Answer:
        if request.headers.get("Authorization") == "Bearer token-0":
            refused.wait(10)
            return problem(401, "token_expired")
        return model(ORDER)

    with Ichiba(token, order_url=server.url) as client:
        server.by = lambda request: model(ORDER)
        client.orders.get("1")
        server.by = answer
        with ThreadPoolExecutor(at_once) as threads:
            orders = list(threads.map(client.orders.get, [str(n) for n in range(at_once)]))
    assert len(orders) == at_once
    assert all("Authorization" in each.headers for each in server.requests)
    assert len(server.requests) == 1 + 2 * at_once


async def test_a_token_that_another_call_has_renewed_is_not_asked_for_again(
    server: Server,
) -> None:
    given: list[str] = []

    async def token() -> str:
        given.append(f"token-{len(given)}")
        return given[-1]

    both = Barrier(2)

    def answer(request: Request) -> Answer:
        if request.headers["Authorization"] == "Bearer token-0":
            both.wait(10)
            return problem(401, "token_expired")
        return model(ORDER)

    async with AsyncIchiba(token, order_url=server.url) as client:
        server.by = lambda request: model(ORDER)
        await client.orders.get("1")
        server.by = answer
        await asyncio.gather(client.orders.get("1"), client.orders.get("2"))
        await client.orders.get("3")
    assert len(given) <= 3
    assert len(server.requests) == 6


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # connections of a loop that ended
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_client_outlives_its_event_loop(server: Server) -> None:
    server.answers = [model(ORDER)]
    client = AsyncIchiba("token", order_url=server.url)
    copied = client.with_options(retries=0)
    for _ in range(3):
        assert str(asyncio.run(client.orders.get("1")).id) == ORDER["id"]
        assert str(asyncio.run(copied.orders.get("1")).id) == ORDER["id"]
    asyncio.run(client.close())
    assert len(server.requests) == 6
    gc.collect()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (problem(404, "x", errors=[{"pointer": "/a", "detail": "b"}]), NotFound),
        (HTML, ichiba_sdk.UnexpectedAnswer),
        (RESET, NoAnswer),
    ],
)
async def test_an_error_passes_to_another_process(
    asked: Asked, server: Server, slept: list[float], answer: Answer, kind: type[IchibaError]
) -> None:
    server.answers = [answer]
    with pytest.raises(kind) as caught:
        await asked.ask("orders.get", "1", retries=0)
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert type(again) is kind
        assert str(again) == str(caught.value)
        assert members(again) == members(caught.value)
        assert not isinstance(again, NotFound) or again.errors == [Fault("/a", "b")]


def members(error: IchibaError) -> dict[str, Any]:
    return {name: value for name, value in vars(error).items() if not name.startswith("__")}
