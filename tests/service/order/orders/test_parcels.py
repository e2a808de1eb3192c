"""Orders in several parcels, which can be mended; orders that are paid after shipping."""

from typing import Any

import pytest

from tests.service.order.conftest import ORDERS, Shop, assert_problem, new_order

ONE = {"tracking_number": "1234-5678-9012", "carrier": "ヤマト運輸"}
TWO = {"tracking_number": "1234-5678-9023", "carrier": "ヤマト運輸"}
ANY = {"If-Match": "*"}


async def ship(shop: Shop, order_id: str, **body: Any) -> Any:
    body = {"status": "SHIPPED", **body}
    return await shop.api.put(f"{ORDERS}/{order_id}/status", json=body, headers=ANY)


async def mend(shop: Shop, order_id: str, **body: Any) -> Any:
    return await shop.api.put(f"{ORDERS}/{order_id}/parcels", json=body, headers=ANY)


async def test_an_order_is_shipped_in_two_parcels(shop: Shop) -> None:
    placed = await shop.place()
    order = (await ship(shop, placed["id"], parcels=[ONE, TWO])).json()
    assert [each["tracking_number"] for each in order["parcels"]] == [
        "1234-5678-9012",
        "1234-5678-9023",
    ]
    assert order["parcels"][0]["tracking_url"].endswith("number01=123456789012")
    assert order["parcels"][0]["shipped_at"] == "2026-11-20T09:30:00Z"
    assert (order["tracking_number"], order["carrier"]) == ("1234-5678-9012", "ヤマト運輸")
    assert await shop.get(placed["id"]) == order
    again = await ship(shop, placed["id"], parcels=[ONE, TWO])
    assert (again.status_code, again.json()) == (200, order)
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_SHIPPED"]
    [shipped] = [each for each in await shop.events(placed["id"]) if each["type"] == "shipped"]
    assert shipped["data"]["parcels"] == [ONE, TWO]


async def test_a_single_number_is_one_parcel(shop: Shop) -> None:
    placed = await shop.place()
    order = (await ship(shop, placed["id"], **ONE)).json()
    assert [each["tracking_number"] for each in order["parcels"]] == ["1234-5678-9012"]
    assert (await ship(shop, placed["id"], **ONE)).json() == order
    both = await ship(shop, placed["id"], **ONE, parcels=[TWO])
    assert_problem(both, 400, "contradictory_parcels")


async def test_parcels_are_mended_until_they_have_arrived(shop: Shop) -> None:
    order_id = (await shop.place())["id"]
    assert_problem(await mend(shop, order_id, parcels=[ONE]), 409, "parcels_not_editable")
    shipped = (await ship(shop, order_id, **ONE)).json()
    shop.clock.advance(days=1)
    mended = (await mend(shop, order_id, parcels=[TWO, ONE])).json()
    assert [each["id"] for each in mended["parcels"]][1] == shipped["parcels"][0]["id"]
    assert [each["shipped_at"][:10] for each in mended["parcels"]] == ["2026-11-21", "2026-11-20"]
    assert mended["tracking_number"] == TWO["tracking_number"]
    assert mended["version"] == shipped["version"] + 1
    again = await mend(shop, order_id, parcels=[TWO, ONE], notify=True)
    assert (again.status_code, again.json()) == (200, mended)
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_SHIPPED"]
    await mend(shop, order_id, parcels=[ONE], notify=True)
    assert shop.notifications.templates[2:] == ["ORDER_SHIPPED"]
    stale = await shop.api.put(
        f"{ORDERS}/{order_id}/parcels", json={"parcels": [TWO]}, headers={"If-Match": '"1"'}
    )
    assert_problem(stale, 412, "precondition_failed")
    await shop.api.put(f"{ORDERS}/{order_id}/status", json={"status": "DELIVERED"}, headers=ANY)
    assert_problem(await mend(shop, order_id, parcels=[TWO]), 409, "parcels_not_editable")
    types = await shop.event_types(order_id)
    assert types.count("parcels_changed") == 2


@pytest.mark.parametrize("method", ["cash_on_delivery", "invoice"])
async def test_an_order_that_is_paid_after_shipping(shop: Shop, method: str) -> None:
    shop.payments.will_be("PENDING")
    placed = await shop.place(payment_method=method)
    assert (placed["status"], placed["payment_id"]) == ("ACCEPTED", None)
    assert placed["allowed_transitions"] == ["SHIPPED", "CANCELLED"]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
    await shop.finish_owed()
    order = await shop.get(placed["id"])
    [payment] = shop.payments.ledger
    assert (order["status"], order["payment_id"]) == ("ACCEPTED", payment.id)
    assert (await ship(shop, order["id"], **ONE)).json()["status"] == "SHIPPED"
    await shop.tell(order["id"], payment_id=payment.id, amount=4800)
    assert (await shop.get(order["id"]))["status"] == "SHIPPED"
    assert await shop.event_types(order["id"]) == [
        "order_placed",
        "accepted",
        "notice_requested",
        "notice_accepted",
        "payment_pending",
        "shipped",
        "notice_requested",
        "notice_accepted",
        "payment_received",
    ]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_SHIPPED"]


async def test_money_that_comes_before_shipping_pays_an_accepted_order(shop: Shop) -> None:
    shop.payments.will_be("PENDING")
    placed = await shop.place(payment_method="invoice")
    await shop.finish_owed()
    [payment] = shop.payments.ledger
    await shop.tell(placed["id"], payment_id=payment.id, amount=4800)
    assert (await shop.get(placed["id"]))["status"] == "PAID"
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_paid_elsewhere_goes_with_its_method_only(shop: Shop) -> None:
    paid = {"provider": "Rakuten"}
    for body, code in (
        (new_order(payment_method="external"), "paid_elsewhere_missing"),
        (new_order(paid_elsewhere=paid), "paid_elsewhere_not_allowed"),
    ):
        assert_problem(await shop.api.post(ORDERS, json=body), 400, code)
    order = await shop.place(payment_method="external", paid_elsewhere=paid)
    assert order["paid_elsewhere"] == {"provider": "Rakuten", "reference": None, "paid_at": None}
