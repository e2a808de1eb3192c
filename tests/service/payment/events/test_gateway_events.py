"""Events of the gateway: repeated, reordered, early, false, and those that do not fit."""

import asyncio
import base64
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import gateway_events
from tests.service.payment.conftest import PAYMENTS, Till, assert_problem, new_payment


async def outcomes(till: Till) -> list[str]:
    rows = sorted(await till.rows(gateway_events), key=lambda row: row.received_at)
    return [row.outcome for row in rows]


async def send(till: Till, kind: str, payment: dict[str, Any], **data: Any) -> None:
    till.clock.advance(seconds=1)
    reply = await till.tell(kind, payment, **data)
    assert reply.status_code == 200, reply.text


async def test_a_pending_payment_comes_in_and_the_order_hears_of_it(till: Till) -> None:
    payment = await till.take(token="tok_pending", method="konbini")
    reply = await till.tell("payment.completed", payment, event_id="evt_1")
    assert (reply.status_code, reply.json()) == (200, {"received": True, "event_id": "evt_1"})
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    [(order_id, event_id, told)] = till.orders.told
    assert (order_id, told["payment_id"]) == (payment["order_id"], payment["id"])
    assert (told["payment_status"], told["amount"]) == ("COMPLETED", 5000)
    assert event_id
    assert await till.delivery_states() == ["done"]


