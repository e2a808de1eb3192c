"""Owed work: what one service still has to tell another, written where the debt arises.

A delivery is written in the transaction that causes it and is done once its target has taken it.
The request that causes it tries once at once; what then is still owed is tried again by
``DeliveryRunner`` at start and in passes, with jittered back-off. Every attempt carries the same
idempotency key (the delivery's id), so a repetition has no second effect.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    bindparam,
    insert,
    select,
    update,
)

from services.chassis.database import Database, UtcDateTime
from services.chassis.ids import new_id
from services.chassis.peers import PeerRefused, PeerUnavailable, retrying
from services.chassis.problems import DETAIL_LIMIT, Problem, ServiceUnavailable
from services.chassis.telemetry import log

LEASE = timedelta(seconds=60)
"""How long an attempt may take before another is made; longer than any timeout of a call."""
DEAD_AFTER = timedelta(days=3)
"""A delivery that has been tried for this long is dead, and says so."""
_YOUNG = timedelta(minutes=10)
_CAP_YOUNG_SECONDS = 15.0
_CAP_SECONDS = 60.0
_CAP_RETRY_AFTER_SECONDS = 3_600.0


def deliveries_table(metadata: MetaData) -> Table:
    """The table ``deliveries`` of a service."""
    return Table(
        "deliveries",
        metadata,
        Column("id", String(36), primary_key=True),
        Column("kind", String(40), nullable=False),
        Column("target", String(40), nullable=False),
        Column("subject_id", String(36), nullable=False),
        Column("payload", Text, nullable=False),
        Column("state", String(8), nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("last_error", Text),
        Column("next_attempt_at", UtcDateTime),
        Column("created_at", UtcDateTime, nullable=False),
        Column("updated_at", UtcDateTime, nullable=False),
        CheckConstraint("state IN ('pending', 'dead', 'done')", name="ck_deliveries_state"),
        Index("ix_deliveries_due", "state", "next_attempt_at"),
        Index("ix_deliveries_subject_id", "subject_id"),
    )


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing owed: ``kind`` says what, ``subject_id`` for which order, payment or message."""

    id: str
    kind: str
    target: str
    subject_id: str
    payload: Mapping[str, Any]
    attempts: int
    created_at: datetime


class Deliveries:
    """The owed work of one service, as units of work on its table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._insert = insert(table)
        self._settle = (
            update(table)
            .where(table.c.id == bindparam("b_id"), table.c.state == "pending")
            .values(
                state="done",
                payload="{}",  # it may hold a payment token, which is of no more use
                attempts=table.c.attempts + 1,
                last_error=None,
                next_attempt_at=None,
                updated_at=bindparam("b_now"),
            )
        )

    def owe(
        self,
        connection: Connection,
        *,
        kind: str,
        target: str,
        subject_id: str,
        now: datetime,
        payload: Mapping[str, Any] | None = None,
    ) -> Delivery:
        """Write a debt down; the caller's own attempt has ``LEASE`` before the runner steps in."""
        delivery = Delivery(new_id(), kind, target, subject_id, payload or {}, 0, now)
        connection.execute(
            self._insert,
            {
                "id": delivery.id,
                "kind": kind,
                "target": target,
                "subject_id": subject_id,
                "payload": orjson.dumps(delivery.payload).decode(),
                "state": "pending",
                "attempts": 0,
                "next_attempt_at": now + LEASE,
                "created_at": now,
                "updated_at": now,
            },
        )
        return delivery

    def settle(self, connection: Connection, delivery_id: str, now: datetime) -> bool:
        """Mark a delivery as done; False when it no longer was pending."""
        settled = connection.execute(self._settle, {"b_id": delivery_id, "b_now": now})
        return settled.rowcount == 1

    def postpone(
        self, connection: Connection, delivery: Delivery, now: datetime, error: PeerUnavailable
    ) -> None:
        """Note a failed attempt and when the next one is; past its time it is dead."""
        if now - delivery.created_at > DEAD_AFTER:
            self.bury(connection, delivery, now, f"given up: {error}")
            return
        delay = back_off_seconds(delivery.attempts + 1, now - delivery.created_at)
        asked_for = min(error.retry_after or 0.0, _CAP_RETRY_AFTER_SECONDS)
        self._note(
            connection,
            delivery,
            now,
            state="pending",
            last_error=str(error)[:DETAIL_LIMIT],
            next_attempt_at=now + timedelta(seconds=max(delay, asked_for)),
        )

    def bury(self, connection: Connection, delivery: Delivery, now: datetime, error: str) -> None:
        """Mark a delivery as dead: it waits for a person."""
        self._note(
            connection,
            delivery,
            now,
            state="dead",
            last_error=error[:DETAIL_LIMIT],
            next_attempt_at=None,
        )

    def _note(
        self, connection: Connection, delivery: Delivery, now: datetime, **values: Any
    ) -> None:
        table = self._table
        connection.execute(
            update(table)
            .where(table.c.id == delivery.id, table.c.state == "pending")
            .values(attempts=table.c.attempts + 1, updated_at=now, **values)
        )

    def pending_for(self, connection: Connection, subject_id: str) -> list[Delivery]:
        """All that is still owed for ``subject_id``, oldest first."""
        table = self._table
        rows = connection.execute(
            select(table)
            .where(table.c.subject_id == subject_id, table.c.state == "pending")
            .order_by(table.c.id)
        )
        return [_delivery(row) for row in rows]

    def claim_due(self, connection: Connection, now: datetime, limit: int) -> list[Delivery]:
        """Take what is due, oldest first, for ``LEASE``; compare-and-set, so each goes to one."""
        table = self._table
        due = connection.execute(
            select(table)
            .where(table.c.state == "pending", table.c.next_attempt_at <= now)
            .order_by(table.c.id)
            .limit(limit)
        ).all()
        return [_delivery(row) for row in due if self._claim(connection, row, now)]

    def count_due(self, connection: Connection, now: datetime) -> int:
        """How many are due, counted as far as one."""
        table = self._table
        statement = select(table.c.id).where(
            table.c.state == "pending", table.c.next_attempt_at <= now
        )
        return len(connection.execute(statement.limit(1)).all())

    def make_due(self, connection: Connection, now: datetime) -> int:
        """Take back the lease of every attempt under way; answers how many there were."""
        table = self._table
        leased = table.c.next_attempt_at > now, table.c.attempts == 0
        statement = update(table).where(table.c.state == "pending", *leased)
        return connection.execute(statement.values(next_attempt_at=now)).rowcount

    def _claim(self, connection: Connection, row: Any, now: datetime) -> bool:
        table = self._table
        claimed = connection.execute(
            update(table)
            .where(
                table.c.id == row.id,
                table.c.state == "pending",
                table.c.next_attempt_at == row.next_attempt_at,
            )
            .values(next_attempt_at=now + LEASE)
        )
        return claimed.rowcount == 1


