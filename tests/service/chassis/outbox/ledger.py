"""A ledger of what is owed to the payment service, and somebody who performs it."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import MetaData, Row, select

from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.records import Delivery, deliveries_table
from services.chassis.outbox.runner import DeliveryRunner
from services.chassis.storage.database import Database

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
    def work(connection: Any) -> list[Delivery]:
        return [
            DELIVERIES.owe(
                connection,
                kind="payment",
                target="payment",
                subject_id=f"order-{number}",
                now=clock(),
                wait=wait,
                payload={"token": "tok_ok"},
            )
            for number in range(count)
        ]

    return await database.write(work)


async def row_of(database: Database, delivery: Delivery) -> Row[Any]:
    statement = select(TABLE).where(TABLE.c.id == delivery.id)
    return await database.read(lambda connection: connection.execute(statement).one())


async def claim(database: Database, clock: Clock, limit: int = 50) -> list[Delivery]:
    now = clock()
    return await database.write(lambda c: DELIVERIES.claim_due(c, now, limit))


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
        now = self._clock()
        await self._database.write(lambda c: DELIVERIES.settle(c, delivery.id, now))

    def runner(self) -> DeliveryRunner:
        return DeliveryRunner(self._database, DELIVERIES, {"payment": self}, self._clock)
