"""Random kills while a file is imported, and while the batch is undone."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from services.chassis.base.settings import SERVICES, Service
from tests.faults.clients.desk import Desk
from tests.faults.clients.files import AskedFile, Notify, file_of
from tests.faults.clients.shop import until_answered
from tests.faults.judging.batch_oracle import judge_files
from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import Finding
from tests.faults.judging.settling import settle
from tests.faults.processes.fleet import Fleet

_LOOK_EVERY_SECONDS = 0.05
_LONGEST_SECONDS = 400.0
_SHIPPED = 5
_END = ("COMPLETED", "CANCELLED", "UNDONE", "FAILED")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """One import: how large, how it ends, how often it is cut off. The seed repeats the choices."""

    rows: int = 10_000
    notify: Notify = "EACH"
    ends_as: Literal["COMPLETED", "CANCELLED", "UNDONE"] = "COMPLETED"
    kills: int = 6
    kills_while_undone: int = 3
    is_paused: bool = False
    hurry: bool = False
    """Let no lease be waited for in the end."""
    seed: int = 1


@dataclass(slots=True)
class Imported:
    """What an import came to; times in seconds."""

    file: AskedFile
    findings: list[Finding] = field(default_factory=list)
    killed: list[Service] = field(default_factory=list)
    seconds: float = 0.0
    seconds_to_settle: float = 0.0


async def import_under_kills(fleet: Fleet, plan: ImportPlan) -> Imported:
    """Import a file on ``fleet`` as ``plan`` says, settle, and compare everything."""
    await fleet.start_all()
    walk = _Walk(fleet, plan)
    async with asyncio.timeout(_LONGEST_SECONDS):
        await walk.go()
    return await walk.end()


class _Walk:
    def __init__(self, fleet: Fleet, plan: ImportPlan) -> None:
        self._fleet = fleet
        self._plan = plan
        self._chance = random.Random(f"{plan.seed}:{plan.notify}:{plan.ends_as}")
        self._scene = Scene(fleet.data_dir, fleet.urls)
        self._shop = fleet.shop()
        self._desk = Desk(self._shop)
        self._file = file_of(plan.rows, self._chance, plan.notify)
        self._victims = self._in_turn()
        self._imported = Imported(self._file)

    async def go(self) -> None:
        """From the upload to the batch's end, with all kills in between."""
        started = time.monotonic()
        file, plan = self._file, self._plan
        if plan.is_paused:
            await self._fleet.kill("payment")  # so that it cannot come to its end before
        await until_answered(lambda: self._desk.upload(file))
        if plan.is_paused:
            await self._rest()
        steps = len(file.rows) + len(file.orders)
        if plan.ends_as == "CANCELLED":
            await self._cancel(steps // 2)
        else:
            await self._kill_along(self._steps_done, steps, plan.kills)
        await self._until_end()
        if plan.ends_as == "UNDONE":
            await self._undo()
        self._imported.seconds = time.monotonic() - started

    async def end(self) -> Imported:
        """Wait until nothing is owed, then compare."""
        if self._plan.hurry:
            await self._fleet.hurry()
        self._imported.seconds_to_settle = await settle(self._scene)
        await until_answered(lambda: self._desk.certify(self._file))
        await self._shop.close()
        self._imported.findings = judge_files([self._file], self._scene.collect())
        return self._imported

    async def _rest(self) -> None:
        """Pause it; it has to stay so, whoever dies, until it goes on or is cancelled."""
        file = self._file
        while not self._steps_done():  # noqa: ASYNC110 - told by the database
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
        await until_answered(lambda: self._desk.act(file, "pause"))
        before = self._batch()
        for service in SERVICES:
            await self._kill(service)
        now = self._batch()
        for name in ("rows_processed", "orders_created"):
            if now[name] != before[name]:
                file.contradictions.append(f"while paused, its {name} went to {now[name]}")
        if (before["status"], now["status"]) != ("PAUSED", "PAUSED"):
            file.contradictions.append(f"paused, it was {before['status']}, then {now['status']}")
        if self._plan.ends_as != "CANCELLED":
            await until_answered(lambda: self._desk.act(file, "resume"))

    async def _cancel(self, steps: int) -> None:
        """Cancel it halfway, or where it rests, while the order service is restarted."""
        file, plan = self._file, self._plan
        if not plan.is_paused:
            await self._kill_along(self._steps_done, steps, plan.kills - 1)
        await asyncio.gather(
            self._kill("order"), until_answered(lambda: self._desk.act(file, "cancel"))
        )
        await self._until_end()
        if self._batch()["status"] == "CANCELLED":  # else it had come to its end before
            file.ends_as = "CANCELLED"

    async def _undo(self) -> None:
        """Undo it; the first few orders were shipped, and have to stay."""
        file = self._file
        paid = [order for order in file.orders.values() if order.asked.token == "tok_ok"]
        ids = self._scene.order_ids(file.batch_id)
        for order in paid[:_SHIPPED]:
            order.asked.order_ids.add(ids[order.asked.note])
            await until_answered(lambda asked=order.asked: self._shop.ship(asked))  # type: ignore[misc]
        await until_answered(lambda: self._desk.act(file, "undo"))
        file.ends_as = "UNDONE"
        for order in file.orders.values():
            order.asked.is_cancelled = not order.asked.is_shipped
        wanted = len(file.orders) - _SHIPPED
        await self._kill_along(self._orders_undone, wanted, self._plan.kills_while_undone)
        await self._until_end()

    async def _kill_along(self, done: Callable[[], int], steps: int, kills: int) -> None:
        """Kill one service after the other, spread over the ``steps`` of what goes on."""
        for number in range(1, kills + 1):
            until = steps * number // (kills + 1)
            while done() < until:  # noqa: ASYNC110 - told by the database
                await asyncio.sleep(_LOOK_EVERY_SECONDS)
            await asyncio.sleep(self._chance.uniform(0, 0.1))  # anywhere in a chunk
            await self._kill(self._victims.pop())

    async def _kill(self, service: Service) -> None:
        await self._fleet.restart(service)
        self._imported.killed.append(service)

    def _in_turn(self) -> list[Service]:
        """Each service as often as the others, in an order that nobody knows."""
        victims: list[Service] = []
        while len(victims) < self._plan.kills + self._plan.kills_while_undone:
            victims += self._chance.sample(SERVICES, len(SERVICES))
        return victims

    def _batch(self) -> dict[str, object]:
        found = self._scene.find_batch(self._file.batch_id)
        assert found is not None
        return dict(found)

    def _steps_done(self) -> int:
        batch = self._scene.find_batch(self._file.batch_id)
        assert batch is not None
        names = ("rows_processed", "orders_paid", "orders_payment_failed")
        return sum(int(batch[name]) for name in names)

    def _orders_undone(self) -> int:
        batch = self._scene.find_batch(self._file.batch_id)
        assert batch is not None
        return int(batch["orders_undone"])

    async def _until_end(self) -> None:
        while self._batch()["status"] not in _END:  # noqa: ASYNC110 - told by the database
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
