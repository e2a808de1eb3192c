"""Pages of orders: each order once, whatever is added meanwhile; cursors are not transferable."""

import base64
from typing import Any

import pytest
from sqlalchemy import Connection

from services.chassis.storage import pages as paging
from tests.service.order.conftest import ORDERS, Shop, assert_problem, item
from tests.statements import before_each_statement


async def placed(shop: Shop, count: int, *, price: int = 100) -> list[str]:
    """The ids of new orders; every three of them are of the same second and the same price."""
    ids = []
    for number in range(count):
        order = await shop.place(items=[item(unit_price=price + number // 3)])
        ids.append(order["id"])
        if number % 3 == 2:
            shop.clock.advance(seconds=1)
    return ids


async def page(shop: Shop, cursor: str | None, **query: Any) -> dict[str, Any]:
    params = {**query, "cursor": cursor} if cursor is not None else query
    reply = await shop.api.get(ORDERS, params=params)
    assert reply.status_code == 200, reply.text
    content: dict[str, Any] = reply.json()
    return content


async def walk(shop: Shop, **query: Any) -> list[list[str]]:
    """The ids of every page."""
    pages, cursor = [], None
    while True:
        content = await page(shop, cursor, **query)
        pages.append([order["id"] for order in content["items"]])
        cursor = content["next_cursor"]
        if cursor is None:
            return pages


@pytest.mark.parametrize("sort", ["created_at", "-created_at", "total_amount", "-total_amount"])
async def test_pages_walk_everything_once_and_in_order(shop: Shop, sort: str) -> None:
    ids = await placed(shop, 11)
    pages = await walk(shop, sort=sort, limit=4)
    assert [len(each) for each in pages] == [4, 4, 3]
    walked = [order_id for each in pages for order_id in each]
    assert walked == (ids[::-1] if sort.startswith("-") else ids)


async def test_the_last_page_may_be_full(shop: Shop) -> None:
    await placed(shop, 6)
    assert [len(each) for each in await walk(shop, limit=3)] == [3, 3]
    assert [len(each) for each in await walk(shop, limit=6)] == [6]


@pytest.mark.parametrize("sort", ["created_at", "-created_at", "total_amount", "-total_amount"])
async def test_rows_added_in_between_shift_nothing(shop: Shop, sort: str) -> None:
    before = await placed(shop, 9)
    walked, cursor = [], None
    while True:
        content = await page(shop, cursor, sort=sort, limit=2)
        walked += [order["id"] for order in content["items"]]
        cursor = content["next_cursor"]
        if cursor is None:
            break
        await placed(shop, 1, price=101)
    assert len(walked) == len(set(walked))
    assert [order_id for order_id in walked if order_id in before] == (
        before[::-1] if sort.startswith("-") else before
    )


async def test_filters_hold_on_every_page(shop: Shop) -> None:
    ids = await placed(shop, 5)
    for order_id in ids[::2]:
        await shop.cancel(order_id)
    pages = await walk(shop, status="CANCELLED", limit=2)
    assert pages == [[ids[4], ids[2]], [ids[0]]]


async def test_the_total_is_that_of_all_pages(shop: Shop) -> None:
    await placed(shop, 5)
    first = await page(shop, None, limit=2)
    second = await page(shop, first["next_cursor"], limit=2)
    assert (first["total"], second["total"]) == (5, 5)
    for limit in (4, 5, 6):
        assert (await page(shop, None, limit=limit))["total"] == 5


async def test_the_total_is_null_beyond_what_is_counted(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "COUNTED_TO", 3)
    await placed(shop, 3)
    assert (await page(shop, None, limit=2))["total"] == 3
    await placed(shop, 1)
    assert (await page(shop, None, limit=2))["total"] is None


async def test_orders_once_too_many_are_not_counted_again_and_some_of_them_are(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "COUNTED_TO", 3)
    ids = await placed(shop, 4)
    await shop.cancel(ids[0])
    assert (await page(shop, None, limit=2))["total"] is None
    counted: list[str] = []

    def note(_: Connection, statement: str) -> None:
        counted.extend([statement] if "count(" in statement else [])

    with before_each_statement(note):
        assert (await page(shop, None, limit=2))["total"] is None
        assert counted == []
        assert (await page(shop, None, status="CANCELLED", limit=1))["total"] == 1
        assert (await page(shop, None, status="PAID", limit=2))["total"] == 3


async def test_the_limit_may_change_between_pages(shop: Shop) -> None:
    ids = await placed(shop, 5)
    first = await page(shop, None, limit=1)
    rest = await page(shop, first["next_cursor"], limit=200)
    assert [order["id"] for order in rest["items"]] == ids[-2::-1]
    assert rest["next_cursor"] is None


@pytest.mark.parametrize(
    "query",
    [
        {"sort": "created_at"},
        {"sort": "-total_amount"},
        {"status": "PAID"},
        {"q": "佐藤"},
        {"min_total": 1},
        {"created_from": "2026-01-01T00:00:00Z"},
    ],
)
async def test_a_cursor_with_other_filters_is_refused(shop: Shop, query: dict[str, Any]) -> None:
    await placed(shop, 3)
    cursor = (await page(shop, None, limit=1))["next_cursor"]
    reply = await shop.api.get(ORDERS, params={**query, "cursor": cursor, "limit": 1})
    assert_problem(reply, 400, "invalid_cursor")


@pytest.mark.parametrize(
    "cursor",
    ["a", "AAAA", "AAAAAAAA", "x" * 256, "____", base64.urlsafe_b64encode(b"1" * 60).decode()],
)
async def test_a_made_up_cursor_is_refused(shop: Shop, cursor: str) -> None:
    reply = await shop.api.get(ORDERS, params={"cursor": cursor})
    assert_problem(reply, 400, "invalid_cursor")


async def test_a_cursor_that_was_changed_is_refused(shop: Shop) -> None:
    await placed(shop, 3)
    cursor = (await page(shop, None, limit=1))["next_cursor"]
    for changed in (cursor[:-4], cursor[4:], cursor.swapcase(), cursor + "AAAA"):
        assert_problem(
            await shop.api.get(ORDERS, params={"cursor": changed, "limit": 1}),
            400,
            "invalid_cursor",
        )
