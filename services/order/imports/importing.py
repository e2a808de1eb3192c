"""Importing a batch: its file is looked through, then its orders are made chunk by chunk.

Every chunk is one unit of work, compare-and-set on where the batch stood: a process that is killed
leaves it done or not done, and whoever goes on reads from the last row that was consumed.
"""

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection

from services.chassis.outbox.records import Delivery
from services.chassis.outbox.runner import DeliveryRunner
from services.chassis.telemetry.observation import log
from services.order.context import OrderService
from services.order.domain.batches import DRY, REAL, Batch, ErrorPolicy, next_batch_status
from services.order.domain.orders import Cause, TimelineEntry
from services.order.domain.payments import PaymentAsked
from services.order.domain.row_outcomes import RowOutcome
from services.order.domain.states_gen import ORDER_INITIAL, BatchEvent, OrderEvent
from services.order.imports import digesting
from services.order.imports import payments as bulk_paying
from services.order.imports.judging import Judgement, judge
from services.order.repository import batch_rows, bulk_rows, order_events, row_outcomes
from services.order.repository.batch_rows import StaleBatch
from services.order.repository.bulk_rows import OrdersInTheWay
from services.order.sheets import UnreadableFile

_ROWS_LOOKED_AT = 2_000
"""Rows of one unit of work that only looks."""
_ROWS_IMPORTED = 250
"""Rows of one unit of work that makes orders; as many payments are asked for together.

Twice as many cost a twentieth less, and let a customer's order wait twice as long behind them.
"""
_WAITING = "It waits for the payment service, which gives no answer and is asked again by itself."
_GONE = "The file of the batch is gone."
_PORTION_SECONDS = 1.5
"""How long a portion goes on: a service that is asked to stop waits for it."""


async def begin(service: OrderService, batch: Batch) -> bool:
    """Take a queued batch up."""
    return await _move(service, batch, BatchEvent.VALIDATION_STARTED, started_at=service.clock())


async def look_on(service: OrderService, batch: Batch) -> bool:
    """A portion of looking: at the file as a whole, then, where that is wanted, at its rows."""
    try:
        if batch.rows_total is None:
            return await _look_at_file(service, batch)
        if not _is_looked_at_by_row(batch):
            return await _start(service, batch)
        return await _look_at_rows(service, batch)
    except StaleBatch:
        return False  # whoever has moved it on goes on with it; where nobody does, it is found due
    except UnreadableFile as error:
        return await fail(service, batch, error.detail)
    except FileNotFoundError:
        return await fail(service, batch, _GONE)


def _is_looked_at_by_row(batch: Batch) -> bool:
    return batch.dry_run or batch.error_policy is ErrorPolicy.REJECT_EVERYTHING


async def _look_at_file(service: OrderService, batch: Batch) -> bool:
    sheet = await service.bulk.readers.sheet(batch)
    return await _change(
        service,
        batch,
        detected_encoding=sheet.encoding,
        rows_total=sheet.rows_total,
        ignored_columns=sheet.ignored,
    )


async def _start(service: OrderService, batch: Batch) -> bool:
    return await _move(
        service, batch, BatchEvent.STARTED, run=REAL, position=0, active_milliseconds=0
    )


async def _look_at_rows(service: OrderService, batch: Batch) -> bool:
    """Some more rows are judged and written down, and nothing is made of them."""
    began = time.monotonic()
    read = await service.bulk.readers.take(batch, _ROWS_LOOKED_AT)
    if not read:
        return await _end_looking(service, batch)
    now = service.clock()

    def work(connection: Connection) -> None:
        batch_rows.hold(connection, batch)
        judgement = judge(connection, batch, read, service.bulk.make_order, service.new_id, now)
        row_outcomes.insert_rows(connection, batch.id, DRY, judgement.rows)
        counts = {"active_milliseconds": round((time.monotonic() - began) * 1000)}
        if batch.dry_run:  # else they are counted when the orders are made
            counts |= _row_counts(judgement)
            counts |= {"orders_created": len(judgement.new), "amount_total": judgement.amount}
        batch_rows.advance(connection, batch, now, counts, position=read[-1].rows[-1])

    await service.database.write(work)
    return True


async def _end_looking(service: OrderService, batch: Batch) -> bool:
    """All rows are judged: it waits to be confirmed, is refused for a wrong row, or begins."""
    outcomes = await service.database.read(partial(row_outcomes.count_outcomes, batch=batch))
    failed = outcomes.get(RowOutcome.FAILED, 0)
    if failed and batch.error_policy is ErrorPolicy.REJECT_EVERYTHING:
        total = sum(outcomes.values())
        counts = {f"rows_{outcome}": outcomes.get(outcome, 0) for outcome in RowOutcome}
        return await fail(
            service,
            batch,
            f"{failed:,} of {total:,} rows are wrong, so that no order was made.",
            rows_processed=total,
            **counts,
        )
    service.bulk.readers.forget(batch.id)
    if batch.dry_run:
        return await _move(service, batch, BatchEvent.VALIDATED)
    return await _start(service, batch)


