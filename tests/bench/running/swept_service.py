"""A service whose clock and sweep a bench sets off: ``-m tests.bench.running.swept_service NAME``.

Files in the data directory say when: ``clock`` holds by how many seconds the clock is ahead, and
the sweep runs whenever ``sweep.NAME`` appears, which may say before when jobs are forgotten. Its
counts are left as ``swept.NAME``.
"""

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from services.chassis import service_definition
from services.chassis.base.ids import shift_clock
from services.chassis.base.settings import Settings
from services.chassis.jobs.contract import Schedule
from services.chassis.jobs.dbos_engine import DurableEngine
from services.chassis.keeping.sweeping import Sweep, sweeping
from services.console.serving import service

_LOOK_EVERY_SECONDS = 0.05


class _Ahead:
    """By how much the clock is ahead: the same in all processes of a bench."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._seconds = 0.0
        self._looked_at = 0.0

    def __call__(self) -> timedelta:
        if time.monotonic() - self._looked_at > _LOOK_EVERY_SECONDS:
            self._looked_at = time.monotonic()
            if self._file.exists():
                self._seconds = float(self._file.read_text() or self._seconds)
        return timedelta(seconds=self._seconds)


def _at_command(sweep: Sweep) -> Schedule:
    name = sweep.operated.keeping.shown[0].partition("_")[0]  # its port comes first
    folder = sweep.operated.settings.data_dir

    async def look_forever() -> None:
        asked, done = folder / f"sweep.{name}", folder / f"swept.{name}"
        while True:
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
            if asked.exists():
                await _prune_jobs(asked.read_text())
                counts = await sweep.run()
                done.write_text(json.dumps(counts))
                asked.unlink()

    _RUNNING.append(asyncio.get_running_loop().create_task(look_forever()))
    return sweeping(sweep)


async def _prune_jobs(before: str) -> None:
    """Delete records of jobs that ended before then: the engine goes by the real clock."""
    engine = DurableEngine.current
    if before and engine is not None:
        cutoff = datetime.fromtimestamp(float(before), UTC)
        await engine._prune(cutoff + engine._finished_kept_for)


_RUNNING: list[asyncio.Task[None]] = []


def main() -> None:
    shift_clock(_Ahead(Settings.load().data_dir / "clock"))
    service_definition.sweeping = _at_command  # type: ignore[attr-defined]  # imported there
    service.main()


if __name__ == "__main__":
    main()
