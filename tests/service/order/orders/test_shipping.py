"""Marking an order as shipped, then as delivered."""

import asyncio
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.order.peers.notifications import message_context
from tests.service.order.conftest import ORDERS, Shop, assert_problem


async def test_a_paid_order_is_shipped_and_its_customer_told(shop: Shop) -> None:
    order = await shop.place()
    reply = await shop.set_status(
        order["id"], "SHIPPED", tracking_number="1234-5678-9012", carrier="ヤマト運輸"
    )
    assert reply.status_code == 200
    shipped = reply.json()
    [parcel] = shipped["parcels"]
    page = "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01=123456789012"
    assert shipped == {
        **order,
        "status": "SHIPPED",
        "parcels": [
            {
                "id": parcel["id"],
                "carrier": "ヤマト運輸",
                "tracking_number": "1234-5678-9012",
                "tracking_url": page,
                "shipped_at": shipped["updated_at"],
            }
        ],
        "tracking_number": "1234-5678-9012",
        "carrier": "ヤマト運輸",
        "allowed_transitions": ["DELIVERED"],
        "version": 3,
    }
    assert reply.headers["etag"] == '"3"'
    assert await shop.get(order["id"]) == shipped
    message = shop.notifications.sent[-1]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_SHIPPED"]
    assert (message.order.tracking_number, message.order.carrier) == (
        "1234-5678-9012",
        "ヤマト運輸",
    )
    events = (await shop.events(order["id"]))[5:]
    assert [(e["type"], e["from_status"], e["to_status"]) for e in events] == [
        ("shipped", "PAID", "SHIPPED"),
        ("notice_requested", None, None),
        ("notice_accepted", None, None),
    ]
    assert events[0]["data"] == {"tracking_number": "1234-5678-9012", "carrier": "ヤマト運輸"}
    assert shop.payments.calls == ["create"]


async def test_a_delivered_order_keeps_its_parcel_and_sends_nothing(shop: Shop) -> None:
    order = await shop.place()
    await shop.set_status(order["id"], "SHIPPED", tracking_number="1", carrier="佐川急便")
    reply = await shop.set_status(order["id"], "DELIVERED")
    delivered = reply.json()
    assert (delivered["status"], delivered["allowed_transitions"]) == ("DELIVERED", [])
    assert (delivered["tracking_number"], delivered["carrier"]) == ("1", "佐川急便")
    assert await shop.get(order["id"]) == delivered
    assert len(shop.notifications.sent) == 2
    assert (await shop.event_types(order["id"]))[-1] == "delivered"


async def test_the_parcel_may_be_mended_with_the_delivery(shop: Shop) -> None:
    order = await shop.place()
    await shop.set_status(order["id"], "SHIPPED", tracking_number="1", carrier="佐川急便")
    reply = await shop.set_status(order["id"], "DELIVERED", tracking_number="2")
    assert (reply.json()["tracking_number"], reply.json()["carrier"]) == ("2", "佐川急便")


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        (status, wanted)
        for status in (
            "PAYMENT_PROCESSING",
            "PAYMENT_FAILED",
            "PAID",
            "SHIPPED",
            "DELIVERED",
            "CANCELLED",
            "REFUNDED",
        )
        for wanted in ("SHIPPED", "DELIVERED")
        if (status, wanted) not in (("PAID", "SHIPPED"), ("SHIPPED", "DELIVERED"))
    ],
)
async def test_no_other_move_is_allowed(shop: Shop, status: str, wanted: str) -> None:
    order = await shop.order_in(status)
    notices = shop.notifications.calls
    reply = await shop.set_status(order["id"], wanted, tracking_number="9")
    problem = assert_problem(reply, 409, "illegal_transition")
    assert problem["detail"] == f"The order is {status} and cannot be {wanted.lower()}."
    assert await shop.get(order["id"]) == order
    assert shop.notifications.calls == notices


@pytest.mark.parametrize("headers", [{}, {"If-Match": '"2"'}, {"Idempotency-Key": "again"}])
@pytest.mark.parametrize("status", ["SHIPPED", "DELIVERED"])
async def test_repeated_with_the_same_values_it_is_answered_and_does_nothing(
    shop: Shop, status: str, headers: dict[str, str]
) -> None:
    order = await shop.order_in("PAID" if status == "SHIPPED" else "SHIPPED")
    body = {"status": status, "tracking_number": "1", "carrier": "佐川急便"}
    first = await shop.api.put(f"{ORDERS}/{order['id']}/status", json=body)
    assert first.status_code == 200, first.text
    notices, events = shop.notifications.calls, await shop.events(order["id"])
    for again in (body, {"status": status}):  # what is left out stays as it is
        reply = await shop.api.put(f"{ORDERS}/{order['id']}/status", json=again, headers=headers)
        assert (reply.status_code, reply.json()) == (200, first.json())
        assert reply.headers["etag"] == first.headers["etag"]
    assert shop.notifications.calls == notices
    assert await shop.events(order["id"]) == events


@pytest.mark.parametrize("status", ["SHIPPED", "DELIVERED"])
@pytest.mark.parametrize("change", [{"tracking_number": "2"}, {"carrier": "ヤマト運輸"}])
async def test_repeated_with_other_values_it_is_refused(
    shop: Shop, status: str, change: dict[str, str]
) -> None:
    order = await shop.order_in("PAID" if status == "SHIPPED" else "SHIPPED")
    parcel = {"tracking_number": "1", "carrier": "佐川急便"}
    known = (await shop.set_status(order["id"], status, **parcel)).json()
    reply = await shop.set_status(order["id"], status, **{**parcel, **change})
    assert_problem(reply, 409, "illegal_transition")
    assert await shop.get(order["id"]) == known


