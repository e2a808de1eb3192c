"""Defects to put into the services, each of which the whole of the harness has to notice."""

import asyncio
from typing import Any
from unittest.mock import patch

from services.chassis.idempotency import Idempotency
from services.chassis.jobs.contract import Job
from services.chassis.jobs.dbos_engine import DurableEngine
from services.payment.gateways.simulator.gateway import SimulatedGateway


def forget_keys() -> None:
    """A repeated request is taken for a new one."""
    patch.object(Idempotency, "_claim", lambda *_: None).start()


def forget_debts() -> None:
    """What a request has left undone is never looked at again."""

    async def look_at_nothing(_: DurableEngine, _job: Job) -> None:
        await asyncio.Event().wait()

    patch.object(DurableEngine, "_look_forever", look_at_nothing).start()


def charge_anew() -> None:
    """The gateway takes each call for a new one, and knows nothing of the ones before."""
    capture = SimulatedGateway.capture
    calls = iter(range(1_000_000))

    async def capture_anew(self: SimulatedGateway, key: str, *rest: Any) -> Any:
        outcome = await capture(self, key, *rest)
        if next(calls) == 0:  # the first after each start
            await capture(self, f"{key[:-4]}anew", *rest)
        return outcome

    patch.object(SimulatedGateway, "capture", capture_anew).start()


SABOTAGES = {
    "forget_keys": forget_keys,
    "forget_debts": forget_debts,
    "charge_anew": charge_anew,
}
