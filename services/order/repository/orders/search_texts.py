"""The texts that orders are searched by: indexed many at a time, and freed of what was deleted.

Triggers put the text of each order that is new or has changed into ``search_arrivals``.
"""

from typing import Final

from sqlalchemy import Connection, delete, func, insert, literal, select, text

from services.chassis.storage.row_locks import held_if_free
from services.order.tables import search_arrivals, search_texts

WAITING: Final = 4_000
"""So many texts may wait: looking through them takes a search a few milliseconds."""
_AT_ONCE: Final = 500
"""Some ten milliseconds of writing."""
_a, _t = search_arrivals.c, search_texts.c
_INDEX: Final = text(
    "INSERT INTO search_index (rowid, text)"
    " SELECT number, text FROM search_texts WHERE number > :after ORDER BY number"
)
_FIND: Final = text("SELECT 1 FROM sqlite_master WHERE name = 'search_index'")
_MERGE: Final = text("INSERT INTO search_index (search_index, rank) VALUES ('merge', :pages)")
_CHANGES: Final = text("SELECT total_changes()")
_PAGES: Final = 200


def is_due(connection: Connection) -> bool:
    """Whether so many texts wait that a search would take notably longer."""
    statement = select(literal(1)).select_from(search_arrivals).offset(WAITING).limit(1)
    return connection.execute(statement).first() is not None and has_index(connection)


def has_index(connection: Connection) -> bool:
    """False with a SQLite that has no FTS5: then all texts wait, and are looked through."""
    return connection.dialect.name != "sqlite" or connection.execute(_FIND).first() is not None


def index_some(connection: Connection) -> bool:
    """Index the texts that have waited longest; answers whether more wait."""
    some = select(_a.order_id).order_by(_a.order_id).limit(_AT_ONCE)
    # Who changes an order has its text: that one is left to the next time.
    ids = list(connection.execute(held_if_free(some, search_arrivals)).scalars())
    if not ids:
        return False
    which = _a.order_id.in_(ids)
    last = connection.execute(select(func.coalesce(func.max(_t.number), 0))).scalar_one()
    texts = select(_a.order_id, _a.created_at, _a.text).where(which).order_by(_a.order_id)
    columns = ["order_id", "created_at", "text"]
    connection.execute(insert(search_texts).from_select(columns, texts))
    connection.execute(delete(search_arrivals).where(which))
    if connection.dialect.name == "sqlite":
        connection.execute(_INDEX, {"after": last})
    return len(ids) == _AT_ONCE


def begin_to_free(connection: Connection) -> None:
    """Have ``free_some`` go through the whole index, which keeps what was deleted until then."""
    if connection.dialect.name == "sqlite" and has_index(connection):
        connection.execute(_MERGE, {"pages": -_PAGES})


def free_some(connection: Connection) -> bool:
    """Write some of the index anew without what was deleted; answers whether there is more to do.

    On PostgreSQL that is up to VACUUM, as it is with every table.
    """
    if connection.dialect.name != "sqlite" or not has_index(connection):
        return False
    before = connection.execute(_CHANGES).scalar_one()
    connection.execute(_MERGE, {"pages": _PAGES})
    after = connection.execute(_CHANGES).scalar_one()
    return bool(after - before >= 2)  # as the manual of FTS5 tells the end
