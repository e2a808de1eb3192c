"""The owed call that has waited longest although it could have been tried."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.chassis.base.problems import DETAIL_LIMIT, Problem

DEGRADED_AFTER = timedelta(seconds=60)
"""From then on readiness says that something keeps owed calls from being made."""


@dataclass(frozen=True, slots=True)
class Untried:
    """A call that is owed to ``target`` and could have been made ``since`` then, and was not.

    What an open circuit breaker or a provider's outage holds back could not have been made.
    """

    target: str
    kind: str
    since: datetime


FindUntried = Callable[[], Awaitable[Untried | None]]
"""Finds the one that has waited longest; None where nothing waits."""


async def longest_waiting(finders: Iterable[FindUntried]) -> Untried | None:
    """Of what all ``finders`` find, the one that has waited longest."""
    found = [untried for find in finders if (untried := await find()) is not None]
    return min(found, key=lambda untried: untried.since, default=None)


async def look_at_owed(
    finders: Iterable[FindUntried], now: datetime
) -> tuple[Untried | None, str, str | None]:
    """The one that has waited longest, and what `/health/ready` says of it."""
    try:
        oldest = await longest_waiting(finders)
    except Problem as problem:  # the database is away, which its own check says, too
        return None, "degraded", f"Owed calls cannot be looked at: {problem.detail}"[:DETAIL_LIMIT]
    if oldest is None or now - oldest.since < DEGRADED_AFTER:
        return oldest, "ok", None
    waits = f"{(now - oldest.since).total_seconds():.0f} seconds"
    call = f"A call owed to {oldest.target} ({oldest.kind})"
    return oldest, "degraded", f"{call} could have been made {waits} ago and has not been tried."
