"""JSON of what providers report."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from services.chassis.web.projection import Projection
from services.chassis.web.unknown_events import time_of as event_time
from services.chassis.web.unknown_events import value_of
from services.notification import tables
from services.notification.api.payloads.times import time_of as _time
from services.notification.domain.delivery_events import (
    DeliveryEvent,
    UnknownEvent,
    named_message,
)
from services.notification.repository.delivery_events import DeliveryEventFilter

_EVENT = Projection(
    "notification", "DeliveryEventRecord", tables.delivery_events, given=("recipient",)
)


def delivery_event_of(event_id: str, body: Mapping[str, Any]) -> DeliveryEvent:
    """A ``DeliveryEvent``; a bounce that does not say how is soft."""
    data, occurred_at = body["data"], _time(body["timestamp"], "/timestamp")
    assert occurred_at is not None
    is_bounce = body["type"] == "message.bounced"
    return DeliveryEvent(
        event_id=event_id,
        type=body["type"],
        notification_id=named_message(data["notification_id"]),
        recipient=data["recipient"],
        bounce_type=data.get("bounce_type", "soft") if is_bounce else None,
        reason=data.get("reason"),
        occurred_at=occurred_at,
    )


def unknown_event_of(event_id: str, body: Mapping[str, Any], now: datetime) -> UnknownEvent:
    """An ``OtherDeliveryEvent``, with what it says of the message in the words of those we know."""
    named = value_of("notification", "MessageName", body, "notification_id")
    return UnknownEvent(
        event_id=event_id,
        type=body["type"],
        notification_id=None if named is None else named_message(named),
        recipient=value_of("notification", "Recipient", body, "recipient"),
        occurred_at=event_time("notification", body, now),
    )


def delivery_event_filter_of(query: Mapping[str, Any]) -> DeliveryEventFilter:
    """The filters of ``list_delivery_events``."""
    outcomes = query.get("outcome")
    wanted = None if outcomes is None else tuple(sorted(outcomes))
    return DeliveryEventFilter(wanted, query.get("notification_id"))


def delivery_event_document(row: Row[Any]) -> dict[str, Any]:
    """A ``DeliveryEventRecord``."""
    return _EVENT(row, recipient=row.recipient or None)
