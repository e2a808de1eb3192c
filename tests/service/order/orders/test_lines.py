"""Orders with adjustments, tax, a recipient and wishes; without an address or anything to pay."""

from typing import Any

import pytest

from tests.service.order.conftest import ORDERS, Shop, assert_problem, item, new_order

SHIPPING = {"kind": "shipping", "amount": 600}
SALE = {"kind": "discount", "label": "新春セール", "amount": -500}
RECIPIENT = {
    "name": "鈴木 一郎",
    "phone": "011-123-4567",
    "postal_code": "060-0001",
    "region": "北海道",
    "city": "札幌市",
    "line1": "北1条西2-1",
}
WISHES = {"date": "2026-12-24", "time_slot": "午前中"}


async def test_a_full_order_is_kept_as_it_was_given(shop: Shop) -> None:
    order = await shop.place(
        items=[item(unit_price=3600), item(unit_price=1200, tax_rate=8)],
        adjustments=[SHIPPING, SALE],
        recipient=RECIPIENT,
        delivery_request=WISHES,
        ordered_at="2026-11-19T23:00:00.000Z",
    )
    assert order["adjustments"] == [
        {"kind": "shipping", "label": None, "amount": 600, "tax_rate": 10},
        {"kind": "discount", "label": "新春セール", "amount": -500, "tax_rate": None},
    ]
    amounts = {name: value for name, value in order.items() if name.endswith("_amount")}
    assert amounts == {
        "goods_amount": 4800,
        "shipping_amount": 600,
        "fee_amount": 0,
        "discount_amount": -500,
        "points_amount": 0,
        "total_amount": 4900,
        "refunded_amount": 0,
    }
    assert order["tax"] == [
        {"tax_rate": 10, "taxable_amount": 3811, "tax_amount": 346},
        {"tax_rate": 8, "taxable_amount": 1089, "tax_amount": 80},
    ]
    assert order["recipient"] == {**RECIPIENT, "line2": None, "country": "JP"}
    assert order["shipping_address"] == "〒060-0001\n北海道札幌市北1条西2-1"
    assert order["delivery_request"] == {**WISHES, "note": None}
    assert order["ordered_at"] == "2026-11-19T23:00:00Z"
    assert await shop.get(order["id"]) == order
    [payment] = shop.payments.ledger
    assert payment.amount == 4900


@pytest.mark.parametrize(
    ("adjustments", "code", "pointer"),
    [
        ([{"kind": "shipping", "amount": -1}], "adjustment_sign", "/adjustments/0/amount"),
        ([SHIPPING, {"kind": "points", "amount": 1}], "adjustment_sign", "/adjustments/1/amount"),
        ([{"kind": "discount", "amount": -4801}], "discount_too_large", None),
        ([{"kind": "discount", "amount": -1, "tax_rate": 8}], "discount_too_large", None),
        ([{"kind": "points", "amount": -4750}], "amount_not_payable", None),
        ([{"kind": "fee", "amount": 995_201}], "amount_not_payable", None),
    ],
)
async def test_adjustments_that_make_no_payable_total_are_refused(
    shop: Shop, adjustments: list[Any], code: str, pointer: str | None
) -> None:
    reply = await shop.api.post(ORDERS, json=new_order(adjustments=adjustments))
    problem = assert_problem(reply, 400, code)
    told = [each["pointer"] for each in problem.get("errors", [])]
    assert told == ([] if pointer is None else [pointer])
    assert await shop.stored_orders() == []
    assert shop.payments.calls == []


async def test_an_order_of_0_yen_is_paid_confirmed_and_cancelled_without_a_payment(
    shop: Shop,
) -> None:
    points = {"kind": "points", "label": "ポイント", "amount": -4800}
    body = new_order(adjustments=[points])
    first = await shop.api.post(ORDERS, json=body, headers={"Idempotency-Key": "k"})
    order = first.json()
    assert (first.status_code, order["status"], order["total_amount"]) == (201, "PAID", 0)
    assert order["tax"] == [{"tax_rate": 10, "taxable_amount": 4800, "tax_amount": 436}]
    again = await shop.api.post(ORDERS, json=body, headers={"Idempotency-Key": "k"})
    assert again.json() == order
    assert shop.payments.calls == []
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
    await shop.cancel(order["id"])
    await shop.finish_owed()
    assert shop.payments.calls == []
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_CANCELLED"]
    assert await shop.event_types(order["id"]) == [
        "order_placed",
        "nothing_to_pay",
        "notice_requested",
        "notice_accepted",
        "cancelled",
        "notice_requested",
        "notice_accepted",
    ]


