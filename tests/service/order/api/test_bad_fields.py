"""Orders with fields that no order may have: each is refused at its place, and none is stored."""

from typing import Any

import pytest

from tests.service.order.conftest import ORDERS, Shop, assert_problem, item, new_order

NOT_AMOUNTS: list[Any] = [
    1800.5,
    1800.0,
    1e3,
    "1800",
    "",
    True,
    False,
    None,
    -1,
    1_000_001,
    2**31,
    2**63,
    10**30,
    [1800],
    {"amount": 1800},
]
NOT_QUANTITIES: list[Any] = [0, -1, 10_000, 1.5, 2.0, "2", True, None, 10**20, []]
NOT_NAMES: list[Any] = [
    "",
    " ",
    "　",
    "a" * 101,
    "a" * 10_000,
    "a\r\nBcc: all@example.com",
    "a\nb",
    "a\tb",
    "\x00",
    "a\x00b",
    "\x1b[31m",
    "a\x7f",
    "a\x85b",
    "\u202eevil",
    "\u200f佐藤",
    "a\u2066b",
    "a\u2028b",
    None,
    7,
    True,
    ["a"],
    {},
]
NOT_EMAILS: list[Any] = [
    "",
    "nobody",
    "@example.jp",
    "a@",
    "a@b",
    "a b@example.jp",
    "a@example.jp\r\nBcc: all@example.com",
    "a@example.jp\n",
    "a@exa\u0000mple.jp",
    "a@@example.jp",
    "a@-example.jp",
    "a@example..jp",
    "花子@example.jp",
    "a@" + "b" * 64 + ".jp",
    "a" * 65 + "@example.jp",
    "a@" + "b.c" * 90 + ".jp",
    "<a@example.jp>",
    "a@example.jp,b@example.jp",
    "=?utf-8?q?a=0D=0AX-Evil=3A_1?=@example.jp",
    "a.=?utf-8?b?44GC?=@example.jp",
    1,
]
FIELDS: dict[str, list[Any]] = {
    "customer_name": NOT_NAMES,
    "customer_email": NOT_EMAILS,
    "customer_phone": ["", "12", "1" * 33, "call me", "０３", "1\n23", 3],
    "shipping_address": ["", "x" * 501, "a\x00", "a\r\nb", "\u202e", 1],
    "note": ["", "x" * 1001, "a\x00", "\x07", "\u202e", []],
    "source": ["", " ", "x" * 65, "a\nb", 1],
    "external_id": ["", " ", "x" * 65, "a\r\nb", 1001],
    "locale": ["", "de", "JA", "ja-JP", 1],
    "payment_method": ["", "cash", "CARD", 1],
    "payment_token": ["", "tok ok", "tok\n", "トークン", "t" * 256, 1],
    "items": [[], {}, "items", [item()] * 101, 1],
}
ITEMS: dict[str, list[Any]] = {
    "unit_price": NOT_AMOUNTS,
    "quantity": NOT_QUANTITIES,
    "product_name": ["", " ", "x" * 201, "a\nb", "a\x00", "\u202e", None],
    "sku": ["", "x" * 65, "a\r\nb", None, 7],
}
UNKNOWN = [
    ("id", "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"),
    ("status", "PAID"),
    ("total_amount", 1),
    ("currency", "JPY"),
    ("batch_id", "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"),
    ("customerName", "a"),
    ("", 1),
    ("a/b~c", 1),
    ("__proto__", {}),
]


async def refused(shop: Shop, body: Any, pointer: str) -> None:
    """``body`` is 422 with its one fault at ``pointer``, and has no effect."""
    reply = await shop.api.post(ORDERS, json=body, headers={"Idempotency-Key": "k"})
    problem = assert_problem(reply, 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == {pointer}, body
    assert all(0 < len(fault["detail"]) < 1000 for fault in problem["errors"])
    assert len(reply.content) < 5_000


async def assert_no_effect(shop: Shop) -> None:
    assert await shop.stored_orders() == []
    assert await shop.stored_deliveries() == []
    assert await shop.stored_keys() == []
    assert shop.payments.calls == []
    assert shop.notifications.calls == 0


@pytest.mark.parametrize("field", FIELDS)
async def test_fields_of_an_order(shop: Shop, field: str) -> None:
    for value in FIELDS[field]:
        await refused(shop, {**new_order(), field: value}, f"/{field}")
    await assert_no_effect(shop)


@pytest.mark.parametrize("field", ITEMS)
async def test_fields_of_an_item(shop: Shop, field: str) -> None:
    for value in ITEMS[field]:
        items = [item(), {**item(), field: value}]
        await refused(shop, {**new_order(), "items": items}, f"/items/1/{field}")
    await assert_no_effect(shop)


async def test_items_that_are_none(shop: Shop) -> None:
    values: list[Any] = [None, 1, "x", [], True]
    for value in values:
        await refused(shop, {**new_order(), "items": [item(), value]}, "/items/1")
    await assert_no_effect(shop)


async def test_fields_that_are_missing(shop: Shop) -> None:
    for field in ("customer_name", "items"):
        body = {name: value for name, value in new_order().items() if name != field}
        await refused(shop, body, f"/{field}")
    for field in ("product_name", "quantity", "unit_price"):
        line = {name: value for name, value in item().items() if name != field}
        await refused(shop, {**new_order(), "items": [line]}, f"/items/0/{field}")
    await assert_no_effect(shop)


async def test_fields_that_are_unknown(shop: Shop) -> None:
    for field, value in UNKNOWN:
        escaped = field.replace("~", "~0").replace("/", "~1")
        await refused(shop, {**new_order(), field: value}, f"/{escaped}")
        line = {**item(), field: value}
        await refused(shop, {**new_order(), "items": [line]}, f"/items/0/{escaped}")
    await assert_no_effect(shop)


async def test_all_faults_are_told_at_once(shop: Shop) -> None:
    body = {"customer_name": "", "customer_email": "x", "items": [item(quantity=0)], "extra": 1}
    problem = assert_problem(await shop.api.post(ORDERS, json=body), 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == {
        "/customer_name",
        "/customer_email",
        "/items/0/quantity",
        "/extra",
    }


@pytest.mark.parametrize(
    "name",
    ["a" * 100, "🚚" * 100, "Ω≈ç√∫˜µ", "O'Brien; DROP TABLE orders", "<b>佐藤</b>", "مرحبا"],
    ids=["long", "astral", "symbols", "sql", "html", "arabic"],
)
async def test_unusual_names_are_kept_as_they_are(shop: Shop, name: str) -> None:
    order = await shop.place(customer_name=name, external_id=name[:64])
    assert (await shop.get(order["id"]))["customer_name"] == name
    assert order["external_id"] == name[:64]


async def test_prices_may_be_nothing_at_all(shop: Shop) -> None:
    order = await shop.place(items=[item(unit_price=0), item(unit_price=1_000_000)])
    assert order["total_amount"] == 1_000_000
