"""The sweep: what is old and no longer needed goes, the oldest first, a few rows at a time."""

import os
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib import import_module
from typing import Any, cast

import pytest
from sqlalchemy import create_engine, insert, select, text

from services.chassis.base.ids import new_id
from services.chassis.base.settings import SERVICES, Settings
from services.chassis.keeping import portions
from services.chassis.keeping.common_kinds import owed_work
from services.chassis.keeping.kinds import AgedFiles, AgedRows, Keeping, Kept
from services.chassis.keeping.portions import oldest_overdue, portion
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import FORGOTTEN, Sweep
from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from services.order.keeping import texts
from services.order.tables import deliveries
from tests.conftest import DatabaseUrl
from tests.logs import Lines

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
KEPT_FOR = timedelta(days=30)
BEFORE = NOW - KEPT_FOR
[DONE] = owed_work(deliveries).rows
KIND = Kept("done_things", texts.DRY_RUNS(), "keep_owed_work", rows=[DONE])


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portions, "ROWS_AT_ONCE", 3)


@pytest.fixture
async def store(database_url: DatabaseUrl) -> AsyncIterator[Database]:
    database = open_database(database_url("order"))
    yield database
    await database.close()


def delivery(age: timedelta, state: str = "done") -> dict[str, Any]:
    at = NOW - age
    return {
        "id": new_id(),
        "kind": "notice",
        "target": "notification",
        "subject_id": new_id(),
        "payload": "{}",
        "state": state,
        "attempts": 1,
        "next_attempt_at": at if state == "pending" else None,
        "created_at": at,
        "updated_at": at,
    }


async def add(store: Database, *rows: dict[str, Any]) -> list[str]:
    await store.write(lambda connection: connection.execute(insert(deliveries), list(rows)))
    return [row["id"] for row in rows]


async def kept(store: Database) -> set[str]:
    statement = select(deliveries.c.id)
    return await store.read(lambda connection: set(connection.execute(statement).scalars()))


def sweep_of(store: Database, kind: Kept, settings: Settings, **own: Any) -> Sweep:
    return Sweep(store, Operated(settings, Keeping([kind], {}, ())), lambda: NOW, own)


async def test_what_is_done_and_old_goes_and_nothing_else(
    store: Database, settings: Settings, log_lines: Lines
) -> None:
    second = timedelta(seconds=1)
    await add(store, *(delivery(KEPT_FOR + second * (1 + n)) for n in range(7)))
    young = await add(store, delivery(KEPT_FOR - second), delivery(KEPT_FOR))
    owed = await add(store, delivery(KEPT_FOR * 9, "pending"), delivery(KEPT_FOR * 9, "dead"))
    before = FORGOTTEN.labels("done_things")._value.get()
    assert await sweep_of(store, KIND, settings).run() == {"done_things": 7}
    assert await kept(store) == {*young, *owed}
    assert FORGOTTEN.labels("done_things")._value.get() - before == 7
    [line] = log_lines.named("swept")
    assert line["done_things"] == 7
    assert await sweep_of(store, KIND, settings).run() == {}


async def test_a_portion_takes_the_oldest(store: Database) -> None:
    days = [timedelta(days=40 + n) for n in (0, 4, 1, 3, 2)]
    ids = await add(store, *map(delivery, days))
    assert await store.write(portion(DONE, BEFORE, NOW)) == 3
    assert await kept(store) == {ids[0], ids[2]}
    assert await store.read(oldest_overdue(DONE, BEFORE)) == NOW - timedelta(days=41)
    assert await store.write(portion(DONE, BEFORE, NOW)) == 2
    assert await store.read(oldest_overdue(DONE, BEFORE)) is None


