"""Owed work: what one service still has to tell another, written where the debt arises.

A delivery is written in the transaction that causes it and is done once its target has taken it.
The request that causes it tries once at once; what then is still owed is tried again by
``services.chassis.outbox.runner``, with jittered back-off. Every attempt carries the same
idempotency key (the delivery's id), so a repetition has no second effect.
"""

import random
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    MetaData,
    ScalarSelect,
    Select,
    String,
    Table,
    Text,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from services.chassis.base.ids import new_id
from services.chassis.base.problems import DETAIL_LIMIT
from services.chassis.identity.principal import current_actor
from services.chassis.jobs.untried import Untried
from services.chassis.peers.peer import PeerNotAsked, PeerUnavailable
from services.chassis.storage.database import UtcDateTime
from services.chassis.storage.row_locks import held, held_if_free

LEASE = timedelta(seconds=60)
"""How long an attempt has before another is made."""
ATTEMPT = timedelta(seconds=55)
"""How long an attempt takes at most, whatever it asks: its outcome is written down in its lease."""
DEAD_AFTER = timedelta(days=3)
"""A delivery that has been tried for this long is dead, and says so."""
_YOUNG = timedelta(minutes=10)
_CAP_YOUNG_SECONDS = 15.0
_CAP_SECONDS = 60.0
_CAP_RETRY_AFTER_SECONDS = 3_600.0
_NEVER_SO_FAR = timedelta(seconds=2 * _CAP_RETRY_AFTER_SECONDS)
_REMEMBERED = 20
"""Failed attempts of a delivery that are told one by one: the last ones."""


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
        Column("history", Text),
        Column("next_attempt_at", UtcDateTime),
        Column("leased_by", String(64)),
        # Whose command made it owed, and who had it tried again; null: the service by itself.
        Column("requested_by", String(255)),
        Column("revived_at", UtcDateTime),
        Column("revived_by", String(255)),
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
    requested_by: str | None = None
    """whose command made it owed; None: the service acts by itself"""
    revived_at: datetime | None = None
    """when somebody had it tried again"""
    revived_by: str | None = None

    @property
    def actor(self) -> str | None:
        """In whose name the next attempt is made: of whoever asked for it last."""
        return self.revived_by or self.requested_by

    def is_overdue(self, now: datetime) -> bool:
        """Whether it has been tried for so long that it is given up."""
        return now - (self.revived_at or self.created_at) > DEAD_AFTER


@dataclass(frozen=True, slots=True)
class Kinds:
    """Some kinds of deliveries: those of ``names``, or all but those."""

    names: Collection[str]
    are_others: bool = False


ANY = Kinds((), are_others=True)


