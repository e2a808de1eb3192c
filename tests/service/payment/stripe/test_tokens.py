"""With a gateway that takes real money, a payment says by what means the customer pays."""

import pytest

from services.payment.tables import payments
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem, new_payment
from tests.service.payment.stripe.conftest import Shop


@pytest.mark.parametrize("method", ["card", "konbini"])
async def test_without_a_token_nothing_is_asked_for(shop: Shop, method: str) -> None:
    body = new_payment(method=method)
    del body["token"]
    reply = await shop.till.api.post(PAYMENTS, json=body)
    assert_problem(reply, 400, "payment_token_missing")
    batch = {"batch_id": "019a2b3b-0000-7a10-8b20-3c4d5e6f7a80", "payments": [body]}
    [result] = (await shop.till.api.post(f"{PAYMENTS}/batch", json=batch)).json()["results"]
    assert (result["status"], result["problem"]["code"]) == ("REFUSED", "payment_token_missing")
    assert await shop.till.rows(payments) == []
    assert await shop.stripe.play("intents") == []


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