async def test_a_stale_version_is_refused(shop: Shop) -> None:
    order = await shop.place()
    reply = await shop.api.put(
        f"{ORDERS}/{order['id']}/status", json={"status": "SHIPPED"}, headers={"If-Match": '"1"'}
    )
    assert_problem(reply, 412, "precondition_failed")
    assert await shop.get(order["id"]) == order
    assert shop.notifications.calls == 1


async def test_shipping_at_once_tells_the_customer_once(shop: Shop) -> None:
    order = await shop.place()
    replies = await asyncio.gather(*(shop.set_status(order["id"], "SHIPPED") for _ in range(5)))
    assert sorted(reply.status_code for reply in replies) == [200] * 5
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_SHIPPED"]


async def test_the_notice_is_owed_while_notifications_are_down(shop: Shop) -> None:
    order = await shop.place()
    shop.notifications.down = True
    reply = await shop.set_status(order["id"], "SHIPPED", tracking_number="1")
    assert (reply.status_code, reply.json()["status"]) == (200, "SHIPPED")
    shop.notifications.down = False
    assert await shop.finish_owed() == 1
    message = shop.notifications.sent[-1]
    assert (message.template, message.order.tracking_number) == ("ORDER_SHIPPED", "1")


async def test_a_customer_is_told_of_every_parcel(shop: Shop) -> None:
    order = await shop.place()
    parcels = [
        {"tracking_number": "1234-5678-9012", "carrier": "ヤマト運輸"},
        {"tracking_number": "55", "carrier": "町の運送屋"},
    ]
    body = {"status": "SHIPPED", "parcels": parcels}
    reply = await shop.api.put(f"{ORDERS}/{order['id']}/status", json=body)
    assert reply.status_code == 200, reply.text
    message = shop.notifications.sent[-1]
    context = message_context(message.order)
    page = "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01=123456789012"
    assert message.template == "ORDER_SHIPPED"
    assert context["parcels"] == [
        {**parcels[0], "tracking_url": page},
        {**parcels[1], "tracking_url": None},
    ]
    assert (context["tracking_number"], context["carrier"]) == ("1234-5678-9012", "ヤマト運輸")

    path = f"{ORDERS}/{order['id']}/parcels"
    mended = {"parcels": parcels[1:], "notify": True}
    assert (await shop.api.put(path, json=mended)).status_code == 200
    context = message_context(shop.notifications.sent[-1].order)
    assert context["parcels"] == [{**parcels[1], "tracking_url": None}]
    assert len(shop.notifications.sent) == 3


async def test_a_message_that_is_owed_tells_of_every_parcel_and_line(shop: Shop) -> None:
    adjustments = [{"kind": "shipping", "label": "送料", "amount": 600, "tax_rate": 10}]
    order = await shop.place(adjustments=adjustments)
    shop.notifications.down = True
    body = {"status": "SHIPPED", "parcels": [{"tracking_number": "1"}, {"tracking_number": "2"}]}
    await shop.api.put(f"{ORDERS}/{order['id']}/status", json=body)
    shop.notifications.down = False
    assert await shop.finish_owed() == 1
    context = message_context(shop.notifications.sent[-1].order)
    assert [parcel["tracking_number"] for parcel in context["parcels"]] == ["1", "2"]
    assert context["adjustments"] == adjustments
    assert len(context["items"]) == len(order["items"])


async def test_an_order_that_is_not_there(shop: Shop) -> None:
    assert_problem(await shop.set_status(new_id(), "SHIPPED"), 404, "order_not_found")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/status"),
        ({"status": "PAID"}, "/status"),
        ({"status": "CANCELLED"}, "/status"),
        ({"status": "shipped"}, "/status"),
        ({"status": "SHIPPED", "tracking_number": ""}, "/tracking_number"),
        ({"status": "SHIPPED", "tracking_number": None}, "/tracking_number"),
        ({"status": "SHIPPED", "tracking_number": "1\r\n2"}, "/tracking_number"),
        ({"status": "SHIPPED", "carrier": "c" * 65}, "/carrier"),
        ({"status": "SHIPPED", "note": "x"}, "/note"),
    ],
)
async def test_what_is_no_status_is_refused(
    shop: Shop, body: dict[str, object], pointer: str
) -> None:
    order = await shop.place()
    reply = await shop.api.put(f"{ORDERS}/{order['id']}/status", json=body)
    problem = assert_problem(reply, 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == {pointer}
    assert await shop.get(order["id"]) == order


@pytest.mark.parametrize("how", ["cash_on_delivery", "invoice", "external", "free"])
async def test_however_it_is_paid_it_is_shipped_and_told_once(shop: Shop, how: str) -> None:
    changes: dict[str, Any] = {"payment_method": how}
    if how == "free":
        changes = {"adjustments": [{"kind": "points", "amount": -4800}]}
    if how == "external":
        changes["paid_elsewhere"] = {"provider": "Rakuten"}
    order = await shop.place(**changes)
    parcels = [{"tracking_number": "1", "carrier": "佐川急便"}, {"tracking_number": "2"}]
    path = f"{ORDERS}/{order['id']}/status"
    told = len(shop.notifications.templates)
    first = await shop.api.put(path, json={"status": "SHIPPED", "parcels": parcels})
    assert first.status_code == 200, first.text
    events = await shop.events(order["id"])
    again = await shop.api.put(path, json={"status": "SHIPPED", "parcels": parcels})
    assert (again.status_code, again.json()) == (200, first.json())
    assert shop.notifications.templates[told:] == ["ORDER_SHIPPED"]
    assert await shop.events(order["id"]) == events
