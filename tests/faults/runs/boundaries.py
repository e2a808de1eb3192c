"""Kills at every statement boundary: each path, each service on it, one boundary after the other.

A path is walked again and again. Each time the victim dies one boundary later, until the walk is
survived: then there are no more boundaries. Everybody else goes on meanwhile, as in real life.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Service
from tests.faults.clients.journal import Asked
from tests.faults.clients.shop import Attempt, Shop, until_answered
from tests.faults.judging.evidence import Scene
from tests.faults.judging.settling import is_finished, settle
from tests.faults.processes.fleet import Fleet
from tests.faults.processes.killing import OWN_WORK, KillPlan

_TOTAL, _PART = 4_800, 1_300
_WALK_SECONDS = 30.0
_MOST_PLACES = 200

Act = Callable[[Shop, Asked, str], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Path:
    """Something a client does, to an order that is ``prepared`` to be so before."""

    name: str
    victim: Service
    act: Act
    prepared: str | None = None
    token: str = "tok_ok"
    callers: tuple[Service, ...] = ()
    """Who calls on the way to the victim, its own caller first: they start anew after it.

    Otherwise they would leave it alone after so many deaths, or each other after so many starts.
    """
    own_work: bool = False
    """The victim dies in what it does by itself, not in what a request causes."""


async def _create(shop: Shop, asked: Asked, request_id: str) -> bool:
    return await shop.create(asked, request_id)


async def _cancel(shop: Shop, asked: Asked, request_id: str) -> bool:
    return await shop.cancel(asked, request_id)


async def _refund(shop: Shop, asked: Asked, request_id: str) -> bool:
    return await shop.refund(asked, _PART, f"refund-{asked.note}", request_id)


async def _webhook(shop: Shop, asked: Asked, request_id: str) -> bool:
    return await shop.gateway_tells(asked, "payment.completed", request_id)


PATHS: tuple[Path, ...] = (
    Path("create", "order", _create),
    Path("create", "payment", _create, callers=("order",)),
    Path("create", "notification", _create, callers=("order",)),
    Path("send", "notification", _create, callers=("order",), own_work=True),
    Path("cancel", "order", _cancel, "PAID"),
    Path("cancel", "payment", _cancel, "PAID", callers=("order",)),
    Path("cancel", "notification", _cancel, "PAID", callers=("order",)),
    Path("refund", "payment", _refund, "PAID"),
    Path("refund", "order", _refund, "PAID", callers=("payment",)),
    Path("webhook", "payment", _webhook, "PAYMENT_PROCESSING", "tok_pending"),
    Path("webhook", "order", _webhook, "PAYMENT_PROCESSING", "tok_pending", ("payment",)),
    Path(
        "webhook",
        "notification",
        _webhook,
        "PAYMENT_PROCESSING",
        "tok_pending",
        ("order", "payment"),
    ),
)


@dataclass(slots=True)
class Walks:
    """What walking paths came to."""

    journal: list[Asked] = field(default_factory=list)
    killed_at: dict[str, list[str]] = field(default_factory=dict)
    """The boundaries of each path and victim, in order."""
    seconds_to_settle: float = 0.0

    @property
    def kills(self) -> int:
        return sum(len(boundaries) for boundaries in self.killed_at.values())


class Walker:
    """Walks paths on one fleet."""

    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet
        self._scene = Scene(fleet.data_dir, fleet.urls)
        self._shop = fleet.shop()
        self._unanswered: list[Attempt] = []
        self.walks = Walks()

    async def walk_all(
        self, paths: Sequence[Path], *, stride: int = 1, hurry: bool = False
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
        self.walks.seconds_to_settle = time.monotonic() - started
        await self._shop.close()

    async def _walk(self, path: Path, stride: int) -> None:
        boundaries = self.walks.killed_at.setdefault(f"{path.name} {path.victim}", [])
        trace = self._fleet.data_dir / "boundary.txt"
        for place in range(1, _MOST_PLACES, stride):
            request_id = OWN_WORK if path.own_work else f"walk-{new_id()}"
            has_reads = path.victim != "notification"
            plan = KillPlan(request_id, place, str(trace), has_reads)
            await self._fleet.restart(path.victim, plan)
            for caller in path.callers:  # its breaker knows nothing of the deaths before
                await self._fleet.restart(caller)
            asked = await self._prepare(path)
            if not await self._is_killed(path, asked, request_id):
                await self._fleet.restart(path.victim)
                return
            boundaries.append(trace.read_text(encoding="utf-8"))
        raise RuntimeError(f"{path} has no end")

    async def _prepare(self, path: Path) -> Asked:
        """An order as the path needs it; none yet where it begins with one."""
        asked = Asked(new_id(), _TOTAL, path.token)
        self.walks.journal.append(asked)
        if path.prepared is not None:
            await until_answered(lambda: self._shop.create(asked))
            await until_answered(lambda: self._stands_at(asked, path.prepared))
        return asked

    async def _stands_at(self, asked: Asked, status: str | None) -> bool:
        order = await self._shop.order(asked)
        return order is not None and order["status"] == status

    async def _is_killed(self, path: Path, asked: Asked, request_id: str) -> bool:
        """Walk once; whether the victim died before all was done."""

        async def attempt() -> bool:
            return await path.act(self._shop, asked, request_id)

        is_answered = await attempt()
        if not is_answered:
            self._unanswered.append(lambda: path.act(self._shop, asked, f"again-{new_id()}"))
        deadline = time.monotonic() + _WALK_SECONDS
        while not self._fleet.is_dead(path.victim):
            if is_answered and await asyncio.to_thread(is_finished, self._scene, asked):
                return False
            if time.monotonic() > deadline:
                raise RuntimeError(f"neither killed nor done: {path} {asked}")
            await asyncio.sleep(0.02)
        return True
