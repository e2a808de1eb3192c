"""The timelines of batches: every command, and every change of their status, with whose it was."""

from collections.abc import Mapping
from typing import Any

import orjson
from sqlalchemy import Connection, insert, select

from services.chassis.base.ids import new_id
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.units import Unit
from services.order.domain.imports.batches import Batch, find_event_between
from services.order.domain.states_gen import BatchStatus
from services.order.tables import batch_events

_e = batch_events.c
_INSERT = insert(batch_events)


def record(
    unit: Unit,
    batch_id: str,
    event: str,
    *,
    from_status: BatchStatus | None = None,
    to_status: BatchStatus | None = None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Add something that happened to a batch's timeline."""
    unit.connection.execute(
        _INSERT,
        {
            "id": new_id(),
            "batch_id": batch_id,
            "at": unit.now,
            "type": event,
            "actor": unit.cause.actor,
            "cause": unit.cause.cause,
            "from_status": from_status,
            "to_status": to_status,
            "data": orjson.dumps(data or {}).decode(),
        },
    )


def record_move(unit: Unit, batch: Batch, status: BatchStatus) -> None:
    """Add the event by which ``batch`` moves to ``status``."""
    event = find_event_between(batch.status, status)
    if event is None:
        return
    record(unit, batch.id, event, from_status=batch.status, to_status=status)


def page_of_events(connection: Connection, batch_id: str, limit: int, cursor: str | None) -> Page:
    """A page of a batch's timeline, the oldest first.

    Raises:
        InvalidCursor: the cursor was not given out for this timeline.
    """
    statement = select(batch_events).where(_e.batch_id == batch_id)
    order = SortOrder("batch_events", _e.id, _e.id, descending=False, filters=batch_id)
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)
