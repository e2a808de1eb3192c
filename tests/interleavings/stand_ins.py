"""What a world plays itself: the clock, the mailroom, and databases that tell when they rest."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from services.chassis.storage.database import Database
from services.order.domain.orders.orders import Order

T = TypeVar("T")


class Clock:
    """A clock that moves when told to, and a little each time it is looked at."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)  # what happens at one time is of one unit of work
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Watched:
    """A database that knows how many units of work it is at."""

    least_portion = 25

    def __init__(self, database: Database) -> None:
        self.database = database
        self.under_way = 0
        self.rests = asyncio.Event()
        """Set while it is at none."""

    async def write(self, work: Any, about: str | None = None) -> Any:
        return await self._counted(self.database.write(work, about))

    async def read(self, work: Any) -> Any:
        return await self._counted(self.database.read(work))

    async def look(self, work: Any) -> Any:
        return await self._counted(self.database.look(work))

    def is_waited_for(self) -> bool:
        return self.database.is_waited_for()

    async def probe(self) -> None:
        await self.database.probe()

    async def scrub(self) -> bool:
        return await self.database.scrub()

    async def close(self) -> None:
        await self.database.close()

    async def _counted(self, unit: Coroutine[Any, Any, T]) -> T:
        self.under_way += 1
        self.rests.clear()
        task = asyncio.ensure_future(unit)
        task.add_done_callback(self._ended)
        # A kill does not take back what a database is at.
        return await asyncio.shield(task)

    def _ended(self, task: "asyncio.Task[Any]") -> None:
        self.under_way -= 1
        if self.under_way == 0:
            self.rests.set()
        if not task.cancelled():
            task.exception()


@dataclass
class Mailroom:
    """The notification service: takes every message once for each key, and tells what it says."""

    taken: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """By key: order, template, and the sum that goes back where the message names one."""

    async def send_email(self, order: Order, template: str, extra: dict[str, Any], key: str) -> str:
        message = (order.id, template, _sum_said(template, extra.get("refunded_amount", 0)))
        if self.taken.setdefault(key, message) != message:
            raise AssertionError(f"under {key} it was told {self.taken[key]}, now {message}")
        return key

    async def send_sms(self, order: Order, template: str, extra: dict[str, Any], key: str) -> str:
        return await self.send_email(order, template, extra, key)


def _sum_said(template: str, amount: int) -> str:
    """What a message says of the sum that goes back, in the words of the shipped templates."""
    if template == "ORDER_REFUNDED":
        return f"ご注文につき、¥{amount:,} の返金を手続きいたしました。"
    return f"¥{amount:,} を返金いたします。" if amount else ""
