"""Refunds that fail after Stripe had called them succeeded: the money can be given back again."""

import pytest

from tests.service.payment.stripe.conftest import Shop


@pytest.mark.parametrize("kind", ["refund.failed", "refund.updated"])
async def test_what_came_back_is_left_to_refund(shop: Shop, kind: str) -> None:
    payment = await shop.till.take(token="pm_card")
    first = (await shop.till.refund(payment["id"], 2_000)).json()
    second = (await shop.till.refund(payment["id"], 3_000)).json()
    assert [first["status"], second["status"]] == ["COMPLETED", "COMPLETED"]
    for refund, status, left in (
        (first, "PARTIALLY_REFUNDED", 2_000),
        (second, "COMPLETED", 5_000),
    ):
        before = (await shop.till.get(payment["id"]))["version"]
        thing = {
            "id": refund["gateway_reference"],
            "object": "refund",
            "amount": refund["amount"],
            "currency": "jpy",
            "status": "failed",
            "failure_reason": "lost_or_stolen_card",
            "payment_intent": payment["gateway_reference"],
            "metadata": {"ichiba_key": refund["id"]},
        }
        await shop.tell(kind, thing)
        await shop.tell(kind, thing)
        now = await shop.till.get(payment["id"])
        assert (now["status"], now["refundable_amount"]) == (status, left)
        assert now["version"] == before + 1
        [failed] = [each for each in now["refunds"] if each["id"] == refund["id"]]
        assert (failed["status"], failed["failure_message"]) == (
            "FAILED",
            "The refund failed: lost_or_stolen_card.",
        )
        _, _, news = shop.till.orders.told[-1]
        assert (news["payment_status"], news["version"]) == (status, now["version"])
        assert news["failed_refund"]["refund_id"] == refund["id"]
    again = await shop.till.refund(payment["id"])
    assert (again.status_code, again.json()["amount"]) == (201, 5_000)
