"""Lists are gone through page by page."""

from itertools import islice
from typing import Any

import pytest

from ichiba_sdk import Ichiba
from ichiba_sdk._runtime.errors import RepeatedCursor
from ichiba_sdk.order_client.models import OrderSummary
from tests.unit.sdk.conftest import Asked
from tests.unit.sdk.examples import example
from tests.unit.sdk.server import Answer, Server, model

ITEM = example("list_orders", "200")["items"][0]


def page(*sources: str, cursor: str | None) -> Answer:
    items = [{**ITEM, "external_id": each} for each in sources]
    return model({"items": items, "next_cursor": cursor, "total": 5})


def cursors(server: Server) -> list[str]:
    return [each.path.partition("cursor=")[2] for each in server.requests]


async def test_all_pages_come_as_one(asked: Asked, server: Server) -> None:
    server.answers = [page("a", "b", cursor="2"), page(cursor="3"), page("c", cursor=None)]
    orders = await asked.ask("orders.iter", status=["PAID"], limit=2)
    assert [each.external_id for each in orders] == ["a", "b", "c"]
    assert all(isinstance(each, OrderSummary) for each in orders)
    assert cursors(server) == ["", "2", "3"]
    assert all("status=PAID&limit=2" in each.path for each in server.requests)


def client_of(server: Server) -> Ichiba:
    return Ichiba("", order_url=server.url)


def test_a_page_is_asked_for_when_it_is_needed(server: Server) -> None:
    server.answers = [page("a", "b", cursor="2"), page("c", cursor=None)]
    with client_of(server) as client:
        orders = client.orders.iter()
        assert server.requests == []
        assert [each.external_id for each in islice(orders, 2)] == ["a", "b"]
        assert len(server.requests) == 1
        assert [orders.cursor] == [None]
        assert next(orders).external_id == "c"
        assert orders.cursor == "2"
        assert list(orders) == list(orders) == []
    assert len(server.requests) == 2


def test_a_list_is_resumed_from_a_cursor(server: Server) -> None:
    server.answers = [page("c", cursor=None)]
    with client_of(server) as client:
        assert [each.external_id for each in client.orders.iter(cursor="2")] == ["c"]
    assert cursors(server) == ["2"]


@pytest.mark.parametrize("following", [("2", "2"), ("2", "3", "2")])
async def test_a_list_that_goes_round_is_an_error(
    asked: Asked, server: Server, following: tuple[str, ...]
) -> None:
    server.answers = [page("a", cursor=each) for each in following]
    with pytest.raises(RepeatedCursor):
        await asked.ask("orders.iter")
    assert len(server.requests) == len(following)


async def test_every_list_has_its_own_kind_of_item(asked: Asked, server: Server) -> None:
    lists: dict[str, tuple[str, str]] = {
        "deliveries.iter": ("list_deliveries", "order"),
        "payment.deliveries.iter": ("list_deliveries", "payment"),
        "refunds.iter_all": ("list_all_refunds", "payment"),
        "notifications.iter": ("list_notifications", "notification"),
    }
    for call, (operation, service) in lists.items():
        content: dict[str, Any] = {**example(operation, "200", service), "next_cursor": None}
        server.answers = [model(content)]
        items = await asked.ask(call)
        assert len(items) == len(content["items"]), call
