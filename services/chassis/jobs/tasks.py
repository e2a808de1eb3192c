"""Work that goes on beside the requests, for as long as the service is open.

Each piece of it is watched: one that ends, which none should, is told and started again.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from services.chassis.telemetry.logs import log

Work = Callable[[], Coroutine[Any, Any, None]]
"""Goes on until it is cancelled; called again where it ends before."""

_FIRST_REST_SECONDS = 0.5
_LONGEST_REST_SECONDS = 30.0
_WELL_AFTER_SECONDS = 60.0
"""Whoever has lived for so long has got over why it ended before."""
_KEEPS_ENDING_FROM = 2


@dataclass(slots=True)
class _Watched:
    """A piece of work, how often in a row it ended, and by what the last time."""

    name: str
    work: Work
    ends: int = 0
    began_at: float = 0.0
    last_end: str = ""

    @property
    def keeps_ending(self) -> bool:
        """Whether it ended more than once, and has not lived long since."""
        lives_long = time.monotonic() - self.began_at > _WELL_AFTER_SECONDS
        return self.ends >= _KEEPS_ENDING_FROM and not lives_long


class Background:
    """The pieces of work that are watched together."""

    def __init__(self) -> None:
        self._watched: list[_Watched] = []

    @asynccontextmanager
    async def running(self, *works: Work) -> AsyncIterator[None]:
        """Keep ``works`` going until the block ends, then cancel them and wait for their end."""
        self._watched = [_Watched(_name_of(work), work) for work in works]
        tasks = [asyncio.create_task(_keep_going(each)) for each in self._watched]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def check(self) -> tuple[str, str | None]:
        """What `/health/ready` says: ``degraded`` where a piece keeps ending."""
        for each in self._watched:
            if each.keeps_ending:
                return "degraded", (
                    f"The background task {each.name} has ended {each.ends} times in a row and is "
                    f"started again each time. The last error: {each.last_end}."
                )
        return "ok", None


async def _keep_going(watched: _Watched) -> None:
    while True:
        watched.began_at = time.monotonic()
        error = await _end_of(watched.work)
        if time.monotonic() - watched.began_at > _WELL_AFTER_SECONDS:
            watched.ends = 0
        watched.ends += 1
        watched.last_end = "it returned" if error is None else repr(error)
        rest = min(_FIRST_REST_SECONDS * 2.0 ** (watched.ends - 1), _LONGEST_REST_SECONDS)
        log().error(
            "background_work_ended",
            work=watched.name,
            ends=watched.ends,
            again_in_seconds=rest,
            exc_info=error,
        )
        await asyncio.sleep(rest)


async def _end_of(work: Work) -> BaseException | None:
    """Why ``work`` ended by itself; a task of its own, as only so a stray cancellation shows."""
    task = asyncio.create_task(work())
    try:
        await asyncio.wait({task})
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise
    return asyncio.CancelledError() if task.cancelled() else task.exception()


def _name_of(work: Work) -> str:
    function = getattr(work, "func", work)  # a partial has no name of its own
    return str(getattr(function, "__qualname__", repr(function)))
