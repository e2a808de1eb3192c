"""Batches as rows: stored, found, and moved on by compare-and-set."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, case, insert, select, update

from services.chassis.identity.principal import Cause
from services.chassis.jobs.resting import RESTED
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.order.domain.imports.batches import (
    WORKING,
    Batch,
    BatchFormat,
    BatchKind,
    BatchNotFound,
    ErrorPolicy,
    Notify,
    ParcelCounts,
)
from services.order.domain.states_gen import BatchStatus
from services.order.repository.batches import batch_events
from services.order.tables import batches

_b = batches.c
_COLUMNS = tuple(field.name for field in fields(Batch))
# A list does without the profiles' texts.
_LISTED = select(*(column for column in _b if column is not _b.profile_text))
_SELECT = select(batches).where(_b.id == bindparam("b_id"))
_SELECT_LOCKED = held(_SELECT)
_IS_VERSION = (_b.id == bindparam("b_id")) & (_b.version == bindparam("b_version"))


class StaleBatch(Exception):
    """The batch has changed since it was read; read it again and decide anew."""


def insert_batch(unit: Unit, batch: Batch) -> None:
    """Store a new one, with the beginning of its timeline."""
    unit.connection.execute(insert(batches), _columns(batch, _COLUMNS))
    batch_events.record(
        unit,
        batch.id,
        "created",
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
    """The batch that a row of ``batches`` holds; one of a list has no ``profile_text``."""
    values: dict[str, Any] = {name: getattr(row, name, None) for name in _COLUMNS}
    ignored = orjson.loads(row.ignored_columns) if row.ignored_columns else ()
    values.update(
        kind=BatchKind(row.kind),
        parcels=None if row.parcels is None else ParcelCounts(**orjson.loads(row.parcels)),
        format=BatchFormat(row.format),
        error_policy=ErrorPolicy(row.error_policy),
        notify=Notify(row.notify),
        status=BatchStatus(row.status),
        resume_to=None if row.resume_to is None else BatchStatus(row.resume_to),
        ignored_columns=tuple(ignored),
    )
    return Batch(**values)


def page_of_batches(
    connection: Connection,
    statuses: Sequence[str] | None,
    kind: str | None,
    limit: int,
    cursor: str | None,
) -> Page:
    """A page, the newest first; of ``statuses`` and ``kind`` alone where they are given.

    Raises:
        InvalidCursor: the cursor was not given out for this list.
    """
    statement = _LISTED
    if statuses:
        statement = statement.where(_b.status.in_(statuses))
    filters: Any = statuses
    if kind is not None:
        statement = statement.where(_b.kind == kind)
        filters = {"status": statuses, "kind": kind}
    order = SortOrder("batches", _b.created_at, _b.id, descending=True, filters=filters)
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)


def change_batch(unit: Unit, batch: Batch, **changes: Any) -> Batch:
    """Change ``batch``, compare-and-set on its version; answers it as it stands then.

    Where that moves it to another status, its timeline tells so.

    Raises:
        StaleBatch: it is no longer as given.
    """
    changed = replace(batch, **changes, version=batch.version + 1, updated_at=unit.now)
    values = _columns(changed, (*changes, "version", "updated_at"))
    statement = update(batches).where(_IS_VERSION).values(**values, **RESTED)
    done = unit.connection.execute(statement, {"b_id": batch.id, "b_version": batch.version})
    if done.rowcount == 0:
        raise StaleBatch
    if changed.status is not batch.status:
        batch_events.record_move(unit, batch, changed.status)
    return changed


def _columns(batch: Batch, names: Sequence[str]) -> dict[str, Any]:
    return _stored({name: getattr(batch, name) for name in names})


def _stored(values: Mapping[str, Any]) -> dict[str, Any]:
    """``values`` of a batch as its row has them."""
    stored = dict(values)
    if "ignored_columns" in stored:
        stored["ignored_columns"] = orjson.dumps(stored["ignored_columns"]).decode()
    if stored.get("parcels") is not None:
        stored["parcels"] = orjson.dumps(stored["parcels"]).decode()
    return stored


def note_waiting(unit: Unit, batch_id: str, reason: str) -> None:
    """Say what a batch that is under way waits for."""
    statement = update(batches).where(_b.id == batch_id, _b.status.in_(sorted(WORKING)))
    changes = {"error": reason, "version": _b.version + 1, "updated_at": unit.now}
    unit.connection.execute(statement.where(_b.error.is_distinct_from(reason)).values(**changes))


_AS_READ = ("status", "run", "position", "undo_position", "notices_position")
"""What says how far a batch is."""


def hold(connection: Connection, batch: Batch) -> Batch:
    """Keep others from moving a batch on until the unit ends, which then may; the batch as it is.

    Raises:
        StaleBatch: somebody else has moved it on since it was read.
    """
    held = get_batch(connection, batch.id, locked=True)
    if any(getattr(held, name) != getattr(batch, name) for name in _AS_READ):
        raise StaleBatch
    return held


def advance(unit: Unit, batch: Batch, increments: Mapping[str, int], **changes: Any) -> None:
    """Move a batch on from where it was read: add ``increments``, set ``changes``.

    Others may count on it meanwhile (its version grows), but nobody else may move it on. Where that
    moves it to another status, its timeline tells so.

    Raises:
        StaleBatch: its status, run or positions are no longer as given.
    """
    told = case((_b.faults > 0, None), else_=_b.error)  # why it rested is so no longer
    is_as_read = [_b[name].is_not_distinct_from(getattr(batch, name)) for name in _AS_READ]
    done = unit.connection.execute(
        update(batches)
        .where(_b.id == batch.id, *is_as_read)
        .values(
            **{name: _b[name] + amount for name, amount in increments.items()},
            **{"error": told, **_stored(changes), **RESTED},
            version=_b.version + 1,
            updated_at=unit.now,
        )
    )
    if done.rowcount == 0:
        raise StaleBatch
    if "status" in changes:
        last_command = Cause(batch.principal)  # in whose name the service goes on
        batch_events.record_move(replace(unit, cause=last_command), batch, changes["status"])
