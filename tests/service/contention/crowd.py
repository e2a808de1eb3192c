"""Use cases in a crowd: all at once on the same rows, round after round."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx

Case = Callable[[], Awaitable[Any]]
_AT_ONCE = 9
"""Fewer than the connections of a pool: what is tested is rows that are taken, not connections."""


class Crowd:
    """Runs use cases beside one another and keeps how each of them went."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.names: set[str] = set()

    async def meet(self, cases: Mapping[str, Case], *, each: int = 2) -> None:
        """Run every case ``each`` times, in a sequence of its own in every round."""
        self.names |= cases.keys()
        order = [name for name in cases for _ in range(each)]
        self.random.shuffle(order)
        room = asyncio.Semaphore(_AT_ONCE)

        async def run(name: str) -> None:
            async with room:
                self._note(name, await cases[name]())

        async with asyncio.TaskGroup() as group:
            for name in order:
                group.create_task(run(name))

    def _note(self, name: str, result: Any) -> None:
        """A refusal is an answer, too; a failure of ours or of the database is none."""
        if isinstance(result, httpx.Response):
            assert result.status_code < 500, f"{name}: {result.status_code} {result.text}"
            self.done[name] += result.is_success
        else:
            self.done[name] += 1

    def assert_all_took_part(self) -> None:
        """A use case that was refused each time has met nobody."""
        idle = {name for name in self.names if not self.done[name]}
        assert not idle, f"never done: {sorted(idle)}"
