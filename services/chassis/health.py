"""Liveness, readiness and metrics: the same three answers in every service."""

from collections.abc import Awaitable, Callable, Mapping

from services.chassis.database import Database
from services.chassis.http import Reply
from services.chassis.outages import DatabaseUnavailable
from services.chassis.peers import Peer
from services.chassis.telemetry import metrics_text

Check = Callable[[], Awaitable[tuple[str, str | None]]]
"""Answers ``ok``, ``degraded`` or ``failed``, and what to know about it."""


def liveness() -> Reply:
    """The process runs."""
    return Reply({"status": "ok"})


async def readiness(checks: Mapping[str, Check]) -> Reply:
    """200 unless a check failed; a degraded one is told and does not matter."""
    results = []
    for name, check in checks.items():
        status, detail = await check()
        results.append({"name": name, "status": status, "detail": detail})
    ready = all(result["status"] != "failed" for result in results)
    body = {"status": "ready" if ready else "unready", "checks": results}
    headers = {} if ready else {"Retry-After": "1"}
    return Reply(body, status=200 if ready else 503, headers=headers)


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
    """Whether another service gave a usable answer to the last call; work goes on without it."""

    async def check() -> tuple[str, str | None]:
        since = peer.unavailable_since
        if since is None:
            return "ok", None
        return "degraded", f"It gives no usable answer since {since:%Y-%m-%dT%H:%M:%SZ}."

    return check


def metrics() -> Reply:
    """Prometheus' text format."""
    return Reply(raw=metrics_text(), media_type="text/plain")
