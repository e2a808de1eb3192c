"""Asking a gateway many things at once, but not too many."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


class ManyCalls:
    """Bounds the calls that all batches of this process have under way together.

    A single payment does not wait for them.
    """

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._turns = asyncio.Semaphore(at_once)

    async def ask_for_each(
        self, items: Sequence[T], ask: Callable[[T], Awaitable[R]]
    ) -> list[tuple[T, R]]:
        """Each item with what ``ask`` answered for it, in the order of ``items``."""
        answers: dict[int, R] = {}
        waiting = iter(enumerate(items))

        async def ask_in_turn() -> None:
            for place, item in waiting:
                async with self._turns:
                    answers[place] = await ask(item)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(self._at_once, len(items))):
                group.create_task(ask_in_turn())
        return [(item, answers[place]) for place, item in enumerate(items)]

    def seconds_for(self, count: int) -> int:
        """How long ``count`` calls are allowed for, beyond what one may take."""
        return count // self._at_once
