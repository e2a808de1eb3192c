"""Stripe's own events: signed by Stripe's library, applied to the payment of that reference."""

import json
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import gateway_events
from tests.service.payment.conftest import STRIPE_SECRETS, assert_problem
from tests.service.payment.stripe.conftest import Shop


async def _processing(shop: Shop) -> tuple[dict[str, Any], dict[str, Any]]:
    """A payment that Stripe decides late, with its intent as it will be once it is paid."""
    payment = await shop.till.take(token="pm_processing")
    assert payment["status"] == "PENDING"
    intent = await shop.intent_of(payment)
    assert intent["id"] == payment["gateway_reference"]
    return payment, intent | {"status": "succeeded"}


async def _outcomes(shop: Shop) -> list[tuple[str, str]]:
    return [(row.type, row.outcome) for row in await shop.till.rows(gateway_events)]


async def test_a_payment_that_is_paid_late_becomes_so(shop: Shop) -> None:
    payment, paid = await _processing(shop)
    reply = await shop.tell("payment_intent.succeeded", paid, event_id="evt_1")
    assert (reply.status_code, reply.json()) == (200, {"received": True, "event_id": "evt_1"})
    assert (await shop.till.get(payment["id"]))["status"] == "COMPLETED"
    assert shop.till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    [event] = (await shop.till.api.get("/api/v1/gateway-events")).json()["items"]
    assert (event["source"], event["type"], event["outcome"]) == (
        "stripe",
        "payment.completed",
        "APPLIED",
    )
    assert (event["occurred_at"], event["amount"]) == ("2026-11-20T09:31:00Z", 5000)


async def test_the_same_event_again_changes_nothing(shop: Shop) -> None:
    payment, paid = await _processing(shop)
    for _ in range(3):
        reply = await shop.tell("payment_intent.succeeded", paid, event_id="evt_1")
        assert reply.status_code == 200
    assert len(await shop.till.rows(gateway_events)) == 1
    assert shop.till.orders.statuses(payment["order_id"]) == ["COMPLETED"]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("requires_payment_method", "payment_intent.payment_failed"),
        ("canceled", "payment_intent.canceled"),
    ],
)
async def test_a_payment_that_fails_late_does_so(shop: Shop, status: str, kind: str) -> None:
    payment, intent = await _processing(shop)
    words = "The customer did not pay before the voucher expired."
    error = {"code": "payment_intent_payment_attempt_expired", "message": words}
    await shop.tell(kind, intent | {"status": status, "last_payment_error": error})
    now = await shop.till.get(payment["id"])
    assert (now["status"], now["failure_message"]) == ("FAILED", words)
    assert now["failure_code"] == "payment_intent_payment_attempt_expired"


@pytest.mark.parametrize("secret", STRIPE_SECRETS)
async def test_each_of_the_secrets_counts_while_one_is_rolled(shop: Shop, secret: str) -> None:
    body = {"id": "evt_1", "type": "account.updated"}
    assert (await shop.post(json.dumps(body), secret=secret)).status_code == 200


async def test_what_stripe_has_not_signed_is_refused_and_leaves_nothing(shop: Shop) -> None:
    payment, paid = await _processing(shop)
    event = {"id": "evt_1", "type": "payment_intent.succeeded", "data": {"object": paid}}
    content = json.dumps(event)
    for reply in (
        await shop.post(content, secret="whsec_of_somebody_else"),
        await shop.post(content, age=301),
        await shop.post_signed(content.encode(), None),
        await shop.post_signed(content.encode(), "t=1,v1=\xe9".encode("latin-1")),
        await shop.post_signed(content.encode(), "v1=00"),
        await shop.post_signed(b"\xff\xfe", "t=1,v1=00"),
    ):
        assert_problem(reply, 401, "invalid_signature")
    assert (await shop.till.get(payment["id"]))["status"] == "PENDING"
    assert await _outcomes(shop) == []


async def test_the_signature_covers_the_body_byte_for_byte(shop: Shop) -> None:
    import time

    import stripe

    content = '{"id": "evt_1", "type": "account.updated"}'
    now, secret = int(time.time()), STRIPE_SECRETS[0]
    signed = stripe.WebhookSignature.generate_signature_header(content, secret, now)
    changed = await shop.post_signed(content.replace(" ", "").encode(), signed)
    assert_problem(changed, 401, "invalid_signature")
    assert (await shop.post_signed(content.encode(), signed)).status_code == 200


async def test_an_unknown_type_is_kept_and_answered(shop: Shop) -> None:
    reply = await shop.tell("customer.created", {"id": "cus_1", "object": "customer"})
    assert reply.status_code == 200
    [event] = await shop.till.rows(gateway_events)
    assert (event.type, event.outcome, event.source) == ("customer.created", "ignored", "stripe")
    assert event.gateway_reference == "cus_1"
    assert event.outcome_reason == "The event type customer.created is not known here."


@pytest.mark.parametrize("kind", ["payment.completed", "refund.failed", "customer.created"])
async def test_what_was_only_kept_stays_so_when_it_is_replayed(shop: Shop, kind: str) -> None:
    await shop.tell(kind, {"id": "cus_1", "object": "customer"}, event_id="evt_kept")
    [kept] = (await shop.till.api.get("/api/v1/gateway-events")).json()["items"]
    reply = await shop.till.api.post(f"/api/v1/gateway-events/{kept['id']}/replay")
    assert (reply.status_code, reply.json()["outcome"]) == (200, kept["outcome"])


