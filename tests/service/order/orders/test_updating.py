"""Changing contact, address and note of an order that is not shipped yet."""

import asyncio
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, assert_problem, new_order
from tests.service.order.fakes import Gate


async def update(
    shop: Shop, order_id: str, body: Any, version: str | None = None
) -> httpx.Response:
    headers = {"If-Match": version} if version is not None else {}
    return await shop.api.patch(f"{ORDERS}/{order_id}", json=body, headers=headers)


@pytest.mark.parametrize(
    "changes",
    [
        {"customer_name": "鈴木 一郎"},
        {"customer_email": "Ichiro@Example.jp"},
        {"customer_phone": "+81 (0)3-1234-5678"},
        {"shipping_address": "〒530-0001\n大阪府大阪市北区梅田1-2-3\t4階"},
        {"note": "急ぎ 🚚"},
        {"customer_name": "X" * 100, "note": "ん" * 1000, "shipping_address": "阪" * 500},
    ],
)
async def test_what_is_given_changes_and_nothing_else(shop: Shop, changes: dict[str, str]) -> None:
    order = await shop.place()
    shop.clock.advance(seconds=5)
    reply = await update(shop, order["id"], changes)
    assert reply.status_code == 200, reply.text
    expected = {**order, **changes, "version": 3, "updated_at": "2026-11-20T09:30:05Z"}
    assert reply.json() == expected
    assert reply.headers["etag"] == '"3"'
    assert await shop.get(order["id"]) == expected
    [entry] = (await shop.events(order["id"]))[5:]
    assert (entry["type"], entry["data"]) == ("order_updated", {"fields": sorted(changes)})
    assert shop.notifications.calls == 1


async def test_null_clears_what_may_be_empty(shop: Shop) -> None:
    order = await shop.place(customer_phone="03-1234-5678", shipping_address="大阪", note="急ぎ")
    cleared = {"customer_phone": None, "shipping_address": None, "note": None}
    reply = await update(shop, order["id"], cleared)
    assert reply.json() == {**order, **cleared, "version": 3}


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, ""),
        ([], ""),
        ({"customer_name": None}, "/customer_name"),
        ({"customer_name": ""}, "/customer_name"),
        ({"customer_name": "  "}, "/customer_name"),
        ({"customer_email": "nobody"}, "/customer_email"),
        ({"customer_phone": "call me"}, "/customer_phone"),
        ({"note": "x" * 1001}, "/note"),
        ({"note": ""}, "/note"),
        ({"status": "SHIPPED"}, "/status"),
        ({"total_amount": 1}, "/total_amount"),
        ({"items": []}, "/items"),
        ({"version": 9}, "/version"),
    ],
)
async def test_what_may_not_be_changed_is_refused(shop: Shop, body: Any, pointer: str) -> None:
    order = await shop.place()
    problem = assert_problem(await update(shop, order["id"], body), 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == {pointer}
    assert await shop.get(order["id"]) == order


async def test_the_version_may_be_one_of_a_list_on_several_lines(shop: Shop) -> None:
    order = await shop.place()
    path = f"{ORDERS}/{order['id']}"
    lines = [("If-Match", '"999", "1000"'), ("If-Match", f'W/"999" , "{order["version"]}"')]
    assert (await shop.api.patch(path, json={"note": "a"}, headers=lines)).status_code == 200
    assert_problem(
        await shop.api.patch(path, json={"note": "b"}, headers=lines), 412, "precondition_failed"
    )
    assert (await shop.get(order["id"]))["note"] == "a"


@pytest.mark.parametrize("status", ["PAYMENT_PROCESSING", "PAYMENT_FAILED", "PAID"])
async def test_before_shipping_it_is_allowed(shop: Shop, status: str) -> None:
    order = await shop.order_in(status)
    reply = await update(shop, order["id"], {"note": "急ぎ"})
    assert (reply.status_code, reply.json()["status"]) == (200, status)


@pytest.mark.parametrize("status", ["SHIPPED", "DELIVERED", "CANCELLED", "REFUNDED"])
async def test_from_shipping_on_it_is_not(shop: Shop, status: str) -> None:
    order = await shop.order_in(status)
    problem = assert_problem(
        await update(shop, order["id"], {"note": "急ぎ"}), 409, "order_not_editable"
    )
    assert problem["detail"] == f"The order is {status}; its details can no longer be changed."
    assert await shop.get(order["id"]) == order


async def test_a_stale_version_is_refused(shop: Shop) -> None:
    order = await shop.place()
    assert (await update(shop, order["id"], {"note": "one"}, '"2"')).status_code == 200
    assert_problem(
        await update(shop, order["id"], {"note": "two"}, '"2"'), 412, "precondition_failed"
    )
    assert (await shop.get(order["id"]))["note"] == "one"


@pytest.mark.parametrize("version", ['W/"2"', "2", '"02"', '"3"'])
async def test_what_is_not_the_version_is_stale(shop: Shop, version: str) -> None:
    order = await shop.place()
    reply = await update(shop, order["id"], {"note": "one"}, version)
    assert_problem(reply, 412, "precondition_failed")
    assert await shop.get(order["id"]) == order


async def test_two_at_once_on_one_version_keep_one(shop: Shop) -> None:
    order = await shop.place()
    replies = await asyncio.gather(
        *(update(shop, order["id"], {"note": str(number)}, '"2"') for number in range(5))
    )
    assert sorted(reply.status_code for reply in replies) == [200, 412, 412, 412, 412]
    [kept] = [reply.json() for reply in replies if reply.status_code == 200]
    assert await shop.get(order["id"]) == kept


async def test_an_order_that_is_not_there(shop: Shop) -> None:
    assert_problem(await update(shop, new_id(), {"note": "one"}), 404, "order_not_found")


async def test_a_change_while_it_is_being_paid_is_kept(shop: Shop) -> None:
    gate = shop.payments.gate = Gate()
    placing = asyncio.create_task(shop.api.post(ORDERS, json=new_order()))
    await gate.entered.wait()
    [stored] = await shop.stored_orders()
    await update(shop, stored.id, {"customer_email": "new@example.jp"})
    gate.open()
    placed = (await placing).json()
    assert (placed["status"], placed["customer_email"]) == ("PAID", "new@example.jp")
    assert await shop.get(stored.id) == placed
    assert [m.order.customer_email for m in shop.notifications.sent] == ["new@example.jp"]
