"""Batches, and what came of their rows, as rows."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    update,
)

from services.chassis.jobs import resting
from services.chassis.jobs.resting import RESTED, is_rested
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.storage.bulk_statements import execute_for_each
from services.chassis.storage.pages import Order as SortOrder
from services.chassis.storage.pages import Page, fetch_page
from services.chassis.storage.row_locks import held, needs_holding
from services.order.domain.batches import (
    ENDED,
    REAL,
    WORKING,
    Batch,
    BatchFormat,
    BatchNotFound,
    BatchRow,
    CellChange,
    ErrorPolicy,
    Notify,
    RowOutcome,
    UndoOutcome,
)
from services.order.domain.orders import Cause
from services.order.domain.states_gen import BatchStatus
from services.order.repository import batch_events
from services.order.repository.bulk_rows import Existing
from services.order.tables import batch_rows, batches

_b, _r = batches.c, batch_rows.c
_COLUMNS = tuple(field.name for field in fields(Batch))
_ROW_COLUMNS = tuple(field.name for field in fields(BatchRow))
_SELECT = select(batches).where(_b.id == bindparam("b_id"))
_SELECT_LOCKED = held(_SELECT)
_HOLD = held(select(_b.id).where(_b.id == bindparam("b_id")))
_IS_VERSION = (_b.id == bindparam("b_id")) & (_b.version == bindparam("b_version"))
_INSERT_ROWS = insert(batch_rows)
_AT_WORK = (*sorted(WORKING), BatchStatus.PAUSED, BatchStatus.CANCELLED)


class StaleBatch(Exception):
    """The batch has changed since it was read; read it again and decide anew."""


def insert_batch(connection: Connection, batch: Batch, cause: Cause) -> None:
    """Store a new one, with the beginning of its timeline."""
    connection.execute(insert(batches), _columns(batch, _COLUMNS))
    batch_events.record(
        connection,
        batch.id,
        "created",
        cause,
        batch.created_at,
        to_status=batch.status,
        data={} if batch.filename is None else {"filename": batch.filename},
    )


def get_batch(connection: Connection, batch_id: str, *, locked: bool = False) -> Batch:
    """The batch; ``locked`` keeps others from changing it until the unit ends.

    Raises:
        BatchNotFound: there is none.
    """
    statement = _SELECT_LOCKED if locked else _SELECT
    row = connection.execute(statement, {"b_id": batch_id}).one_or_none()
    if row is None:
        raise BatchNotFound(batch_id)
    return batch_of(row)


def batch_of(row: Any) -> Batch:
    """The batch that a row of ``batches`` holds."""
    values = {name: getattr(row, name) for name in _COLUMNS}
    ignored = orjson.loads(row.ignored_columns) if row.ignored_columns else ()
    values.update(
        format=BatchFormat(row.format),
        error_policy=ErrorPolicy(row.error_policy),
        notify=Notify(row.notify),
        status=BatchStatus(row.status),
        resume_to=None if row.resume_to is None else BatchStatus(row.resume_to),
        ignored_columns=tuple(ignored),
    )
    return Batch(**values)


def page_of_batches(
    connection: Connection, statuses: Sequence[str] | None, limit: int, cursor: str | None
) -> Page:
    """A page, the newest first; of ``statuses`` alone where they are given.

    Raises:
        InvalidCursor: the cursor was not given out for this list.
    """
    statement = select(batches)
    if statuses:
        statement = statement.where(_b.status.in_(statuses))
    name = f"batches|{','.join(sorted(statuses or ()))}"
    order = SortOrder(name, _b.created_at, _b.id, descending=True)
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)


def change_batch(
    connection: Connection,
    batch: Batch,
    now: datetime,
    *,
    cause: Cause | None = None,
    **changes: Any,
) -> Batch:
    """Change ``batch``, compare-and-set on its version; answers it as it stands then.

    Where that moves it to another status, its timeline tells so, and names ``cause``.

    Raises:
        StaleBatch: it is no longer as given.
    """
    changed = replace(batch, **changes, version=batch.version + 1, updated_at=now)
    values = _columns(changed, (*changes, "version", "updated_at"))
    statement = update(batches).where(_IS_VERSION).values(**values, **RESTED)
    done = connection.execute(statement, {"b_id": batch.id, "b_version": batch.version})
    if done.rowcount == 0:
        raise StaleBatch
    if changed.status is not batch.status:
        batch_events.record_move(connection, batch, changed.status, cause, now)
    return changed


def _columns(batch: Batch, names: Sequence[str]) -> dict[str, Any]:
    values = {name: getattr(batch, name) for name in names}
    if "ignored_columns" in values:
        values["ignored_columns"] = orjson.dumps(batch.ignored_columns).decode()
    return values


def note_waiting(connection: Connection, batch_id: str, reason: str, now: datetime) -> None:
    """Say what a batch that is under way waits for."""
    statement = update(batches).where(_b.id == batch_id, _b.status.in_(sorted(WORKING)))
    changes = {"error": reason, "version": _b.version + 1, "updated_at": now}
    connection.execute(statement.where(_b.error.is_distinct_from(reason)).values(**changes))


_AS_READ = ("status", "run", "position", "undo_position", "notices_position")
"""What says how far a batch is."""


def hold(connection: Connection, batch: Batch) -> None:
    """Keep others from moving a batch on until the unit ends, which then may.

    Raises:
        StaleBatch: somebody else has moved it on since it was read.
    """
    held = get_batch(connection, batch.id, locked=True)
    if any(getattr(held, name) != getattr(batch, name) for name in _AS_READ):
        raise StaleBatch


def advance(
    connection: Connection,
    batch: Batch,
    now: datetime,
    increments: Mapping[str, int],
    **changes: Any,
) -> None:
    """Move a batch on from where it was read: add ``increments``, set ``changes``.

    Others may count on it meanwhile (its version grows), but nobody else may move it on. Where that
    moves it to another status, its timeline tells so.

    Raises:
        StaleBatch: its status, run or positions are no longer as given.
    """
    if "ignored_columns" in changes:
        changes["ignored_columns"] = orjson.dumps(changes["ignored_columns"]).decode()
    told = case((_b.faults > 0, None), else_=_b.error)  # why it rested is so no longer
    is_as_read = [_b[name].is_not_distinct_from(getattr(batch, name)) for name in _AS_READ]
    done = connection.execute(
        update(batches)
        .where(_b.id == batch.id, *is_as_read)
        .values(
            **{name: _b[name] + amount for name, amount in increments.items()},
            **{"error": told, **changes, **RESTED},
            version=_b.version + 1,
            updated_at=now,
        )
    )
    if done.rowcount == 0:
        raise StaleBatch
    if "status" in changes:
        batch_events.record_move(connection, batch, changes["status"], None, now)


_WINDOW = 2
"""Chunks whose payments are owed at the same time; while they are, no more orders are made."""
_MOST_AT_A_TIME = 1_000
_IS_DIGEST_OWED = (
    (_b.status == BatchStatus.CANCELLED)
    & (_b.notify == Notify.DIGEST)
    & ~_b.is_digested
    & (_b.orders_paid > 0)
)
_HAS_ROWS_LEFT = (_b.status == BatchStatus.RUNNING) & (_b.rows_processed < _b.rows_total)


def importable_ids(
    connection: Connection, deliveries: Deliveries, kind: str, slot: str, now: datetime
) -> list[str]:
    """Batches whose import the process ``slot`` can bring forward now, the oldest first.

    ``kind`` is of the deliveries that ask for payments: a batch with too many of them waits for the
    payment service, and one without a row left for the last of them.
    """
    owed = deliveries.number_pending(_b.id, kind)
    looks_only = _b.status.in_((BatchStatus.QUEUED, BatchStatus.VALIDATING))
    is_paid_for = (owed == 0) | ((owed < _WINDOW) & _HAS_ROWS_LEFT)
    goes_on = ((_b.status == BatchStatus.RUNNING) | _IS_DIGEST_OWED) & is_paid_for
    return _due_ids(connection, looks_only | goes_on, slot, now)


def undoable_ids(connection: Connection, slot: str, now: datetime) -> list[str]:
    """Batches whose undoing the process ``slot`` can bring forward now, the oldest first."""
    return _due_ids(connection, _b.status == BatchStatus.UNDOING, slot, now)


def _due_ids(
    connection: Connection, condition: ColumnElement[bool], slot: str, now: datetime
) -> list[str]:
    is_free = _b.leased_by.is_(None) | (_b.leased_by == slot)
    statement = select(_b.id).where(condition, is_free, is_rested(batches, now))
    found = connection.execute(statement.order_by(_b.created_at).limit(_MOST_AT_A_TIME))
    return list(found.scalars())


def let_rest(connection: Connection, batch_id: str, reason: str, now: datetime) -> None:
    """Note that a batch failed to go on, why, and that it is not tried again for a while."""
    resting.let_rest(connection, batches, batch_id, now)
    note_waiting(connection, batch_id, reason, now)


def lease(connection: Connection, batch_id: str, slot: str) -> bool:
    """Take a batch in hand for the process ``slot``; False where another has it."""
    taken = connection.execute(
        update(batches)
        .where(_b.id == batch_id, _b.leased_by.is_(None) | (_b.leased_by == slot))
        .values(leased_by=slot)
    )
    return taken.rowcount == 1


def lease_holders(connection: Connection) -> set[str]:
    """The processes that have batches in hand, or had when they died."""
    statement = select(_b.leased_by).where(_b.leased_by.is_not(None), _b.status.in_(_AT_WORK))
    return set(connection.execute(statement.distinct()).scalars())


def release(connection: Connection, slots: Collection[str]) -> int:
    """Let others take what ``slots`` had in hand; answers how many batches."""
    is_theirs = _b.leased_by.in_(slots), _b.status.in_(_AT_WORK)
    found = held(select(_b.id).where(*is_theirs).order_by(_b.id))
    ids = connection.execute(found).scalars().all()
    statement = update(batches).where(_b.id.in_(ids)).values(leased_by=None)
    return connection.execute(statement).rowcount if ids else 0


def insert_rows(connection: Connection, batch_id: str, run: int, rows: Sequence[BatchRow]) -> None:
    """Write down what came of ``rows`` in ``run``."""
    if rows:
        common = {"batch_id": batch_id, "run": run}
        execute_for_each(connection, _INSERT_ROWS, [common | _row_values(row) for row in rows])


def _row_values(row: BatchRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in _ROW_COLUMNS}
    values["changes"] = orjson.dumps(row.changes).decode() if row.changes else None
    return values


def row_of(row: Any) -> BatchRow:
    """What a row of ``batch_rows`` holds."""
    values = {name: getattr(row, name) for name in _ROW_COLUMNS}
    changes = orjson.loads(row.changes) if row.changes else ()
    values.update(
        outcome=RowOutcome(row.outcome),
        changes=tuple(CellChange(**change) for change in changes),
        undo=None if row.undo is None else UndoOutcome(row.undo),
    )
    return BatchRow(**values)


def page_of_rows(
    connection: Connection, batch: Batch, filters: Mapping[str, str], limit: int, cursor: str | None
) -> Page:
    """A page of what came of the rows in the batch's run, in the order of the file.

    ``filters`` may name ``outcome``, ``code`` and ``undo``.

    Raises:
        InvalidCursor: the cursor was not given out for this list.
    """
    wanted = [batch_rows.c[name] == value for name, value in sorted(filters.items())]
    statement = select(batch_rows).where(_r.batch_id == batch.id, _r.run == batch.run, *wanted)
    content = orjson.dumps([batch.id, batch.run, filters], option=orjson.OPT_SORT_KEYS)
    name = f"batch_rows|{hashlib.sha256(content).hexdigest()[:16]}"
    # Rows are numbered once: the id that they share is never what decides.
    order = SortOrder(name, _r.row, _r.batch_id, descending=False)
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)


def find_in_dry_run(
    connection: Connection, batch: Batch, identities: Iterable[tuple[str, str] | str]
) -> dict[tuple[str, str] | str, Existing]:
    """The orders that earlier rows of a dry run would have made, by (source, external id)."""
    external_ids = {each[1] for each in identities if isinstance(each, tuple)}
    statement = select(_r.source, _r.external_id, _r.content_hash).where(
        _r.batch_id == batch.id, _r.external_id.in_(external_ids), _r.content_hash.is_not(None)
    )
    return {
        # Rows of a version that did not keep the source are of the batch's own.
        (row.source or batch.source, row.external_id): Existing(None, row.content_hash)
        for row in connection.execute(statement)
    }


def _is_row_of_order(batch_id: str) -> Any:
    """Which rows have made order ``b_order_id``; duplicates and conflicts name it, too."""
    return (
        (_r.order_id == bindparam("b_order_id"))
        & (_r.batch_id == batch_id)
        & (_r.run == REAL)
        & (_r.outcome == RowOutcome.CREATED)
    )


def note_declined(
    connection: Connection, batch_id: str, declined: Sequence[tuple[str, str]]
) -> None:
    """Tell at the rows of orders (id, reason) that they were made and not paid."""
    if declined:
        connection.execute(
            update(batch_rows)
            .where(_is_row_of_order(batch_id))
            .values(code="payment_declined", detail=bindparam("b_detail")),
            [{"b_order_id": order_id, "b_detail": reason} for order_id, reason in declined],
        )


def note_undone(
    connection: Connection,
    batch_id: str,
    noted: Sequence[tuple[str, UndoOutcome, str | None]],
) -> None:
    """Tell at the rows of orders (id, outcome, why) what undoing the batch came to."""
    if noted:
        connection.execute(
            update(batch_rows)
            .where(_is_row_of_order(batch_id))
            .values(undo=bindparam("b_undo"), undo_detail=bindparam("b_detail")),
            [
                {"b_order_id": order_id, "b_undo": outcome, "b_detail": detail}
                for order_id, outcome, detail in noted
            ],
        )


def count_outcomes(connection: Connection, batch: Batch) -> dict[str, int]:
    """How many rows of the batch's run have each outcome."""
    statement = (
        select(_r.outcome, func.count().label("rows"))
        .where(_r.batch_id == batch.id, _r.run == batch.run)
        .group_by(_r.outcome)
    )
    return {row.outcome: row.rows for row in connection.execute(statement)}


