"""Whether the service can send."""

from functools import partial

from services.chassis.web import health
from services.chassis.web.exchange import Reply, Request
from services.notification.context import NotificationService
from services.notification.sending.dispatching import find_unsent


async def get_readiness(request: Request) -> Reply:
    """Whether the service can take traffic: its database, its engine, its ways out."""
    service: NotificationService = request.state
    checks = {
        "database": health.database_check(service.database),
        "engine": service.engine.check,
        "dispatchers": service.background.check,
    }
    for channel, sender in service.senders.items():
        checks[sender.name] = service.outages[channel].check
    owed = [partial(find_unsent, service, channel) for channel in service.senders]
    return await health.readiness(checks, owed, service.clock())