async def test_of_an_order_without_an_address_nobody_is_told(shop: Shop) -> None:
    body = new_order()
    del body["customer_email"]
    order = (await shop.api.post(ORDERS, json=body)).json()
    assert (order["status"], order["customer_email"]) == ("PAID", None)
    await shop.set_status(order["id"], "SHIPPED")
    await shop.finish_owed()
    assert shop.notifications.calls == 0
    assert await shop.event_types(order["id"]) == [
        "order_placed",
        "payment_requested",
        "no_address_for_notices",
        "payment_completed",
        "shipped",
    ]


async def test_a_notice_is_not_owed_any_more_when_the_address_is_taken_away(shop: Shop) -> None:
    shop.notifications.down = True
    order = await shop.place()
    reply = await shop.api.patch(
        f"{ORDERS}/{order['id']}", json={"customer_email": None}, headers={"If-Match": "*"}
    )
    assert reply.status_code == 200, reply.text
    shop.notifications.down = False
    shop.clock.advance(minutes=10)
    await shop.finish_owed()
    assert shop.notifications.templates == []
    assert (await shop.states(order["id"]))["notice"] == "done"
    assert (await shop.event_types(order["id"]))[-1] == "no_address_for_notices"


async def test_the_address_follows_its_recipient(shop: Shop) -> None:
    order = await shop.place(recipient=RECIPIENT)
    url, headers = f"{ORDERS}/{order['id']}", {"If-Match": "*"}
    reply = await shop.api.patch(url, json={"shipping_address": "大阪"}, headers=headers)
    assert_problem(reply, 400, "address_of_recipient")
    moved = {"name": "鈴木 二郎", "region": "大阪府", "city": "大阪市", "line1": "梅田1"}
    reply = await shop.api.patch(url, json={"recipient": moved}, headers=headers)
    assert reply.json()["shipping_address"] == "大阪府大阪市梅田1"
    cleared = {"recipient": None, "delivery_request": None, "shipping_address": "大阪"}
    reply = await shop.api.patch(url, json=cleared, headers=headers)
    assert {name: reply.json()[name] for name in cleared} == cleared


async def test_a_recipient_is_searched_for_too(shop: Shop) -> None:
    order = await shop.place(recipient=RECIPIENT)
    await shop.place()
    for text in ("鈴木一郎", "0111234567"):
        found = (await shop.api.get(ORDERS, params={"q": text})).json()
        assert [each["id"] for each in found["items"]] == [order["id"]], text


async def test_lists_are_filtered_and_sorted_by_source_method_and_day_of_order(shop: Shop) -> None:
    days = {"a": "2026-11-03", "b": "2026-11-01", "c": "2026-11-02"}
    for note, day in days.items():
        method = "konbini" if note == "c" else "card"
        await shop.place(
            note=note, source=f"shop-{note}", ordered_at=f"{day}T00:00:00Z", payment_method=method
        )

    async def notes(**params: Any) -> str:
        found = (await shop.api.get(ORDERS, params=params)).json()["items"]
        return "".join(each["note"] for each in found)

    assert await notes(sort="ordered_at") == "bca"
    assert await notes(sort="-ordered_at") == "acb"
    assert await notes(source="shop-b") == "b"
    assert await notes(payment_method=["konbini"]) == "c"
    period = {"ordered_from": "2026-11-02T00:00:00Z", "ordered_to": "2026-11-03T00:00:00Z"}
    assert await notes(**period) == "c"
    first = (await shop.api.get(ORDERS, params={"sort": "ordered_at", "limit": 2})).json()
    second = await shop.api.get(
        ORDERS, params={"sort": "ordered_at", "limit": 2, "cursor": first["next_cursor"]}
    )
    assert [each["note"] for each in second.json()["items"]] == ["a"]


async def test_sums_by_day_are_of_the_day_of_the_order(shop: Shop) -> None:
    await shop.place(ordered_at="2026-11-18T00:00:00Z")
    sums = (await shop.api.get(f"{ORDERS}/stats", params={"days": 3})).json()
    assert [(day["date"], day["count"]) for day in sums["by_day"]] == [
        ("2026-11-18", 1),
        ("2026-11-19", 0),
        ("2026-11-20", 0),
    ]
