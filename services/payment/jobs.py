"""What the service does by itself beside owed webhooks: asking after answers that were lost."""

from collections.abc import Sequence
from functools import partial

from services.chassis.jobs.contract import OWED, Job
from services.chassis.jobs.untried import Untried
from services.payment.context import PaymentService
from services.payment.inquiries.resolving import resolve_pass
from services.payment.repository import inquiries


def resolving(service: PaymentService) -> Job:
    """Asks the gateway after payments and refunds whose answer never came."""
    gateway, began = service.gateway.name, service.clock()

    async def due() -> Sequence[str]:
        has_due = partial(inquiries.has_due_inquiry, gateway=gateway, now=service.clock())
        return [gateway] if await service.database.read(has_due) else []

    async def portion(_gateway: str) -> bool:
        return await resolve_pass(service) > 0

    async def find_untried() -> Untried | None:
        oldest = partial(inquiries.oldest_due, gateway=gateway, now=service.clock())
        since = await service.database.read(oldest)
        return None if since is None else Untried("gateway", "inquiry", max(since, began))

    return Job("inquiries", portion, due, OWED, find_untried=find_untried)
