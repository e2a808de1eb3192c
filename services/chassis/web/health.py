"""Whether a service can take traffic: its checks, its owed work, its peers."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from services.chassis.jobs.untried import FindUntried, Untried, look_at_owed
from services.chassis.peers.breaker import BreakerState
from services.chassis.peers.peer import Peer
from services.chassis.storage.database import Database
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.web.exchange import Reply

_SILENT = (
    "It has not answered anybody for {seconds:g} s or more (circuit breaker closed). Customers do "
    "not wait for its answers: their requests are finished later."
)
Check = Callable[[], Awaitable[tuple[str, str | None]]]
"""Answers ``ok``, ``degraded`` or ``failed``, and what to know about it."""


async def readiness(
    checks: Mapping[str, Check],
    owed: Sequence[FindUntried],
    now: datetime,
    peers: Sequence[Peer] = (),
) -> Reply:
    """200 unless a check failed; a degraded one, as a peer's is at worst, does not matter.

    ``owed`` finds calls that are owed and could have been tried.
    """
    results = [await _result(name, check) for name, check in checks.items()]
    oldest, status, detail = await look_at_owed(owed, now)
    results.append({"name": "owed_work", "status": status, "detail": detail})
    results += [await _result(peer.name, peer_check(peer)) for peer in peers]
    ready = all(result["status"] != "failed" for result in results)
    body = {
        "status": "ready" if ready else "unready",
        "checks": results,
        "oldest_owed": None if oldest is None else _waiting(oldest, now),
        "breakers": [asdict(peer.breaker_state()) for peer in peers],
    }
    headers = {} if ready else {"Retry-After": "1"}
    return Reply(body, status=200 if ready else 503, headers=headers)


async def _result(name: str, check: Check) -> dict[str, Any]:
    status, detail = await check()
    return {"name": name, "status": status, "detail": detail}


def _waiting(untried: Untried, now: datetime) -> dict[str, Any]:
    seconds = max(0, round((now - untried.since).total_seconds()))
    return {**asdict(untried), "seconds": seconds}


def database_check(database: Database) -> Check:
    """Whether the service's own database can be read and written."""

    async def check() -> tuple[str, str | None]:
        try:
            await database.probe()
        except DatabaseUnavailable as problem:
            trouble = problem.trouble
            return "failed", f"The database {trouble.reason}; {trouble.mend}."
        return "ok", None

    return check


def peer_check(peer: Peer) -> Check:
    """Whether another service gives usable answers, and how its breaker stands; work goes on."""

    async def check() -> tuple[str, str | None]:
        breaker, since = peer.breaker_state(), peer.unavailable_since
        if breaker.state != "closed":
            return "degraded", _in_words(breaker)
        if since is not None:
            return (
                "degraded",
                f"It has not answered usably since {_zulu(since)} (circuit breaker closed).",
            )
        if peer.is_silent:
            return "degraded", _SILENT.format(seconds=peer.silent_after_seconds)
        return "ok", None

    return check


def _in_words(breaker: BreakerState) -> str:
    since = _zulu(breaker.since)
    if breaker.next_probe_at is None:
        words = f"The circuit breaker opened at {since} and is half-open: a probe is under way."
    else:
        due = _zulu(breaker.next_probe_at)
        words = f"The circuit breaker has been open since {since}. The next probe is due at {due}."
    return f"{words} The last error: {breaker.last_error}."


def _zulu(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
