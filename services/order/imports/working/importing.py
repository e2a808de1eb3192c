"""Importing a batch: once its file is looked through, its orders are made chunk by chunk.

Every chunk is one unit of work, compare-and-set on where the batch stood: a process that is killed
leaves it done or not done, and whoever goes on reads from the last row that was consumed.
"""

import asyncio
import time
from dataclasses import dataclass, replace

from services.chassis.identity.principal import Cause
from services.chassis.outbox.records import Delivery
from services.chassis.outbox.runner import DeliveryRunner
from services.order.context import OrderService, OrderUnit
from services.order.domain.imports.batches import REAL, Batch
from services.order.domain.money.payments import PaymentAsked
from services.order.domain.states_gen import OrderStatus
from services.order.imports import digesting
from services.order.imports import payments as bulk_paying
from services.order.imports.portions import at_once
from services.order.imports.working.judging import Judgement, judge, order_counts, row_counts
from services.order.imports.working.moving import FILE_GONE, fail
from services.order.repository.batches import batch_rows, bulk_rows, row_outcomes
from services.order.repository.batches.batch_rows import StaleBatch
from services.order.repository.batches.bulk_rows import OrdersInTheWay
from services.order.repository.orders import order_events
from services.order.sheets import UnreadableFile

_ROWS_IMPORTED = 250
"""Rows of one unit of work that makes orders; as many payments are asked for together.

Twice as many cost a twentieth less, and let a customer's order wait twice as long behind them.
"""
_WAITING = "It is waiting for the payment service, which does not answer. It retries automatically."
_CONFIRMED = (OrderStatus.PAID, OrderStatus.ACCEPTED)
"""New orders that are what they were ordered to be, before any payment is asked for."""
_PORTION_SECONDS = 1.5
"""How long a portion goes on: a service that is asked to stop waits for it."""


async def import_on(service: OrderService, runner: DeliveryRunner, batch: Batch) -> bool:
    """A portion of importing: chunk after chunk, until some time is over or no row is left."""
    payments = _Payments(runner)
    try:
        has_rows_left = await _import_chunks(service, payments, batch)
        if not await payments.finish():
            await service.write(lambda unit: batch_rows.note_waiting(unit, batch.id, _WAITING))
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
        return await fail(service, batch, FILE_GONE)
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
    read = await service.bulk.readers.take(batch, at_once(service, batch, _ROWS_IMPORTED))
    if not read:
        return None
    position = read[-1].rows[-1]

    def work(unit: OrderUnit) -> Delivery | None:
        batch_rows.hold(unit.connection, batch)
        judgement = judge(unit, batch, read, service.bulk.make_order)
        row_outcomes.insert_rows(unit.connection, batch.id, REAL, judgement.rows)
        owed = None
        if judgement.new:
            owed = _make_orders(unit, batch, judgement)
        counts = {**row_counts(judgement), **order_counts(judgement), **_payments(judgement)}
        counts["active_milliseconds"] = round((time.monotonic() - began) * 1000)
        batch_rows.advance(unit, batch, counts, position=position, error=None)
        return owed

    return _Chunk(position, await service.write(work, Cause(batch.principal, batch.id)))


def _make_orders(unit: OrderUnit, batch: Batch, judgement: Judgement) -> Delivery | None:
    bulk_rows.insert_orders(unit.connection, judgement.new)
    entries = [entry for each in judgement.new for entry in order_events.beginnings(each.order)]
    order_events.record_all(unit, entries)
    settled = [each.order for each in judgement.new if each.order.status in _CONFIRMED]
    bulk_paying.tell_of_new_orders(unit, batch, settled, judgement.first_rows)
    asked_for = [
        PaymentAsked(
            each.order.id,
            each.order.total_amount,
            each.order.payment_method,
            each.token,
            judgement.first_rows[each.order.id],
            each.order.paid_elsewhere,
        )
        for each in judgement.new
        if each.order.status is not OrderStatus.PAID
    ]
    return bulk_paying.owe_payments(unit, batch.id, asked_for) if asked_for else None


def _payments(judgement: Judgement) -> dict[str, int]:
    free = sum(each.order.status is OrderStatus.PAID for each in judgement.new)
    return {"orders_paid": free, "orders_payment_pending": len(judgement.new) - free}
