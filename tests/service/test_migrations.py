"""Migrations lead to exactly the tables that the code has, on both databases, however they run."""

import multiprocessing
import re
import tomllib
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.runtime.migration import HeadMaintainer
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, create_engine, event, inspect, make_url, text
from sqlalchemy.pool import NullPool

from services.chassis.base.ids import new_id
from services.chassis.base.settings import SERVICES
from services.chassis.storage import migrations
from tests.logs import Lines, log_lines
from tests.postgres import on_database

__all__ = ["log_lines"]

# Such an index is compared by its text, below.
pytestmark = [
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based"),
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
]

MakeUrl = Callable[[], str]
ROOT = Path(__file__).parents[2]


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
    tables = set(inspector.get_table_names()) - {"alembic_version", "schema_state"}
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


def drop_unused(url: str, metadata: MetaData) -> None:
    """Do what the next version will do to the tables that the code no longer uses."""
    with engine_of(url).begin() as connection:
        for table in metadata.info.get("unused_since", ()):
            connection.execute(text(f"DROP TABLE {table}"))


def test_they_end_at_the_tables_of_the_code(
    empty: MakeUrl, service: str, metadata: MetaData
) -> None:
    url = empty()
    before, after = migrations.upgrade(service, url)
    assert before is None
    assert migrations.status(service, url) == (after, after)
    drop_unused(url, metadata)
    with engine_of(url).connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_name": lambda name, _kind, _parents: name != "schema_state",
            },
        )
        assert compare_metadata(context, metadata) == []


def test_rules_keys_and_indexes_are_those_of_the_code(
    empty: MakeUrl, service: str, metadata: MetaData
) -> None:
    """More than Alembic compares: CHECKs, and what each index holds."""
    migrated, created = engine_of(url := empty()), engine_of(empty())
    migrations.upgrade(service, url)
    drop_unused(url, metadata)
    metadata.create_all(created)
    assert shape(migrated) == shape(created)


def test_what_is_no_longer_used_is_dropped_a_version_later(metadata: MetaData) -> None:
    """In its first version it is there for the version before, in the next for nobody."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(metadata.info.get("unused_since", {}).values()) <= {project["version"]}


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


def _migrated_by_a_later_version(service: str, url: str, oldest: str | None) -> None:
    """As a version to come leaves it; ``oldest``: whose code may still work with it."""
    _, head = migrations.upgrade(service, url)
    with engine_of(url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999_future'"))
        if oldest is None:
            connection.execute(text("DROP TABLE schema_state"))
        else:
            values = {"oldest": head if oldest == "head" else oldest}
            connection.execute(text("UPDATE schema_state SET oldest_revision = :oldest"), values)


@pytest.mark.parametrize("oldest", ["9998_contracting", None])
def test_what_a_later_version_took_something_from_is_left_alone(
    empty: MakeUrl, service: str, oldest: str | None
) -> None:
    """Where it does not say what it did, nothing is guessed either."""
    url = empty()
    _migrated_by_a_later_version(service, url, oldest)
    before = shape(engine_of(url))
    for start in (migrations.prepare, migrations.upgrade, migrations.status):
        with pytest.raises(migrations.DatabaseTooNew, match="9999_future"):
            start(service, url)
    assert shape(engine_of(url)) == before


@pytest.mark.parametrize("oldest", ["0001", "head"])
def test_what_a_later_version_only_added_to_is_worked_with(
    empty: MakeUrl, service: str, oldest: str
) -> None:
    url = empty()
    _migrated_by_a_later_version(service, url, oldest)
    before = shape(engine_of(url))
    migrations.prepare(service, url)
    assert migrations.upgrade(service, url) == ("9999_future", "9999_future")
    assert migrations.status(service, url) == ("9999_future", "9999_future")
    assert shape(engine_of(url)) == before


def test_a_revision_that_does_not_say_so_takes_nothing_away(empty: MakeUrl, service: str) -> None:
    """The version before goes on reading and writing: its tables, columns and rules are there."""
    url = empty()
    scripts = ScriptDirectory.from_config(migrations._config(service))
    before: dict[str, Any] = {}
    for script in reversed(list(scripts.walk_revisions())):
        move_to(service, url, script.revision)
        after = shape(engine_of(url))
        if not getattr(script.module, "contracts", False):
            assert list(_taken_away(before, after)) == [], script.revision
        before = after


def _taken_away(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    for table in before.keys() - {"indexes"}:
        if table not in after:
            yield f"table {table}"
            continue
        old, new = before[table]["columns"], after[table]["columns"]
        yield from (f"column {table}.{name}" for name in old.keys() - new.keys())
        for name in new:
            is_needed = new[name]["nullable"] == "False" and new[name]["default"] == "None"
            if is_needed and (name not in old or old[name]["nullable"] == "True"):
                yield f"rows of {table} without {name}"


def test_each_revision_is_kept_by_itself_on_postgresql(
    empty: MakeUrl, service: str, backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a server, where a table is large, what was done need not be done again."""
    url, done = empty(), count(1)
    real = HeadMaintainer.update_to_step

    def breaks_at_the_third(self: Any, *arguments: Any, **options: Any) -> None:
        if next(done) == 3:
            raise ZeroDivisionError
        real(self, *arguments, **options)

    monkeypatch.setattr(HeadMaintainer, "update_to_step", breaks_at_the_third)
    with pytest.raises(ZeroDivisionError):
        migrations.upgrade(service, url)
    current, head = migrations.status(service, url)
    assert current == ("0002" if backend == "postgresql" else None)
    monkeypatch.undo()
    assert migrations.upgrade(service, url) == (current, head)


