"""Finding orders by a part of what is searched of them, with an index of each three characters.

What was written lately waits in ``search_arrivals`` and is looked through; the rest has its index.
What an index answers is always looked at itself: the rows are those in which the text is.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import orjson
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    any_,
    bindparam,
    func,
    or_,
    select,
    text,
    type_coerce,
    union,
)

from services.chassis.storage.endings import COUNT
from services.chassis.storage.pages import COUNTED_TO
from services.order.domain.searching import forms_of_number, search_form, telephone_form
from services.order.tables import END_OF_ID, END_OF_NUMBER, orders, search_arrivals, search_texts

MANY: Final = COUNTED_TO + 1
"""So many are not looked for one by one: reading the list until a page is full is faster."""
Found = list[tuple[str, Any]]
"""Ids of orders, each with when it was created, as the database has it."""

# An order's number as its customer knows it (`Order.number`): the last group of its id.
_NUMBER: Final = re.compile(r"[0-9a-f]{12}")
_ID: Final = "00000000-0000-0000-0000-000000000000"
_IN_ID: Final = re.compile(r"[0-9a-f]")
_GRAM: Final = 3
_GRAMS_ASKED: Final = 3
_SAMPLE: Final = 200
_CERTAIN_HITS: Final = 10
_CERTAIN_TIMES: Final = 5
"""Five times what counts as many, by ten of the sample: were it a fifth, two would have it."""
_COMMON: Final = 0.15
"""A text that so many rows have is found sooner by reading rows than by an index."""
_a, _t, _o = search_arrivals.c, search_texts.c, orders.c


def _found(order_id: ColumnElement[str], created_at: ColumnElement[Any]) -> Select[Any]:
    # As the database has it: on SQLite a text that sorts like the time.
    at: ColumnElement[Any] = type_coerce(created_at, String)
    named: list[ColumnElement[Any]] = [order_id.label("order_id"), at.label("created_at")]
    return select(*named)


# On SQLite joined from the index to the texts, and in no other order: so a row is there as soon as
# it is found, and a LIMIT is soon reached.
_FROM_INDEX: Final = "SELECT order_id, created_at FROM search_texts WHERE search_grams(text)"
_BY_GRAMS: Final = {
    "sqlite": "SELECT order_id, created_at FROM search_index i"
    " CROSS JOIN search_texts t ON t.number = i.rowid"
    " WHERE search_index MATCH :asked AND instr(t.text, :part) > 0",
    "postgresql": f"{_FROM_INDEX} @@ CAST(:asked AS tsquery) AND strpos(text, :part) > 0",
}
_BY_BEGINNING: Final = {
    "sqlite": "SELECT order_id, created_at FROM (SELECT DISTINCT doc FROM search_grams"
    " WHERE term >= :asked AND term < :asked || char(1114111)) g"
    " CROSS JOIN search_texts t ON t.number = g.doc WHERE instr(t.text, :part) > 0",
    "postgresql": _BY_GRAMS["postgresql"],
}


def find_matches(connection: Connection, asked: str) -> Found | None:
    """The orders that match ``asked``, each once; None where they are ``MANY`` or more.

    ``asked`` is a part of a name, an e-mail address or a telephone number, a whole external id, an
    id's beginning, or its last twelve digits.
    """
    parts = _parts(asked)
    sample = _sample(connection) if parts else _Sample((), 0)
    for part in parts:
        if sample.says_many(part):
            return None
        if sample.hits(part) and _is_many(connection, part, sample):
            return None
    found: dict[str, Any] = {}
    for statement in _statements(connection, asked, sample):
        found.update((row[0], row[1]) for row in connection.execute(statement.limit(MANY)))
    return list(found.items()) if len(found) < MANY else None


def find_newest(
    connection: Connection, asked: str, limit: int, *, descending: bool
) -> tuple[Found, int] | None:
    """The first ``limit`` of ``find_matches`` by when they were created, and how many there are.

    So the database hands over no more than are shown. None where there are ``MANY`` or more.
    """
    parts = _parts(asked)
    sample = _sample(connection) if parts else _Sample((), 0)
    if any(sample.says_many(part) for part in parts):
        return None
    some = (each.limit(MANY).subquery() for each in _statements(connection, asked, sample))
    found = union(*(select(each.c.order_id, each.c.created_at) for each in some)).cte("found")
    columns = (found.c.created_at, found.c.order_id)
    order = [column.desc() if descending else column for column in columns]
    total = select(func.count()).select_from(found).scalar_subquery()
    statement = select(found.c.order_id, found.c.created_at, total).order_by(*order).limit(limit)
    rows = connection.execute(statement).all()
    number: int = rows[0][2] if rows else 0
    return ([(row[0], row[1]) for row in rows], number) if number < MANY else None


def _parts(asked: str) -> Sequence[str]:
    """What is looked for in texts."""
    return sorted({part for part in (search_form(asked), telephone_form(asked)) if part})


def _statements(connection: Connection, asked: str, sample: "_Sample") -> Iterator[Select[Any]]:
    """What find the orders that match; some find the same ones."""
    parts = _parts(asked)
    yield from _by_number(asked, search_form(asked))
    for part in parts:
        yield _by_text(connection, part, sample)
    yield from _lately(connection, parts)


class _Sample(NamedTuple):
    """Some of the texts, from the first to the last: what is common is common among them."""

    texts: Sequence[str]
    of: int
    """how many there are in all, about"""

    def hits(self, part: str) -> int:
        return sum(part in each for each in self.texts)

    def says_many(self, part: str) -> bool:
        """Whether ``MANY`` have ``part`` beyond doubt, so that nobody needs to count them."""
        hits = self.hits(part)
        return hits >= _CERTAIN_HITS and hits * self.of >= _CERTAIN_TIMES * MANY * len(self.texts)


def _is_many(connection: Connection, part: str, sample: _Sample) -> bool:
    """Counted by the database: to hand over so many rows takes longer than to find them."""
    statement = _by_text(connection, part, sample)
    if connection.dialect.name == "sqlite" and len(part) <= _GRAM:  # the index alone can tell
        statement = _of_index(part)
    some = statement.limit(MANY).subquery()
    count: int = connection.execute(select(func.count()).select_from(some)).scalar_one()
    return count >= MANY


def _of_index(part: str) -> Select[Any]:
    """The numbers of the texts that hold ``part``, which is a trigram or the beginning of one."""
    last = bindparam("last", part + "\U0010ffff", String, unique=True)
    first = bindparam("first", part, String, unique=True)
    beginning = text(
        "SELECT DISTINCT doc FROM search_grams WHERE term >= :first AND term < :last"
    ).bindparams(first, last)
    return select(beginning.columns(doc=Integer).subquery("found").c.doc)


def is_one_of(connection: Connection, order_ids: Sequence[str]) -> ColumnElement[bool]:
    """Whether an order is one of thousands, which go to the database as one value."""
    if connection.dialect.name == "sqlite":
        ids = func.json_each(orjson.dumps(order_ids).decode()).table_valued("value")
        return _o.id.in_(select(ids.c.value))
    return _o.id == any_(bindparam(None, list(order_ids), ARRAY(String)))


# ------------------------------------------------------------------------------ by number or id


def _by_number(asked: str, form: str) -> Iterator[Select[Any]]:
    numbers = sorted(forms_of_number(asked))
    is_it = END_OF_NUMBER.in_([each[-COUNT:] for each in numbers]) & _o.external_id.in_(numbers)
    freed = _o.number_freed_at
    for is_freed in (freed.is_(None), freed.is_not(None)):  # each has an index of its own
        yield _found(_o.id, _o.created_at).where(is_it, is_freed)
    if _NUMBER.fullmatch(form):
        is_of_end = END_OF_ID.in_([form[-COUNT:]])
        yield _found(_t.order_id, _t.created_at).where(is_of_end, _t.order_id.endswith(f"-{form}"))
        yield _found(_a.order_id, _a.created_at).where(_a.order_id.endswith(f"-{form}"))
    if _begins_an_id(form):
        # All ids are of one length with hyphens in the same places, so they are in this order in
        # every collation; what begins alike is between these two.
        first, last = form + _ID[len(form) :], form + _ID.replace("0", "f")[len(form) :]
        yield _found(_o.id, _o.created_at).where(_o.id.between(first, last))


def _begins_an_id(form: str) -> bool:
    return 0 < len(form) <= len(_ID) and all(
        (got == "-") if due == "-" else bool(_IN_ID.fullmatch(got))
        for got, due in zip(form, _ID, strict=False)
    )


# --------------------------------------------------------------------------------- by a text


def _lately(connection: Connection, parts: Sequence[str]) -> Iterator[Select[Any]]:
    """The texts that wait to be indexed."""
    if parts:
        holds = or_(*(_holds(connection, _a.text, part) for part in parts))
        yield _found(_a.order_id, _a.created_at).where(holds)


def _by_text(connection: Connection, part: str, sample: _Sample) -> Select[Any]:
    """The texts that were indexed; of what very many have, rows are read without the index."""
    if sample.hits(part) < _COMMON * len(sample.texts):
        return _by_index(connection.dialect.name, part, sample)
    return _found(_t.order_id, _t.created_at).where(_holds(connection, _t.text, part))


def _holds(connection: Connection, where: ColumnElement[str], part: str) -> ColumnElement[bool]:
    if connection.dialect.name == "sqlite":
        return func.instr(where, part) > 0
    return func.strpos(where, part) > 0


def _sample(connection: Connection) -> _Sample:
    last = connection.execute(select(func.max(_t.number))).scalar_one() or 0
    step = max(last // _SAMPLE, 1)
    numbers = range(last, max(last - step * _SAMPLE, 0), -step)
    texts = connection.execute(select(_t.text).where(_t.number.in_(numbers))).scalars()
    return _Sample(list(texts), last)


def _by_index(dialect: str, part: str, sample: _Sample) -> Select[Any]:
    """The texts that hold ``part``, of those that the index knows."""
    if len(part) < _GRAM:
        template = _BY_BEGINNING[dialect]
        asked = part if dialect == "sqlite" else f"{_quoted(part)}:*"
    else:
        template, grams = _BY_GRAMS[dialect], _rarest(part, sample)
        if dialect == "sqlite":
            asked = " ".join('"' + gram.replace('"', '""') + '"' for gram in grams)
        else:
            asked = " & ".join(_quoted(gram) for gram in grams)
    parameters = [
        bindparam("asked", asked, String, unique=True),
        bindparam("part", part, String, unique=True),
    ]
    columns = text(template).bindparams(*parameters).columns(order_id=String, created_at=String)
    found = columns.subquery("found")
    return select(found.c.order_id, found.c.created_at)


def _quoted(gram: str) -> str:
    """``gram`` as a word of a ``tsquery``."""
    return "'" + gram.replace("\\", "\\\\").replace("'", "''") + "'"


def _rarest(part: str, sample: _Sample) -> list[str]:
    """Some trigrams of ``part``: looking for the common ones, too, takes more than it saves."""
    grams = dict.fromkeys(part[at : at + _GRAM] for at in range(len(part) - _GRAM + 1))
    counts = {gram: sample.hits(gram) for gram in grams}
    return sorted(grams, key=lambda gram: counts[gram])[:_GRAMS_ASKED]
