"""How many of the messages about a batch have left, as far as is known."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from services.chassis.storage.units import Unit
from services.order.domain.imports.batches import Batch
from services.order.repository.batches.batch_rows import get_batch
from services.order.tables import batches

_b = batches.c
_MOST_UNSENT = 1_000


@dataclass(frozen=True, slots=True)
class Unsent:
    """A batch of whose messages not all have left, as far as is known."""

    id: str
    looked_at: datetime | None
    updated_at: datetime


def unsent(connection: Connection) -> list[Unsent]:
    """Batches with messages that may still leave: those that changed last, a thousand at most."""
    statement = (
        select(_b.id, _b.notices_looked_at, _b.updated_at)
        .where(_b.notifications_sent < _b.notifications_queued)
        .order_by(_b.updated_at.desc())
        .limit(_MOST_UNSENT)
    )
    return [Unsent(*row) for row in connection.execute(statement)]


def note_sent(unit: Unit, batch_id: str, sent: int) -> Batch:
    """Note how many of a batch's messages have been sent, which only grows; the batch then."""
    batch = get_batch(unit.connection, batch_id, locked=True)
    sent = min(max(sent, batch.notifications_sent), batch.notifications_queued)
    changes: dict[str, Any] = {"notices_looked_at": unit.now}
    if sent != batch.notifications_sent:
        changes |= {
            "notifications_sent": sent,
            "updated_at": unit.now,
            "version": batch.version + 1,
        }
    unit.connection.execute(update(batches).where(_b.id == batch_id).values(**changes))
    return replace(batch, **changes)
