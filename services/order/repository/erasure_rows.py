"""Erasures as rows."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, select, update

from services.chassis.jobs import resting
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.order.domain.erasing.erasures import Customer, Erasure, ErasureNotFound, Stage
from services.order.domain.erasing.traces import Traces
from services.order.domain.states_gen import ERASURE_STATES, ErasureEvent, ErasureStatus
from services.order.tables import deliveries, erasures

_e = erasures.c
_AS_JSON = ("customer", "traces", "batch_ids", "erased", "left")


class StaleErasure(Exception):
    """Another process has moved the erasure on since it was read."""


def insert_erasure(connection: Connection, erasure: Erasure) -> None:
    """Store a new one."""
    connection.execute(erasures.insert(), _values(erasure))


def _values(erasure: Erasure) -> dict[str, Any]:
    customer, traces = erasure.customer, erasure.traces
    return {
        **{name: getattr(erasure, name) for name in Erasure.__dataclass_fields__},
        "customer": None if customer is None else _json(asdict(customer)),
        "traces": None if traces is None else _json(traces.document()),
        "batch_ids": _json(list(erasure.batch_ids)),
        "erased": _json(dict(erasure.erased)),
        "left": _json(dict(erasure.left)),
    }


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


def erasure_of(row: Any) -> Erasure:
    """The erasure that a row holds."""
    values = {name: getattr(row, name) for name in Erasure.__dataclass_fields__}
    read = {name: None if values[name] is None else orjson.loads(values[name]) for name in _AS_JSON}
    customer, traces = read["customer"], read["traces"]
    values.update(
        status=ErasureStatus(row.status),
        stage=Stage(row.stage),
        customer=None if customer is None else Customer(**customer),
        traces=None if traces is None else Traces.of(traces),
        batch_ids=tuple(read["batch_ids"] or ()),
        erased=read["erased"],
        left=read["left"],
    )
    return Erasure(**values)


def get_erasure(connection: Connection, erasure_id: str, *, locked: bool = False) -> Erasure:
    """The erasure; ``locked`` keeps others from changing it until the unit ends.

    Raises:
        ErasureNotFound: there is none.
    """
    statement = select(erasures).where(_e.id == erasure_id)
    row = connection.execute(held(statement) if locked else statement).one_or_none()
    if row is None:
        raise ErasureNotFound(erasure_id)
    return erasure_of(row)


def page_of_erasures(connection: Connection, limit: int, cursor: str | None) -> Page:
    """A page, the newest first.

    Raises:
        InvalidCursor: the cursor was not given out for this list.
    """
    order = SortOrder("erasures", _e.created_at, _e.id, descending=True)
    return fetch_page(connection, select(erasures), order, limit=limit, cursor=cursor)


def due_ids(connection: Connection, now: datetime) -> list[str]:
    """Those that can be brought forward now, the oldest first; of very many the first."""
    is_open = _e.status == ErasureStatus.IN_PROGRESS
    statement = select(_e.id).where(is_open, resting.is_rested(erasures, now))
    return list(connection.execute(statement.order_by(_e.created_at).limit(100)).scalars())


def let_rest(unit: Unit, erasure_id: str, reason: str) -> None:
    """Note what it waits for, and that it is not tried again for a while."""
    resting.let_rest(unit, erasures, erasure_id)
    is_open = _e.status == ErasureStatus.IN_PROGRESS
    statement = update(erasures).where(_e.id == erasure_id, is_open)
    unit.connection.execute(statement.values(error=reason))


def move_on(unit: Unit, known: Erasure, **changes: Any) -> Erasure:
    """Write down how far it is, compare-and-set on its version.

    Raises:
        StaleErasure: it is no longer as given.
    """
    moved = replace(known, **changes, error=None, version=known.version + 1, updated_at=unit.now)
    is_it = _e.id == known.id, _e.version == known.version
    statement = update(erasures).where(*is_it).values(**_values(moved), **resting.RESTED)
    if unit.connection.execute(statement).rowcount == 0:
        raise StaleErasure
    return moved


def complete(unit: Unit, known: Erasure) -> Erasure:
    """Write down that it is done.

    Raises:
        StaleErasure: it is no longer as given.
    """
    status = ERASURE_STATES.next_status(known.status, ErasureEvent.COMPLETED)
    return move_on(unit, known, status=status, stage=Stage.DONE, finished_at=unit.now)


def awaits_peers(connection: Connection, erasure_id: str) -> bool:
    """Whether another service has not done its part: the call is owed, or waits for a person."""
    c = deliveries.c
    statement = select(c.id).where(c.subject_id == erasure_id, c.state != "done").limit(1)
    return connection.execute(statement).first() is not None


def with_counts(
    erased: Mapping[str, Mapping[str, int]], service: str, more: Mapping[str, int]
) -> dict[str, dict[str, int]]:
    """``erased`` with what ``service`` has erased more."""
    found = {name: dict(places) for name, places in erased.items()}
    of_service = found.setdefault(service, {})
    for place, count in more.items():
        of_service[place] = of_service.get(place, 0) + count
    return found
