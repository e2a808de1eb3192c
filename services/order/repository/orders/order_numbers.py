"""Orders by what somebody else knows them by: their number, whole or cut, or their id."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Select, select

from services.chassis.storage.endings import COUNT
from services.order.tables import END_OF_NUMBER, orders

SHORTEST_END: Final = COUNT
"""Characters that the end of a number needs to name an order."""
_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch


@dataclass(frozen=True, slots=True)
class _Numbered:
    id: str
    external_id: str | None

    @property
    def number(self) -> str:
        return self.external_id or self.id


def find_by_numbers(
    connection: Connection, numbers: Iterable[str], source: str
) -> dict[str, list[str]]:
    """The ids of the orders that fit each number: none, one, or several where it is ambiguous.

    An order's whole number counts first, then the number with or without ``#``, then the id, then
    an end of the number. ``source`` is whose orders are looked at; empty: everybody's. Orders that
    were undone have no number.
    """
    wanted = {number: _spellings(number) for number in numbers}
    spelled = {each for exact, others in wanted.values() for each in (*exact, *others)}
    whole = _by_number(_select(connection, _is_whole(spelled), source))
    ids = {each for each in map(str.lower, wanted) if _ID(each)}
    by_id = {row.id for row in _select(connection, select(*_COLUMNS).where(_c.id.in_(ids)), source)}
    found: dict[str, list[str]] = {}
    for number, (exact, others) in wanted.items():
        hits = _hits(whole, exact) or _hits(whole, others)
        if not hits and number.lower() in by_id:
            hits = [number.lower()]
        found[number] = hits
    cut = {each for each, hits in found.items() if not hits and len(each) >= SHORTEST_END}
    return found | _by_end(connection, cut, source)


_c = orders.c
_COLUMNS = (_c.id, _c.external_id)


def _spellings(number: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A number as it stands, and with or without the ``#`` that some systems put before it."""
    exact = tuple(dict.fromkeys((number, unicodedata.normalize("NFKC", number))))
    others = tuple(each[1:] if each.startswith("#") else f"#{each}" for each in exact)
    return exact, others


def _is_whole(numbers: set[str]) -> Select[tuple[str, str | None]]:
    ends = {number[-COUNT:] for number in numbers}
    return select(*_COLUMNS).where(END_OF_NUMBER.in_(ends), _c.external_id.in_(numbers))


def _select(
    connection: Connection, statement: Select[tuple[str, str | None]], source: str
) -> list[_Numbered]:
    statement = statement.where(_c.number_freed_at.is_(None))
    if source:
        statement = statement.where(_c.source == source)
    return [
        _Numbered(row.id, row.external_id) for row in connection.execute(statement.order_by(_c.id))
    ]


def _by_number(rows: Iterable[_Numbered]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.number, []).append(row.id)
    return found


def _hits(known: Mapping[str, list[str]], spelled: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(id_ for each in spelled for id_ in known.get(each, ())))


def _by_end(connection: Connection, cut: set[str], source: str) -> dict[str, list[str]]:
    """The orders whose number ends in each of ``cut``; that of an id is written in either case."""
    ends = {each[-COUNT:] for each in cut}
    ends |= {each.lower() for each in ends}
    found: dict[str, list[str]] = {each: [] for each in cut}
    if not cut:
        return found
    by_end: dict[str, list[_Numbered]] = {}
    for row in _select(connection, select(*_COLUMNS).where(END_OF_NUMBER.in_(ends)), source):
        by_end.setdefault(row.number[-COUNT:], []).append(row)
    for each in cut:
        near = {*by_end.get(each[-COUNT:], ()), *by_end.get(each[-COUNT:].lower(), ())}
        found[each] = sorted(row.id for row in near if _ends_in(row, each))
    return found


def _ends_in(row: _Numbered, end: str) -> bool:
    if row.external_id is not None:
        return row.external_id.endswith(end)
    return row.id.endswith(end.lower())
