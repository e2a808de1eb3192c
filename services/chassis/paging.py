"""Keyset pages: a cursor names the last row of the page before; every page costs the same."""

import base64
import hashlib
import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from services.chassis.database import UtcDateTime
from services.chassis.problems import InvalidCursor

COUNTED_TO = 10_000
"""Totals are counted up to here and null beyond."""


@dataclass(frozen=True, slots=True)
class Order:
    """A sort order: a column that need not be unique, then the unique id, both the same way."""

    name: str
    column: ColumnElement[Any]
    identity: ColumnElement[Any]
    descending: bool


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
    order: Order,
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
    total = _count(connection, statement, order) if counted else None
    if cursor is not None:
        statement = statement.where(_after(order, *_decode(cursor, order)))
    keys = (order.column, order.identity)
    statement = statement.order_by(*((k.desc() if order.descending else k.asc()) for k in keys))
    rows = connection.execute(statement.limit(limit + 1)).all()
    more = len(rows) > limit
    rows = rows[:limit]
    return Page(
        rows=rows,
        next_cursor=_encode(order, rows[-1]) if more else None,
        total=total,
    )


def _count(connection: Connection, statement: Select[Any], order: Order) -> int | None:
    """How many rows match, counted as far as the limit; None beyond."""
    some = statement.with_only_columns(order.identity).order_by(None).limit(COUNTED_TO + 1)
    count: int = connection.execute(select(func.count()).select_from(some.subquery())).scalar_one()
    return count if count <= COUNTED_TO else None


def _after(order: Order, value: Any, identity: str) -> ColumnElement[bool]:
    if order.descending:
        later, same = order.column < value, order.identity < identity
    else:
        later, same = order.column > value, order.identity > identity
    return or_(later, and_(order.column == value, same))


def _encode(order: Order, row: Row[Any]) -> str:
    mapping = row._mapping
    content = orjson.dumps(
        [mapping[order.column], mapping[order.identity]], option=orjson.OPT_UTC_Z
    )
    return base64.urlsafe_b64encode(_seal(order, content) + content).rstrip(b"=").decode()


def _decode(cursor: str, order: Order) -> tuple[Any, str]:
    try:
        sealed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        content = sealed[4:]
        if not hmac.compare_digest(sealed[:4], _seal(order, content)):
            raise InvalidCursor
        value, identity = orjson.loads(content)
        if isinstance(order.column.type, UtcDateTime):
            value = datetime.fromisoformat(value)
    except ValueError as error:
        raise InvalidCursor from error
    return value, identity


def _seal(order: Order, content: bytes) -> bytes:
    """Four bytes that tie a cursor to its sort order, so that a made-up one is noticed."""
    direction = "-" if order.descending else "+"
    return hashlib.sha256(f"{direction}{order.name}:".encode() + content).digest()[:4]
