"""How large a service's database and folders are, and what its retention table has left over.

Rows are counted on SQLite and estimated on PostgreSQL; bytes are those of a table with its indexes.
On SQLite the whole file is read, so that is done by the hour and not for each scrape.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from prometheus_client import Gauge
from sqlalchemy import Connection, func, select, table, text
from sqlalchemy.exc import OperationalError

from services.chassis.keeping.portions import oldest_overdue
from services.chassis.keeping.settings_document import Operated
from services.chassis.telemetry.metrics import REGISTRY

_LATEST: Final = "mostrecent"
TABLE_ROWS = Gauge(
    "ichiba_table_rows",
    "Rows of a table, when they were last counted.",
    ["table"],
    registry=REGISTRY,
    multiprocess_mode=_LATEST,
)
TABLE_BYTES = Gauge(
    "ichiba_table_bytes",
    "Bytes of a table with its indexes, when they were last measured.",
    ["table"],
    registry=REGISTRY,
    multiprocess_mode=_LATEST,
)
DATABASE_BYTES = Gauge(
    "ichiba_database_bytes",
    "Bytes of the database, when they were last measured.",
    registry=REGISTRY,
    multiprocess_mode=_LATEST,
)
FREE_BYTES = Gauge(
    "ichiba_database_free_bytes",
    "Bytes of the database file (SQLite) that are free for new rows.",
    registry=REGISTRY,
    multiprocess_mode=_LATEST,
)
FOLDER_BYTES = Gauge(
    "ichiba_folder_bytes",
    "Bytes of a folder in the data directory, when they were last measured.",
    ["folder"],
    registry=REGISTRY,
    multiprocess_mode=_LATEST,
)
OVERDUE_SECONDS = Gauge(
    "ichiba_retention_overdue_seconds",
    "For how long the oldest row has been due to be deleted; 0 where none is.",
    ["kind"],
    registry=REGISTRY,
    multiprocess_mode=_LATEST,
)

_SQLITE_BYTES = text(
    "SELECT m.tbl_name, sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name"
    " WHERE s.aggregate = TRUE GROUP BY m.tbl_name"
)
_POSTGRES_TABLES = text(
    "SELECT c.relname, greatest(c.reltuples, s.n_live_tup, 0)::bigint,"
    " pg_total_relation_size(c.oid)"
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid"
    " WHERE n.nspname = current_schema() AND c.relkind = 'r'"
)


@dataclass(frozen=True, slots=True)
class TableSize:
    """A table's rows and bytes; None where that cannot be told."""

    rows: int
    bytes: int | None


@dataclass(frozen=True, slots=True)
class Sizes:
    """What a service's database holds, and since when rows have been due to be deleted, by kind.

    ``free`` are bytes of a SQLite file that new rows will use; None on PostgreSQL.
    """

    tables: Mapping[str, TableSize]
    bytes: int
    free: int | None
    overdue: Mapping[str, datetime]


def measure(
    connection: Connection, operated: Operated, now: datetime, read_at_most: int | None = None
) -> Sizes:
    """Look at the database; on SQLite all of it is read, unless it has more bytes than that.

    Then it is not told how many bytes each table has.
    """
    overdue = {}
    for kept in operated.keeping.kinds:
        before = kept.before(operated.settings, now)
        found = [oldest_overdue(rows, before)(connection) for rows in kept.rows]
        oldest = min((at for at in found if at is not None), default=None)
        if oldest is not None:
            overdue[kept.kind] = oldest + (now - before)
    if connection.dialect.name == "sqlite":
        return _of_sqlite(connection, operated.keeping.tables(), overdue, read_at_most)
    return _of_postgres(connection, operated.keeping.tables(), overdue)


def _of_sqlite(
    connection: Connection,
    names: Iterable[str],
    overdue: Mapping[str, datetime],
    read_at_most: int | None,
) -> Sizes:
    pages, free, size = (
        int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
        for name in ("page_count", "freelist_count", "page_size")
    )
    is_small = read_at_most is None or pages * size <= read_at_most
    taken = _bytes_by_table(connection) if is_small else {}
    count = select(func.count())
    tables = {
        name: TableSize(
            connection.execute(count.select_from(table(name))).scalar_one(), taken.get(name)
        )
        for name in names
    }
    return Sizes(tables, pages * size, free * size, overdue)


def _bytes_by_table(connection: Connection) -> Mapping[str, int]:
    try:
        return {row[0]: int(row[1]) for row in connection.execute(_SQLITE_BYTES)}
    except OperationalError:  # this SQLite was built without dbstat
        return {}


def _of_postgres(
    connection: Connection, names: Iterable[str], overdue: Mapping[str, datetime]
) -> Sizes:
    found = {row[0]: TableSize(row[1], row[2]) for row in connection.execute(_POSTGRES_TABLES)}
    total = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
    return Sizes({name: found[name] for name in names if name in found}, total, None, overdue)


def folder_bytes(folder: Path) -> int:
    """The bytes of all files below ``folder``; 0 where there is none."""
    count = 0
    for path in folder.rglob("*"):
        try:
            count += path.stat().st_size if path.is_file() else 0
        except FileNotFoundError:  # it was deleted just now
            continue
    return count


def tell(sizes: Sizes, folders: Mapping[str, int], operated: Operated, now: datetime) -> None:
    """Let the metrics say what was measured."""
    for name, size in sizes.tables.items():
        TABLE_ROWS.labels(name).set(size.rows)
        if size.bytes is not None:
            TABLE_BYTES.labels(name).set(size.bytes)
    DATABASE_BYTES.set(sizes.bytes)
    FREE_BYTES.set(sizes.free or 0)
    for name, count in folders.items():
        FOLDER_BYTES.labels(name).set(count)
    for kept in operated.keeping.kinds:
        since = sizes.overdue.get(kept.kind)
        OVERDUE_SECONDS.labels(kept.kind).set(0 if since is None else (now - since).total_seconds())