def _says_invalid(url: str, index: str) -> None:
    """As an attempt leaves an index that was cut off while it was made."""
    with engine_of(url).begin() as connection:
        connection.execute(
            text("UPDATE pg_index SET indisvalid = false WHERE indexrelid = CAST(:i AS regclass)"),
            {"i": index},
        )
        connection.execute(text("UPDATE schema_state SET is_whole = false"))


_LARGE = {
    "order": "ix_orders_freed_number",
    "payment": "uq_refunds_batch",
    "notification": "ix_notifications_queue",
}


def test_a_half_made_index_of_a_large_table_is_made_anew(
    empty: MakeUrl, service: str, backend: str
) -> None:
    if backend == "sqlite":
        pytest.skip("SQLite makes them in the transaction of the revision")
    url = empty()
    _, head = migrations.upgrade(service, url)
    whole = shape(engine_of(url))
    _says_invalid(url, _LARGE[service])
    with pytest.raises(migrations.MigrationNeeded, match="without all indexes"):
        migrations.prepare(service, url)
    assert migrations.upgrade(service, url) == (head, head)
    migrations.prepare(service, url)
    assert shape(engine_of(url)) == whole
    with engine_of(url).connect() as connection:
        invalid = text("SELECT count(*) FROM pg_index WHERE NOT indisvalid")
        assert connection.execute(invalid).scalar_one() == 0


