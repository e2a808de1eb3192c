"""Waiting until nothing is under way any more: no answer outstanding, nothing owed."""

import asyncio
import time

from tests.faults.clients.journal import Asked
from tests.faults.judging.evidence import Scene

LONGEST_SECONDS = 240.0
_LOOK_EVERY_SECONDS = 0.25


async def settle(scene: Scene) -> float:
    """Wait until nothing is owed; answers the seconds that took.

    After ``LONGEST_SECONDS`` it waits no more; the oracle finds what is unfinished.
    """
    started = time.monotonic()
    while True:
        unfinished = await asyncio.to_thread(scene.count_unfinished)
        taken = time.monotonic() - started
        if not unfinished or taken > LONGEST_SECONDS:
            return taken
        await asyncio.sleep(_LOOK_EVERY_SECONDS)


def is_finished(scene: Scene, asked: Asked) -> bool:
    """Whether nothing is under way for one order, whose id was told."""
    return bool(asked.order_ids) and not scene.count_unfinished(asked.order_id)
