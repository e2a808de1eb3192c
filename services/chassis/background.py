"""Work that goes on beside the requests, for as long as the service is open."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from services.chassis.telemetry import log


@asynccontextmanager
async def running(*work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Run ``work`` until the block ends, then cancel it and wait for its end."""
    tasks = [asyncio.create_task(each) for each in work]
    for task in tasks:
        task.add_done_callback(_tell_failure)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _tell_failure(task: asyncio.Task[None]) -> None:
    """Nobody waits for background work, so its failure would go unnoticed."""
    if not task.cancelled() and (error := task.exception()) is not None:
        log().error("background_work_failed", work=repr(task.get_coro()), exc_info=error)
