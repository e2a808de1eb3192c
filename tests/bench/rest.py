"""What the three services use while nobody asks anything of them.

Real processes on SQLite, on PostgreSQL, and on PostgreSQL with two processes a service. A few
orders are placed first, so that connections and caches are there; then they are left alone.
"""

import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from services.chassis.identity.tokens import SigningKey
from tests.bench.creation import generate
from tests.bench.running.databases import settings_for
from tests.bench.running.processes import Processes, running_ichiba

_SETTLING_SECONDS = 75.0
"""DBOS looks for schedules oftener in its first minute."""
_WARM_UP_SECONDS = 2.0
_SYSTEMS = {
    "sqlite": ("sqlite", "1"),
    "postgresql": ("postgres", "1"),
    "postgresql, 2 processes": ("postgres", "2"),
}


def measure_rest(seconds: float) -> None:
    """Print, for each database in turn, what each service uses of a core; three turns."""
    print("at rest                     % of a core  (order + payment + notification)")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        systems: dict[str, Processes] = {}
        for system, (database, workers) in _SYSTEMS.items():
            folder = Path(name, system.replace(", ", "-").replace(" ", "-"))
            folder.mkdir()
            settings = {**stack.enter_context(settings_for(database)), "ICHIBA_WORKERS": workers}
            systems[system] = stack.enter_context(running_ichiba(folder, None, **settings))
        for processes in systems.values():
            token = SigningKey.load_or_create(processes.logs).mint(
                "bench", ["admin"], timedelta(hours=1)
            )
            generate(processes.ports["order"], token, 8, _WARM_UP_SECONDS)
        time.sleep(_SETTLING_SECONDS)
        for _ in range(3):
            # At the same time: they hardly disturb one another, and the machine is the same.
            for system, used in _used(systems, seconds).items():
                print(_line(system, used), flush=True)


def _used(systems: Mapping[str, Processes], seconds: float) -> dict[str, list[float]]:
    """Percent of a core, by system and service."""
    before = {name: processes.cpu_seconds() for name, processes in systems.items()}
    began = time.monotonic()
    time.sleep(seconds)
    took = time.monotonic() - began
    after = {name: processes.cpu_seconds() for name, processes in systems.items()}
    return {
        name: [100 * (after[name][each] - before[name][each]) / took for each in before[name]]
        for name in systems
    }


def _line(system: str, used: list[float]) -> str:
    parts = " + ".join(f"{each:.2f}" for each in used)
    return f"{system:<27} {sum(used):>11.2f}  ({parts})"
