"""JSON in and out: the only place that knows both the spec's shapes and ours."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from services.chassis.base.ids import new_id
from services.chassis.base.problems import Fault, ValidationFailed
from services.chassis.web.exchange import etag
from services.chassis.web.unknown_events import time_of, value_of
from services.payment.domain.gateway_entries import (
    EntryPage,
    EntryPeriod,
    GatewayCharge,
    GatewayEntry,
)
from services.payment.domain.gateway_events import EventType, GatewayEvent, Verdict
from services.payment.domain.money import CURRENCY
from services.payment.domain.payments import (
    Attempt,
    Charge,
    Payment,
    PaymentRecord,
    Refund,
    RefundRequest,
)
from services.payment.domain.unknown_events import UnknownEvent
from services.payment.payments.closing import ClosedOrder
from services.payment.payments.listing import Stats, Totals
from services.payment.repository.gateway_events import GatewayEventFilter
from services.payment.repository.payments import payment_of
from services.payment.repository.refunds import refund_of
from services.payment.repository.reports import PaymentFilter

_PATH = "/api/v1/payments"


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


def refund_request_of(body: Mapping[str, Any], requested_by: str) -> RefundRequest:
    """A ``RefundCreate``."""
    amount = body.get("amount")
    return RefundRequest(
        payment_id=body["payment_id"],
        amount=None if amount is None else int(amount),
        reason=body.get("reason"),
        requested_by=requested_by,
    )


def gateway_event_of(
    source: str, event_id: str, body: Mapping[str, Any], now: datetime
) -> GatewayEvent:
    """A ``GatewayEvent`` as it was received at ``now`` under the webhook-id ``event_id``."""
    data = body["data"]
    return GatewayEvent(
        id=new_id(),
        source=source,
        event_id=event_id,
        type=EventType(body["type"]),
        order_id=data["order_id"],
        gateway_reference=data["gateway_reference"],
        refund_reference=data.get("refund_reference"),
        amount=int(data["amount"]),
        currency=data["currency"],
        failure_code=data.get("failure_code"),
        failure_message=data.get("failure_message"),
        occurred_at=_time(body["timestamp"], "/timestamp"),
        received_at=now,
    )


def unknown_event_of(
    source: str, event_id: str, body: Mapping[str, Any], now: datetime
) -> UnknownEvent:
    """An ``OtherGatewayEvent``, with what it says of the payment in the words of those we know."""
    reference = value_of("payment", "GatewayReference", body, "gateway_reference")
    return UnknownEvent(
        id=new_id(),
        source=source,
        event_id=event_id,
        type=body["type"],
        order_id=value_of("payment", "Id", body, "order_id"),
        gateway_reference=reference or None,
        occurred_at=time_of("payment", body, now),
        received_at=now,
    )


def gateway_event_filter_of(query: Mapping[str, Any]) -> GatewayEventFilter:
    """The filters of ``list_gateway_events``."""
    outcomes = query.get("outcome")
    verdicts = None if outcomes is None else [Verdict(each.lower()) for each in outcomes]
    return GatewayEventFilter(verdicts, query.get("order_id"))


def gateway_event_document(row: Row[Any]) -> dict[str, Any]:
    """A ``GatewayEventRecord``."""
    return {
        "id": row.id,
        "source": row.source,
        "event_id": row.event_id,
        "type": row.type,
        "order_id": row.order_id,
        "gateway_reference": row.gateway_reference,
        "refund_reference": row.refund_reference,
        "amount": row.amount,
        "currency": row.currency,
        "failure_code": row.failure_code,
        "failure_message": row.failure_message,
        "occurred_at": row.occurred_at,
        "received_at": row.received_at,
        "outcome": row.outcome.upper(),
        "outcome_reason": row.outcome_reason,
        "replayed_at": row.replayed_at,
        "replayed_by": row.replayed_by,
        "payment_id": row.payment_id,
    }


def payment_filter_of(query: Mapping[str, Any]) -> PaymentFilter:
    """The filters of ``list_payments``."""
    return PaymentFilter(
        statuses=query.get("status"),
        order_id=query.get("order_id"),
        batch_id=query.get("batch_id"),
        created_from=_query_time(query, "created_from"),
        created_to=_query_time(query, "created_to"),
        min_amount=query.get("min_amount"),
        max_amount=query.get("max_amount"),
    )


def _query_time(query: Mapping[str, Any], name: str) -> datetime | None:
    return _time(query[name], f"query/{name}") if name in query else None


def _time(text: str, place: str) -> datetime:
    """A time that the schema let through; RFC 3339 knows leap seconds, which a clock does not."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValidationFailed([Fault(place, "is no time that can be kept")]) from None


