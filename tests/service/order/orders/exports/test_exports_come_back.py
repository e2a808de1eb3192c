"""An export that is imported again: what is there is found, and what is not becomes the same."""

from typing import Any

from tests.service.order.conftest import ORDERS, Shop, item
from tests.service.order.importing import imported, orders_of, outcomes, rows_of

RECIPIENT = {
    "name": "鈴木 一郎",
    "phone": "+81 3-1234-5678",
    "postal_code": "100-0001",
    "region": "東京都",
    "city": "千代田区",
    "line1": "千代田1-1",
    "line2": "=皇居",
    "country": "JP",
}
KINDS: dict[str, dict[str, Any]] = {
    "card": {"customer_phone": "+81 3 1234 5678", "note": "-急ぎ\n二行"},
    "cash": {
        "payment_method": "cash_on_delivery",
        "adjustments": [
            {"kind": "shipping", "amount": 600, "label": "クール便", "tax_rate": 8},
            {"kind": "fee", "amount": 330, "label": "=代引手数料"},
            {"kind": "discount", "amount": -200},
            {"kind": "discount", "amount": -100, "label": "+クーポン", "tax_rate": 10},
            {"kind": "points", "amount": -50},
        ],
    },
    "invoice": {"payment_method": "invoice", "recipient": RECIPIENT, "locale": "en"},
    "external": {
        "payment_method": "external",
        "paid_elsewhere": {
            "provider": "Rakuten",
            "reference": "-123",
            "paid_at": "2026-11-20T08:12:00.125Z",
        },
        "ordered_at": "2026-11-19T23:59:59.999Z",
    },
    "unreachable": {
        "customer_email": None,
        "payment_method": "konbini",
        "delivery_request": {"date": "2026-12-24", "time_slot": "午前中", "note": "@玄関"},
    },
    "free": {
        "items": [item(unit_price=500, tax_rate=8)],
        "adjustments": [{"kind": "points", "amount": -500}],
    },
}
NOT_ORDERED = ("id", "payment_id", "batch_id", "source", "version", "created_at", "updated_at")


async def placed(shop: Shop) -> list[dict[str, Any]]:
    made = []
    for name, changes in KINDS.items():
        made.append(await shop.place(external_id=f"={name}", source="web", **changes))
    await shop.finish_owed()
    return [await shop.get(each["id"]) for each in made]


async def exported(shop: Shop) -> bytes:
    reply = await shop.api.get(f"{ORDERS}/export", params={"sort": "created_at"})
    assert reply.status_code == 200, reply.text
    return reply.content


def ordered(order: dict[str, Any]) -> dict[str, Any]:
    """What was ordered, and how it stands."""
    kept = {name: value for name, value in order.items() if name not in NOT_ORDERED}
    kept["items"] = [
        {name: value for name, value in each.items() if name != "id"} for each in order["items"]
    ]
    return kept


async def test_where_it_comes_from_nothing_is_made_anew(shop: Shop) -> None:
    orders = await placed(shop)
    asked = len(shop.payments.ledger)
    batch = await imported(shop, await exported(shop))
    rows = await rows_of(shop, batch["id"])
    assert {(row["outcome"], row["code"]) for row in rows} == {("duplicate", None)}
    assert {row["order_id"] for row in rows} == {order["id"] for order in orders}
    assert (batch["orders_created"], batch["rows_failed"]) == (0, 0)
    assert len(shop.payments.ledger) == asked


async def test_elsewhere_it_makes_the_same_orders(shop: Shop) -> None:
    orders = await placed(shop)
    copy = (await exported(shop)).replace(b",web,", b",copy,")
    batch = await imported(shop, copy, notify="NONE")
    await shop.finish_batches()
    assert outcomes(await rows_of(shop, batch["id"], outcome="failed")) == []
    made = {each["external_id"]: each for each in await orders_of(shop, batch["id"])}
    assert {each["source"] for each in made.values()} == {"copy"}
    for order in orders:
        again = await shop.get(made[order["external_id"]]["id"])
        assert ordered(again) == ordered(order), order["external_id"]


async def test_what_has_changed_in_it_is_a_conflict(shop: Shop) -> None:
    await shop.place(external_id="W-1", recipient=RECIPIENT)
    changed = (await exported(shop)).replace("千代田区".encode(), "港区".encode())
    batch = await imported(shop, changed)
    assert {(row["outcome"], row["code"]) for row in await rows_of(shop, batch["id"])} == {
        ("failed", "external_id_conflict")
    }
