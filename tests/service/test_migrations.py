"""Migrations lead to exactly the tables that the code has, on both databases, however they run."""

import multiprocessing
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, create_engine, inspect, make_url, text
from sqlalchemy.pool import NullPool

from services.chassis import migrations
from services.chassis.ids import new_id
from services.chassis.settings import SERVICES
from tests.postgres import on_database

# Such an index is compared by its text, below.
pytestmark = [
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based"),
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
]

MakeUrl = Callable[[], str]


@pytest.fixture(params=SERVICES)
def service(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def metadata(service: str) -> MetaData:
    found: MetaData = import_module(f"services.{service}.tables").metadata
    return found


@pytest.fixture
def empty(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> Iterator[MakeUrl]:
    """Makes empty databases on the backend in turn."""
    made: list[str] = []

    def on_sqlite() -> str:
        return f"sqlite:///{tmp_path / new_id()}.db"

    def on_postgres() -> str:
        uri: str = request.getfixturevalue("postgres_uri")
        made.append(f"migrated_{new_id()}")
        with psycopg.connect(uri, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{made[-1]}"'.encode())
        return on_database(uri, made[-1])

    yield on_sqlite if backend == "sqlite" else on_postgres
    for name in made:
        with psycopg.connect(request.getfixturevalue("postgres_uri"), autocommit=True) as end:
            end.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


# The indexes' own texts: SQLAlchemy cannot read those over expressions back from SQLite.
_INDEXES = {
    "sqlite": text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"),
    "postgresql": text("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"),
}


def engine_of(url: str) -> Engine:
    parsed = make_url(url)
    driver = "sqlite" if parsed.get_backend_name() == "sqlite" else "postgresql+psycopg"
    return create_engine(parsed.set(drivername=driver), poolclass=NullPool)


def shape(engine: Engine) -> dict[str, Any]:
    """All that the database says of its tables, columns, keys, rules and indexes."""
    inspector = inspect(engine)
    tables = set(inspector.get_table_names()) - {"alembic_version"}
    with engine.connect() as connection:
        rows = connection.execute(_INDEXES[engine.dialect.name]).all()
    indexes = {row[0]: row[1] for row in rows}
    indexes.pop("alembic_version_pkc", None)
    found = {table: _table_shape(inspector, table) for table in tables}
    return found | ({"indexes": _comparable(indexes)} if tables else {})


def _table_shape(inspector: Any, table: str) -> dict[str, Any]:
    def by_name(found: list[dict[str, Any]]) -> dict[str, Any]:
        return {str(each["name"]): _comparable(each) for each in found}

    return {
        "columns": by_name(inspector.get_columns(table)),
        "primary key": _comparable(inspector.get_pk_constraint(table)),
        "foreign keys": by_name(inspector.get_foreign_keys(table)),
        "unique": by_name(inspector.get_unique_constraints(table)),
        "checks": by_name(inspector.get_check_constraints(table)),
    }


def _comparable(found: Any) -> Any:
    """The same for two databases of one shape: everything as text without its line breaks."""
    if isinstance(found, dict):
        return {str(name): _comparable(value) for name, value in sorted(found.items())}
    if isinstance(found, list | tuple):
        return [_comparable(value) for value in found]
    return re.sub(r"\s+", " ", str(found))


def test_they_end_at_the_tables_of_the_code(
    empty: MakeUrl, service: str, metadata: MetaData
) -> None:
    url = empty()
    before, after = migrations.upgrade(service, url)
    assert before is None
    assert migrations.status(service, url) == (after, after)
    with engine_of(url).connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_rules_keys_and_indexes_are_those_of_the_code(
    empty: MakeUrl, service: str, metadata: MetaData
) -> None:
    """More than Alembic compares: CHECKs, and what each index holds."""
    migrated, created = engine_of(url := empty()), engine_of(empty())
    migrations.upgrade(service, url)
    metadata.create_all(created)
    assert shape(migrated) == shape(created)


def test_every_rule_has_a_name(service: str, metadata: MetaData) -> None:
    unnamed = [
        f"{table.name}: {constraint!r}"
        for table in metadata.tables.values()
        for constraint in table.constraints
        if constraint.name is None and type(constraint).__name__ != "PrimaryKeyConstraint"
    ]
    assert unnamed == []


def test_a_second_run_changes_nothing(empty: MakeUrl, service: str) -> None:
    url = empty()
    _, head = migrations.upgrade(service, url)
    first = shape(engine_of(url))
    assert migrations.upgrade(service, url) == (head, head)
    assert shape(engine_of(url)) == first


def _upgrade(service: str, url: str, barrier: Any, results: Any) -> None:
    barrier.wait()
    try:
        results.put(migrations.upgrade(service, url))
    except Exception as error:  # noqa: BLE001 - the test looks at it
        results.put(repr(error))


def test_processes_that_start_together_migrate_once(empty: MakeUrl, service: str) -> None:
    url = empty()
    context = multiprocessing.get_context("fork")
    barrier, results = context.Barrier(3), context.Queue()
    processes = [
        context.Process(target=_upgrade, args=(service, url, barrier, results)) for _ in range(3)
    ]
    for process in processes:
        process.start()
    found = [results.get(timeout=60) for _ in processes]
    for process in processes:
        process.join()
    _, head = migrations.status(service, url)
    assert sorted(found, key=str) == [(head, head), (head, head), (None, head)]


def test_at_a_start_sqlite_is_migrated_and_postgresql_must_be(
    empty: MakeUrl, service: str, backend: str
) -> None:
    url = empty()
    if backend == "sqlite":
        migrations.prepare(service, url)
    else:
        with pytest.raises(migrations.MigrationNeeded, match=f"{service} database is at nothing"):
            migrations.prepare(service, url)
        assert shape(engine_of(url)) == {}
        migrations.upgrade(service, url)
    current, head = migrations.status(service, url)
    assert current == head
    migrations.prepare(service, url)


def test_a_database_of_an_unknown_revision_is_left_alone(
    empty: MakeUrl, service: str, backend: str
) -> None:
    """A newer version has been here: nothing is guessed."""
    url = empty()
    migrations.upgrade(service, url)
    with engine_of(url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999_future'"))
    before = shape(engine_of(url))
    with pytest.raises(Exception, match="9999_future"):
        migrations.prepare(service, url)
    assert shape(engine_of(url)) == before


def test_a_migration_that_fails_leaves_nothing_behind(
    empty: MakeUrl, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = empty()

    def broken(self: Any, *_arguments: Any, **_options: Any) -> None:
        raise ZeroDivisionError

    # The last thing that a migration does is to write its revision down.
    monkeypatch.setattr("alembic.runtime.migration.HeadMaintainer.update_to_step", broken)
    with pytest.raises(ZeroDivisionError):
        migrations.upgrade(service, url)
    assert shape(engine_of(url)) == {}
    monkeypatch.undo()
    migrations.upgrade(service, url)


_OLD_EVENTS = {
    "payment": (
        "gateway_events",
        (
            "INSERT INTO gateway_events (id, type, order_id, gateway_reference, amount,"
            " currency, occurred_at, received_at, outcome) VALUES (:event_id, 'payment.failed',"
            " 'o', 'g', 100, 'JPY', :at, :at, 'waiting')"
        ),
        ("simulator", "waiting"),
    ),
    "notification": (
        "delivery_events",
        (
            "INSERT INTO delivery_events (event_id, type, notification_id, recipient,"
            " occurred_at, received_at, applied_at) VALUES (:event_id, 'message.delivered', 'n',"
            " '+819012345678', :at, :at, :at)"
        ),
        ("SMS", "APPLIED"),
    ),
}


@pytest.mark.parametrize("service", sorted(_OLD_EVENTS))
def test_events_that_came_before_the_inbox_had_sources_are_kept(
    empty: MakeUrl, service: str
) -> None:
    """There and back again: what the first version has written is still known afterwards."""
    url, (table, insert, known) = empty(), _OLD_EVENTS[service]
    move_to(service, url, "0001")
    with engine_of(url).begin() as connection:
        values = {"event_id": "evt_1", "at": "2026-11-20T09:30:00.000000Z"}
        connection.execute(text(insert), values)
    for _ in range(2):
        migrations.upgrade(service, url)
        with engine_of(url).connect() as connection:
            [row] = connection.execute(text(f"SELECT * FROM {table}")).all()
        assert (row.event_id, len(row.id)) == ("evt_1", 36)
        assert (row.source, row.outcome) == known
        move_to(service, url, "0001")


def move_to(service: str, url: str, revision: str) -> None:
    """Bring a database to ``revision``, forward or back."""
    config = migrations._config(service)
    with migrations._connected(url) as connection:
        config.attributes["connection"] = connection
        is_ahead = migrations._current(connection) is not None
        (command.downgrade if is_ahead else command.upgrade)(config, revision)


_OLD_BATCH = (
    "INSERT INTO batches (id, file_sha256, file_bytes, format, source, dry_run, error_policy,"
    " notify, encoding, status, run, position, is_digested, rows_processed, rows_created,"
    " rows_failed, rows_duplicate, orders_created, orders_paid, orders_payment_failed,"
    " orders_payment_pending, amount_total, amount_paid, notifications_queued, notifications_sent,"
    " orders_undone, orders_kept, amount_undone, active_milliseconds, created_by, version,"
    " created_at, updated_at) VALUES ('b', 'x', 1, 'csv', 'csv', FALSE, 'REJECT_FAILED_ROWS',"
    " 'EACH', 'auto', 'UNDONE', 1, 0, FALSE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
    " 'mika', 1, :at, :at)"
)
_OLD_ORDER = (
    "INSERT INTO orders (id, status, customer_name, customer_email, source, external_id, locale,"
    " total_amount, payment_method, batch_id, version, created_at, updated_at) VALUES (:id,"
    " 'CANCELLED', :name, 'A@Example.jp', 'csv', :id, 'ja', 100, 'card', 'b', 1, :at, :at)"
)
_OLD_UNDOING = (
    "INSERT INTO order_events (id, order_id, at, type, actor, data)"
    " VALUES ('e', 'undone', :at, 'cancelled', 'mika', :data)"
)


def test_orders_of_before_are_searched_in_and_what_was_undone_lets_go_of_its_number(
    empty: MakeUrl,
) -> None:
    url, at = empty(), "2026-11-20T09:30:00.000000Z"
    move_to("order", url, "0006")
    with engine_of(url).begin() as connection:
        connection.execute(text(_OLD_BATCH), {"at": at})
        for order_id, name in (("undone", "髙橋　ﾊﾅｺ"), ("cancelled", "ÉMILE")):
            connection.execute(text(_OLD_ORDER), {"id": order_id, "name": name, "at": at})
        connection.execute(text(_OLD_UNDOING), {"at": at, "data": '{"batch_undone":"b"}'})
    for _ in range(2):
        migrations.upgrade("order", url)
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT * FROM orders ORDER BY id DESC")).all()
            [event] = connection.execute(text("SELECT * FROM batch_events")).all()
        assert [(row.id, row.search_text) for row in found] == [
            ("undone", "高橋ハナコ\na@example.jp\n"),
            ("cancelled", "émile\na@example.jp\n"),
        ]
        assert [row.number_freed_at is not None for row in found] == [True, False]
        assert (event.type, event.actor) == ("created", "mika")
        move_to("order", url, "0006")
        with engine_of(url).begin() as connection:  # the number is let go of on the way back
            connection.execute(text("UPDATE orders SET external_id = id WHERE external_id IS NULL"))
