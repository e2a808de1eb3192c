"""JSON of payments."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from services.chassis.web.exchange import etag
from services.chassis.web.projection import Projection
from services.payment.api.payloads.refunds import refund_document
from services.payment.api.payloads.times import query_time
from services.payment.domain.payments import (
    Attempt,
    Charge,
    Payment,
    PaymentRecord,
)
from services.payment.payments.closing import ClosedOrder
from services.payment.repository.payments import payment_of
from services.payment.repository.reports import PaymentFilter

_PATH = "/api/v1/payments"
_SUMMARY = Projection("payment", "PaymentSummary", Payment)
_ATTEMPT = Projection("payment", "PaymentAttempt", Attempt)


def charge_of(body: Mapping[str, Any], requested_by: str) -> Charge:
    """A ``PaymentCreate``."""
    return Charge(
        order_id=body["order_id"],
        amount=int(body["amount"]),
        method=body["method"],
        token=body.get("token", "tok_ok"),
        batch_id=body.get("batch_id"),
        requested_by=requested_by,
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
    )


def created_payment(record: PaymentRecord) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``create_payment``."""
    location = f"{_PATH}/{record.payment.id}"
    headers = {"Location": location, "ETag": etag(record.payment.version)}
    return 201, headers, payment_document(record)


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
    return _SUMMARY(payment)


def closed_order_document(closed: ClosedOrder) -> dict[str, Any]:
    """A ``ClosedOrder``."""
    latest = [] if closed.payment is None else [summary_document(closed.payment)]
    return {"order_id": closed.order_id, "closed_at": closed.closed_at, "latest_payment": latest}