async def test_repeated_it_changes_nothing(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    for event_id in ("evt_1", "evt_1", "evt_2"):
        reply = await till.tell("payment.completed", payment, event_id=event_id)
        assert reply.status_code == 200
    assert (await till.get(payment["id"]))["version"] == 3
    assert len(till.orders.told) == 1


async def test_the_same_event_many_times_at_once_counts_once(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    replies = await asyncio.gather(
        *(till.tell("payment.completed", payment, event_id="evt_1") for _ in range(10))
    )
    assert {reply.status_code for reply in replies} == {200}
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]


async def test_a_failure_that_was_overtaken_changes_nothing(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    await send(till, "payment.completed", payment)
    await send(till, "payment.failed", payment, failure_code="expired")
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert await outcomes(till) == ["applied", "ignored"]


async def test_a_failure_fails_the_payment(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    await send(
        till, "payment.failed", payment, failure_code="expired", failure_message="Not paid in time."
    )
    now = await till.get(payment["id"])
    assert (now["status"], now["failure_code"]) == ("FAILED", "expired")
    assert till.orders.told[0][2]["failure_message"] == "Not paid in time."


async def test_a_capture_after_a_failure_is_kept_for_a_person(till: Till) -> None:
    payment = await till.take(token="tok_declined")
    await send(till, "payment.completed", payment)
    assert (await till.get(payment["id"]))["status"] == "FAILED"
    assert await outcomes(till) == ["conflicting"]


async def test_a_refund_before_its_capture_waits_for_it(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    await send(till, "refund.completed", payment, refund_reference="re_1", amount=2000)
    assert (await till.get(payment["id"]))["status"] == "PENDING"
    await send(till, "payment.completed", payment)
    now = await till.get(payment["id"])
    assert (now["status"], now["refunded_amount"]) == ("PARTIALLY_REFUNDED", 2000)
    assert [r["gateway_reference"] for r in now["refunds"]] == ["re_1"]
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED", "PARTIALLY_REFUNDED"]


async def test_events_that_came_early_are_applied_in_the_order_of_their_effect(till: Till) -> None:
    early = new_payment(token="tok_pending")
    await send(till, "refund.completed", early, refund_reference="re_1")
    await send(till, "payment.failed", early)
    await send(till, "payment.completed", early)
    payment = await till.take(**early)
    assert (payment["status"], payment["refunded_amount"]) == ("REFUNDED", 5000)
    assert await outcomes(till) == ["applied", "ignored", "applied"]


@pytest.mark.parametrize("amount", [4999, 5001])
async def test_another_amount_is_kept_and_not_applied(till: Till, amount: int) -> None:
    payment = await till.take(token="tok_pending")
    await send(till, "payment.completed", payment, amount=amount)
    assert (await till.get(payment["id"])) == payment
    assert (await outcomes(till), till.orders.told) == (["mismatched"], [])


async def test_another_currency_is_refused_by_the_schema(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    reply = await till.tell("payment.completed", payment, currency="USD")
    assert_problem(reply, 422, "validation_failed")


async def test_news_of_our_own_refund_changes_nothing(till: Till) -> None:
    payment = await till.take()
    refund = (await till.refund(payment["id"], 2000)).json()
    reference = refund["gateway_reference"]
    await send(till, "refund.completed", payment, refund_reference=reference, amount=2000)
    await send(till, "refund.completed", payment, amount=2000)
    assert (await till.get(payment["id"]))["refunded_amount"] == 2000
    assert await outcomes(till) == ["ignored", "ignored"]


async def test_a_refund_made_at_the_gateway_is_recorded_within_the_capture(till: Till) -> None:
    payment = await till.take()
    await send(till, "refund.completed", payment, refund_reference="re_1", amount=3000)
    await send(till, "refund.completed", payment, refund_reference="re_1", amount=3000)
    await send(till, "refund.completed", payment, refund_reference="re_2", amount=3000)
    now = await till.get(payment["id"])
    assert (now["refunded_amount"], now["refundable_amount"]) == (3000, 2000)
    assert await outcomes(till) == ["applied", "ignored", "mismatched"]


async def test_an_event_about_a_refund_of_unknown_reference_waits_for_that(till: Till) -> None:
    payment = await till.take()
    till.gateway.is_mute = True
    await till.refund(payment["id"], 2000)
    till.gateway.is_mute = False
    [refund] = (await till.get(payment["id"]))["refunds"]
    reference = f"sim_re_{refund['id'].replace('-', '')}"
    await send(till, "refund.completed", payment, refund_reference=reference, amount=2000)
    assert await outcomes(till) == ["waiting"]
    await till.resolve(seconds=5)
    now = await till.get(payment["id"])
    assert (now["refunded_amount"], len(now["refunds"])) == (2000, 1)
    assert await outcomes(till) == ["ignored"]


async def test_an_unknown_payment_is_settled_by_an_event(till: Till) -> None:
    payment = await till.take(token="tok_timeout")
    await send(till, "payment.completed", payment)
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert await till.resolve(seconds=60) == 0


@pytest.mark.parametrize("minutes", [-6, 6])
async def test_old_and_future_signatures_are_refused(till: Till, minutes: int) -> None:
    payment = await till.take(token="tok_pending")
    sent_at = datetime.now(UTC) + timedelta(minutes=minutes)
    reply = await till.tell("payment.completed", payment, sent_at=sent_at)
    assert_problem(reply, 401, "invalid_signature")
    assert await till.rows(gateway_events) == []


async def test_forged_and_missing_signatures_are_refused(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    forged = "whsec_" + base64.b64encode(b"x" * 32).decode()
    reply = await till.tell("payment.completed", payment, key=forged)
    assert_problem(reply, 401, "invalid_signature")
    assert_problem(await till.api.post(f"{PAYMENTS}/webhook"), 401, "invalid_signature")
    assert await till.rows(gateway_events) == []


async def test_webhooks_of_one_order_go_in_their_order(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    till.orders.is_down = True
    await send(till, "payment.completed", payment)
    await till.refund(payment["id"], 1000)
    await till.refund(payment["id"])
    await till.settle()
    assert (till.orders.told, await till.delivery_states()) == ([], ["pending"] * 3)
    till.orders.is_down = False
    for _ in range(3):
        await till.deliver(seconds=2)
    assert till.orders.statuses(payment["order_id"]) == [
        "COMPLETED",
        "PARTIALLY_REFUNDED",
        "REFUNDED",
    ]
    assert await till.delivery_states() == ["done"] * 3


async def test_a_webhook_for_an_order_that_is_not_known_is_dead(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    till.orders.knows_nothing = True
    await send(till, "payment.completed", payment)
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert await till.delivery_states() == ["dead"]


async def test_an_event_and_its_payment_at_the_same_time_always_meet(till: Till) -> None:
    for _ in range(10):
        early = new_payment(token="tok_pending", order_id=new_id())
        till.gateway.names_captures = reference = f"sim_{new_id()}"
        reply, _event = await asyncio.gather(
            till.ask(**early),
            till.tell("payment.completed", early, gateway_reference=reference),
        )
        assert (await till.get(reply.json()["id"]))["status"] == "COMPLETED"
