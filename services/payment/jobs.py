"""What the service does by itself beside owed webhooks: asking after answers that were lost."""

import asyncio
from collections.abc import Sequence
from functools import partial

from services.chassis.jobs.contract import OWED, Job
from services.chassis.jobs.untried import Untried
from services.payment.context import PaymentService
from services.payment.inquiries.resolving import has_due, resolve_due
from services.payment.repository import inquiries


def resolving(service: PaymentService) -> Job:
    """Asks each gateway after payments and refunds whose answer never came."""
    names, began = [gateway.name for gateway in service.gateways], service.clock()

    async def due() -> Sequence[str]:
        found = await asyncio.gather(*(has_due(service, name) for name in names))
        return [name for name, is_due in zip(names, found, strict=True) if is_due]

    async def portion(gateway: str) -> bool:
        return await resolve_due(service, gateway) > 0

    async def find_untried() -> Untried | None:
        found = [
            await service.database.read(
                partial(inquiries.oldest_due, gateway=name, now=service.clock())
            )
            for name in names
        ]
        since = min((each for each in found if each is not None), default=None)
        return None if since is None else Untried("gateway", "inquiry", max(since, began))

    return Job("inquiries", portion, due, OWED, find_untried=find_untried)
