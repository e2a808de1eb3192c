"""Looks that are asked for in the same turn of the event loop, run as one unit of work.

On PostgreSQL each unit is a change of thread, a transaction and some round trips, which for a look
at an empty queue is all that it costs.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from services.chassis.storage.database import T, Work
from services.chassis.storage.failures import DatabaseUnavailable

Read = Callable[[Work[Any]], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class _Look:
    work: Work[Any]
    answer: "asyncio.Future[Any]"

    def tell(self, answer: Any) -> None:
        """Answer it, if whoever asked still waits."""
        if not self.answer.done():
            self.answer.set_result(answer)

    def refuse(self, error: Exception) -> None:
        """Have it raise ``error``, likewise."""
        if not self.answer.done():
            self.answer.set_exception(error)


class SharedLooks:
    """Gathers looks for ``read``, which runs a unit that reads."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._gathered: list[_Look] = []
        self._under_way: set[asyncio.Task[None]] = set()

    async def run(self, work: Work[T]) -> T:
        """What ``work`` answers; one that fails does so by itself.

        Raises:
            DatabaseUnavailable: it could not be run.
        """
        look = _Look(work, asyncio.get_running_loop().create_future())
        self._gathered.append(look)
        if len(self._gathered) == 1:
            task = asyncio.create_task(self._run_gathered())
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        answer: T = await look.answer
        return answer

    async def _run_gathered(self) -> None:
        """Run what this turn of the loop has gathered."""
        looks, self._gathered = self._gathered, []
        await self._run_together(looks)

    async def _run_together(self, looks: Sequence[_Look]) -> None:
        """Run looks in one unit, or each in one of its own where one of them fails."""

        def work(connection: Connection) -> list[Any]:
            return [look.work(connection) for look in looks]

        try:
            answers = await self._read(work)
        except DatabaseUnavailable as problem:
            for look in looks:
                look.refuse(DatabaseUnavailable(problem.trouble))
        except Exception as error:  # noqa: BLE001 - handed to whoever waits for it
            await self._run_apart(looks, error)
        else:
            for look, answer in zip(looks, answers, strict=True):
                look.tell(answer)

    async def _run_apart(self, looks: Sequence[_Look], error: Exception) -> None:
        """Find out which of ``looks`` it was that failed, and answer the others."""
        if len(looks) == 1:
            looks[0].refuse(error)
            return
        for look in looks:
            await self._run_together([look])