def test_an_index_of_a_large_table_is_made_while_it_is_written_to(
    empty: MakeUrl, service: str, backend: str
) -> None:
    if backend == "sqlite":
        pytest.skip("SQLite has one writer")
    url, seen = empty(), []
    move_to(service, url, "0001")

    def note(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    migrations.upgrade(service, url)
    event.remove(Engine, "before_cursor_execute", note)
    [made] = [each for each in seen if each.startswith("CREATE") and f" {_LARGE[service]} " in each]
    assert "INDEX CONCURRENTLY" in made


def test_a_migration_waits_for_no_lock_for_long_and_goes_on_by_itself(
    empty: MakeUrl,
    service: str,
    backend: str,
    monkeypatch: pytest.MonkeyPatch,
    log_lines: Lines,
) -> None:
    """Behind a statement that waits for a table, everybody else who wants it would wait, too."""
    if backend == "sqlite":
        pytest.skip("SQLite has one writer")
    monkeypatch.setattr(migrations, "_LOCK_TIMEOUT", "100ms")
    url = empty()
    move_to(service, url, "0001")
    holder = engine_of(url).connect()
    holder.execute(text("LOCK TABLE deliveries IN ACCESS SHARE MODE"))

    def let_go(_seconds: float) -> None:
        holder.close()

    monkeypatch.setattr("services.chassis.storage.migrations.time.sleep", let_go)
    before, after = migrations.upgrade(service, url)
    assert (before, migrations.status(service, url)) == ("0001", (after, after))
    assert len(log_lines.named("migration_waits")) == 1


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


_EVENTS_BEFORE_REFUNDED_AMOUNTS: dict[str, tuple[str, ...]] = {
    "PAID": (),
    "REFUNDED": (),
    "CANCELLED": ("refund_accepted",),
    "CANCELLED, never paid": (),
    "CANCELLED, refund failed": ("refund_accepted", "refund_failed"),
}


def test_what_was_given_back_before_orders_kept_it_is_filled_in(empty: MakeUrl) -> None:
    url = empty()
    move_to("order", url, "0006")
    with engine_of(url).begin() as connection:
        for name, events in _EVENTS_BEFORE_REFUNDED_AMOUNTS.items():
            values = {"id": name, "status": name.split(",")[0], "at": "2026-11-20T09:30:00.000000Z"}
            connection.execute(text(_OLD_ORDER), values)
            for event in events:
                of_event = {**values, "event_id": new_id(), "type": event}
                connection.execute(text(_OLD_ORDER_EVENT), of_event)
    migrations.upgrade("order", url)
    with engine_of(url).connect() as connection:
        rows = connection.execute(text("SELECT id, refunded_amount FROM orders")).all()
    assert {row[0]: row[1] for row in rows} == {
        "PAID": 0,
        "REFUNDED": 4800,
        "CANCELLED": 4800,
        "CANCELLED, never paid": 0,
        "CANCELLED, refund failed": 0,
    }


_OLD_ORDER = (
    "INSERT INTO orders (id, status, customer_name, customer_email, source, locale, total_amount,"
    " payment_method, version, created_at, updated_at) VALUES (:id, :status, 'n', 'n@example.jp',"
    " 'api', 'ja', 4800, 'card', 1, :at, :at)"
)
_OLD_ORDER_EVENT = (
    "INSERT INTO order_events (id, order_id, at, type, actor, data)"
    " VALUES (:event_id, :id, :at, :type, 'n', '{}')"
)


def test_a_cancellations_words_are_renewed_unless_somebody_has_edited_them(empty: MakeUrl) -> None:
    url = empty()
    move_to("notification", url, "0007")
    old = "UPDATE notification_templates SET text = 'old' WHERE code = 'ORDER_CANCELLED'"
    edited = (
        "INSERT INTO notification_templates SELECT code, locale, 2, subject, 'edited', html,"
        " variables, sample_context, updated_at FROM notification_templates"
        " WHERE code = 'ORDER_CANCELLED' AND locale = 'en'"
    )
    with engine_of(url).begin() as connection:
        connection.execute(text(old))
        connection.execute(text(edited))
    migrations.upgrade("notification", url)
    newest = (
        "SELECT locale, version, text FROM notification_templates WHERE code = 'ORDER_CANCELLED'"
        " ORDER BY version"
    )
    with engine_of(url).connect() as connection:
        found = {row.locale: row for row in connection.execute(text(newest))}
    assert (found["en"].version, found["en"].text) == (2, "edited")
    assert found["ja"].version == 2
    assert "is_refund_open" in found["ja"].text


def move_to(service: str, url: str, revision: str) -> None:
    """Bring a database to ``revision``, forward or back."""
    config = migrations._config(service)
    with migrations.migrating(url) as connection:
        config.attributes["connection"] = connection
        current = migrations._current(connection)
        if connection.dialect.name == "postgresql":
            connection.rollback()
        is_ahead = current is not None and current > revision
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
_IMPORTED_ORDER = (
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
    move_to("order", url, "0008")
    with engine_of(url).begin() as connection:
        connection.execute(text(_OLD_BATCH), {"at": at})
        for order_id, name in (("undone", "髙橋　ﾊﾅｺ"), ("cancelled", "ÉMILE")):
            connection.execute(text(_IMPORTED_ORDER), {"id": order_id, "name": name, "at": at})
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
        move_to("order", url, "0008")
        with engine_of(url).begin() as connection:  # the number is let go of on the way back
            connection.execute(text("UPDATE orders SET external_id = id WHERE external_id IS NULL"))
