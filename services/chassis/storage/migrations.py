"""Bringing a service's database to its newest shape with Alembic."""

import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from alembic import command, context
from alembic.config import Config
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, create_engine, func, make_url, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from services.chassis.base.ids import utc_now
from services.chassis.storage import clock_check, schema_state
from services.chassis.storage.drivers.sqlite_file import begin_immediately
from services.chassis.storage.large_indexes import make_missing
from services.chassis.storage.readiness_probe import check_pages, touch
from services.chassis.telemetry.logs import log

_PATIENCE_MILLISECONDS = 60_000
"""How long a start waits for another that migrates the same file."""
_ONE_AT_A_TIME = 0x1C41BA
"""The advisory lock that migrations started at the same time wait for."""
_TRY_TO_LOCK = select(func.pg_try_advisory_lock(_ONE_AT_A_TIME))
_LOCK_LOOK_SECONDS = 0.1
_LOCK_TIMEOUT = "5s"
_LOCK_NOT_AVAILABLE = "55P03"
_LOCK_ATTEMPTS = 10
_LOCK_PAUSE_SECONDS = 2.0


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
    """A later version of Ichiba has migrated the database to what this one cannot work with."""

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
    config, head = _config(service), _head(service)
    with migrating(database_url) as connection:
        if connection.dialect.name == "sqlite":
            touch(connection)
        before = _current(connection)
        if _is_later(service, connection, before):
            return before, str(before)
        if connection.dialect.name != "sqlite":
            connection.commit()
            _run_patiently(config, connection)
            make_missing(connection, config.attributes["metadata"])
        elif before != head or schema_state.read(connection) is None:
            _run(config, connection)
    return before, head


def _run(config: Config, connection: Connection) -> None:
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _run_patiently(config: Config, connection: Connection) -> None:
    """Go on where a lock was not to be had in time: what was done until then is kept."""
    for _ in range(_LOCK_ATTEMPTS - 1):
        try:
            return _run(config, connection)
        except OperationalError as error:
            connection.rollback()
            if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
                raise
            log().warning("migration_waits", error=str(error.orig).strip())
            time.sleep(_LOCK_PAUSE_SECONDS)
    return _run(config, connection)


def status(service: str, database_url: str) -> tuple[str | None, str]:
    """The database's revision (None: empty) and the one that it has to be at.

    The latter is its own where a later version has migrated it and this one can work with that.

    Raises:
        DatabaseTooNew: it is at a revision of a later version.
    """
    with _connected(database_url) as connection:
        current = _current(connection)
        is_later = _is_later(service, connection, current)
        state = None if current is None else schema_state.read(connection)
    if state is not None and not state.is_whole:
        return f"{current} without all indexes", _head(service)
    return current, str(current) if is_later else _head(service)


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
        log().error(
            "clock_is_behind", detail=f"{clock_check.lag_in_words(behind)}; {clock_check.MEND}"
        )


def connections_allowed(database_url: str) -> int:
    """How many connections a PostgreSQL server gives to those who are no superusers."""
    with _connected(database_url) as connection:
        kept = "superuser_reserved_connections"
        found = {
            name: int(connection.exec_driver_sql(f"SHOW {name}").scalar_one())
            for name in ("max_connections", kept)
        }
    return found["max_connections"] - found[kept]


def clock_lag(database_url: str, now: datetime) -> timedelta | None:
    """How far ``now`` is behind the database's newest row, where that is too far."""
    with _connected(database_url) as connection:
        return clock_check.lag(connection, now)


def run_environment(metadata: MetaData) -> None:
    """What a service's ``migrations/env.py`` does: run on the connection that was handed over.

    On PostgreSQL each revision is a transaction of its own, on SQLite all are one.
    """
    connection: Connection = context.config.attributes["connection"]
    context.config.attributes["metadata"] = metadata
    is_sqlite = connection.dialect.name == "sqlite"
    schema_state.prepare(connection)
    _note_oldest(connection, _current(connection))
    if not is_sqlite:
        connection.commit()
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        transaction_per_migration=not is_sqlite,
        on_version_apply=_on_version_apply,
    )
    with context.begin_transaction():
        context.run_migrations()


def _on_version_apply(
    ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]
) -> None:
    """Called in the transaction of each revision, when it is done."""
    del step, run_args  # Alembic gives them by name
    assert ctx.connection is not None
    _note_oldest(ctx.connection, next(iter(heads), None))


def _note_oldest(connection: Connection, current: str | None) -> None:
    """Write down the last revision that has taken something away, or else the first one."""
    if current is None:
        schema_state.note_oldest(connection, str(context.script.get_base()))
        return
    before = list(context.script.iterate_revisions(current, "base"))  # the newest first
    contracting = (each for each in before if getattr(each.module, "contracts", False))
    schema_state.note_oldest(connection, next(contracting, before[-1]).revision)


def _config(service: str) -> Config:
    config = Config()
    folder = Path(__file__).parents[2] / service / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@cache
def _scripts(service: str) -> ScriptDirectory:
    """The service's revisions; to load their files takes longer than the rest of most starts."""
    return ScriptDirectory.from_config(_config(service))


def _head(service: str) -> str:
    head = _scripts(service).get_current_head()
    if head is None:
        raise LookupError("there are no migrations")
    return head


def _is_later(service: str, connection: Connection, current: str | None) -> bool:
    """Whether a later version has migrated the database, in a way that this one can work with.

    Raises:
        DatabaseTooNew: in another way, or it does not say.
    """
    known = {script.revision for script in _scripts(service).walk_revisions()}
    if current is None or current in known:
        return False
    state = schema_state.read(connection)
    if state is None or state.oldest_revision not in known:
        raise DatabaseTooNew(service, current)
    log().warning("database_of_a_later_version", service=service, revision=current)
    return True


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@contextmanager
def migrating(database_url: str) -> Iterator[Connection]:
    """A connection for changing the tables, whose holder nobody else migrates beside.

    On SQLite it is in one transaction, on PostgreSQL in none; there no statement waits for a lock
    for longer than five seconds, as all others would have to wait behind it.
    """
    if make_url(database_url).get_backend_name() == "sqlite":
        with _connected(database_url) as connection:  # it has begun IMMEDIATE
            yield connection
        return
    engine = create_engine(
        make_url(database_url).set(drivername="postgresql+psycopg"), poolclass=NullPool
    )
    try:
        with engine.connect() as connection:
            # Asked for again and again: who waits in a statement has a snapshot, for whose end an
            # index that is made concurrently would wait in turn.
            while not connection.execute(_TRY_TO_LOCK).scalar_one():
                connection.commit()
                time.sleep(_LOCK_LOOK_SECONDS)
            connection.exec_driver_sql(f"SET lock_timeout = '{_LOCK_TIMEOUT}'")
            connection.commit()
            yield connection
    finally:
        engine.dispose()


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
