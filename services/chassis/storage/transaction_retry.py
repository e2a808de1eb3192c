"""Trying a unit of work again that PostgreSQL broke off for no fault of its own.

A deadlock (40P01) or a conflict between snapshots (40001) takes back one of the units. Where a
session's prepared statements are forgotten (26000), or find other columns since a change of tables
(0A000), the first that is run is refused. Nothing of the unit was kept and it is a plain function,
so it is run anew, a few times, each time a little later. The order of locks
(docs/adr/0021-locks.md) keeps this rare; the metric tells how rare.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeVar

from prometheus_client import Counter
from sqlalchemy.exc import DBAPIError

from services.chassis.telemetry.logs import log
from services.chassis.telemetry.metrics import REGISTRY

T = TypeVar("T")

ATTEMPTS: Final = 6
_FIRST_PAUSE_SECONDS = 0.01
_REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "40001": "serialization_failure",
        "40P01": "deadlock_detected",
        "26000": "statement_forgotten",
        "0A000": "statement_outdated",
    }
)
_TRIED_AGAIN = Counter(
    "ichiba_database_transactions_retried_total",
    "Transactions that PostgreSQL broke off for no fault of their own, and that were tried again.",
    ["reason"],
    registry=REGISTRY,
)


async def trying_again(run: Callable[[], Awaitable[T]]) -> T:
    """What ``run`` answers, which is called up to six times within about half a second.

    Raises:
        DBAPIError: it failed for another reason, or was broken off each time.
    """
    for attempt in range(1, ATTEMPTS):
        try:
            return await run()
        except DBAPIError as error:
            reason = _REASONS.get(getattr(error.orig, "sqlstate", None) or "")
            if reason is None:
                raise
            _TRIED_AGAIN.labels(reason).inc()
            log().warning("transaction_tried_again", reason=reason, attempt=attempt)
        # Jittered, so that the two do not meet again.
        pause = _FIRST_PAUSE_SECONDS * 2 ** (attempt - 1)
        await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - jitter
    return await run()
