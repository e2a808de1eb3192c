"""JSON of the gateway's events and books."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from services.chassis.base.ids import new_id
from services.chassis.web.projection import Projection
from services.chassis.web.unknown_events import time_of as event_time
from services.chassis.web.unknown_events import value_of
from services.payment.api.payloads.times import query_time, time_of
from services.payment.domain.gateway_entries import (
    BooksPage,
    EntryPeriod,
    GatewayCharge,
    GatewayEntry,
)
from services.payment.domain.gateway_events import EventType, GatewayEvent, Verdict
from services.payment.domain.money import CURRENCY
from services.payment.domain.unknown_events import UnknownEvent
from services.payment.repository.gateway_events import GatewayEventFilter
from services.payment.tables import gateway_events

_PATH = "/api/v1/payments"
_EVENT = Projection("payment", "GatewayEventRecord", gateway_events, given=("outcome",))
_CHARGE = Projection(
    "payment",
    "GatewayPayment",
    GatewayEntry,
    given=("gateway", "gateway_reference", "currency", "refunded_amount", "refunds"),
)
_ENTRY = Projection(
    "payment", "GatewayEntry", GatewayEntry, given=("gateway", "gateway_reference", "currency")
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
        occurred_at=time_of(body["timestamp"], "/timestamp"),
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
        occurred_at=event_time("payment", body, now),
        received_at=now,
    )


def gateway_event_filter_of(query: Mapping[str, Any]) -> GatewayEventFilter:
    """The filters of ``list_gateway_events``."""
    outcomes = query.get("outcome")
    verdicts = None if outcomes is None else [Verdict(each.lower()) for each in outcomes]
    return GatewayEventFilter(verdicts, query.get("order_id"))


def gateway_event_document(row: Row[Any]) -> dict[str, Any]:
    """A ``GatewayEventRecord``."""
    return _EVENT(row, outcome=row.outcome.upper())


def entry_period_of(query: Mapping[str, Any]) -> EntryPeriod:
    """The period of ``list_gateway_payments``."""
    return EntryPeriod(query_time(query, "created_from"), query_time(query, "created_to"))


def entry_page_document(page: BooksPage) -> dict[str, Any]:
    """A ``GatewayEntryList``."""
    return {
        "items": [_entry_document(entry, page.gateway) for entry in page.entries],
        "next_cursor": page.next_cursor,
        "total": None,
    }


def charge_document(charge: GatewayCharge, gateway: str) -> dict[str, Any]:
    """A ``GatewayPayment``."""
    return _CHARGE(
        charge.capture,
        gateway=gateway,
        gateway_reference=charge.capture.reference,
        currency=CURRENCY,
        refunded_amount=charge.refunded_amount,
        refunds=[_entry_document(refund, gateway) for refund in charge.refunds],
    )


def _entry_document(entry: GatewayEntry, gateway: str) -> dict[str, Any]:
    return _ENTRY(entry, gateway=gateway, gateway_reference=entry.reference, currency=CURRENCY)
