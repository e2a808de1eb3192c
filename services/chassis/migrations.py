"""Bringing a service's database to its newest shape with Alembic."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from alembic import command, context
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, create_engine, func, make_url, select
from sqlalchemy.pool import NullPool

from services.chassis import clocks
from services.chassis.ids import utc_now
from services.chassis.probing import check_pages, touch
from services.chassis.sqlite_file import begin_immediately
from services.chassis.telemetry import log

_PATIENCE_MILLISECONDS = 60_000
"""How long a start waits for another that migrates the same file."""
_ONE_AT_A_TIME = 0x1C41BA
"""The advisory lock that migrations started at the same time wait for."""


class UnfitDatabase(Exception):
    """The database has not the shape that this version works with; a person has to act."""


class MigrationNeeded(UnfitDatabase):
    """The database is not at the newest revision and is not migrated at start."""

    def __init__(self, service: str, current: str | None, head: str) -> None:
        super().__init__(
            f"The {service} database is at {current or 'nothing'} and must be at {head}: "
            "run `ichiba migrate`."
        )


class DatabaseTooNew(UnfitDatabase):
    """A newer version of Ichiba has migrated the database; what that did is not known here."""

    def __init__(self, service: str, current: str) -> None:
        self.current = current
        self.mend = "run the version that migrated it, or put back the backup from before"
        super().__init__(
            f"The {service} database is at {current}, which this version does not know: "
            f"{self.mend}."
        )


def upgrade(service: str, database_url: str) -> tuple[str | None, str]:
    """Migrate to the newest revision; answers the revision before and after.

    A SQLite file is written to in any case: whether it can be shows at the start.

    Raises:
        DatabaseTooNew: it is at a revision of a later version.
    """
    config = _config(service)
    with _connected(database_url) as connection:
        if connection.dialect.name == "postgresql":  # SQLite has begun IMMEDIATE
            connection.execute(select(func.pg_advisory_xact_lock(_ONE_AT_A_TIME)))
        else:
            touch(connection)
        before = _current(connection)
        _require_known(service, config, before)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return before, _head(config)


def status(service: str, database_url: str) -> tuple[str | None, str]:
    """The database's revision (None: empty) and the newest one.

    Raises:
        DatabaseTooNew: it is at a revision of a later version.
    """
    config = _config(service)
    with _connected(database_url) as connection:
        current = _current(connection)
    _require_known(service, config, current)
    return current, _head(config)


def check_soundness(database_url: str) -> None:
    """Read a SQLite file through, and write to it; ask a server whether it takes writes.

    Raises:
        DatabaseUnavailable: that did not work.
    """
    with _connected(database_url) as connection:
        touch(connection)
        if connection.dialect.name == "sqlite":
            check_pages(connection)


def prepare(service: str, database_url: str) -> None:
    """Make the database ready at a start: SQLite is migrated, PostgreSQL must be already.

    Raises:
        MigrationNeeded: a PostgreSQL database is behind.
        DatabaseTooNew: it is at a revision of a later version.
    """
    if make_url(database_url).get_backend_name() == "sqlite":
        upgrade(service, database_url)
    else:
        current, head = status(service, database_url)
        if current != head:
            raise MigrationNeeded(service, current, head)
    behind = clock_lag(database_url, utc_now())
    if behind is not None:
        log().error("clock_is_behind", detail=f"{clocks.lag_in_words(behind)}; {clocks.MEND}")


def connections_allowed(database_url: str) -> int | None:
    """How many connections the server gives to those who are no superusers; None for SQLite."""
    with _connected(database_url) as connection:
        if connection.dialect.name == "sqlite":
            return None
        kept = "superuser_reserved_connections"
        found = {
            name: int(connection.exec_driver_sql(f"SHOW {name}").scalar_one())
            for name in ("max_connections", kept)
        }
    return found["max_connections"] - found[kept]


def clock_lag(database_url: str, now: datetime) -> timedelta | None:
    """How far ``now`` is behind the database's newest row, where that is too far."""
    with _connected(database_url) as connection:
        return clocks.lag(connection, now)


def run_environment(metadata: MetaData) -> None:
    """What a service's ``migrations/env.py`` does: run on the connection that was handed over."""
    connection: Connection = context.config.attributes["connection"]
    context.configure(
        connection=connection, target_metadata=metadata, render_as_batch=True, compare_type=True
    )
    with context.begin_transaction():
        context.run_migrations()


def _config(service: str) -> Config:
    config = Config()
    folder = Path(__file__).parents[1] / service / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _head(config: Config) -> str:
    head = ScriptDirectory.from_config(config).get_current_head()
    if head is None:
        raise LookupError("there are no migrations")
    return head


def _require_known(service: str, config: Config, current: str | None) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise DatabaseTooNew(service, current)


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@contextmanager
def _connected(database_url: str) -> Iterator[Connection]:
    """One transaction on a connection of its own."""
    url = make_url(database_url)
    sqlite = url.get_backend_name() == "sqlite"
    driver = "sqlite" if sqlite else "postgresql+psycopg"
    engine = create_engine(url.set(drivername=driver), poolclass=NullPool)
    if sqlite:
        begin_immediately(engine, busy_milliseconds=_PATIENCE_MILLISECONDS)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
