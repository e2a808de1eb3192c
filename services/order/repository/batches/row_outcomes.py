"""What came of the rows of a batch's file: written down, told, listed and forgotten."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from services.chassis.storage.driver_statements import execute_later
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.row_locks import held, needs_holding
from services.order.domain.imports.batches import ENDED, Batch
from services.order.domain.imports.row_outcomes import BatchRow, CellChange, RowOutcome, UndoOutcome
from services.order.repository.batches.bulk_rows import Existing
from services.order.repository.orders.batch_counts import IS_ROW_OF_ORDER
from services.order.tables import batch_rows, batches

_b, _r = batches.c, batch_rows.c
_ROW_COLUMNS = tuple(field.name for field in fields(BatchRow))
_HOLD = held(select(_b.id).where(_b.id == bindparam("b_id")))
_INSERT_ROWS = insert(batch_rows)


def insert_rows(connection: Connection, batch_id: str, run: int, rows: Sequence[BatchRow]) -> None:
    """Write down what came of ``rows`` in ``run``."""
    if rows:
        common = {"batch_id": batch_id, "run": run}
        execute_later(connection, _INSERT_ROWS, [common | _row_values(row) for row in rows])


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
    narrowed = {"batch_id": batch.id, "run": batch.run, **filters}
    # Rows are numbered once: the id that they share is never what decides.
    order = SortOrder("batch_rows", _r.row, _r.batch_id, descending=False, filters=narrowed)
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


def note_undone(
    connection: Connection,
    batch_id: str,
    noted: Sequence[tuple[str, UndoOutcome, str | None]],
) -> None:
    """Tell at the rows of orders (id, outcome, why) what undoing the batch came to."""
    if noted:
        connection.execute(
            update(batch_rows)
            .where(IS_ROW_OF_ORDER)
            .values(undo=bindparam("b_undo"), undo_detail=bindparam("b_detail")),
            [
                {
                    "b_order_id": order_id,
                    "b_batch_id": batch_id,
                    "b_undo": outcome,
                    "b_detail": detail,
                }
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
