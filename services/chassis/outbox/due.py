"""Owed work that is due: found, taken by one process at a time, given back when that one dies."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, Table, or_, select, update

from services.chassis.jobs.untried import Untried
from services.chassis.outbox.back_off import CAP_RETRY_AFTER_SECONDS
from services.chassis.outbox.records import ANY, LEASE, Delivery, Kinds, delivery_of
from services.chassis.storage.row_locks import held, held_if_free
from services.chassis.storage.units import Unit

_NEVER_SO_FAR = timedelta(seconds=2 * CAP_RETRY_AFTER_SECONDS)


class DueDeliveries:
    """The deliveries of one service that wait for an attempt.

    ``slot`` names the process, whose attempts another takes over once it is dead.
    """

    def __init__(self, table: Table, slot: str | None = None) -> None:
        self.table = table
        self._slot = slot

    def claim_due(
        self,
        unit: Unit,
        limit: int,
        target: str | None = None,
        kinds: Kinds = ANY,
    ) -> list[Delivery]:
        """Take what is due, longest due first, for ``LEASE``; answers what was taken.

        Claims at the same time take different ones. ``target`` and ``kinds`` narrow what is taken.
        """
        table = self.table
        statement = self._due(select(table.c.id), unit.now, kinds)
        if target is not None:
            statement = statement.where(table.c.target == target)
        statement = statement.order_by(table.c.next_attempt_at, table.c.id).limit(limit)
        ids = unit.connection.execute(held_if_free(statement, table)).scalars().all()
        if not ids:
            return []
        taken = (
            update(table)
            .where(table.c.id.in_(ids), table.c.state == "pending")
            .values(next_attempt_at=unit.now + LEASE, leased_by=self._slot)
            .returning(table)
        )
        rows = {row.id: row for row in unit.connection.execute(taken)}
        return [delivery_of(rows[each]) for each in ids if each in rows]

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

    def release(self, unit: Unit, slots: Collection[str]) -> int:
        """Make due what ``slots``, whose processes are dead, were trying; answers how many."""
        table = self.table
        abandoned = table.c.state == "pending", table.c.leased_by.in_(slots)
        found = select(table.c.id).where(*abandoned).order_by(table.c.id)
        ids = unit.connection.execute(held(found)).scalars().all()
        if not ids:
            return 0
        statement = update(table).where(table.c.id.in_(ids))
        statement = statement.values(next_attempt_at=unit.now, leased_by=None)
        return unit.connection.execute(statement).rowcount