async def test_money_of_others_on_the_same_account_is_kept_and_not_applied(shop: Shop) -> None:
    payment, paid = await _processing(shop)
    strangers = [
        paid | {"id": "pi_of_nobody", "metadata": {}},
        paid | {"id": "pi_of_another_shop", "metadata": {"ichiba_key": new_id()}},
        paid | {"id": "pi_in_dollars", "currency": "usd"},
    ]
    for stranger in strangers:
        assert (await shop.tell("payment_intent.succeeded", stranger)).status_code == 200
    assert (await shop.till.get(payment["id"]))["status"] == "PENDING"
    assert {outcome for _, outcome in await _outcomes(shop)} == {"ignored"}


async def test_an_event_under_another_reference_is_a_conflict(shop: Shop) -> None:
    """It names our payment, which is known at Stripe by another id."""
    payment, paid = await _processing(shop)
    await shop.tell("payment_intent.succeeded", paid | {"id": "pi_twice"})
    assert (await shop.till.get(payment["id"]))["status"] == "PENDING"
    assert await _outcomes(shop) == [("payment.completed", "conflicting")]


async def test_another_amount_is_a_mismatch(shop: Shop) -> None:
    payment, paid = await _processing(shop)
    await shop.tell("payment_intent.succeeded", paid | {"amount": 4_999})
    assert (await shop.till.get(payment["id"]))["status"] == "PENDING"
    assert await _outcomes(shop) == [("payment.completed", "mismatched")]


async def test_an_event_about_a_payment_whose_answer_was_lost_is_applied_by_our_own_id(
    shop: Shop,
) -> None:
    await shop.stripe.play("script", path="/v1/payment_intents", acts=True, status=500)
    payment = await shop.till.take(token="pm_ok")
    assert (payment["status"], payment["gateway_reference"]) == ("UNKNOWN", None)
    intent = await shop.intent_of(payment)
    await shop.tell("payment_intent.succeeded", intent)
    now = await shop.till.get(payment["id"])
    assert (now["status"], now["gateway_reference"]) == ("COMPLETED", intent["id"])


async def test_an_undecided_event_has_stripe_asked(shop: Shop) -> None:
    payment, paid = await _processing(shop)
    reply = await shop.tell("payment_intent.processing", paid | {"status": "processing"})
    assert reply.status_code == 200
    assert await _outcomes(shop) == [("payment_intent.processing", "ignored")]
    await shop.stripe.play("change", id=paid["id"], status="succeeded")
    assert await shop.till.resolve() == 1
    assert (await shop.till.get(payment["id"]))["status"] == "COMPLETED"


async def test_a_refund_that_ends_late_is_settled(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_ok")
    await shop.stripe.play("set", refund="pending")
    refund = (await shop.till.refund(payment["id"], 2_000)).json()
    assert refund["status"] == "PENDING"
    thing = {
        "id": refund["gateway_reference"],
        "object": "refund",
        "amount": 2_000,
        "currency": "jpy",
        "payment_intent": payment["gateway_reference"],
        "metadata": {"ichiba_key": refund["id"]},
        "status": "succeeded",
    }
    await shop.tell("refund.updated", thing)
    now = await shop.till.get(payment["id"])
    assert (now["status"], now["refunds"][0]["status"]) == ("PARTIALLY_REFUNDED", "COMPLETED")


async def test_a_refund_made_at_stripe_itself_is_recorded(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_ok")
    thing = {
        "id": "re_by_hand",
        "object": "refund",
        "amount": 5_000,
        "currency": "jpy",
        "payment_intent": payment["gateway_reference"],
        "status": "succeeded",
    }
    await shop.tell("refund.created", thing)
    now = await shop.till.get(payment["id"])
    assert (now["status"], now["refunds"][0]["gateway_reference"]) == ("REFUNDED", "re_by_hand")


async def test_where_only_stripe_knows_whose_money_it_is_and_is_silent_it_sends_again(
    shop: Shop,
) -> None:
    thing = {
        "id": "re_1",
        "object": "refund",
        "amount": 5_000,
        "currency": "jpy",
        "payment_intent": "pi_1",
        "status": "succeeded",
    }
    await shop.stripe.fail(500, times=9)
    reply = await shop.tell("refund.created", thing, event_id="evt_1")
    assert_problem(reply, 503, "gateway_unavailable")
    assert int(reply.headers["Retry-After"]) > 0
    assert await _outcomes(shop) == []


@pytest.mark.parametrize(
    "thing",
    [
        None,
        {},
        {"id": 7, "status": "succeeded", "amount": 1, "currency": "jpy"},
        {"id": "pi_1", "status": ["succeeded"], "amount": 5_000, "currency": "jpy"},
        {"id": "pi_1", "status": "succeeded", "amount": "5000", "currency": "jpy"},
        {"id": "pi_1", "status": "succeeded", "amount": 5_000, "currency": None},
        {"id": "pi_1", "status": "succeeded", "amount": 5_000, "currency": "jpy", "metadata": []},
    ],
)
async def test_what_is_not_laid_out_as_stripe_does_is_kept_without_effect(
    shop: Shop, thing: Any
) -> None:
    for created in (1, 10**18, "now"):
        reply = await shop.tell("payment_intent.succeeded", thing, created=created)
        assert reply.status_code == 200, reply.text
    assert {outcome for _, outcome in await _outcomes(shop)} == {"ignored"}


@pytest.mark.parametrize(("age", "status"), [(-310, 401), (-290, 200), (290, 200), (310, 401)])
async def test_a_signature_is_of_about_now(shop: Shop, age: float, status: int) -> None:
    """Stripe's own library lets one from the future pass."""
    body = json.dumps({"id": f"evt_{new_id()}", "type": "payment_intent.of_the_future"})
    assert (await shop.post(body, age=age)).status_code == status
