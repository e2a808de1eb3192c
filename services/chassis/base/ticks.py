"""When this process does what it does again and again, so that it wakes up once for all of it.

A wake-up of a process that rests costs as much as the look at a table that it is for. Looks that
begin in the same turn of the event loop also share a unit of work (``Database.look``).
"""

import asyncio
import math
import random

# The processes of a machine, and those that share a database, wake up at different times.
_PHASE_SECONDS = random.random()  # noqa: S311 - no secret


def until_tick(every: float) -> float:
    """The seconds from now to the next common time of what is done every ``every`` seconds.

    That is half of ``every`` at least, so that whatever takes long leaves room for the rest.
    """
    now = asyncio.get_running_loop().time()
    ticks = math.floor((now - _PHASE_SECONDS) / every + 0.5) + 1
    return _PHASE_SECONDS + ticks * every - now
