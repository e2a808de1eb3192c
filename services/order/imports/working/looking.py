"""Looking through a batch's file before its orders are made: as a whole, then row by row."""

import time
from functools import partial

from services.order.context import OrderService, OrderUnit
from services.order.domain.imports.batches import DRY, REAL, Batch, BatchKind, ErrorPolicy
from services.order.domain.imports.order_counts import NOT_CHARGED
from services.order.domain.imports.row_outcomes import RowOutcome
from services.order.domain.states_gen import BatchEvent
from services.order.imports.portions import at_once
from services.order.imports.working.judging import judge, order_counts, row_counts
from services.order.imports.working.judging_parcels import judge_parcels
from services.order.imports.working.moving import FILE_GONE, change, fail, move
from services.order.repository.batches import batch_rows, row_outcomes
from services.order.repository.batches.batch_rows import StaleBatch
from services.order.sheets import UnreadableFile

_ROWS_LOOKED_AT = 2_000
"""Rows of one unit of work that only looks."""


async def begin(service: OrderService, batch: Batch) -> bool:
    """Take a queued batch up."""
    return await move(service, batch, BatchEvent.VALIDATION_STARTED, started_at=service.clock())


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
        return await fail(service, batch, FILE_GONE)


def _is_looked_at_by_row(batch: Batch) -> bool:
    return batch.dry_run or batch.error_policy is ErrorPolicy.REJECT_EVERYTHING


async def _look_at_file(service: OrderService, batch: Batch) -> bool:
    sheet = await service.bulk.readers.sheet(batch)
    return await change(
        service,
        batch,
        detected_encoding=sheet.encoding,
        rows_total=sheet.rows_total,
        ignored_columns=sheet.ignored,
    )


async def _start(service: OrderService, batch: Batch) -> bool:
    anew = {"position": 0, "active_milliseconds": 0, **dict.fromkeys(NOT_CHARGED, 0)}
    return await move(service, batch, BatchEvent.STARTED, run=REAL, **anew)


async def _look_at_rows(service: OrderService, batch: Batch) -> bool:
    """Some more rows are judged and written down, and nothing is made of them."""
    if batch.kind is BatchKind.PARCELS:
        return await _look_at_parcels(service, batch)
    began = time.monotonic()
    read = await service.bulk.readers.take(batch, at_once(service, batch, _ROWS_LOOKED_AT))
    if not read:
        return await _end_looking(service, batch)

    def work(unit: OrderUnit) -> None:
        batch_rows.hold(unit.connection, batch)
        judgement = judge(unit, batch, read, service.bulk.make_order)
        row_outcomes.insert_rows(unit.connection, batch.id, DRY, judgement.rows)
        counts = {"active_milliseconds": round((time.monotonic() - began) * 1000)}
        if batch.dry_run:  # else they are counted when the orders are made
            counts |= row_counts(judgement) | order_counts(judgement)
        batch_rows.advance(unit, batch, counts, position=read[-1].rows[-1])

    await service.write(work)
    return True


async def _look_at_parcels(service: OrderService, batch: Batch) -> bool:
    """The same of a batch of parcels."""
    began = time.monotonic()
    read = await service.bulk.readers.take_parcels(batch, at_once(service, batch, _ROWS_LOOKED_AT))
    if not read:
        return await _end_looking(service, batch)

    def work(unit: OrderUnit) -> None:
        held = batch_rows.hold(unit.connection, batch)
        judgement = judge_parcels(unit.connection, batch, read)
        row_outcomes.insert_rows(unit.connection, batch.id, DRY, judgement.rows)
        counts = {"active_milliseconds": round((time.monotonic() - began) * 1000)}
        parcels = held.parcels
        if batch.dry_run and parcels is not None:
            counts |= judgement.row_counts()
            parcels = parcels.plus(judgement.parcel_counts())
        position = read[-1].rows[-1]
        batch_rows.advance(unit, batch, counts, position=position, parcels=parcels)

    await service.write(work)
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
            f"{failed:,} of {total:,} rows are invalid, so {_nothing_done(batch)}.",
            rows_processed=total,
            **counts,
        )
    service.bulk.readers.forget(batch.id)
    if batch.dry_run:
        return await move(service, batch, BatchEvent.VALIDATED)
    return await _start(service, batch)


def _nothing_done(batch: Batch) -> str:
    is_of_parcels = batch.kind is BatchKind.PARCELS
    return "no parcel was shipped" if is_of_parcels else "no order was created"
