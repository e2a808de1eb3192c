"""Batches, and what came of their rows, as rows."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from services.chassis.paging import Order as SortOrder
from services.chassis.paging import Page, fetch_page
from services.order.domain.batches import (
    ENDED,
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
from services.order.domain.states_gen import BatchStatus
from services.order.tables import batch_rows, batches

_b, _r = batches.c, batch_rows.c
_COLUMNS = tuple(field.name for field in fields(Batch))
_ROW_COLUMNS = tuple(field.name for field in fields(BatchRow))
_SELECT = select(batches).where(_b.id == bindparam("b_id"))
_SELECT_LOCKED = _SELECT.with_for_update()
_IS_VERSION = (_b.id == bindparam("b_id")) & (_b.version == bindparam("b_version"))
_INSERT_ROWS = insert(batch_rows)


class StaleBatch(Exception):
    """The batch has changed since it was read; read it again and decide anew."""


def insert_batch(connection: Connection, batch: Batch) -> None:
    """Store a new one."""
    connection.execute(insert(batches), _columns(batch, _COLUMNS))


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


def change_batch(connection: Connection, batch: Batch, now: datetime, **changes: Any) -> Batch:
    """Change ``batch``, compare-and-set on its version; answers it as it stands then.

    Raises:
        StaleBatch: it is no longer as given.
    """
    changed = replace(batch, **changes, version=batch.version + 1, updated_at=now)
    values = _columns(changed, (*changes, "version", "updated_at"))
    statement = update(batches).where(_IS_VERSION).values(**values)
    done = connection.execute(statement, {"b_id": batch.id, "b_version": batch.version})
    if done.rowcount == 0:
        raise StaleBatch
    return changed


def _columns(batch: Batch, names: Sequence[str]) -> dict[str, Any]:
    values = {name: getattr(batch, name) for name in names}
    if "ignored_columns" in values:
        values["ignored_columns"] = orjson.dumps(batch.ignored_columns).decode()
    return values


def working_ids(connection: Connection, limit: int = 100) -> list[str]:
    """Those that go on by themselves, the oldest first; of very many the first."""
    statement = select(_b.id).where(_b.status.in_(sorted(WORKING)))
    return list(connection.execute(statement.order_by(_b.created_at).limit(limit)).scalars())


def insert_rows(connection: Connection, batch_id: str, run: int, rows: Sequence[BatchRow]) -> None:
    """Write down what came of ``rows`` in ``run``."""
    if rows:
        common = {"batch_id": batch_id, "run": run}
        connection.execute(_INSERT_ROWS, [common | _row_values(row) for row in rows])


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
