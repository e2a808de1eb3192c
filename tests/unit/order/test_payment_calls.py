"""What the payment service is asked over HTTP, and what its answers come to."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.chassis.web.schemas import component
from services.order.domain.money.payments import (
    AcceptedRefund,
    PaidElsewhere,
    PaymentAsked,
    PaymentOutcome,
    PaymentStatus,
)
from services.order.peers.payment_batches import _item
from services.order.peers.payments import PaymentCalls
from tests.unit.order.wire import NOW, ORDER, URL, Wire, problem

PAYMENT_ID, REFUND_ID = new_id(), new_id()


def payment(status: str, message: str | None = None, code: int = 201) -> httpx.Response:
    document: dict[str, Any] = {
        "id": PAYMENT_ID,
        "order_id": ORDER.id,
        "batch_id": None,
        "amount": 3600,
        "currency": "JPY",
        "status": status,
        "method": "card",
        "gateway": "simulator",
        "gateway_reference": None,
        "failure_code": None,
        "failure_message": message,
        "requested_by": "mika.tanaka",
        "paid_elsewhere": None,
        "received_at": None,
        "next_action": None,
        "dispute": None,
        "refunded_amount": 0,
        "refundable_amount": 0,
        "refunds": [],
        "attempts": [],
        "version": 1,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return httpx.Response(code, json=document)


def refund(status: str, message: str | None = None) -> httpx.Response:
    document: dict[str, Any] = {
        "id": REFUND_ID,
        "payment_id": PAYMENT_ID,
        "order_id": ORDER.id,
        "amount": 3600,
        "currency": "JPY",
        "status": status,
        "reason": None,
        "gateway_reference": None,
        "failure_message": message,
        "requested_by": "mika.tanaka",
        "created_at": NOW,
        "updated_at": NOW,
    }
    return httpx.Response(201, json=document)


@pytest.mark.parametrize("paid_at", ["2026-01-05T05:03:12Z", None])
async def test_who_took_the_money_is_told_as_the_spec_wants_it(paid_at: str | None) -> None:
    document = {"provider": "Shopify Payments", "reference": "c1001.1", "paid_at": paid_at}
    elsewhere = PaidElsewhere.of(document)
    wire = Wire(payment("COMPLETED"))
    order = replace(ORDER, payment_method="external", paid_elsewhere=elsewhere)
    await wire.payments.create(order, "tok_x", "key-1")
    assert wire.body()["paid_elsewhere"] == document
    assert component("payment", "PaymentCreate").faults(wire.body()) == []
    item = _item(PaymentAsked(ORDER.id, 3600, "external", "tok_x", 2, elsewhere)).to_dict()
    assert component("payment", "PaymentBatchItem").faults(item) == []


async def test_a_payment_is_asked_for_with_its_key() -> None:
    wire = Wire(payment("COMPLETED"))
    outcome = await wire.payments.create(ORDER, "tok_x", "key-1")
    assert outcome == PaymentOutcome(PaymentStatus.COMPLETED, PAYMENT_ID, None, 3600, 1)
    [request] = wire.requests
    assert (request.method, str(request.url)) == ("POST", f"{URL}/api/v1/payments")
    assert request.headers["idempotency-key"] == "key-1"
    assert wire.body() == {
        "order_id": ORDER.id,
        "amount": 3600,
        "currency": "JPY",
        "method": "card",
        "token": "tok_x",
    }


@pytest.mark.parametrize("status", ["PENDING", "COMPLETED", "FAILED", "UNKNOWN", "REFUNDED"])
async def test_an_answer_is_what_it_says(status: str) -> None:
    wire = Wire(payment(status, "why"), payment(status, "why", 200), payment(status, "why", 200))
    expected = PaymentOutcome(PaymentStatus(status), PAYMENT_ID, "why", 3600, 1)
    assert await wire.payments.create(ORDER, "tok_ok", "k") == expected
    assert await wire.payments.get(PAYMENT_ID) == expected
    assert await wire.payments.find_for_order(ORDER.id) == expected
    assert [request.url.path for request in wire.requests[1:]] == [
        f"/api/v1/payments/{PAYMENT_ID}",
        f"/api/v1/payments/order/{ORDER.id}",
    ]


async def test_a_status_of_a_later_version_decides_nothing() -> None:
    wire = Wire(payment("EATEN"), payment("EATEN", code=200))
    with pytest.raises(PeerUnavailable, match="PaymentStatus 'EATEN' is not known here"):
        await wire.payments.create(ORDER, "tok_ok", "k")
    with pytest.raises(PeerUnavailable):
        await wire.payments.get(PAYMENT_ID)


async def test_what_a_later_version_has_customers_do_is_not_told() -> None:
    action: dict[str, Any] = {
        "kind": "dance",
        "url": None,
        "reference": None,
        "expires_at": None,
        "details": {},
    }
    document = payment("PENDING").json() | {"next_action": action}
    outcome = await Wire(httpx.Response(201, json=document)).payments.create(ORDER, "tok_ok", "k")
    assert (outcome.status, outcome.next_action) == (PaymentStatus.PENDING, None)


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, "bad_request"), (409, "idempotency_key_reused")],
)
async def test_a_refused_payment_has_failed(status: int, code: str) -> None:
    wire = Wire(problem(status, code, "Not today."))
    outcome = await wire.payments.create(ORDER, "tok_ok", "k")
    assert outcome == PaymentOutcome(PaymentStatus.FAILED, None, "Not today.")


async def test_a_payment_that_cannot_be_taken_has_failed_for_a_reason_that_a_person_reads() -> None:
    wire = Wire(problem(422, "validation_failed", "/amount: the value is less than the minimum"))
    outcome = await wire.payments.create(ORDER, "tok_ok", "k")
    reason = f"A payment of {ORDER.total_amount:,} yen cannot be taken."
    assert outcome == PaymentOutcome(PaymentStatus.FAILED, None, reason)


async def test_a_payment_that_is_there_already_is_taken_over() -> None:
    wire = Wire(problem(409, "payment_already_exists"), payment("COMPLETED", code=200))
    outcome = await wire.payments.create(ORDER, "tok_ok", "k")
    assert outcome == PaymentOutcome(PaymentStatus.COMPLETED, PAYMENT_ID, None, 3600, 1)


UNUSABLE: list[httpx.Response | Exception] = [
    httpx.ConnectError("refused"),
    httpx.ReadTimeout("slow"),
    httpx.RemoteProtocolError("nonsense"),
    problem(500, "internal_error"),
    problem(503, "service_unavailable"),
    problem(429, "too_many_requests"),
    problem(401, "unauthorized"),
    problem(403, "insufficient_scope"),
    httpx.Response(201, content=b"<html>"),
    httpx.Response(201, json={"id": "1"}),
    httpx.Response(204),
    httpx.Response(302, headers={"location": "http://elsewhere.test"}),
    httpx.Response(404, content=b"not found by a proxy"),
]


@pytest.mark.parametrize("answer", UNUSABLE, ids=range(len(UNUSABLE)))
async def test_no_usable_answer_means_try_again(answer: httpx.Response | Exception) -> None:
    calls: list[Callable[[PaymentCalls], Awaitable[object]]] = [
        lambda payments: payments.create(ORDER, "tok_ok", "k"),
        lambda payments: payments.get(PAYMENT_ID),
        lambda payments: payments.find_for_order(ORDER.id),
        lambda payments: payments.close(ORDER.id),
    ]
    for call in calls:
        with pytest.raises(PeerUnavailable):
            await call(Wire(answer).payments)


async def test_a_twin_in_flight_means_try_again() -> None:
    wire = Wire(problem(409, "idempotency_key_in_flight"))
    with pytest.raises(PeerUnavailable):
        await wire.payments.create(ORDER, "tok_ok", "k")


async def test_a_payment_that_is_there_and_is_not_means_try_again() -> None:
    wire = Wire(problem(409, "payment_already_exists"), problem(404, "payment_not_found"))
    with pytest.raises(PeerUnavailable):
        await wire.payments.create(ORDER, "tok_ok", "k")


async def test_an_order_without_a_payment() -> None:
    assert await Wire(problem(404, "payment_not_found")).payments.find_for_order(ORDER.id) is None


async def test_how_long_to_wait_is_passed_on() -> None:
    answer = problem(503, "service_unavailable")
    answer.headers["Retry-After"] = "7"
    with pytest.raises(PeerUnavailable) as error:
        await Wire(answer).payments.get(PAYMENT_ID)
    assert error.value.retry_after == 7.0


@pytest.mark.parametrize("status", ["COMPLETED", "PENDING"])
async def test_all_that_is_left_is_refunded(status: str) -> None:
    wire = Wire(refund(status))
    taken = await wire.payments.refund(PAYMENT_ID, "cancelled", "key-1")
    assert taken == AcceptedRefund(REFUND_ID, 3600)
    assert wire.requests[0].url.path == "/api/v1/payments/refund"
    assert wire.requests[0].headers["idempotency-key"] == "key-1"
    assert wire.body() == {"payment_id": PAYMENT_ID, "reason": "cancelled"}


async def test_a_refund_that_the_gateway_declines_is_refused() -> None:
    with pytest.raises(PeerRefused) as refusal:
        await Wire(refund("FAILED", "Closed.")).payments.refund(PAYMENT_ID, "cancelled", "k")
    assert (refusal.value.code, refusal.value.detail) == ("refund_failed", "Closed.")


async def test_a_payment_service_of_the_version_before_is_understood() -> None:
    """It does not say what the customer has to do, nor what is disputed."""
    document = payment("PENDING").json()
    del document["next_action"], document["dispute"]
    wire = Wire(httpx.Response(201, json=document))
    outcome = await wire.payments.create(ORDER, "tok_ok", "key")
    assert (outcome.status, outcome.next_action) == (PaymentStatus.PENDING, None)


async def test_what_the_customer_has_to_do_is_understood() -> None:
    document = payment("PENDING").json()
    details = {"lawson_payment_code": "10116191"}
    document["next_action"] = {
        "kind": "voucher",
        "url": None,
        "reference": None,
        "expires_at": "2026-11-23T14:59:59Z",
        "details": details,
    }
    outcome = await Wire(httpx.Response(201, json=document)).payments.create(ORDER, None, "key")
    assert outcome.next_action is not None
    assert outcome.next_action.document() == document["next_action"]


async def test_a_link_is_made_where_there_is_a_page() -> None:
    link = {
        "id": new_id(),
        "payment_id": PAYMENT_ID,
        "url": "https://pay.example.jp/pay/x",
        "locale": "ja",
        "expires_at": "2026-11-27T09:30:00Z",
        "requested_by": "service:order",
        "created_at": NOW,
    }
    refusal = problem(409, "payment_not_payable")
    wire = Wire(httpx.Response(201, json=link), refusal, httpx.Response(503))
    found = await wire.payments.link(PAYMENT_ID, "key")
    assert found is not None
    assert found.told() == {"url": link["url"], "expires_on": "2026-11-27"}
    assert wire.requests[0].headers["Idempotency-Key"] == "key"
    assert await wire.payments.link(PAYMENT_ID, "key") is None
    with pytest.raises(PeerUnavailable):
        await wire.payments.link(PAYMENT_ID, "key")
