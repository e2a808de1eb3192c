"""The operations that services answer alike: health, metrics, settings, and what is owed.

A service has one of its own where it does more, and its spec has none where it owes nothing; see
``services.chassis.web.application``.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from services.chassis.jobs.contract import Engine
from services.chassis.keeping.settings_document import Operated
from services.chassis.peers.peer import Peer
from services.chassis.storage.database import Database
from services.chassis.telemetry.metrics import metrics_text
from services.chassis.web import health, owed_work
from services.chassis.web.exchange import Reply, Request


class ServiceContext(Protocol):
    """What readiness needs of a service, which it finds as ``request.state``."""

    database: Database
    engine: Engine
    clock: Callable[[], datetime]
    operated: Operated | None
    """What its operators see of it; None where it runs without settings."""

    @property
    def peers(self) -> Sequence[Peer]:
        """The services that it calls."""

    def checks(self) -> Mapping[str, health.Check]:
        """What it needs beside its database and its engine, by the names that readiness shows."""


async def get_liveness(_request: Request) -> Reply:
    """The process runs."""
    return Reply({"status": "ok"})


async def get_readiness(request: Request) -> Reply:
    """Whether the service can take traffic."""
    service: ServiceContext = request.state
    return await health.readiness(
        {
            "database": health.database_check(service.database),
            "engine": service.engine.check,
            **service.checks(),
        },
        [service.engine.find_untried],
        service.clock(),
        service.peers,
    )


async def get_metrics(_request: Request) -> Reply:
    """Prometheus' text format."""
    return Reply(raw=metrics_text(), media_type="text/plain")


async def list_deliveries(request: Request) -> Reply:
    """A page of what is owed to others, or was."""
    return await owed_work.list_deliveries(request.state, request.query)


async def replay_delivery(request: Request) -> Reply:
    """Have something that is owed tried again."""
    return await owed_work.replay_delivery(request.state, request)


async def get_settings(request: Request) -> Reply:
    """The settings that matter to operators, and how long the service keeps what it deletes."""
    service: ServiceContext = request.state
    operated = service.operated
    assert operated is not None
    return Reply.written(operated.document(request.language), request.language)
