"""JSON of payments."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Row

from services.chassis.web.exchange import etag
from services.chassis.web.projection import Projection
from services.payment.api.payloads.refunds import refund_document
from services.payment.api.payloads.times import optional_time_of, query_time, time_of
from services.payment.domain.customer_steps import Dispute, NextAction
from services.payment.domain.payments import Charge, PaidElsewhere, Payment
from services.payment.domain.receipts import Receipt
from services.payment.domain.records import Attempt, PaymentRecord
from services.payment.payments.closing import ClosedOrder
from services.payment.repository.payments import payment_of
from services.payment.repository.reports import PaymentFilter

_PATH = "/api/v1/payments"
_SUMMARY = Projection(
    "payment", "PaymentSummary", Payment, given=("paid_elsewhere", "next_action", "dispute")
)
_NEXT_ACTION = Projection("payment", "NextAction", NextAction)
_DISPUTE = Projection("payment", "Dispute", Dispute)
_PAID_ELSEWHERE = Projection("payment", "PaidElsewhere", PaidElsewhere)
_ATTEMPT = Projection("payment", "PaymentAttempt", Attempt)


DefaultToken = Callable[[str], str | None]
"""The gateway's token for a method where none is given."""


def charge_of(body: Mapping[str, Any], requested_by: str, default: DefaultToken) -> Charge:
    """A ``PaymentCreate``."""
    return Charge(
        order_id=body["order_id"],
        amount=int(body["amount"]),
        method=body["method"],
        token=body.get("token") or default(body["method"]),
        batch_id=body.get("batch_id"),
        requested_by=requested_by,
        paid_elsewhere=_paid_elsewhere_of(body.get("paid_elsewhere")),
    )


def _paid_elsewhere_of(body: Mapping[str, Any] | None) -> PaidElsewhere | None:
    if body is None:
        return None
    paid_at = optional_time_of(body, "paid_at", "/paid_elsewhere/paid_at")
    return PaidElsewhere(body["provider"], body.get("reference"), paid_at)


def receipt_of(payment_id: str, body: Mapping[str, Any]) -> Receipt:
    """A ``PaymentReceipt``."""
    amount = body.get("amount")
    return Receipt(
        payment_id=payment_id,
        received_at=time_of(body["received_at"], "/received_at"),
        reference=body.get("reference"),
        note=body.get("note"),
        amount=None if amount is None else int(amount),
    )


def payment_filter_of(query: Mapping[str, Any]) -> PaymentFilter:
    """The filters of ``list_payments``."""
    return PaymentFilter(
        statuses=query.get("status"),
        order_id=query.get("order_id"),
        batch_id=query.get("batch_id"),
        created_from=query_time(query, "created_from"),
        created_to=query_time(query, "created_to"),
        min_amount=query.get("min_amount"),
        max_amount=query.get("max_amount"),
        methods=query.get("method"),
        gateway=query.get("gateway"),
        disputes=query.get("dispute"),
    )


def created_payment(record: PaymentRecord) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``create_payment``."""
    location = f"{_PATH}/{record.payment.id}"
    headers = {"Location": location, "ETag": etag(record.payment.version)}
    return 201, headers, payment_document(record)


def recorded_payment(record: PaymentRecord) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``record_payment``."""
    return 200, {"ETag": etag(record.payment.version)}, payment_document(record)


def payment_document(record: PaymentRecord) -> dict[str, Any]:
    """A ``Payment``."""
    return {
        **summary_document(record.payment),
        "refunds": [refund_document(refund) for refund in record.refunds],
        "attempts": [_ATTEMPT(attempt) for attempt in record.attempts],
    }


def payment_summary(row: Row[Any]) -> dict[str, Any]:
    """A ``PaymentSummary``."""
    return summary_document(payment_of(row))


def summary_document(payment: Payment) -> dict[str, Any]:
    """A ``PaymentSummary``."""
    paid, step, dispute = payment.paid_elsewhere, payment.next_action, payment.dispute
    return _SUMMARY(
        payment,
        paid_elsewhere=None if paid is None else _PAID_ELSEWHERE(paid),
        next_action=None if step is None else _NEXT_ACTION(step),
        dispute=None if dispute is None else _DISPUTE(dispute),
    )


def closed_order_document(closed: ClosedOrder) -> dict[str, Any]:
    """A ``ClosedOrder``."""
    latest = [] if closed.payment is None else [summary_document(closed.payment)]
    return {"order_id": closed.order_id, "closed_at": closed.closed_at, "latest_payment": latest}
