"""With a gateway that takes real money, a payment says by what means the customer pays."""

from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import payments
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem, new_payment
from tests.service.payment.stripe.conftest import Shop


def tokenless(**changes: Any) -> dict[str, Any]:
    body = new_payment(**changes)
    del body["token"]
    return body


@pytest.mark.parametrize("method", ["card", "konbini"])
async def test_without_a_token_nothing_is_asked_for(shop: Shop, method: str) -> None:
    reply = await shop.till.api.post(PAYMENTS, json=tokenless(method=method))
    assert reply.status_code == 201
    payment = reply.json()
    assert (payment["status"], payment["failure_code"]) == ("FAILED", "payment_token_missing")
    assert (payment["gateway"], payment["attempts"]) == ("stripe", [])
    batch = {
        "batch_id": "019a2b3b-0000-7a10-8b20-3c4d5e6f7a80",
        "payments": [tokenless(method=method)],
    }
    for status in ("CREATED", "EXISTING"):
        [result] = (await shop.till.api.post(f"{PAYMENTS}/batch", json=batch)).json()["results"]
        assert (result["status"], result["payment"]["failure_code"]) == (
            status,
            "payment_token_missing",
        )
    assert [row.status for row in await shop.till.rows(payments)] == ["FAILED", "FAILED"]
    await shop.till.resolve(days=1)
    assert await shop.stripe.play("intents") == []


async def test_an_order_whose_payment_is_under_way_gets_no_other(shop: Shop) -> None:
    order_id = new_id()
    await shop.till.take(order_id=order_id, token="pm_card")
    reply = await shop.till.api.post(PAYMENTS, json=tokenless(order_id=order_id))
    assert_problem(reply, 409, "payment_already_exists")
    assert len(await shop.till.rows(payments)) == 1


async def test_a_bank_transfer_needs_none(shop: Shop) -> None:
    body = new_payment(method="bank_transfer")
    del body["token"]
    reply = await shop.till.api.post(PAYMENTS, json=body)
    assert (reply.status_code, reply.json()["next_action"]["kind"]) == (201, "transfer")


async def test_what_goes_through_no_gateway_needs_none(shop: Shop) -> None:
    body = new_payment(method="cash_on_delivery")
    del body["token"]
    assert (await shop.till.api.post(PAYMENTS, json=body)).status_code == 201


async def test_whoever_tries_things_out_pays_without_one(till: Till) -> None:
    body = new_payment()
    del body["token"]
    reply = await till.api.post(PAYMENTS, json=body)
    assert (reply.status_code, reply.json()["status"]) == (201, "COMPLETED")