class Deliveries:
    """The owed work of one service, as units of work on its table.

    ``slot`` names the process, whose attempts another takes over once it is dead.
    """

    def __init__(self, table: Table, slot: str | None = None) -> None:
        self.table = table
        self._slot = slot
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
                leased_by=None,
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
        wait: timedelta | None = None,
        requested_by: str | None = None,
    ) -> Delivery:
        """Write a debt down, in the name of ``requested_by`` or of whoever this is done for.

        The caller's own attempt has ``LEASE`` before the runner steps in; where it makes none, the
        debt is the runner's after ``wait``.
        """
        actor = requested_by or current_actor()
        delivery = Delivery(new_id(), kind, target, subject_id, payload or {}, 0, now, actor)
        connection.execute(self._insert, self._row(delivery, wait))
        return delivery

    def owe_all(
        self,
        connection: Connection,
        *,
        kind: str,
        target: str,
        now: datetime,
        payloads: Iterable[tuple[str, Mapping[str, Any], str | None]],
    ) -> list[Delivery]:
        """``owe`` of many in one statement.

        Each payload comes with the subject that it is about, and with who requested it.
        """
        actor = current_actor()
        owed = [
            Delivery(new_id(), kind, target, subject_id, payload, 0, now, requested_by or actor)
            for subject_id, payload, requested_by in payloads
        ]
        if owed:
            connection.execute(self._insert, [self._row(delivery, None) for delivery in owed])
        return owed

    def _row(self, delivery: Delivery, wait: timedelta | None) -> dict[str, Any]:
        now = delivery.created_at
        return {
            "id": delivery.id,
            "kind": delivery.kind,
            "target": delivery.target,
            "subject_id": delivery.subject_id,
            "payload": orjson.dumps(delivery.payload).decode(),
            "state": "pending",
            "attempts": 0,
            "next_attempt_at": now + (LEASE if wait is None else wait),
            "leased_by": self._slot if wait is None else None,
            "requested_by": delivery.requested_by,
            "created_at": now,
            "updated_at": now,
        }

    def settle(self, connection: Connection, delivery_id: str, now: datetime) -> bool:
        """Mark a delivery as done; False when it no longer was pending."""
        settled = connection.execute(self._settle, {"b_id": delivery_id, "b_now": now})
        return settled.rowcount == 1

    def postpone(
        self, connection: Connection, delivery: Delivery, now: datetime, error: PeerUnavailable
    ) -> None:
        """Note a failed attempt and when the next one is; a call not made counts as none."""
        delay = back_off_seconds(delivery.attempts + 1, now - delivery.created_at)
        asked_for = min(error.retry_after or 0.0, _CAP_RETRY_AFTER_SECONDS)
        next_attempt_at = now + timedelta(seconds=max(delay, asked_for))
        if isinstance(error, PeerNotAsked):
            self._wait(connection, delivery, next_attempt_at)
        else:
            self._note(
                connection,
                delivery,
                now,
                str(error),
                state="pending",
                next_attempt_at=next_attempt_at,
            )

    def bury(self, connection: Connection, delivery: Delivery, now: datetime, error: str) -> None:
        """Mark a delivery as dead: it waits for a person."""
        self._note(
            connection,
            delivery,
            now,
            error,
            state="dead",
            next_attempt_at=None,
        )

    def _wait(self, connection: Connection, delivery: Delivery, until: datetime) -> None:
        columns = self.table.c
        connection.execute(
            update(self.table)
            .where(columns.id == delivery.id, columns.state == "pending")
            .values(next_attempt_at=until, leased_by=None)
        )

    def _note(
        self, connection: Connection, delivery: Delivery, now: datetime, error: str, **values: Any
    ) -> None:
        table = self.table
        is_it = table.c.id == delivery.id, table.c.state == "pending"
        row = connection.execute(select(table.c.history).where(*is_it)).first()
        if row is None:
            return
        error = error[:DETAIL_LIMIT]
        history = orjson.loads(row.history or b"[]")[1 - _REMEMBERED :]
        history.append({"at": now, "error": error})
        connection.execute(
            update(table)
            .where(*is_it)
            .values(
                attempts=table.c.attempts + 1,
                last_error=error,
                history=orjson.dumps(history, option=orjson.OPT_UTC_Z).decode(),
                leased_by=None,
                updated_at=now,
                **values,
            )
        )

    def number_pending(self, subject: ColumnElement[str], kind: str) -> ScalarSelect[int]:
        """How many deliveries of a kind are owed for each ``subject`` of another table's rows."""
        c = self.table.c
        return (
            select(func.count())
            .where(c.subject_id == subject, c.kind == kind, c.state == "pending")
            .scalar_subquery()
        )

    def count_pending(self, connection: Connection, subject_id: str, kind: str) -> int:
        """How many deliveries of a kind are still owed for ``subject_id``."""
        c = self.table.c
        statement = select(func.count()).where(
            c.subject_id == subject_id, c.kind == kind, c.state == "pending"
        )
        return int(connection.execute(statement).scalar_one())

    def pending_for(self, connection: Connection, subject_id: str) -> list[Delivery]:
        """All that is still owed for ``subject_id``, oldest first."""
        table = self.table
        rows = connection.execute(
            select(table)
            .where(table.c.subject_id == subject_id, table.c.state == "pending")
            .order_by(table.c.id)
        )
        return [_delivery(row) for row in rows]

    def claim_due(
        self,
        connection: Connection,
        now: datetime,
        limit: int,
        target: str | None = None,
        kinds: Kinds = ANY,
    ) -> list[Delivery]:
        """Take what is due, longest due first, for ``LEASE``; answers what was taken.

        Claims at the same time take different ones. ``target`` and ``kinds`` narrow what is taken.
        """
        table = self.table
        statement = self._due(select(table.c.id), now, kinds)
        if target is not None:
            statement = statement.where(table.c.target == target)
        statement = statement.order_by(table.c.next_attempt_at, table.c.id).limit(limit)
        ids = connection.execute(held_if_free(statement, table)).scalars().all()
        if not ids:
            return []
        taken = (
            update(table)
            .where(table.c.id.in_(ids), table.c.state == "pending")
            .values(next_attempt_at=now + LEASE, leased_by=self._slot)
            .returning(table)
        )
        rows = {row.id: row for row in connection.execute(taken)}
        return [_delivery(rows[each]) for each in ids if each in rows]

    def due_targets(self, connection: Connection, now: datetime, kinds: Kinds = ANY) -> list[str]:
        """The targets to which something (of ``kinds``) is due."""
        statement = self._due(select(self.table.c.target), now, kinds)
        return list(connection.execute(statement.distinct()).scalars())

    def oldest_due(
        self, connection: Connection, now: datetime, kinds: Kinds = ANY
    ) -> list[Untried]:
        """Of each target, the delivery that has been due longest."""
        columns = self.table.c
        found = []
        for target in self.due_targets(connection, now, kinds):
            statement = select(columns.kind, columns.next_attempt_at)
            row = connection.execute(
                self._due(statement, now, kinds)
                .where(columns.target == target)
                .order_by(columns.next_attempt_at)
                .limit(1)
            ).first()
            if row is not None:  # in READ COMMITTED it may have been claimed since
                found.append(Untried(target, row.kind, min(row.next_attempt_at, now)))
        return found

    def _due(self, statement: Select[Any], now: datetime, kinds: Kinds) -> Select[Any]:
        kind = self.table.c.kind
        if kinds is not ANY:
            is_one = kind.not_in(kinds.names) if kinds.are_others else kind.in_(kinds.names)
            statement = statement.where(is_one)
        at = self.table.c.next_attempt_at
        # No attempt is put off for so long: such a time comes from a clock that was set back since.
        is_due = or_(at <= now, at > now + _NEVER_SO_FAR)
        return statement.where(self.table.c.state == "pending", is_due)

    def lease_holders(self, connection: Connection) -> set[str]:
        """The slots that have an attempt under way, or had when they died."""
        columns = self.table.c
        statement = select(columns.leased_by).where(
            columns.state == "pending", columns.leased_by.is_not(None)
        )
        return set(connection.execute(statement.distinct()).scalars())

    def release(self, connection: Connection, slots: Collection[str], now: datetime) -> int:
        """Make due what ``slots``, whose processes are dead, were trying; answers how many."""
        table = self.table
        abandoned = table.c.state == "pending", table.c.leased_by.in_(slots)
        found = select(table.c.id).where(*abandoned).order_by(table.c.id)
        ids = connection.execute(held(found)).scalars().all()
        if not ids:
            return 0
        statement = update(table).where(table.c.id.in_(ids))
        return connection.execute(statement.values(next_attempt_at=now, leased_by=None)).rowcount

    def revive(
        self,
        connection: Connection,
        delivery_id: str,
        now: datetime,
        actor: str | None = None,
    ) -> bool:
        """Make a dead or waiting delivery due now; whether that was done.

        It is done in the name of ``actor``, who wants that; None: of whoever it was done for.

        One whose attempt is under way, or that is done, stays as it is. Its key stays the same, so
        that it has one effect however often it is replayed.
        """
        table = self.table
        waiting = table.c.state.in_(("dead", "pending")), table.c.leased_by.is_(None)
        revived = connection.execute(
            update(table)
            .where(table.c.id == delivery_id, *waiting)
            .values(
                state="pending",
                next_attempt_at=now,
                revived_at=now,
                updated_at=now,
                **({} if actor is None else {"revived_by": actor}),
            )
        )
        return revived.rowcount == 1


def _delivery(row: Any) -> Delivery:
    return Delivery(
        row.id,
        row.kind,
        row.target,
        row.subject_id,
        orjson.loads(row.payload),
        row.attempts,
        row.created_at,
        row.requested_by,
        row.revived_at,
        row.revived_by,
    )


def back_off_seconds(attempts: int, age: timedelta) -> float:
    """Seconds to the next attempt: doubling from 1, jittered, capped at 15 while it is young."""
    cap = _CAP_YOUNG_SECONDS if age < _YOUNG else _CAP_SECONDS
    ceiling = min(cap, 2.0 ** min(attempts - 1, 6))
    return ceiling * random.uniform(0.75, 1.0)  # noqa: S311 - jitter, not a secret