async def test_one_that_is_broken_off_goes_on(store: Database, settings: Settings) -> None:
    await add(store, *(delivery(KEPT_FOR * 2) for _ in range(7)))

    class Broken(Exception):
        pass

    class Breaking:
        """A database that is gone after two portions."""

        def __init__(self) -> None:
            self.left = 2

        async def write(self, work: Callable[..., Any], about: str | None = None) -> Any:
            self.left -= 1
            if self.left < 0:
                raise Broken
            return await store.write(work, about)

    with pytest.raises(Broken):
        # A sweep only writes, and this is all of a database that it meets.
        await sweep_of(cast("Database", Breaking()), KIND, settings).run()
    assert len(await kept(store)) == 1
    assert await sweep_of(store, KIND, settings).run() == {"done_things": 1}


async def test_a_row_that_somebody_holds_is_left_for_later(
    database_url: DatabaseUrl, backend: str
) -> None:
    if backend == "sqlite":
        pytest.skip("SQLite has one writer")
    url = database_url("order")
    store = open_database(url)
    [first, *_] = await add(store, *(delivery(KEPT_FOR * 2) for _ in range(3)))
    engine = create_engine(url)
    with engine.connect() as other:
        other.execute(text("SELECT 1 FROM deliveries WHERE id = :id FOR UPDATE"), {"id": first})
        assert await store.write(portion(DONE, BEFORE, NOW)) == 2
        assert await kept(store) == {first}
    engine.dispose()
    await store.close()


async def test_what_a_service_deletes_in_its_own_way(store: Database, settings: Settings) -> None:
    asked: list[datetime] = []

    async def own(before: datetime) -> AsyncIterator[int]:
        asked.append(before)
        yield 2
        yield 3

    kind = Kept("own_things", texts.DRY_RUNS(), "keep_dry_runs")
    assert await sweep_of(store, kind, settings, own_things=own).run() == {"own_things": 5}
    assert asked == [BEFORE]


async def test_files_that_nobody_wrote_to_for_long(store: Database, settings: Settings) -> None:
    folder = settings.data_dir / "mail" / "new"
    folder.mkdir(parents=True)
    for name, age in (("old", KEPT_FOR * 2), ("young", timedelta(0))):
        (folder / name).write_text("mail")
        os.utime(folder / name, ((NOW - age).timestamp(),) * 2)
    files = AgedFiles("mail", ["new/*"])
    kind = Kept("mail", texts.DRY_RUNS(), "keep_local_messages", files=[files])
    assert await sweep_of(store, kind, settings).run() == {"mail": 1}
    assert [path.name for path in folder.iterdir()] == ["young"]


def all_rows() -> list[Any]:
    found = []
    for service in SERVICES:
        keeping: Keeping = import_module(f"services.{service}.keeping.kinds").KEEPING
        found += [
            pytest.param(service, rows, id=f"{service}-{kind.kind}")
            for kind in keeping.kinds
            for rows in kind.rows
            if rows.table.name != "reconciliation_entries"  # empty but for what is under way
        ]
    return found


@pytest.mark.parametrize(("service", "rows"), all_rows())
async def test_an_index_leads_to_the_oldest(
    database_url: DatabaseUrl, backend: str, service: str, rows: AgedRows
) -> None:
    """Nothing is read that is not deleted, and nothing sorted."""
    if backend != "sqlite":
        pytest.skip("PostgreSQL plans by what is in the table")
    store = open_database(database_url(service))

    def explain(connection: Any, statement: Any) -> list[str]:
        compiled = statement.compile(connection, compile_kwargs={"render_postcompile": True})
        values = (None,) * str(compiled).count("?")
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values)
        return [row.detail for row in plan]

    plan = await store.read(partial(explain, statement=portions._oldest(rows, BEFORE)))
    change = await store.read(partial(explain, statement=portions._change(rows, NOW, "sqlite")))
    await store.close()
    assert change[0].startswith(f"SEARCH {rows.table.name} USING INDEX sqlite_autoindex_"), change
    assert plan[0].startswith(f"SEARCH {rows.table.name} USING "), plan
    assert f" INDEX {rows.index} " in plan[0], plan
    assert not any("ORDER BY" in step for step in plan), plan
