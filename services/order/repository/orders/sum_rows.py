"""Counts and yen of orders by when they were ordered and by status, kept as orders change.

Triggers write what changes into ``order_sum_changes``; ``add_up`` adds it to ``order_sums``. A sum
is what both say, on one snapshot.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    Connection,
    Select,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects import postgresql, sqlite

from services.chassis.storage.quarters import QUARTER_SECONDS, quarter_of
from services.chassis.storage.row_locks import held_if_free, needs_holding
from services.order.domain.states_gen import OrderStatus
from services.order.tables import ORDERED_AT, order_sum_changes, order_sums, orders

DUE: Final = 500
"""So many changes may wait: to add them up takes a reader a few milliseconds."""
_AT_ONCE: Final = 2_000
_s, _c = order_sums.c, order_sum_changes.c
_SUMS: Final = ("orders", "amount", "refunded")


class Sums(NamedTuple):
    """How many orders, of how many yen, and how many of these were given back."""

    orders: int
    amount: int
    refunded: int

    def __add__(self, other: tuple[Any, ...]) -> "Sums":
        return Sums(*(mine + its for mine, its in zip(self, other, strict=True)))


NONE: Final = Sums(0, 0, 0)
Period = tuple[str, datetime, datetime | None]
"""A name, when it begins, and when it ends (None: never)."""


class Difference(NamedTuple):
    """Of the orders of a quarter of an hour and a status: what the kept sums lack."""

    quarter: int
    status: OrderStatus
    lacking: Sums


def begin_with_quarters(times: Iterable[datetime]) -> bool:
    """Whether each of ``times`` is the beginning of a quarter of an hour."""
    return all(time.timestamp() % QUARTER_SECONDS == 0 for time in times)


def sums_of(
    connection: Connection, periods: Sequence[Period]
) -> Mapping[tuple[str, OrderStatus], Sums]:
    """By period and status, without those of no order.

    The periods begin with quarters and follow one another.
    """
    found: dict[tuple[str, OrderStatus], Sums] = defaultdict(lambda: NONE)
    statement = union_all(*map(_of_period, periods))
    for name, status, *sums in connection.execute(statement):
        found[name, OrderStatus(status)] += tuple(map(int, sums))
    firsts = [_quarter(start) for _, start, _ in periods]
    changed = (func.sum(_c[each]) for each in _SUMS)
    lately = select(_c.quarter, _c.status, *changed).where(_c.quarter >= firsts[0])
    for quarter, status, *sums in connection.execute(lately.group_by(_c.quarter, _c.status)):
        name, *_ = periods[bisect_right(firsts, quarter) - 1]
        found[name, OrderStatus(status)] += tuple(map(int, sums))
    return {key: sums for key, sums in found.items() if sums.orders}


def _of_period(period: Period) -> Select[Any]:
    name, start, end = period
    is_in = [_s.quarter >= _quarter(start), *([] if end is None else [_s.quarter < _quarter(end)])]
    sums = (func.sum(_s[each]) for each in _SUMS)
    return select(literal(name), _s.status, *sums).where(*is_in).group_by(_s.status)


def _quarter(time: datetime) -> int:
    return int(time.timestamp() // QUARTER_SECONDS)


# ------------------------------------------------------------------------------ adding up


def is_due(connection: Connection) -> bool:
    """Whether so many changes wait that reading sums would take notably longer."""
    statement = select(literal(1)).select_from(order_sum_changes).offset(DUE).limit(1)
    return connection.execute(statement).first() is not None


def add_up(connection: Connection) -> bool:
    """Add the changes that have waited longest to the sums; answers whether more wait."""
    some = select(_c.id).order_by(_c.id).limit(_AT_ONCE)
    ids = connection.execute(held_if_free(some, order_sum_changes)).scalars().all()
    if not ids:
        return False
    # Where others hold some of them, what was taken is no range.
    taken = _c.id.in_(ids) if needs_holding(connection) else _c.id <= ids[-1]
    changed = (func.sum(_c[each]) for each in _SUMS)
    changes = select(_c.quarter, _c.status, *changed).where(taken).group_by(_c.quarter, _c.status)
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    adding = dialect.insert(order_sums).from_select(
        ["quarter", "status", *_SUMS],
        changes.order_by(_c.quarter, _c.status),  # as docs/adr/0021-locks.md has it
    )
    added = {name: _s[name] + adding.excluded[name] for name in _SUMS}
    connection.execute(
        adding.on_conflict_do_update(index_elements=[_s.quarter, _s.status], set_=added)
    )
    connection.execute(delete(order_sum_changes).where(taken))
    return len(ids) == _AT_ONCE


# ------------------------------------------------------------------- comparing and rebuilding


def _differences(start: datetime, end: datetime) -> Any:
    """Orders against sums, of the quarters from ``start`` up to ``end``, on one snapshot."""
    first, past = _quarter(start), _quarter(end)
    counted = select(
        quarter_of(ORDERED_AT).label("quarter"),
        orders.c.status,
        literal(1).label("orders"),
        orders.c.total_amount.label("amount"),
        orders.c.refunded_amount.label("refunded"),
    ).where(start <= ORDERED_AT, end > ORDERED_AT)
    kept = [
        select(its.quarter, its.status, *(-its[name] for name in _SUMS)).where(
            its.quarter >= first, its.quarter < past
        )
        for its in (_s, _c)
    ]
    both = union_all(counted, *kept).subquery("sides")
    lacking = [func.sum(both.c[name]) for name in _SUMS]
    return (
        select(both.c.quarter, both.c.status, *lacking)
        .group_by(both.c.quarter, both.c.status)
        .having(or_(*(each != 0 for each in lacking)))
    )


def find_differences(connection: Connection, start: datetime, end: datetime) -> list[Difference]:
    """Where the sums of the quarters from ``start`` up to ``end`` are not those of the orders."""
    statement = _differences(start, end).order_by("quarter", "status")
    return [
        Difference(quarter, OrderStatus(status), Sums(*map(int, lacking)))
        for quarter, status, *lacking in connection.execute(statement)
    ]


def mend(connection: Connection, start: datetime, end: datetime) -> int:
    """Make the sums of these quarters those of the orders; answers how many were not.

    It adds what is lacking, so that whatever changes meanwhile is counted once. Nobody else may
    mend them at the same time.
    """
    columns = ["quarter", "status", *_SUMS]
    adding = insert(order_sum_changes).from_select(columns, _differences(start, end))
    return connection.execute(adding.execution_options(preserve_rowcount=True)).rowcount


def first_and_last(connection: Connection) -> tuple[datetime, datetime] | None:
    """When the first and the last order were ordered; None where there is none."""
    first = connection.execute(select(func.min(ORDERED_AT))).scalar_one()
    last = connection.execute(select(func.max(ORDERED_AT))).scalar_one()
    return None if first is None else (first, last)