def _delivery(row: Any) -> Delivery:
    return Delivery(
        row.id,
        row.kind,
        row.target,
        row.subject_id,
        orjson.loads(row.payload),
        row.attempts,
        row.created_at,
    )


def back_off_seconds(attempts: int, age: timedelta) -> float:
    """Seconds to the next attempt: doubling from 1, jittered, capped at 15 while it is young."""
    cap = _CAP_YOUNG_SECONDS if age < _YOUNG else _CAP_SECONDS
    ceiling = min(cap, 2.0 ** min(attempts - 1, 6))
    return ceiling * random.uniform(0.75, 1.0)  # noqa: S311 - jitter, not a secret


Perform = Callable[[Delivery], Awaitable[None]]
"""Makes one attempt and settles the delivery together with what the answer changes."""


class DeliveryRunner:
    """Finishes what is owed: a pass at start, then whenever something is due."""

    _BATCH = 50

    def __init__(
        self,
        database: Database,
        deliveries: Deliveries,
        performers: Mapping[str, Perform],
        clock: Callable[[], datetime],
        *,
        every_seconds: float = 1.0,
    ) -> None:
        self._database = database
        self._deliveries = deliveries
        self._performers = performers
        self._clock = clock
        self._every_seconds = every_seconds

    async def attempt(self, delivery: Delivery) -> bool:
        """Try once; False when it is still owed (or dead), which is written down."""
        try:
            await self._performers[delivery.kind](delivery)
        except PeerUnavailable as error:
            now, postponed = self._clock(), error
            await self._database.write(
                lambda connection: self._deliveries.postpone(connection, delivery, now, postponed)
            )
            return False
        except PeerRefused as error:
            now, reason = self._clock(), str(error)
            log().error("delivery_dead", delivery_id=delivery.id, kind=delivery.kind, error=reason)
            await self._database.write(
                lambda connection: self._deliveries.bury(connection, delivery, now, reason)
            )
            return False
        return True

    async def run_pass(self) -> int:
        """Try everything that is due now; answers how many were tried."""
        now = self._clock()
        due = await self._database.read(
            lambda connection: self._deliveries.count_due(connection, now)
        )
        if not due:
            return 0
        claimed = await self._database.write(
            lambda connection: self._deliveries.claim_due(connection, now, self._BATCH)
        )
        await asyncio.gather(*(self._guarded(delivery) for delivery in claimed))
        return len(claimed)

    async def _guarded(self, delivery: Delivery) -> None:
        try:
            with retrying():
                await self.attempt(delivery)
        except ServiceUnavailable as problem:  # the database is away: again when the claim runs out
            log().warning("delivery_failed", delivery_id=delivery.id, detail=problem.detail)
        except Exception as error:  # noqa: BLE001 - a broken one must not keep the others from being tried
            log().exception("delivery_failed", delivery_id=delivery.id, kind=delivery.kind)
            await self._note_fault(delivery, PeerUnavailable(delivery.target, repr(error)))

    async def _note_fault(self, delivery: Delivery, fault: PeerUnavailable) -> None:
        """Count an attempt that a fault of ours ended, so that it too is dead in the end."""
        now = self._clock()
        try:
            await self._database.write(
                lambda connection: self._deliveries.postpone(connection, delivery, now, fault)
            )
        except ServiceUnavailable as problem:
            log().warning("delivery_failed", delivery_id=delivery.id, detail=problem.detail)

    async def _take_over(self) -> None:
        now = self._clock()
        try:
            await self._database.write(
                lambda connection: self._deliveries.make_due(connection, now)
            )
        except Problem as problem:  # the leases run out by themselves
            log().warning("deliveries_not_taken_over", detail=problem.detail)

    async def run_forever(self) -> None:
        """Pass after pass until cancelled.

        What has never been answered when this process starts belongs to one that was killed, and
        is tried at once. Should another process be at it just now, the key keeps it from doubling.
        """
        await self._take_over()
        while True:
            try:
                tried = await self.run_pass()
            except Problem as problem:  # the database is away: it is asked again
                log().warning("delivery_pass_failed", detail=problem.detail)
                tried = 0
            except Exception:  # noqa: BLE001 - what is owed must not be forgotten because of a bug
                log().exception("delivery_pass_failed")
                tried = 0
            if tried < self._BATCH:
                await asyncio.sleep(self._every_seconds)
