"""The state machine as a line of the table that ``python -m tests.faults`` prints."""

import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from services.chassis.base.settings import Settings
from services.chassis.storage import migrations
from services.chassis.telemetry.logs import configure_logging
from tests.conftest import ReusedDatabase
from tests.faults.judging.oracle import Finding
from tests.faults.lanes import Job, Line
from tests.interleavings.machine import Crossing
from tests.interleavings.stage import DatabaseUrl, copies_of, play, playing

CROSSING = "crossing messages"
_EXAMPLES = 2_000


def crossing_on_sqlite(folder: Path) -> Line:
    """Examples on SQLite."""
    return _in_a_process_of_its_own(_on_sqlite, folder)


def crossing_on_postgres(uri: str) -> Job:
    """Examples on databases of the server of ``uri``."""
    return lambda folder: _in_a_process_of_its_own(_on_postgres, folder, uri)


def _in_a_process_of_its_own(played: Callable[..., Line], *arguments: object) -> Line:
    """Computes all the time: as a thread it would hold up the customers of the other lanes."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(played, *arguments).result()


def _on_sqlite(folder: Path) -> Line:
    def template(service: str) -> Path:
        path = folder / f"{service}.template"
        if not path.exists():
            migrations.upgrade(service, f"sqlite:///{path}")
        return path

    return _played(folder, copies_of(template, folder), "SQLite")


def _on_postgres(folder: Path, uri: str) -> Line:
    made: dict[str, ReusedDatabase] = {}

    def url(service: str) -> str:
        if service in made:
            made[service].reset()
        else:
            made[service] = ReusedDatabase.create(uri, service)
        return made[service].url

    try:
        return _played(folder, url, "PostgreSQL")
    finally:
        for each in made.values():
            each.close()


def _played(folder: Path, database_url: DatabaseUrl, database: str) -> Line:
    settings = Settings.load(data_dir=folder, response_validation=True, log_level="critical")
    configure_logging("order", settings.log_level)  # messages are lost all the time
    started = time.monotonic()
    with playing(settings, database_url) as machine:
        findings = _findings(lambda: play(machine, _EXAMPLES))
        return Line(
            CROSSING,
            database,
            machine.tally["examples"],
            machine.tally["kills"],
            time.monotonic() - started,
            findings,
        )


def _findings(run: Callable[[], None]) -> list[Finding]:
    """What the first example that ended wrong ended with: [] where there was none."""
    try:
        run()
    except AssertionError as error:
        told = "\n".join([str(error), *getattr(error, "__notes__", [])])
        return [Finding("wrong", Crossing.__name__, told)]
    return []
