"""The JSON of batches, in and out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from services.payment.api.payloads.payments import DefaultToken, charge_of, summary_document
from services.payment.api.payloads.refunds import refund_document
from services.payment.domain.batches import (
    GivenRefund,
    PaymentBatch,
    PaymentResult,
    RefundBatch,
    RefundBatchItem,
    RefundResult,
    TakenPayment,
)
from services.payment.domain.money import CURRENCY
from services.payment.domain.payments import Payment, Refund
from services.payment.domain.states_gen import PaymentStatus, RefundStatus
from services.payment.payments.listing import BatchTotals, Totals

Answer = tuple[int, dict[str, str], dict[str, Any]]
"""Status, headers and body of a reply."""


def payment_batch_of(
    body: Mapping[str, Any], requested_by: str, default: DefaultToken
) -> PaymentBatch:
    """A ``PaymentBatchCreate``."""
    batch_id = body["batch_id"]
    return PaymentBatch(
        batch_id,
        [
            charge_of({**item, "batch_id": batch_id}, requested_by, default)
            for item in body["payments"]
        ],
    )


def refund_batch_of(body: Mapping[str, Any], requested_by: str) -> RefundBatch:
    """A ``RefundBatchCreate``."""
    items = [RefundBatchItem(item["payment_id"], item.get("reason")) for item in body["refunds"]]
    return RefundBatch(body["batch_id"], items, requested_by)


def payment_batch_answer(
    batch: PaymentBatch, request_id: str, results: Sequence[PaymentResult]
) -> Answer:
    """The answer to ``create_payment_batch``."""
    taken = [each for each in results if isinstance(each, TakenPayment)]
    payments = {each.payment.id: each.payment for each in taken}
    body = {
        "batch_id": batch.batch_id,
        "results": [_payment_result(each, request_id) for each in results],
        "totals": {
            **_counts(len(results), [each.is_new for each in taken]),
            "by_status": _sums(PaymentStatus, payments.values()),
        },
    }
    return 207, {}, body


def refund_batch_answer(
    batch: RefundBatch, request_id: str, results: Sequence[RefundResult]
) -> Answer:
    """The answer to ``create_refund_batch``."""
    given = [each for each in results if isinstance(each, GivenRefund)]
    refunds = {each.refund.id: each.refund for each in given}
    body = {
        "batch_id": batch.batch_id,
        "results": [_refund_result(each, request_id) for each in results],
        "totals": {
            **_counts(len(results), [each.is_new for each in given]),
            "by_status": _sums(RefundStatus, refunds.values()),
        },
    }
    return 207, {}, body


def payment_batch_document(batch_id: str, totals: BatchTotals) -> dict[str, Any]:
    """A ``PaymentBatch``."""
    return {
        "batch_id": batch_id,
        "currency": CURRENCY,
        "count": totals.all.count,
        "amount": totals.all.amount,
        "by_status": _by_status(totals.payments),
        "captured_amount": totals.captured.amount,
        "refunded_amount": totals.captured.refunded_amount,
        "refunds_by_status": _by_status(totals.refunds),
    }


def _payment_result(result: PaymentResult, request_id: str) -> dict[str, Any]:
    if isinstance(result, TakenPayment):
        payment = result.payment
        return {
            "order_id": payment.order_id,
            "status": _status(result.is_new),
            "payment": summary_document(payment),
        }
    return {
        "order_id": result.order_id,
        "status": "REFUSED",
        "problem": result.problem.document(request_id),
        "payment_id": result.payment_id,
    }


def _refund_result(result: RefundResult, request_id: str) -> dict[str, Any]:
    if isinstance(result, GivenRefund):
        return {
            "payment_id": result.refund.payment_id,
            "status": _status(result.is_new),
            "refund": refund_document(result.refund),
        }
    return {
        "payment_id": result.payment_id,
        "status": "REFUSED",
        "problem": result.problem.document(request_id),
    }


def _status(is_new: bool) -> str:
    return "CREATED" if is_new else "EXISTING"


def _counts(asked: int, are_new: Sequence[bool]) -> dict[str, int]:
    created = sum(are_new)
    existing = len(are_new) - created
    return {"created": created, "existing": existing, "refused": asked - len(are_new)}


def _sums(
    statuses: Iterable[str], made: Iterable[Payment] | Iterable[Refund]
) -> list[dict[str, Any]]:
    by_status = {str(status): [0, 0] for status in statuses}
    for each in made:
        sums = by_status[each.status]
        sums[0] += 1
        sums[1] += each.amount
    return [
        {"status": status, "count": count, "amount": amount}
        for status, (count, amount) in by_status.items()
    ]


def _by_status(totals: Mapping[str, Totals]) -> list[dict[str, Any]]:
    return [
        {"status": status, "count": each.count, "amount": each.amount}
        for status, each in totals.items()
    ]
