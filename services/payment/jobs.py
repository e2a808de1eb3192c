"""What the service does by itself beside owed webhooks: asking after answers that were lost."""

import asyncio

from services.chassis.problems import Problem
from services.chassis.telemetry import log
from services.payment.resolving import resolve_pass
from services.payment.service import PaymentService

_EVERY_SECONDS = 1.0


async def keep_resolving(service: PaymentService) -> None:
    """Ask after what is due, pass after pass, until cancelled."""
    while True:
        try:
            await resolve_pass(service)
        except Problem as problem:  # the database is away: it is asked again
            log().warning("inquiries_failed", detail=problem.detail)
        await asyncio.sleep(_EVERY_SECONDS)
