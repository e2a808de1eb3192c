"""What a service's database and folders hold, and what should have been deleted by now."""

from datetime import timedelta
from functools import partial

import pytest
from prometheus_client import generate_latest
from sqlalchemy import Connection, text

from services.chassis.base.settings import Settings
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sizes import folder_bytes, measure
from services.chassis.keeping.sweeping import Sweep
from services.chassis.storage.database import Database
from services.chassis.telemetry.metrics import REGISTRY
from services.console.doctor.sizes import examine_sizes
from services.order.keeping.kinds import KEEPING
from tests.service.chassis.storage.test_sweeping import KEPT_FOR, NOW, add, delivery, store

__all__ = ["store"]


async def test_rows_bytes_and_what_is_overdue(
    store: Database, settings: Settings, backend: str
) -> None:
    await add(store, *(delivery(KEPT_FOR + timedelta(hours=1 + n)) for n in range(5)))
    await add(store, delivery(timedelta(0)))
    if backend == "postgresql":
        # It estimates by what ANALYZE found, on top of which rows count that are told of later.
        for statement in ("SELECT pg_stat_force_next_flush()", "ANALYZE"):
            await store.write(partial(Connection.execute, statement=text(statement)))
    operated = Operated(settings, KEEPING)
    sizes = await store.read(partial(measure, operated=operated, now=NOW))
    assert set(sizes.tables) == set(KEEPING.tables())
    assert sizes.tables["deliveries"].rows == 6
    assert (sizes.tables["deliveries"].bytes or 0) >= 8192
    assert sizes.bytes >= 8192
    assert (sizes.free is None) is (backend == "postgresql")
    assert sizes.overdue == {"owed_work": NOW - timedelta(hours=5)}


async def test_a_large_file_is_not_read_through(
    store: Database, settings: Settings, backend: str
) -> None:
    operated = Operated(settings, KEEPING)
    sizes = await store.read(partial(measure, operated=operated, now=NOW, read_at_most=1))
    has_bytes = {size.bytes is not None for size in sizes.tables.values()}
    assert has_bytes == {backend == "postgresql"}


async def test_the_sweep_tells_the_metrics(store: Database, settings: Settings) -> None:
    (settings.data_dir / "batches").mkdir()
    (settings.data_dir / "batches" / "a.csv").write_bytes(b"x" * 1_000)
    await add(store, *(delivery(timedelta(0)) for _ in range(3)))
    await Sweep(store, Operated(settings, KEEPING), lambda: NOW).run()
    told = generate_latest(REGISTRY).decode()
    assert 'ichiba_folder_bytes{folder="batches"} 1000.0' in told
    assert 'ichiba_retention_overdue_seconds{kind="owed_work"} 0.0' in told
    assert "ichiba_database_bytes " in told


async def test_the_doctor_tells_them(
    store: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    url = await store.read(lambda c: c.engine.url.render_as_string(hide_password=False))
    monkeypatch.setattr(Settings, "database_url", lambda _self, _service: url)
    await add(store, *(delivery(KEPT_FOR * 30) for _ in range(3)))
    found = list(examine_sizes("order", settings))
    assert [(each.level, each.name) for each in found] == [
        ("ok", "order size"),
        ("ok", "order tables"),
        ("warn", "order keeping"),
    ]
    assert found[0].what.startswith("database ")
    assert "free for new rows" in found[0].what or backend == "postgresql"
    assert found[2].what.startswith("owed_work should have been deleted since ")
    assert found[2].mend.endswith("ICHIBA_KEEP_OWED_WORK")


def test_a_folder_that_is_not_there_is_empty(settings: Settings) -> None:
    assert folder_bytes(settings.data_dir / "nothing") == 0