def created_payment(record: PaymentRecord) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``create_payment``."""
    location = f"{_PATH}/{record.payment.id}"
    headers = {"Location": location, "ETag": etag(record.payment.version)}
    return 201, headers, payment_document(record)


def created_refund(refund: Refund) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``refund_payment``."""
    return 201, {"Location": f"{_PATH}/{refund.payment_id}/refunds"}, refund_document(refund)


def payment_document(record: PaymentRecord) -> dict[str, Any]:
    """A ``Payment``."""
    return {
        **summary_document(record.payment),
        "refunds": [refund_document(refund) for refund in record.refunds],
        "attempts": [_attempt_document(attempt) for attempt in record.attempts],
    }


def payment_summary(row: Row[Any]) -> dict[str, Any]:
    """A ``PaymentSummary``."""
    return summary_document(payment_of(row))


def summary_document(payment: Payment) -> dict[str, Any]:
    """A ``PaymentSummary``."""
    return {
        "id": payment.id,
        "order_id": payment.order_id,
        "batch_id": payment.batch_id,
        "amount": payment.amount,
        "currency": payment.currency,
        "status": payment.status,
        "method": payment.method,
        "gateway": payment.gateway,
        "gateway_reference": payment.gateway_reference,
        "failure_code": payment.failure_code,
        "failure_message": payment.failure_message,
        "requested_by": payment.requested_by,
        "refunded_amount": payment.refunded_amount,
        "refundable_amount": payment.refundable_amount,
        "version": payment.version,
        "created_at": payment.created_at,
        "updated_at": payment.updated_at,
    }


def closed_order_document(closed: ClosedOrder) -> dict[str, Any]:
    """A ``ClosedOrder``."""
    latest = [] if closed.payment is None else [summary_document(closed.payment)]
    return {"order_id": closed.order_id, "closed_at": closed.closed_at, "latest_payment": latest}


def refund_row_document(row: Row[Any]) -> dict[str, Any]:
    """A ``Refund`` of a list."""
    return refund_document(refund_of(row))


def refund_document(refund: Refund) -> dict[str, Any]:
    """A ``Refund``."""
    return {
        "id": refund.id,
        "payment_id": refund.payment_id,
        "order_id": refund.order_id,
        "amount": refund.amount,
        "currency": refund.currency,
        "status": refund.status,
        "reason": refund.reason,
        "gateway_reference": refund.gateway_reference,
        "failure_message": refund.failure_message,
        "requested_by": refund.requested_by,
        "created_at": refund.created_at,
        "updated_at": refund.updated_at,
    }


def _attempt_document(attempt: Attempt) -> dict[str, Any]:
    return {
        "at": attempt.at,
        "operation": attempt.operation,
        "outcome": attempt.outcome,
        "code": attempt.code,
        "detail": attempt.detail,
        "requested_by": attempt.requested_by,
    }


def stats_document(stats: Stats) -> dict[str, Any]:
    """A ``PaymentStats``."""
    return {
        "currency": "JPY",
        "by_status": [
            {"status": status, **_totals(totals)} for status, totals in stats.by_status.items()
        ],
        "by_method": [
            {"method": method, **_totals(totals)} for method, totals in stats.by_method.items()
        ],
        "by_day": [
            {
                "date": day,
                **_totals(totals),
                "refunded_amount": totals.refunded_amount,
                "net_amount": totals.net_amount,
            }
            for day, totals in stats.by_day.items()
        ],
        "captured_amount": stats.captured.amount,
        "refunded_amount": stats.captured.refunded_amount,
        "net_amount": stats.captured.net_amount,
    }


def _totals(totals: Totals) -> dict[str, int]:
    return {"count": totals.count, "amount": totals.amount}


def entry_period_of(query: Mapping[str, Any]) -> EntryPeriod:
    """The period of ``list_gateway_payments``."""
    return EntryPeriod(_query_time(query, "created_from"), _query_time(query, "created_to"))


def entry_page_document(page: EntryPage, gateway: str) -> dict[str, Any]:
    """A ``GatewayEntryList``."""
    return {
        "items": [_entry_document(entry, gateway) for entry in page.entries],
        "next_cursor": page.next_cursor,
        "total": None,
    }


def charge_document(charge: GatewayCharge, gateway: str) -> dict[str, Any]:
    """A ``GatewayPayment``."""
    document = _entry_document(charge.capture, gateway)
    del document["kind"], document["capture_reference"]
    document["refunded_amount"] = charge.refunded_amount
    document["refunds"] = [_entry_document(refund, gateway) for refund in charge.refunds]
    return document


def _entry_document(entry: GatewayEntry, gateway: str) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "gateway": gateway,
        "gateway_reference": entry.reference,
        "capture_reference": entry.capture_reference,
        "own_id": entry.own_id,
        "requested_by": entry.requested_by,
        "order_id": entry.order_id,
        "amount": entry.amount,
        "currency": CURRENCY,
        "status": entry.status,
        "created_at": entry.created_at,
    }
