"""Our own trouble with the gateway is never the customer's: what it did not take is made later."""

from services.payment.tables import payments
from tests.service.payment.conftest import PAYMENTS, Till, new_payment


async def test_a_payment_that_the_gateway_did_not_take_stays_to_be_made(till: Till) -> None:
    till.gateway.is_unwilling = True
    payment = await till.take()
    assert (payment["status"], payment["failure_code"]) == ("PENDING", None)
    [attempt] = payment["attempts"]
    assert (attempt["outcome"], attempt["code"]) == ("deferred", "rate_limit")
    assert (await till.rows(payments))[0].token == "tok_ok"

    for _ in range(3):
        assert await till.resolve(minutes=16) == 1
    assert (await till.get(payment["id"]))["status"] == "PENDING"
    await till.settle()
    assert till.orders.told == []

    till.gateway.is_unwilling = False
    assert await till.resolve(minutes=16) == 1
    now = await till.get(payment["id"])
    assert (now["status"], now["attempts"][-1]["operation"]) == ("COMPLETED", "capture")
    assert (await till.rows(payments))[0].token is None
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    assert await till.resolve(days=1) == 0


async def test_readiness_says_so_until_the_gateway_takes_calls_again(till: Till) -> None:
    till.gateway.is_unwilling = True
    await till.take()
    check = till.service.checks()["gateway"]
    assert await check() == ("degraded", "Too many requests hit the API too quickly.")
    till.gateway.is_unwilling = False
    await till.resolve(minutes=1)
    assert await check() == ("ok", None)


async def test_the_same_request_does_not_ask_again(till: Till) -> None:
    till.gateway.is_unwilling = True
    body = new_payment()
    replies = [
        await till.api.post(PAYMENTS, json=body, headers={"Idempotency-Key": "once"})
        for _ in range(2)
    ]
    assert replies[0].json() == replies[1].json()
    assert till.gateway.calls == ["capture"]


async def test_a_cancelled_order_is_not_charged_any_more(till: Till) -> None:
    till.gateway.is_unwilling = True
    payment = await till.take()
    closed = await till.api.post(f"{PAYMENTS}/order/{payment['order_id']}/close")
    assert closed.status_code == 200, closed.text
    till.gateway.is_unwilling = False
    assert await till.resolve(minutes=1) == 1
    now = await till.get(payment["id"])
    assert (now["status"], now["failure_code"]) == ("FAILED", "order_cancelled")
    assert till.gateway.calls == ["capture", "find"]
    await till.settle()
    assert till.orders.statuses(payment["order_id"]) == ["FAILED"]


async def test_a_batch_declines_nobody_for_a_limit_on_calls(till: Till) -> None:
    till.gateway.is_unwilling = True
    items = [new_payment() for _ in range(5)]
    body = {"batch_id": "019a2b3b-0000-7a10-8b20-3c4d5e6f7a80", "payments": items}
    reply = await till.api.post(f"{PAYMENTS}/batch", json=body)
    assert [each["payment"]["status"] for each in reply.json()["results"]] == ["PENDING"] * 5
    till.gateway.is_unwilling = False
    assert await till.resolve(minutes=1) == 5
    assert {row.status for row in await till.rows(payments)} == {"COMPLETED"}
    assert till.gateway.calls.count("capture") == 10


async def test_a_refund_that_the_gateway_did_not_take_is_made_later(till: Till) -> None:
    payment = await till.take()
    till.gateway.is_unwilling = True
    refund = (await till.refund(payment["id"], 2_000)).json()
    assert (refund["status"], refund["failure_message"]) == ("PENDING", None)
    assert await till.resolve(minutes=1) == 1
    till.gateway.is_unwilling = False
    assert await till.resolve(minutes=16) == 1
    now = await till.get(payment["id"])
    assert (now["status"], now["refunded_amount"]) == ("PARTIALLY_REFUNDED", 2_000)
    assert now["refunds"][0]["status"] == "COMPLETED"
