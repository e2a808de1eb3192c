"""First attempts at what is owed, made behind the answer to the request that has caused it."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, Final

from services.chassis.telemetry.logs import log

MOST: Final = 200
"""Attempts under way at once; a request that would add to them waits for its own."""
_CLOSING_SECONDS = 2.0


class AttemptsBehind:
    """What is tried at once without making the present request wait for it.

    Each attempt is owed, so one that is lost is the runner's. Those for one subject are made one
    after the other, in the order in which they were begun.
    """

    def __init__(self) -> None:
        self._under_way: dict[asyncio.Task[None], str] = {}
        self._last: dict[str, asyncio.Task[None]] = {}

    async def begin(self, subject_id: str, attempt: Coroutine[Any, Any, None]) -> None:
        """Make ``attempt``; where very many are under way, its end is waited for."""
        earlier = self._last.get(subject_id)
        task = asyncio.create_task(_in_turn(earlier, subject_id, attempt))
        is_crowded = len(self._under_way) >= MOST
        self._under_way[task] = subject_id
        self._last[subject_id] = task
        task.add_done_callback(self._ended)
        if is_crowded:
            await asyncio.wait({task})

    async def earlier(self, subject_id: str) -> None:
        """Wait for what was begun for ``subject_id`` before, so that nothing overtakes it."""
        task = self._last.get(subject_id)
        if task is not None and task is not asyncio.current_task():
            await asyncio.wait({task})

    async def settled(self) -> None:
        """Wait until nothing is under way."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def close(self) -> None:
        """Give what is under way a moment; the rest stays owed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING_SECONDS):
                await self.settled()
        late = set(self._under_way)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        subject_id = self._under_way.pop(task)
        if self._last.get(subject_id) is task:
            del self._last[subject_id]


async def _in_turn(
    earlier: asyncio.Task[None] | None, subject_id: str, attempt: Coroutine[Any, Any, None]
) -> None:
    try:
        if earlier is not None:
            await asyncio.wait({earlier})
        await attempt
    except Exception:  # noqa: BLE001 - nobody waits for it, and it stays owed
        log().exception("attempt_failed", subject_id=subject_id)
    finally:
        attempt.close()  # where it was cancelled in its turn, nobody has begun it