def failed_rows(connection: Connection, batch: Batch, after_row: int, limit: int) -> list[BatchRow]:
    """The next rows that failed in the batch's run, in the order of the file."""
    statement = (
        select(batch_rows)
        .where(
            _r.batch_id == batch.id,
            _r.run == batch.run,
            _r.outcome == RowOutcome.FAILED,
            _r.row > after_row,
        )
        .order_by(_r.row)
        .limit(limit)
    )
    return [row_of(row) for row in connection.execute(statement)]


def next_with_rows(connection: Connection, after: str) -> str | None:
    """The next batch, by id, of whose rows something is known."""
    found: str | None = connection.execute(
        select(func.min(_r.batch_id)).where(_r.batch_id > after)
    ).scalar_one()
    return found


def are_forgettable(
    connection: Connection, batch_ids: Sequence[str], ended_before: datetime
) -> set[str]:
    """Those of ``batch_ids`` that ended before then, or that there are not."""
    statement = select(_b.id, _b.status, _b.finished_at).where(_b.id.in_(batch_ids))
    kept = {
        row.id
        for row in connection.execute(statement)
        if row.status not in ENDED or row.finished_at is None or row.finished_at >= ended_before
    }
    return set(batch_ids) - kept


def forget_rows(connection: Connection, batch_id: str, limit: int) -> int:
    """Delete some of what came of its rows; answers how many."""
    if needs_holding(connection):  # who else changes rows of a batch holds the batch, too
        connection.execute(_HOLD, {"b_id": batch_id})
    some = (
        select(_r.run, _r.row)
        .where(_r.batch_id == batch_id)
        .order_by(_r.run.desc(), _r.row.desc())
        .limit(limit)
    )
    found = connection.execute(some).all()
    if not found:
        return 0
    run, row = found[-1]
    statement = delete(batch_rows).where(
        _r.batch_id == batch_id, (_r.run > run) | ((_r.run == run) & (_r.row >= row))
    )
    return connection.execute(statement).rowcount