async def import_on(service: OrderService, runner: DeliveryRunner, batch: Batch) -> bool:
    """A portion of importing: chunk after chunk, until some time is over or no row is left."""
    payments, now = _Payments(runner), service.clock()
    try:
        has_rows_left = await _import_chunks(service, payments, batch)
        if not await payments.finish():
            await service.database.write(
                lambda connection: batch_rows.note_waiting(connection, batch.id, _WAITING, now)
            )
            return False
        return has_rows_left or await digesting.complete(service, batch)
    except StaleBatch:  # paused, cancelled, or another process has it: found again where it is due
        await payments.finish()
        return False
    except OrdersInTheWay:  # made by somebody else: look again
        await payments.finish()
        return True
    except UnreadableFile as error:
        return await fail(service, batch, error.detail)
    except FileNotFoundError:
        return await fail(service, batch, _GONE)
    finally:
        await payments.abandon()


async def _import_chunks(service: OrderService, payments: "_Payments", batch: Batch) -> bool:
    """Make orders, each chunk paid for while the next one is made; whether rows may be left."""
    stop_at = time.monotonic() + _PORTION_SECONDS
    while time.monotonic() < stop_at:
        chunk = await _import_chunk(service, batch)
        if chunk is None:
            return False
        batch = replace(batch, position=chunk.position)
        if not await payments.ask_for(chunk.owed):
            return True  # the payment service is away: what is owed goes first
    return True


class _Payments:
    """Asks for the payments of one chunk at a time, beside what else is done."""

    def __init__(self, runner: DeliveryRunner) -> None:
        self._runner = runner
        self._asking: asyncio.Task[bool] | None = None
        self._went_well = True

    async def ask_for(self, owed: Delivery | None) -> bool:
        """Begin with ``owed`` when the one before has ended; False where that got no answer."""
        await self.finish()
        if owed is not None:
            self._asking = asyncio.create_task(self._runner.attempt(owed))
        return self._went_well

    async def finish(self) -> bool:
        """Wait for the one under way; False where that, or one before it, got no answer."""
        asking, self._asking = self._asking, None
        if asking is not None and not await asking:
            self._went_well = False
        return self._went_well

    async def abandon(self) -> None:
        """Break off; what is still owed then is taken up by whoever goes on."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class _Chunk:
    position: int
    owed: Delivery | None


async def _import_chunk(service: OrderService, batch: Batch) -> _Chunk | None:
    """Make the next orders; None where no row is left.

    Raises:
        StaleBatch: the batch has been paused or cancelled, or another process moves it on.
        OrdersInTheWay: another batch has just made one of these orders.
    """
    began = time.monotonic()
    read = await service.bulk.readers.take(batch, _ROWS_IMPORTED)
    if not read:
        return None
    now = service.clock()
    position = read[-1].rows[-1]

    def work(connection: Connection) -> Delivery | None:
        batch_rows.hold(connection, batch)
        judgement = judge(connection, batch, read, service.bulk.make_order, service.new_id, now)
        row_outcomes.insert_rows(connection, batch.id, REAL, judgement.rows)
        owed = None
        if judgement.new:
            owed = _make_orders(service, connection, batch, judgement, now)
        counts = {**_row_counts(judgement), **_order_counts(judgement)}
        counts["active_milliseconds"] = round((time.monotonic() - began) * 1000)
        batch_rows.advance(connection, batch, now, counts, position=position, error=None)
        return owed

    return _Chunk(position, await service.database.write(work))


def _make_orders(
    service: OrderService,
    connection: Connection,
    batch: Batch,
    judgement: Judgement,
    now: datetime,
) -> Delivery:
    bulk_rows.insert_orders(connection, judgement.new)
    entries: list[tuple[str, TimelineEntry]] = []
    for each in judgement.new:
        order = each.order
        asked = TimelineEntry(OrderEvent.PAYMENT_REQUESTED, ORDER_INITIAL, order.status)
        entries += [(order.id, order_events.placed(order)), (order.id, asked)]
        entries += order_events.replaced_by(order)
    order_events.record_all(connection, entries, Cause(batch.principal, batch.id), now)
    asked_for = [
        PaymentAsked(
            each.order.id,
            each.order.total_amount,
            each.order.payment_method,
            each.token,
            judgement.first_rows[each.order.id],
        )
        for each in judgement.new
    ]
    return bulk_paying.owe_payments(service, connection, batch.id, asked_for, now)


def _row_counts(judgement: Judgement) -> dict[str, int]:
    counts = {f"rows_{outcome}": judgement.count(outcome) for outcome in RowOutcome}
    return {**counts, "rows_processed": sum(counts.values())}


def _order_counts(judgement: Judgement) -> dict[str, int]:
    new = len(judgement.new)
    return {
        "orders_created": new,
        "orders_payment_pending": new,
        "amount_total": judgement.amount,
    }


async def fail(service: OrderService, batch: Batch, error: str, **changes: Any) -> bool:
    """End a batch that cannot go on; no more is done for it."""
    log().warning("batch_failed", batch_id=batch.id, error=error)
    now = service.clock()
    service.bulk.readers.forget(batch.id)
    await _move(service, batch, BatchEvent.FAILED, error=error[:1000], finished_at=now, **changes)
    return False


async def _move(service: OrderService, batch: Batch, event: BatchEvent, **changes: Any) -> bool:
    """Move a batch to its next status; True, as there may be more to do at once."""
    status = next_batch_status(batch.status, event)
    log().info("batch_moved", batch_id=batch.id, status=status)
    return await _change(service, batch, status=status, **changes)


async def _change(service: OrderService, batch: Batch, **changes: Any) -> bool:
    """Change a batch as it was read; where it no longer is so, it is looked at again."""
    now = service.clock()
    with suppress(StaleBatch):
        await service.database.write(
            lambda connection: batch_rows.advance(connection, batch, now, {}, **changes)
        )
    return True
