"""Random kills under load: customers order, cancel, ship and refund while services die."""

import asyncio
import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from services.chassis.base.ids import new_id
from tests.faults.clients.journal import Asked
from tests.faults.clients.shop import Attempt, Shop, until_answered
from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import Finding, judge
from tests.faults.judging.settling import settle
from tests.faults.processes.databases import Urls
from tests.faults.processes.product import running_product

_CUSTOMERS = 12
_LONGEST_SECONDS = 300.0
_TOKENS = ("tok_ok",) * 13 + ("tok_pending",) * 3 + ("tok_timeout",) * 2 + ("tok_declined",) * 2
_FATES = (
    *("keep", "cancel", "ship", "refund") * 3,
    *("refund all", "refund, cancel"),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: under which faults, where, how long and how hard. The seed repeats the choices."""

    profile: str | None
    workers: int = 1
    seconds: float = 20.0
    kills: int = 8
    seed: int = 1


class Target(Protocol):
    """Running services that can be killed."""

    def shop(self) -> Shop: ...

    async def kill_one(self, chance: random.Random) -> bool: ...

    async def hurry(self) -> None: ...


@dataclass(slots=True)
class Outcome:
    """What a run came to."""

    operations: int = 0
    kills: int = 0
    findings: list[Finding] = field(default_factory=list)
    seconds_to_settle: float = 0.0


async def rampage(plan: Plan, data_dir: Path, urls: Urls) -> Outcome:
    """Run ``plan`` on an empty ``data_dir``, settle, and compare everything."""
    with running_product(data_dir, urls, plan.profile, plan.workers) as product:
        return await rampage_in(product, plan, Scene(data_dir, urls))


async def rampage_in(target: Target, plan: Plan, scene: Scene) -> Outcome:
    """Run ``plan`` against ``target``, settle, and compare everything."""
    run = _Run(plan, target)
    await run.go()
    run.outcome.seconds_to_settle = await settle(scene)
    run.outcome.findings = judge(run.journal, scene.collect())
    return run.outcome


class _Run:
    def __init__(self, plan: Plan, target: Target) -> None:
        self._plan = plan
        self._target = target
        self._ends_at = time.monotonic() + plan.seconds
        self.journal: list[Asked] = []
        self.outcome = Outcome()

    async def go(self) -> None:
        """All customers and the killer, until the time is up and every client has its answer."""
        shop = self._target.shop()
        seed = f"{self._plan.seed}:{self._plan.profile}"
        async with asyncio.timeout(_LONGEST_SECONDS), asyncio.TaskGroup() as group:
            for number in range(_CUSTOMERS):
                group.create_task(self._be_customer(shop, random.Random(f"{seed}:{number}")))
            group.create_task(self._kill(random.Random(f"{seed}:killer")))
        await shop.close()

    async def _kill(self, chance: random.Random) -> None:
        for _ in range(self._plan.kills):
            await asyncio.sleep(self._plan.seconds / self._plan.kills * chance.uniform(0.5, 1.2))
            self.outcome.kills += await self._target.kill_one(chance)
        await asyncio.sleep(self._ends_at - time.monotonic())
        await self._target.hurry()

    async def _be_customer(self, shop: Shop, chance: random.Random) -> None:
        while time.monotonic() < self._ends_at:
            asked = Asked(new_id(), chance.randrange(1_000, 90_000), chance.choice(_TOKENS))
            self.journal.append(asked)
            await self._do(lambda: shop.create(asked))  # noqa: B023 - awaited before the next one
            if asked.contradictions:
                continue
            await self._live(shop, asked, chance)

    async def _live(self, shop: Shop, asked: Asked, chance: random.Random) -> None:
        """What becomes of one order."""
        fate = chance.choice(_FATES)
        if asked.token == "tok_pending":
            what = chance.choice(("payment.completed",) * 4 + ("payment.failed",))
            await self._do(lambda: shop.gateway_tells(asked, what))
        if asked.token == "tok_declined" and chance.random() < 0.6:
            await self._do(lambda: shop.pay_again(asked))
        await asyncio.sleep(chance.uniform(0, 0.2))
        if "refund" in fate:
            amount = asked.total if fate == "refund all" else asked.total // 3
            await self._do(lambda: shop.refund(asked, amount, f"refund-{asked.note}"))
        if "cancel" in fate:
            await self._do(lambda: shop.cancel(asked))
        if fate == "ship":
            await self._do(lambda: shop.ship(asked))

    async def _do(self, attempt: Attempt) -> None:
        await until_answered(attempt)
        self.outcome.operations += 1
