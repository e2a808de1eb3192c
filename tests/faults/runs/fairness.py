"""Single orders beside imports and jobs that always fail: whatever is owed for them leaves soon."""

import asyncio
import random
import time
from dataclasses import dataclass, field
from functools import partial

from services.chassis.base.settings import SERVICES
from services.console.health import ask_health
from services.order.domain.imports.batches import BatchFormat
from services.order.files.batch_files import BatchFiles
from tests.faults.clients.desk import Desk
from tests.faults.clients.files import AskedFile, file_of
from tests.faults.clients.journal import Asked
from tests.faults.clients.shop import until_answered
from tests.faults.judging.batch_oracle import judge_files
from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import Finding
from tests.faults.judging.settling import is_finished, settle
from tests.faults.processes.fleet import Fleet

_LATE_SECONDS = 60.0
"""After which readiness, too, calls a service degraded whose owed calls are not tried."""
_LOOK_EVERY_SECONDS = 0.1
_KILLS_EVERY = 5
"""Of so many orders one is placed while nobody takes its receipt, which then is owed."""


@dataclass(frozen=True, slots=True)
class FairnessPlan:
    """How many files are imported, of how many rows, beside how many broken ones and orders."""

    files: int = 6
    rows: int = 1_500
    failing: int = 20
    orders: int = 30
    seed: int = 1


@dataclass(slots=True)
class Fairness:
    """What came of it; times in seconds."""

    orders: int
    kills: int = 0
    longest_wait: float = 0.0
    seconds_to_settle: float = 0.0
    findings: list[Finding] = field(default_factory=list)


async def serve_beside_imports(fleet: Fleet, plan: FairnessPlan) -> Fairness:
    """Place orders one by one while everything else is under way, then compare."""
    await fleet.start_all()
    walk = _Walk(fleet, plan)
    await walk.go()
    return await walk.end()


class _Walk:
    def __init__(self, fleet: Fleet, plan: FairnessPlan) -> None:
        self._fleet = fleet
        self._plan = plan
        chance = random.Random(f"fairness:{plan.seed}")
        self._scene = Scene(fleet.data_dir, fleet.urls)
        self._shop = fleet.shop()
        self._desk = Desk(self._shop)
        self._files = [file_of(plan.rows, chance) for _ in range(plan.files)]
        self._broken = [file_of(30, chance) for _ in range(plan.failing)]
        self._orders = [Asked(f"fair-{number}", 1_000 + number) for number in range(plan.orders)]
        self._fairness = Fairness(plan.orders)

    async def go(self) -> None:
        """From the uploads to the last order."""
        for file in self._broken:
            await self._break(file)
        for file in self._files:
            await until_answered(partial(self._desk.upload, file))
        for number, asked in enumerate(self._orders):
            is_owed = number % _KILLS_EVERY == 0
            if is_owed:
                await self._fleet.kill("notification")
                self._fairness.kills += 1
            await until_answered(partial(self._shop.create, asked))
            if is_owed:
                await self._fleet.start("notification")
            await self._wait_until_told(asked)
            await self._look_at_readiness()

    async def end(self) -> Fairness:
        """Give up the broken imports, let the others come to their end, compare."""
        for file in self._broken:
            await until_answered(partial(self._desk.act, file, "cancel"))
            file.ends_as = "CANCELLED"
        self._fairness.seconds_to_settle = await settle(self._scene)
        files = [*self._files, *self._broken]
        for file in files:
            await until_answered(partial(self._desk.certify, file))
        await self._shop.close()
        found = judge_files(files, self._scene.collect(), beside=self._orders)
        self._fairness.findings += found
        return self._fairness

    async def _break(self, file: AskedFile) -> None:
        """Import a file that is there and cannot be read: each portion of it fails."""
        await until_answered(lambda: self._desk.upload(file))
        await until_answered(lambda: self._desk.act(file, "pause"))
        files = BatchFiles(self._fleet.data_dir / "batches")
        stored = files.path_of(file.batch_id, BatchFormat.CSV)
        stored.unlink()
        stored.symlink_to("/proc/self/mem")
        await until_answered(lambda: self._desk.act(file, "resume"))

    async def _wait_until_told(self, asked: Asked) -> None:
        began = time.monotonic()
        while not await asyncio.to_thread(is_finished, self._scene, asked):
            if time.monotonic() - began > _LATE_SECONDS:
                late = f"its customer was not told within {_LATE_SECONDS:.0f} s"
                self._fairness.findings.append(Finding("lost", asked.note, late))
                return
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
        waited = time.monotonic() - began
        self._fairness.longest_wait = max(self._fairness.longest_wait, waited)

    async def _look_at_readiness(self) -> None:
        for service in SERVICES:
            health = await asyncio.to_thread(ask_health, self._fleet.origins[service])
            # One that has just been killed answers nothing, and says nothing by that.
            if health is not None and "could have been made" in health.body:
                self._fairness.findings.append(Finding("wrong", service, health.body[:500]))
