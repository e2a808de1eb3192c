"""Answers whole, with what they say beside their bodies; and clients with other options."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ichiba_sdk import Answer, AsyncIchiba, Ichiba, NoAnswer, NotFound
from ichiba_sdk.order_client.models import Order
from tests.unit.sdk.conftest import Asked
from tests.unit.sdk.examples import ORDER
from tests.unit.sdk.server import HTML, RESET, Server, model, problem
from tests.unit.sdk.server import Answer as Scripted

HEAD: dict[str, Any] = {
    "ETag": '"3"',
    "Location": "/api/v1/orders/1",
    "X-Request-Id": "the-request",
}


async def test_an_answer_is_whole(asked: Asked, server: Server) -> None:
    server.answers = [model(ORDER, 200, **HEAD)]
    answer = await asked.whole("orders.get", ORDER["id"])
    assert isinstance(answer, Answer)
    assert isinstance(answer.data, Order)
    assert answer.data.id == UUID(ORDER["id"])
    assert (answer.status, answer.request_id, answer.etag) == (200, "the-request", '"3"')
    assert answer.headers["location"] == "/api/v1/orders/1"
    assert len(server.requests) == 1


async def test_it_is_that_of_the_last_try(asked: Asked, server: Server, slept: list[float]) -> None:
    server.answers = [HTML, RESET, model(ORDER, 200, **HEAD)]
    assert (await asked.whole("orders.get", "1")).etag == '"3"'
    assert len(server.requests) == 3


async def test_files_and_empty_answers_have_heads_too(
    asked: Asked, server: Server, tmp_path: Path
) -> None:
    server.answers = [Scripted(200, b"a,b\n", HEAD), Scripted(200, b"a,b\n", HEAD)]
    whole = await asked.whole("reports.export_orders")
    saved = await asked.whole("reports.export_orders", to=tmp_path / "orders.csv")
    assert (whole.data, whole.request_id) == (b"a,b\n", "the-request")
    assert (saved.data.read_bytes(), saved.request_id) == (b"a,b\n", "the-request")
    server.answers = [Scripted(204, b"", HEAD)]
    gone = await asked.whole("import_profiles.delete", "p")
    assert (gone.data, gone.status) == (None, 204)


async def test_an_answer_without_a_version_has_none(asked: Asked, server: Server) -> None:
    server.answers = [model(ORDER)]
    answer = await asked.whole("orders.get", "1")
    with pytest.raises(LookupError, match="no ETag"):
        _ = answer.etag


async def test_a_refusal_is_raised_and_leaves_nothing_behind(asked: Asked, server: Server) -> None:
    server.answers = [problem(404, "order_not_found")]
    with pytest.raises(NotFound):
        await asked.whole("orders.get", "1")
    server.answers = [model(ORDER, 200, **HEAD)]
    assert (await asked.ask("orders.get", "1")).id == UUID(ORDER["id"])


def test_an_iterator_has_asked_for_nothing_yet(server: Server) -> None:
    with (
        Ichiba("token", order_url=server.url) as client,
        pytest.raises(ValueError, match="asked for nothing yet"),
    ):
        client.with_response(client.orders.iter)
    assert server.requests == []


async def test_a_copy_has_other_options_and_the_same_connections(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    server.answers = [RESET]
    before = asked.client
    changed = before.with_options(retries=1, headers={"X-Shop": "1"}, timeout=3)
    assert type(changed) is type(before)
    assert repr(changed) == repr(before)
    own = Asked(changed)
    with pytest.raises(NoAnswer):
        await own.ask("orders.get", "1")
    assert [each.headers["X-Shop"] for each in server.requests] == ["1", "1"]

    server.requests.clear()
    server.answers = [RESET, RESET, model(ORDER)]
    if isinstance(changed, AsyncIchiba):
        await changed.close()
    else:
        changed.close()
    assert (await asked.ask("orders.get", "1")).id == UUID(ORDER["id"])
    assert len(server.requests) == 3
    assert all("X-Shop" not in each.headers for each in server.requests)
    assert {each.headers["Authorization"] for each in server.requests} == {"Bearer SECRET-TOKEN"}


def test_a_copy_asks_for_no_token_of_its_own(server: Server) -> None:
    server.answers = [model(ORDER)]
    asked: list[str] = []

    def token() -> str:
        asked.append("token")
        return "fresh"

    with Ichiba(token, order_url=server.url) as client:
        client.orders.get("1")
        client.with_options(retries=0).with_options(timeout=1).orders.get("1")
    assert asked == ["token"]
    assert [each.headers["Authorization"] for each in server.requests] == ["Bearer fresh"] * 2
