"""Owed work: what one service still has to tell another, written where the debt arises.

A delivery is written in the transaction that causes it and is done once its target has taken it.
The request that causes it tries once at once; what then is still owed is tried again by
``services.chassis.outbox.runner``, with jittered back-off. Every attempt carries the same
idempotency key (the delivery's id), so a repetition has no second effect.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from services.chassis.base.ids import new_id
from services.chassis.base.problems import DETAIL_LIMIT
from services.chassis.identity.principal import current_actor
from services.chassis.outbox.back_off import CAP_RETRY_AFTER_SECONDS, back_off_seconds
from services.chassis.outbox.due import DueDeliveries
from services.chassis.outbox.records import LEASE, Delivery, delivery_of
from services.chassis.peers.peer import PeerNotAsked, PeerUnavailable
from services.chassis.storage.driver_statements import execute_later, execute_one
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit

_REMEMBERED = 20
"""Failed attempts of a delivery that are told one by one: the last ones."""


Strip = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""What is left of a payload without what is needed no longer."""


def _as_it_is(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    return payload


class Deliveries(DueDeliveries):
    """The owed work of one service, as units of work on its table.

    ``left_when_dead`` is what a payload is left with when its delivery is dead.
    """

    def __init__(
        self, table: Table, slot: str | None = None, left_when_dead: Strip = _as_it_is
    ) -> None:
        super().__init__(table, slot)
        self._left_when_dead = left_when_dead
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
        unit: Unit,
        kind: str,
        target: str,
        subject_id: str,
        payload: Mapping[str, Any] | None = None,
        wait: timedelta | None = None,
        requested_by: str | None = None,
    ) -> Delivery:
        """Write a debt down, in the name of ``requested_by`` or of whoever this is done for.

        The caller's own attempt has ``LEASE`` before the runner steps in; where it makes none, the
        debt is the runner's after ``wait``.
        """
        actor = requested_by or current_actor()
        delivery = Delivery(new_id(), kind, target, subject_id, payload or {}, 0, unit.now, actor)
        execute_later(unit.connection, self._insert, [self._row(delivery, wait)])
        return delivery

    def owe_all(
        self,
        unit: Unit,
        kind: str,
        target: str,
        payloads: Iterable[tuple[str, Mapping[str, Any], str | None]],
    ) -> list[Delivery]:
        """``owe`` of many in one statement.

        Each payload comes with the subject that it is about, and with who requested it.
        """
        actor = current_actor()
        owed = [
            Delivery(
                new_id(), kind, target, subject_id, payload, 0, unit.now, requested_by or actor
            )
            for subject_id, payload, requested_by in payloads
        ]
        rows = [self._row(delivery, None) for delivery in owed]
        execute_later(unit.connection, self._insert, rows)
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

    def settle(self, unit: Unit, delivery_id: str) -> bool:
        """Mark a delivery as done; False when it no longer was pending."""
        values = {"b_id": delivery_id, "b_now": unit.now}
        return execute_one(unit.connection, self._settle, values) == 1

    def postpone(self, unit: Unit, delivery: Delivery, error: PeerUnavailable) -> None:
        """Note a failed attempt and when the next one is; a call not made counts as none."""
        delay = back_off_seconds(delivery.attempts + 1, unit.now - delivery.created_at)
        asked_for = min(error.retry_after or 0.0, CAP_RETRY_AFTER_SECONDS)
        next_attempt_at = unit.now + timedelta(seconds=max(delay, asked_for))
        if isinstance(error, PeerNotAsked):
            self._wait(unit.connection, delivery, next_attempt_at)
        else:
            self._note(unit, delivery, str(error), state="pending", next_attempt_at=next_attempt_at)

    def bury(self, unit: Unit, delivery: Delivery, error: str) -> None:
        """Mark a delivery as dead: it waits for a person."""
        self._note(unit, delivery, error, state="dead", next_attempt_at=None)
        self._strip(unit, (self.table.c.id == delivery.id,), self._left_when_dead)

    def strip(self, unit: Unit, subject_id: str, kind: str, strip: Strip) -> None:
        """Take from the payloads of what is owed for ``subject_id`` what is needed no longer."""
        c = self.table.c
        owed = c.subject_id == subject_id, c.kind == kind, c.state == "pending"
        self._strip(unit, owed, strip)

    def _strip(self, unit: Unit, which: Iterable[ColumnElement[bool]], strip: Strip) -> None:
        """The rows' own payloads count: an attempt may have written more into them.

        They are held: one that is settled or buried meanwhile keeps what that has left of it.
        """
        c = self.table.c
        found = held(select(c.id, c.payload).where(*which).order_by(c.id))
        for row in unit.connection.execute(found).all():
            payload = orjson.loads(row.payload)
            left = strip(payload)
            if left != payload:
                changed = update(self.table).where(c.id == row.id)
                unit.connection.execute(changed.values(payload=orjson.dumps(left).decode()))

    def _wait(self, connection: Connection, delivery: Delivery, until: datetime) -> None:
        columns = self.table.c
        connection.execute(
            update(self.table)
            .where(columns.id == delivery.id, columns.state == "pending")
            .values(next_attempt_at=until, leased_by=None)
        )

    def _note(self, unit: Unit, delivery: Delivery, error: str, **values: Any) -> None:
        table = self.table
        is_it = table.c.id == delivery.id, table.c.state == "pending"
        row = unit.connection.execute(select(table.c.history).where(*is_it)).first()
        if row is None:
            return
        error = error[:DETAIL_LIMIT]
        history = orjson.loads(row.history or b"[]")[1 - _REMEMBERED :]
        history.append({"at": unit.now, "error": error})
        unit.connection.execute(
            update(table)
            .where(*is_it)
            .values(
                attempts=table.c.attempts + 1,
                last_error=error,
                history=orjson.dumps(history, option=orjson.OPT_UTC_Z).decode(),
                leased_by=None,
                updated_at=unit.now,
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
        return [delivery_of(row) for row in rows]

    def revive(self, unit: Unit, delivery_id: str, actor: str | None = None) -> bool:
        """Make a dead or waiting delivery due now; whether that was done.

        It is done in the name of ``actor``, who wants that; None: of whoever it was done for.

        One whose attempt is under way, or that is done, stays as it is. Its key stays the same, so
        that it has one effect however often it is replayed.
        """
        table = self.table
        waiting = table.c.state.in_(("dead", "pending")), table.c.leased_by.is_(None)
        revived = unit.connection.execute(
            update(table)
            .where(table.c.id == delivery_id, *waiting)
            .values(
                state="pending",
                next_attempt_at=unit.now,
                revived_at=unit.now,
                updated_at=unit.now,
                **({} if actor is None else {"revived_by": actor}),
            )
        )
        return revived.rowcount == 1
