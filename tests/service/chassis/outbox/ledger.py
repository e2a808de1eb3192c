"""A ledger of what is owed to the payment service, and somebody who performs it."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import MetaData, Row, select

from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.records import Delivery, deliveries_table
from services.chassis.outbox.runner import DeliveryRunner
from services.chassis.storage.database import Database
from services.chassis.storage.units import Unit, unit_of_work

TABLE = deliveries_table(MetaData())
DELIVERIES = Deliveries(TABLE)
START = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


class Clock:
    now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


async def owe(
    database: Database, clock: Clock, count: int = 1, wait: timedelta | None = None
) -> list[Delivery]:
    def work(unit: Unit) -> list[Delivery]:
        return [
            DELIVERIES.owe(unit, "payment", "payment", f"order-{number}", {"token": "tok_ok"}, wait)
            for number in range(count)
        ]

    return await database.write(unit_of_work(work, clock()))


async def row_of(database: Database, delivery: Delivery) -> Row[Any]:
    statement = select(TABLE).where(TABLE.c.id == delivery.id)
    return await database.read(lambda connection: connection.execute(statement).one())


async def claim(database: Database, clock: Clock, limit: int = 50) -> list[Delivery]:
    work = partial(DELIVERIES.claim_due, limit=limit)
    return await database.write(unit_of_work(work, clock()))


async def revive(database: Database, clock: Clock, delivery_id: str) -> bool:
    work = partial(DELIVERIES.revive, delivery_id=delivery_id, actor="mika")
    return await database.write(unit_of_work(work, clock()))


class Performer:
    """Does what the target would, or fails."""

    def __init__(self, database: Database, clock: Clock, error: Exception | None = None) -> None:
        self._database, self._clock, self.error = database, clock, error
        self.performed: list[str] = []

    async def __call__(self, delivery: Delivery) -> None:
        self.performed.append(delivery.id)
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        settle = partial(DELIVERIES.settle, delivery_id=delivery.id)
        await self._database.write(unit_of_work(settle, self._clock()))

    def runner(self) -> DeliveryRunner:
        return DeliveryRunner(self._database, DELIVERIES, {"payment": self}, self._clock)
