"""Keyset pages: a cursor names the last row of the page before; every page costs the same."""

import base64
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Integer, Row, Select, and_, func, or_, select

from services.chassis.base.problems import InvalidCursor
from services.chassis.storage.columns import UtcDateTime

COUNTED_TO = 10_000
"""Totals are counted up to here and null beyond."""


@dataclass(frozen=True, slots=True)
class SortOrder:
    """A sort order: a column that need not be unique, then the unique id, both the same way.

    ``filters`` is what the list is narrowed to (JSON values, dataclasses, enums, times): a cursor
    is good for the list that gave it and for no other. The order of several values of one filter
    makes no difference.
    """

    name: str
    column: ColumnElement[Any]
    identity: ColumnElement[Any]
    descending: bool
    filters: Any = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of rows, the cursor of the next, and how many match in all (None: too many)."""

    rows: Sequence[Row[Any]]
    next_cursor: str | None
    total: int | None

    def document(self, describe: Callable[[Row[Any]], dict[str, Any]]) -> dict[str, Any]:
        """The page as the contract lays it out."""
        return {
            "items": [describe(row) for row in self.rows],
            "next_cursor": self.next_cursor,
            "total": self.total,
        }


def fetch_page(
    connection: Connection,
    statement: Select[Any],
    order: SortOrder,
    *,
    limit: int,
    cursor: str | None,
    counted: bool = True,
) -> Page:
    """The page of ``statement`` (already filtered) after ``cursor``.

    ``statement`` must select ``order.column`` and ``order.identity``.

    Raises:
        InvalidCursor: the cursor is not one this order has given out.
    """
    page = statement
    if cursor is not None:
        page = page.where(_after(order, *_decode(cursor, order)))
    keys = (order.column, order.identity)
    page = page.order_by(*((k.desc() if order.descending else k.asc()) for k in keys))
    rows = connection.execute(page.limit(limit + 1)).all()
    more = len(rows) > limit
    total = None
    if counted:  # a search that no index helps is not done twice where one page holds it all
        is_whole = cursor is None and not more
        total = len(rows) if is_whole else _count(connection, statement, order)
    rows = rows[:limit]
    return Page(
        rows=rows,
        next_cursor=_encode(order, rows[-1]) if more else None,
        total=total,
    )


def _count(connection: Connection, statement: Select[Any], order: SortOrder) -> int | None:
    """How many rows match, counted as far as the limit; None beyond."""
    some = statement.with_only_columns(order.identity).order_by(None).limit(COUNTED_TO + 1)
    count: int = connection.execute(select(func.count()).select_from(some.subquery())).scalar_one()
    return count if count <= COUNTED_TO else None


def _after(order: SortOrder, value: Any, identity: str) -> ColumnElement[bool]:
    if order.descending:
        begun, later, same = (
            order.column <= value,
            order.column < value,
            order.identity < identity,
        )
    else:
        begun, later, same = (
            order.column >= value,
            order.column > value,
            order.identity > identity,
        )
    # The first says nothing new, but where in the index to begin, which no OR tells SQLite.
    return and_(begun, or_(later, and_(order.column == value, same)))


def _encode(order: SortOrder, row: Row[Any]) -> str:
    mapping = row._mapping
    content = orjson.dumps(
        [mapping[order.column], mapping[order.identity]], option=orjson.OPT_UTC_Z
    )
    return _written(_seal(order, content) + content)


def _decode(cursor: str, order: SortOrder) -> tuple[Any, str]:
    try:
        sealed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        content = sealed[4:]
        if _written(sealed) != cursor or sealed[:4] != _seal(order, content):
            raise InvalidCursor
        value, identity = orjson.loads(content)
        return _checked_value(order, value), _text(identity)
    except (ValueError, TypeError, OverflowError) as error:
        raise InvalidCursor from error


def _checked_value(order: SortOrder, value: Any) -> Any:
    """``value`` as the column has it: who computes a seal may have written anything."""
    if isinstance(order.column.type, UtcDateTime):
        return datetime.fromisoformat(value).astimezone(UTC)
    if not isinstance(order.column.type, Integer):
        return _text(value)
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise ValueError("not a number of this column")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError("not a text that a database holds")
    return value


def _written(sealed: bytes) -> str:
    return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode()


def _seal(order: SortOrder, content: bytes) -> bytes:
    """Four bytes that tie a cursor to its list, so that a made-up one is noticed.

    No secret is needed: a cursor says only where to start, in rows that are filtered anyway.
    """
    direction = "-" if order.descending else "+"
    filters = orjson.dumps(_canonical(orjson.loads(orjson.dumps(order.filters))))
    return hashlib.sha256(f"{direction}{order.name}:".encode() + filters + content).digest()[:4]


def _canonical(filters: Any) -> Any:
    """The same for the same filters, however they are put."""
    if isinstance(filters, dict):
        return [[key, _canonical(filters[key])] for key in sorted(filters)]
    if isinstance(filters, list):
        return sorted((_canonical(value) for value in filters), key=repr)
    return filters
