"""Waiting until nothing is under way any more: no answer outstanding, nothing owed."""

import asyncio
import time

from tests.faults.clients.journal import Asked
from tests.faults.judging.evidence import Scene

LONGEST_SECONDS = 240.0
_LOOK_EVERY_SECONDS = 0.25


async def settle(scene: Scene) -> float:
    """Wait until nothing is owed; answers the seconds that took.

    Where nothing more gets done for ``LONGEST_SECONDS`` it waits no more; the oracle finds what is
    unfinished. As long as something does, a busy machine only makes it longer. It takes two looks
    that find nothing: what moves on between the queries of one is found by the other.
    """
    started = time.monotonic()
    least, last_progress, was_finished = None, started, False
    while True:
        unfinished = sum((await asyncio.to_thread(scene.count_unfinished)).values())
        now = time.monotonic()
        if least is None or unfinished < least:
            least, last_progress = unfinished, now
        if (not unfinished and was_finished) or now - last_progress > LONGEST_SECONDS:
            return now - started
        was_finished = not unfinished
        await asyncio.sleep(_LOOK_EVERY_SECONDS)


def is_finished(scene: Scene, asked: Asked) -> bool:
    """Whether nothing is under way for one order, whose id was told."""
    return bool(asked.order_ids) and not scene.count_unfinished(asked.order_id)
