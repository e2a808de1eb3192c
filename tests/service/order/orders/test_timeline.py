"""The timeline of an order, in pages."""

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, assert_problem


async def test_it_is_told_in_pages_the_oldest_first(shop: Shop) -> None:
    order = await shop.order_in("SHIPPED")
    whole = await shop.events(order["id"])
    walked, cursor = [], None
    while True:
        params = {"limit": 3} if cursor is None else {"limit": 3, "cursor": cursor}
        content = (await shop.api.get(f"{ORDERS}/{order['id']}/events", params=params)).json()
        assert content["total"] == len(whole) == 8
        walked += content["items"]
        cursor = content["next_cursor"]
        if cursor is None:
            break
        await shop.place()
    assert walked == whole
    assert [event["id"] for event in walked] == sorted(event["id"] for event in walked)
    assert {event["order_id"] for event in walked} == {order["id"]}


async def test_a_cursor_of_another_order_is_refused(shop: Shop) -> None:
    one, other = await shop.place(), await shop.place()
    path = f"{ORDERS}/{one['id']}/events"
    cursor = (await shop.api.get(path, params={"limit": 1})).json()["next_cursor"]
    reply = await shop.api.get(f"{ORDERS}/{other['id']}/events", params={"cursor": cursor})
    assert_problem(reply, 400, "invalid_cursor")


async def test_an_order_that_is_not_there(shop: Shop) -> None:
    assert_problem(await shop.api.get(f"{ORDERS}/{new_id()}/events"), 404, "order_not_found")
    assert_problem(await shop.api.get(f"{ORDERS}/{new_id()}"), 404, "order_not_found")


async def test_statuses_follow_each_other(shop: Shop) -> None:
    order = await shop.order_in("DELIVERED")
    moves = [e for e in await shop.events(order["id"]) if e["to_status"] is not None]
    assert [(e["from_status"], e["to_status"]) for e in moves] == [
        (None, "PENDING"),
        ("PENDING", "PAYMENT_PROCESSING"),
        ("PAYMENT_PROCESSING", "PAID"),
        ("PAID", "SHIPPED"),
        ("SHIPPED", "DELIVERED"),
    ]
