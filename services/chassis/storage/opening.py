"""Opening the database that a URL names."""

from sqlalchemy.engine import make_url

from services.chassis.storage.database import Database
from services.chassis.storage.drivers.postgres import PostgresDatabase
from services.chassis.storage.drivers.sqlite import SqliteDatabase


def open_database(
    url: str, *, synchronous: str = "FULL", pool_size: int = 10, max_overflow: int = 0
) -> Database:
    """Open the database that ``url`` names; SQLite files must lie in an existing folder.

    On PostgreSQL ``pool_size`` connections are kept, and ``max_overflow`` more are opened while
    those are all in use.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return SqliteDatabase(parsed, synchronous=synchronous)
    return PostgresDatabase(parsed, pool_size=pool_size, max_overflow=max_overflow)
