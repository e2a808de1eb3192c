"""Having something that is owed tried again: the order, or the batch, tells who wanted that."""

from typing import Any

from services.chassis.storage.units import Unit
from services.order.domain.orders.orders import TimelineEntry
from services.order.repository.batches import batch_events
from services.order.repository.orders import order_events

_OF_BATCHES = "batch_"
_OF_ERASURES = "erasure_"


def note_replay(unit: Unit, delivery: Any) -> None:
    """Write down, where its subject's story is told, that a delivery is tried again."""
    data = {"delivery_id": delivery.id, "kind": delivery.kind}
    if delivery.kind.startswith(_OF_ERASURES):
        return  # its own row says who wanted that
    if delivery.kind.startswith(_OF_BATCHES):
        batch_events.record(unit, delivery.subject_id, "delivery_replayed", data=data)
    else:
        entry = TimelineEntry("delivery_replayed", data=data)
        order_events.record(unit, delivery.subject_id, [entry])
