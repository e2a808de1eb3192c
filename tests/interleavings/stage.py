"""Where the state machine plays: apps that are made once, and databases that are emptied."""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from services.chassis.base.settings import Settings
from services.chassis.storage.opening import open_database
from tests.interleavings.apps import Apps
from tests.interleavings.machine import Crossing
from tests.interleavings.world import World

DatabaseUrl = Callable[[str], str]
"""Answers the URL of a database of a service with nothing in it, anew for each world."""


@contextmanager
def playing(settings_: Settings, database_url: DatabaseUrl) -> Iterator[type[Crossing]]:
    """The machine, ready to run; each of its examples gets databases of its own."""
    loop = asyncio.new_event_loop()
    apps_opened = Apps.opened(settings_)
    apps = loop.run_until_complete(apps_opened.__aenter__())
    ledger = settings_.data_dir / "gateway_simulator.db"

    @asynccontextmanager
    async def open_world() -> AsyncIterator[World]:
        for path in ledger.parent.glob(f"{ledger.name}*"):
            path.unlink()
        urls = [database_url("order"), database_url("payment"), f"sqlite:///{ledger}"]
        opened = [open_database(url, synchronous="OFF", pool_size=8) for url in urls]
        try:
            yield await World.begun(apps, *opened)
        finally:
            for database in opened:
                await database.close()

    class Playing(Crossing):
        pass

    Playing.loop = loop
    Playing.tally = Counter()
    Playing.open_world = staticmethod(open_world)
    try:
        yield Playing
    finally:
        loop.run_until_complete(apps_opened.__aexit__(None, None, None))
        loop.close()


def play(machine: type[Crossing], examples: int, steps: int = 30) -> None:
    """Run so many examples of the machine; the first that ends wrong is made small and raised."""
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
        ),
    )


def copies_of(template: Callable[[str], Path], folder: Path) -> DatabaseUrl:
    """SQLite files in ``folder``, each time with nothing in them."""

    def url(service: str) -> str:
        path = folder / f"{service}_service.db"
        for old in folder.glob(f"{path.name}*"):
            old.unlink()
        shutil.copy(template(service), path)
        return f"sqlite:///{path}"

    return url
