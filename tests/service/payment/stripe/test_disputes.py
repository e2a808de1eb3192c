"""Payments that a customer's bank takes back: kept, shown with the date for evidence."""

from datetime import UTC, datetime
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.payment.tables import gateway_events, payments, refunds
from tests.service.payment.conftest import PAYMENTS, assert_problem
from tests.service.payment.stripe.conftest import Shop

DUE = int(datetime(2026, 12, 5, 23, 59, 59, tzinfo=UTC).timestamp())


def _dispute(payment: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {
        "id": "du_1",
        "object": "dispute",
        "amount": 5_000,
        "charge": "ch_1",
        "currency": "jpy",
        "evidence_details": {"due_by": DUE, "has_evidence": False, "submission_count": 0},
        "payment_intent": payment["gateway_reference"],
        "reason": "fraudulent",
        "status": "needs_response",
        **changes,
    }


async def _told(shop: Shop, payment: dict[str, Any]) -> Any:
    return (await shop.till.get(payment["id"]))["dispute"]


async def test_a_dispute_is_shown_with_the_date_for_evidence(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_ok")
    assert payment["dispute"] is None
    reply = await shop.tell("charge.dispute.created", _dispute(payment))
    assert reply.status_code == 200
    now = await shop.till.get(payment["id"])
    assert now["dispute"] == {
        "status": "NEEDS_RESPONSE",
        "amount": 5_000,
        "reason": "fraudulent",
        "due_at": "2026-12-05T23:59:59Z",
    }
    assert (now["status"], now["version"]) == ("COMPLETED", payment["version"] + 1)
    [event] = (await shop.till.api.get("/api/v1/gateway-events")).json()["items"]
    assert (event["type"], event["outcome"]) == ("charge.dispute.created", "APPLIED")
    assert (event["payment_id"], event["amount"]) == (payment["id"], 5_000)
    replayed = await shop.till.api.post(f"/api/v1/gateway-events/{event['id']}/replay")
    assert (replayed.status_code, replayed.json()["outcome"]) == (200, "APPLIED")


@pytest.mark.parametrize(
    ("status", "ours"),
    [
        ("warning_needs_response", "NEEDS_RESPONSE"),
        ("warning_under_review", "UNDER_REVIEW"),
        ("warning_closed", "CLOSED"),
        ("under_review", "UNDER_REVIEW"),
        ("won", "WON"),
        ("lost", "LOST"),
        ("prevented", "CLOSED"),
    ],
)
async def test_each_of_stripes_states_has_one_here(shop: Shop, status: str, ours: str) -> None:
    payment = await shop.till.take(token="pm_ok")
    await shop.tell("charge.dispute.updated", _dispute(payment, status=status))
    told = await _told(shop, payment)
    assert told["status"] == ours
    assert (told["due_at"] is not None) is (ours == "NEEDS_RESPONSE")


async def test_the_later_telling_counts_whichever_comes_first(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_ok")
    lost, open_ = _dispute(payment, status="lost"), _dispute(payment)
    await shop.tell("charge.dispute.closed", lost, created=2_000)
    await shop.tell("charge.dispute.created", open_, created=1_000)
    assert (await _told(shop, payment))["status"] == "LOST"
    await shop.tell("charge.dispute.funds_withdrawn", open_, created=2_000)
    assert (await _told(shop, payment))["status"] == "LOST"
    await shop.tell("charge.dispute.closed", _dispute(payment, status="won"), created=3_000)
    assert (await _told(shop, payment))["status"] == "WON"


async def test_the_same_event_again_changes_nothing(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_ok")
    for _ in range(2):
        await shop.tell("charge.dispute.created", _dispute(payment), event_id="evt_1")
    assert (await shop.till.get(payment["id"]))["version"] == payment["version"] + 1
    assert len(await shop.till.rows(gateway_events)) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"payment_intent": "pi_of_nobody"},
        {"payment_intent": None},
        {"status": "considered"},
        {"currency": "usd"},
        {"amount": "5000"},
        {"evidence_details": {"due_by": 10**18}},
    ],
)
async def test_what_is_about_no_payment_here_is_kept_without_effect(
    shop: Shop, changes: dict[str, Any]
) -> None:
    payment = await shop.till.take(token="pm_ok")
    reply = await shop.tell("charge.dispute.created", _dispute(payment, **changes))
    assert reply.status_code == 200
    assert {row.dispute for row in await shop.till.rows(payments)} == {None}
    assert [row.outcome for row in await shop.till.rows(gateway_events)] == ["ignored"]


async def test_a_refund_leaves_the_dispute_in_sight(shop: Shop) -> None:
    payment = await shop.till.take(token="pm_ok")
    await shop.tell("charge.dispute.created", _dispute(payment))
    body = {"payment_id": payment["id"], "amount": 2_000, "despite_dispute": True}
    reply = await shop.till.api.post(f"{PAYMENTS}/refund", json=body)
    assert reply.status_code == 201
    assert (await _told(shop, payment))["status"] == "NEEDS_RESPONSE"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "evidence is due by 2026-12-05T23:59:59Z"),
        ({"evidence_details": None}, "has not decided yet"),
        ({"status": "under_review"}, "has not decided yet"),
        ({"status": "lost"}, "already given ¥5,000"),
    ],
)
async def test_a_disputed_payment_is_refunded_only_on_purpose(
    shop: Shop, changes: dict[str, Any], words: str
) -> None:
    payment = await shop.till.take(token="pm_ok")
    await shop.tell("charge.dispute.created", _dispute(payment, **changes))
    reply = await shop.till.refund(payment["id"])
    assert_problem(reply, 409, "payment_disputed")
    assert words in reply.json()["detail"]
    batch = {"batch_id": new_id(), "refunds": [{"payment_id": payment["id"]}]}
    result = (await shop.till.api.post(f"{PAYMENTS}/refund/batch", json=batch)).json()
    assert result["results"][0]["problem"]["code"] == "payment_disputed"
    assert await shop.till.rows(refunds) == []
    body = {"payment_id": payment["id"], "despite_dispute": True}
    reply = await shop.till.api.post(f"{PAYMENTS}/refund", json=body)
    assert (reply.status_code, reply.json()["status"]) == (201, "COMPLETED")


@pytest.mark.parametrize("status", ["won", "warning_closed"])
async def test_one_that_ended_well_is_refunded_as_any(shop: Shop, status: str) -> None:
    payment = await shop.till.take(token="pm_ok")
    await shop.tell("charge.dispute.closed", _dispute(payment, status=status))
    assert (await shop.till.refund(payment["id"])).status_code == 201


async def test_disputed_payments_are_listed(shop: Shop) -> None:
    disputed = await shop.till.take(token="pm_ok")
    won, _ = await shop.till.take(token="pm_ok"), await shop.till.take(token="pm_ok")
    await shop.tell("charge.dispute.created", _dispute(disputed))
    await shop.tell("charge.dispute.closed", _dispute(won, status="won"))
    for wanted, found in (
        (["NEEDS_RESPONSE", "UNDER_REVIEW"], [disputed["id"]]),
        (["WON"], [won["id"]]),
        (["LOST"], []),
    ):
        listed = await shop.till.api.get(PAYMENTS, params={"dispute": wanted})
        assert [each["id"] for each in listed.json()["items"]] == found
