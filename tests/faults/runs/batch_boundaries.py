"""Kills at every statement boundary of an import's chunk and of its undoing.

As in ``tests.faults.runs.boundaries``, a path is walked again and again, and each time the victim
dies one boundary later, until a walk is survived. Each walk has a file of its own.
"""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Service
from tests.faults.clients.desk import Desk
from tests.faults.clients.files import AskedFile, Notify, file_of
from tests.faults.clients.shop import Attempt, until_answered
from tests.faults.judging.evidence import Scene
from tests.faults.judging.settling import settle
from tests.faults.processes.fleet import Fleet
from tests.faults.processes.killing import ALL_WORK, OWN_WORK, KillPlan

_ROWS = 8
_WALK_SECONDS = 60.0
_CALM_SECONDS = 20.0
_MOST_PLACES = 300
_LOOK_EVERY_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class BatchPath:
    """What is done with a file, and who dies of it.

    ``work`` is what of the victim's is counted: OWN_WORK, ALL_WORK, or None for the request itself.
    """

    action: str
    victim: Service
    work: str | None
    notify: Notify = "EACH"

    @property
    def name(self) -> str:
        """As it is told."""
        what = self.action if self.work is not None else f"{self.action} request"
        return f"{what} {self.victim} {self.notify}"


BATCH_PATHS: tuple[BatchPath, ...] = (
    BatchPath("import", "order", None),
    BatchPath("import", "order", OWN_WORK),
    BatchPath("import", "payment", ALL_WORK),
    BatchPath("import", "notification", ALL_WORK),
    BatchPath("undo", "order", None),
    BatchPath("undo", "order", OWN_WORK),
    BatchPath("undo", "payment", ALL_WORK),
    BatchPath("undo", "notification", ALL_WORK),
    BatchPath("import", "order", OWN_WORK, "DIGEST"),
)


@dataclass(slots=True)
class BatchWalks:
    """What walking paths came to."""

    files: list[AskedFile] = field(default_factory=list)
    killed_at: dict[str, list[str]] = field(default_factory=dict)
    """The boundaries of each path, in order."""
    seconds_to_settle: float = 0.0

    @property
    def kills(self) -> int:
        return sum(len(boundaries) for boundaries in self.killed_at.values())


class BatchWalker:
    """Walks paths on one fleet."""

    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet
        self._scene = Scene(fleet.data_dir, fleet.urls)
        self._shop = fleet.shop()
        self._desk = Desk(self._shop)
        self._unanswered: list[Attempt] = []
        self._chance = random.Random(1)
        self.walks = BatchWalks()

    async def walk_all(
        self, paths: Sequence[BatchPath], *, stride: int = 1, hurry: bool = False
    ) -> None:
        """Walk ``paths``, dying at every ``stride``-th boundary, then wait until all is settled.

        ``hurry`` lets no lease be waited for.
        """
        await self._fleet.start_all()
        for path in paths:
            await self._walk(path, stride)
        await self._fleet.restart_all(hurry=hurry)
        started = time.monotonic()
        await asyncio.gather(*(until_answered(attempt) for attempt in self._unanswered))
        await settle(self._scene)
        for file in self.walks.files:
            await until_answered(lambda file=file: self._desk.certify(file))  # type: ignore[misc]
        self.walks.seconds_to_settle = time.monotonic() - started
        await self._shop.close()

    async def _walk(self, path: BatchPath, stride: int) -> None:
        boundaries = self.walks.killed_at.setdefault(path.name, [])
        trace, arm = self._fleet.data_dir / "boundary.txt", self._fleet.data_dir / "armed"
        for place in range(1, _MOST_PLACES, stride):
            request_id = path.work or f"walk-{new_id()}"
            plan = KillPlan(request_id, place, str(trace), path.work is None, str(arm))
            arm.unlink(missing_ok=True)
            if path.victim != "order":  # its breaker knows nothing of the deaths before
                await self._fleet.restart("order")
            await self._fleet.restart(path.victim, plan)
            file = file_of(_ROWS, self._chance, path.notify)
            self.walks.files.append(file)
            if path.action == "undo":
                await until_answered(lambda file=file: self._desk.upload(file))  # type: ignore[misc]
            await self._until_calm()
            arm.touch()
            if not await self._is_killed(path, file, request_id):
                await self._fleet.restart(path.victim)  # without a plan
                return
            boundaries.append(trace.read_text(encoding="utf-8"))
        raise RuntimeError(f"{path} has no end")

    async def _is_killed(self, path: BatchPath, file: AskedFile, request_id: str) -> bool:
        """Walk once; whether the victim died before all was done."""
        is_answered = await self._act(path, file, request_id)
        if not is_answered:
            self._unanswered.append(lambda: self._act(path, file, f"again-{new_id()}"))
        deadline = time.monotonic() + _WALK_SECONDS
        while not self._fleet.is_dead(path.victim):
            if is_answered and await asyncio.to_thread(self._is_done, file):
                return False
            if time.monotonic() > deadline:
                raise RuntimeError(f"neither killed nor done: {path} {file.batch_ids}")
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
        return True

    async def _act(self, path: BatchPath, file: AskedFile, request_id: str) -> bool:
        if path.action == "import":
            return await self._desk.upload(file, request_id)
        file.ends_as = "UNDONE"
        for order in file.orders.values():
            order.asked.is_cancelled = True
        return await self._desk.act(file, "undo", request_id)

    def _is_done(self, file: AskedFile) -> bool:
        batch = self._scene.find_batch(file.batch_id)
        is_at_end = batch is not None and batch["status"] == file.ends_as
        return is_at_end and self._is_calm()

    def _is_calm(self) -> bool:
        """Whether nothing is under way but what waits for a lease of a minute to end."""
        return not self._scene.count_unfinished().keys() - {"orders", "payments", "refunds"}

    async def _until_calm(self) -> None:
        """Wait for what the deaths before have left."""
        give_up_at = time.monotonic() + _CALM_SECONDS
        while time.monotonic() < give_up_at:
            if await asyncio.to_thread(self._is_calm):
                return
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
