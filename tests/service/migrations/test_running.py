"""Migrations begun by many processes, broken off, or met by another version of the code."""

import multiprocessing
from itertools import count
from typing import Any

import pytest
from alembic.runtime.migration import HeadMaintainer
from sqlalchemy import Engine, event, text

from services.chassis.storage import migrations
from tests.logs import Lines
from tests.service.migrations.databases import MakeAt, MakeUrl, engine_of, shape

# Such an index is compared by its text.
pytestmark = pytest.mark.filterwarnings(
    "ignore:Skipped unsupported reflection of expression-based index"
)


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
    _, head = migrations.status(service, url)
    with engine_of(url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999_future'"))
        if oldest is None:
            connection.execute(text("DROP TABLE schema_state"))
        else:
            values = {"oldest": head if oldest == "head" else oldest}
            connection.execute(text("UPDATE schema_state SET oldest_revision = :oldest"), values)


@pytest.mark.parametrize("oldest", ["9998_contracting", None])
def test_what_a_later_version_took_something_from_is_left_alone(
    migrated: MakeAt, service: str, oldest: str | None
) -> None:
    """Where it does not say what it did, nothing is guessed either."""
    url = migrated(service, "head")
    _migrated_by_a_later_version(service, url, oldest)
    before = shape(engine_of(url))
    for start in (migrations.prepare, migrations.upgrade, migrations.status):
        with pytest.raises(migrations.DatabaseTooNew, match="9999_future"):
            start(service, url)
    assert shape(engine_of(url)) == before


def test_what_is_at_the_newest_revision_says_who_can_work_with_it(
    migrated: MakeAt, service: str
) -> None:
    """A version that did not write this down yet may have brought it there."""
    url = migrated(service, "head")
    says = text("SELECT oldest_revision, is_whole FROM schema_state")
    with engine_of(url).begin() as connection:
        before = connection.execute(says).one()
        connection.execute(text("DROP TABLE schema_state"))
    _, head = migrations.status(service, url)
    assert migrations.upgrade(service, url) == (head, head)
    with engine_of(url).begin() as connection:
        assert connection.execute(says).one() == before


@pytest.mark.parametrize("oldest", ["0001", "head"])
def test_what_a_later_version_only_added_to_is_worked_with(
    migrated: MakeAt, service: str, oldest: str
) -> None:
    url = migrated(service, "head")
    _migrated_by_a_later_version(service, url, oldest)
    before = shape(engine_of(url))
    migrations.prepare(service, url)
    assert migrations.upgrade(service, url) == ("9999_future", "9999_future")
    assert migrations.status(service, url) == ("9999_future", "9999_future")
    assert shape(engine_of(url)) == before


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
    migrated: MakeAt, service: str, backend: str
) -> None:
    if backend == "sqlite":
        pytest.skip("SQLite makes them in the transaction of the revision")
    url = migrated(service, "head")
    _, head = migrations.status(service, url)
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
    migrated: MakeAt, service: str, backend: str
) -> None:
    if backend == "sqlite":
        pytest.skip("SQLite has one writer")
    url, seen = migrated(service, "0001"), []

    def note(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    migrations.upgrade(service, url)
    event.remove(Engine, "before_cursor_execute", note)
    [made] = [each for each in seen if each.startswith("CREATE") and f" {_LARGE[service]} " in each]
    assert "INDEX CONCURRENTLY" in made


def test_a_migration_waits_for_no_lock_for_long_and_goes_on_by_itself(
    migrated: MakeAt,
    service: str,
    backend: str,
    monkeypatch: pytest.MonkeyPatch,
    log_lines: Lines,
) -> None:
    """Behind a statement that waits for a table, everybody else who wants it would wait, too."""
    if backend == "sqlite":
        pytest.skip("SQLite has one writer")
    monkeypatch.setattr(migrations, "_LOCK_TIMEOUT", "100ms")
    url = migrated(service, "0001")
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
