"""Importing a batch of parcels: their orders are shipped chunk by chunk.

Every chunk is one unit of work, compare-and-set on where the batch stood and on each order. It
ships its orders, owes the messages about them as one call, and notes what came of its rows: a
process that is killed leaves it done or not done.
"""

import time
from dataclasses import replace

from services.chassis.base.ids import new_id
from services.chassis.identity.principal import Cause
from services.order.context import OrderService, OrderUnit
from services.order.domain.imports.batches import REAL, Batch, Notify
from services.order.domain.orders.notices import Notice, Template, requested
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.orders.parcels import ParcelsOutcome, shipped_so, told
from services.order.domain.states_gen import ORDER_STATES, OrderEvent
from services.order.imports import digesting, messages
from services.order.imports.portions import at_once
from services.order.imports.working.judging_parcels import ParcelsJudgement, Shipping, judge_parcels
from services.order.imports.working.moving import FILE_GONE, fail
from services.order.repository.batches import batch_rows, row_outcomes
from services.order.repository.batches.batch_rows import StaleBatch
from services.order.repository.orders import order_events, parcel_rows
from services.order.repository.orders.order_changes import StaleOrder
from services.order.sheets import SheetParcels, UnreadableFile

_ROWS_SHIPPED = 250
"""Rows of one unit of work that ships orders; as many messages are owed together."""
_PORTION_SECONDS = 1.5
"""How long a portion goes on: a service that is asked to stop waits for it."""


async def ship_on(service: OrderService, batch: Batch) -> bool:
    """A portion of shipping: chunk after chunk, until some time is over or no row is left."""
    stop_at = time.monotonic() + _PORTION_SECONDS
    try:
        while time.monotonic() < stop_at:
            position = await _ship_chunk(service, batch)
            if position is None:
                return await digesting.complete(service, batch)
            batch = replace(batch, position=position)
    except StaleBatch:  # paused, cancelled, or another process has it: found again where it is due
        return False
    except StaleOrder:  # changed by somebody else: look again
        return True
    except UnreadableFile as error:
        return await fail(service, batch, error.detail)
    except FileNotFoundError:
        return await fail(service, batch, FILE_GONE)
    return True


async def _ship_chunk(service: OrderService, batch: Batch) -> int | None:
    """Ship the next orders; the last row that was consumed, or None where none is left.

    Raises:
        StaleBatch: the batch has been paused or cancelled, or another process moves it on.
        StaleOrder: somebody else has just changed one of these orders.
    """
    began = time.monotonic()
    read = await service.bulk.readers.take_parcels(batch, at_once(service, batch, _ROWS_SHIPPED))
    if not read:
        return None
    position = read[-1].rows[-1]

    def work(unit: OrderUnit) -> None:
        _ship(unit, batch, read, round((time.monotonic() - began) * 1000))

    await service.write(work, Cause(batch.principal, batch.id))
    return position


def _ship(unit: OrderUnit, batch: Batch, read: list[SheetParcels], spent: int) -> None:
    # The orders are held before the batch, as whoever settles payments does.
    judgement = judge_parcels(unit.connection, batch, read)
    moves = [(each.order, _shipped(unit, each)) for each in judgement.shippings]
    parcel_rows.ship_all(unit, moves)
    order_events.record_all(unit, _entries(batch, judgement, moves))
    _owe_notices(unit, batch, judgement)
    parcel_rows.count_shipped(unit, moves)
    held = batch_rows.hold(unit.connection, batch)
    row_outcomes.insert_rows(unit.connection, batch.id, REAL, judgement.rows)
    assert held.parcels is not None, "it is a batch of parcels"
    counts = {**judgement.row_counts(), "active_milliseconds": spent}
    parcels = held.parcels.plus(judgement.parcel_counts())
    position = read[-1].rows[-1]
    batch_rows.advance(unit, batch, counts, position=position, parcels=parcels, error=None)


def _shipped(unit: OrderUnit, shipping: Shipping) -> Order:
    order = shipping.order
    changes = shipped_so(shipping.parcels, order.parcels, new_id=new_id, now=unit.now)
    status = order.status
    if shipping.outcome is ParcelsOutcome.SHIPPED:
        status = ORDER_STATES.next_status(status, OrderEvent.SHIPPED)
    return replace(order, **changes, status=status, version=order.version + 1, updated_at=unit.now)


def _entries(
    batch: Batch, judgement: ParcelsJudgement, moves: list[tuple[Order, Order]]
) -> list[tuple[str, TimelineEntry]]:
    entries: list[tuple[str, TimelineEntry]] = []
    for shipping, (order, moved) in zip(judgement.shippings, moves, strict=True):
        data = told(
            {
                "tracking_number": moved.tracking_number,
                "carrier": moved.carrier,
                "parcels": moved.parcels,
            }
        )
        data["batch_id"] = batch.id
        entry = TimelineEntry("parcels_changed", data=data)
        if shipping.outcome is ParcelsOutcome.SHIPPED:
            entry = TimelineEntry(OrderEvent.SHIPPED, order.status, moved.status, data)
        entries.append((order.id, entry))
        if _tells(batch, shipping):
            entries.append((order.id, requested(Notice(Template.ORDER_SHIPPED, {}))))
    return entries


def _tells(batch: Batch, shipping: Shipping) -> bool:
    """Whether the customer is told; once for each order, however many rows it has."""
    is_wanted = batch.notify is not Notify.NONE and not shipping.is_told
    return is_wanted and shipping.order.is_reachable


def _owe_notices(unit: OrderUnit, batch: Batch, judgement: ParcelsJudgement) -> None:
    owed: list[messages.Owed] = [
        (each.order.id, Template.ORDER_SHIPPED, {}, each.first_row)
        for each in judgement.shippings
        if _tells(batch, each)
    ]
    messages.owe_notices(unit, batch.id, owed)
