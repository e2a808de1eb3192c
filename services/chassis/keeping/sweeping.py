"""The job that applies a retention table: every hour, in portions, with pauses between them.

Then it measures what there is, for the metrics.

DBOS starts it once for all processes of a service. What a run leaves, because it was broken off or
its time was over, the next one finds: a portion depends on nothing but the rows.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from prometheus_client import Counter

from services.chassis.jobs.contract import Schedule
from services.chassis.keeping.kinds import AgedFiles, Kept
from services.chassis.keeping.portions import portion
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sizes import folder_bytes, measure, tell
from services.chassis.storage.database import Database
from services.chassis.telemetry.logs import log
from services.chassis.telemetry.metrics import REGISTRY

FORGOTTEN = Counter(
    "ichiba_forgotten_total",
    "Rows and files that were deleted, or emptied, because they are old.",
    ["kind"],
    registry=REGISTRY,
)
_SHARE: Final = 0.1
"""How much of the time a portion may take: the rest belongs to whoever else writes."""
_SHORTEST_PAUSE_SECONDS: Final = 0.02
_LONGEST_RUN_SECONDS: Final = 50 * 60
"""A run has ended before the next one begins."""
_FILES_AT_ONCE: Final = 50
_READ_AT_MOST: Final = 1024**3
"""Bytes of a SQLite file that is read through each hour: a second or two."""

Portions = Callable[[datetime], AsyncIterator[int]]
"""Deletes what is older than then, portion by portion; tells how many rows or files each had."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """What a service deletes by itself, and how.

    ``own`` are the kinds that the service deletes in its own way.
    """

    database: Database
    operated: Operated
    clock: Callable[[], datetime]
    own: Mapping[str, Portions] = field(default_factory=dict)

    async def run(self) -> dict[str, int]:
        """Delete what is old; answers how much of each kind that had any."""
        ends_at = time.monotonic() + _LONGEST_RUN_SECONDS
        began, counts = time.monotonic(), {}
        for kept in self.operated.keeping.kinds:
            counts[kept.kind] = await self._forget(kept, ends_at)
        found = {kind: count for kind, count in counts.items() if count}
        log().info("swept", seconds=round(time.monotonic() - began, 3), **found)
        await self._measure()
        return found

    async def _measure(self) -> None:
        now, operated = self.clock(), self.operated
        sizes = await self.database.read(
            partial(measure, operated=operated, now=now, read_at_most=_READ_AT_MOST)
        )
        folders = {
            name: await asyncio.to_thread(folder_bytes, operated.settings.data_dir / name)
            for name in operated.keeping.folders
        }
        tell(sizes, folders, operated, now)

    async def _forget(self, kept: Kept, ends_at: float) -> int:
        before, count = kept.before(self.operated.settings, self.clock()), 0
        at = time.monotonic()
        async for done in self._portions(kept, before):
            count += done
            FORGOTTEN.labels(kept.kind).inc(done)
            now = time.monotonic()
            if now > ends_at:
                break
            await asyncio.sleep(max(_SHORTEST_PAUSE_SECONDS, (now - at) * (1 / _SHARE - 1)))
            at = time.monotonic()
        return count

    async def _portions(self, kept: Kept, before: datetime) -> AsyncIterator[int]:
        for rows in kept.rows:
            work = portion(rows, before, self.clock())
            while done := await self.database.write(work):
                yield done
        for files in kept.files:
            async for done in _delete_files(self.operated.settings.data_dir, files, before):
                yield done
        if kept.kind in self.own:
            async for done in self.own[kept.kind](before):
                yield done


async def _delete_files(folder: Path, files: AgedFiles, before: datetime) -> AsyncIterator[int]:
    found = await asyncio.to_thread(files.older_than, folder, before)
    for start in range(0, len(found), _FILES_AT_ONCE):
        some = found[start : start + _FILES_AT_ONCE]
        await asyncio.to_thread(_delete, some)
        yield len(some)


def _delete(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def sweeping(sweep: Sweep) -> Schedule:
    """Applies the retention table every hour."""

    async def run(_hour: datetime) -> None:
        await sweep.run()

    return Schedule("sweep", "17 * * * *", run)
