"""Having something that is owed tried again: the order, or the batch, tells who wanted that."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from services.order.domain.orders import Cause, TimelineEntry
from services.order.repository import batch_events, order_events

_OF_BATCHES = "batch_"


def note_replay(cause: Cause, connection: Connection, delivery: Any, now: datetime) -> None:
    """Write down, where its subject's story is told, that a delivery is tried again."""
    data = {"delivery_id": delivery.id, "kind": delivery.kind}
    if delivery.kind.startswith(_OF_BATCHES):
        batch_events.record(
            connection, delivery.subject_id, "delivery_replayed", cause, now, data=data
        )
    else:
        entry = TimelineEntry("delivery_replayed", data=data)
        order_events.record(connection, delivery.subject_id, [entry], cause, now)
