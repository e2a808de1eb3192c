"""Idempotency keys: a repeated request answers as the first one did, and does nothing.

The key's row is written in the transaction that makes the resource (``claim``) and holds the
reply once that is known (``complete``), so either both are there or neither. A request that was
cut off between the two leaves its resource's id behind; its repetition finds that resource.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import orjson
from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Update,
    bindparam,
    select,
    update,
)

from services.chassis.base import texts
from services.chassis.base.problems import Conflict
from services.chassis.storage.columns import UtcDateTime, insert_ignoring_conflicts
from services.chassis.storage.database import Database
from services.chassis.storage.driver_statements import execute_later, execute_one
from services.chassis.storage.row_locks import held, needs_holding
from services.chassis.storage.units import Unit

IN_FLIGHT_FOR = timedelta(seconds=60)
"""Longer than any request may take; a claim that is older was cut off."""


_NOBODY = ""
"""Who is at a request whose process has died."""


class IdempotencyKeyReused(Conflict):
    code = "idempotency_key_reused"

    def __init__(self) -> None:
        super().__init__(texts.IDEMPOTENCY_KEY_REUSED())


class IdempotencyKeyInFlight(Conflict):
    code = "idempotency_key_in_flight"

    def __init__(self) -> None:
        super().__init__(texts.IDEMPOTENCY_KEY_IN_FLIGHT())


@dataclass(frozen=True, slots=True)
class IdempotencyKey:
    """A key as one caller sent it to one operation, with the digest of what came with it."""

    operation_id: str
    subject: str
    key: str
    fingerprint: str

    def with_content(self, *content: Any) -> "IdempotencyKey":
        """The key of a request of which more has been read since, such as its file's digest."""
        digest = hashlib.sha256(self.fingerprint.encode() + orjson.dumps(content))
        return replace(self, fingerprint=digest.hexdigest())


class Replay(Exception):
    """The stored reply to an earlier request with the same key."""

    def __init__(self, status: int, headers: dict[str, str], body: bytes) -> None:
        super().__init__("replayed")
        self.status = status
        self.headers = headers
        self.body = body


class Interrupted(Exception):
    """An earlier request with this key was cut off after it made ``resource_id``."""

    def __init__(self, resource_id: str) -> None:
        super().__init__(resource_id)
        self.resource_id = resource_id


def idempotency_table(metadata: MetaData) -> Table:
    """The table ``idempotency_keys`` of a service."""
    return Table(
        "idempotency_keys",
        metadata,
        Column("operation_id", String(64), primary_key=True),
        Column("subject", String(255), primary_key=True),
        Column("key", String(255), primary_key=True),
        Column("fingerprint", String(64), nullable=False),
        Column("resource_id", String(36), nullable=False),
        Column("status", Integer),
        Column("headers", Text),
        Column("body", Text),
        Column("claimed_by", String(64)),
        Column("created_at", UtcDateTime, nullable=False),
        Index("ix_idempotency_keys_created_at", "created_at"),
        Index("ix_idempotency_keys_resource_id", "resource_id"),
    )


Describe = Callable[[Any], tuple[int, dict[str, str], Any]]
"""Turns a use case's result into status, headers and JSON body, as the handler answers it."""


class Idempotency:
    """What a use case needs of a request's key; without a key it does nothing.

    ``slot`` names the process: what it was at is known to be cut off once it is dead.
    """

    def __init__(
        self,
        table: Table,
        key: IdempotencyKey | None,
        describe: Describe,
        slot: str | None = None,
    ) -> None:
        self._table = table
        self._key = key
        self._describe = describe
        self._slot = slot

    def claim(self, unit: Unit, resource_id: str) -> None:
        """Take the key for ``resource_id``; call it before anything else is written.

        Raises:
            Replay: the first request has been answered.
            Interrupted: the first request was cut off after making its resource.
            IdempotencyKeyReused: the key came with another payload before.
            IdempotencyKeyInFlight: the first request is still under way.
        """
        self._claim(unit, resource_id, {})

    def claim_answered(self, unit: Unit, resource_id: str, result: Any) -> None:
        """``claim`` and ``complete`` in one, for what is made and settled in the same transaction.

        Raises:
            Replay, Interrupted, IdempotencyKeyReused, IdempotencyKeyInFlight: see ``claim``.
        """
        if self._key is not None:
            self._claim(unit, resource_id, self._answer(result))

    def _claim(self, unit: Unit, resource_id: str, answer: Mapping[str, Any]) -> None:
        if self._key is None:
            return
        row = {
            **self._identity(),
            "fingerprint": self._key.fingerprint,
            "resource_id": resource_id,
            "claimed_by": self._slot,
            "created_at": unit.now,
            **answer,
        }
        claim = insert_ignoring_conflicts(unit.connection, self._table)
        # A key that is old may be deleted between the two statements; then it is free again.
        while execute_one(unit.connection, claim, row) == 0:
            self._refuse_or_replay(unit)

    def complete(self, connection: Connection, result: Any) -> None:
        """Keep the reply that ``result`` leads to, in the transaction that settles it."""
        if self._key is None:
            return
        values = {**self._identity(), **self._answer(result)}
        named = {f"b_{name}": value for name, value in values.items()}
        execute_later(connection, _completion(self._table), [named])

    def _answer(self, result: Any) -> dict[str, Any]:
        status, headers, body = self._describe(result)
        return {
            "status": status,
            "headers": orjson.dumps(headers).decode(),
            "body": orjson.dumps(body, option=orjson.OPT_UTC_Z).decode(),
        }

    def _identity(self) -> dict[str, str]:
        assert self._key is not None
        return {
            "operation_id": self._key.operation_id,
            "subject": self._key.subject,
            "key": self._key.key,
        }

    def _is_this_key(self) -> list[Any]:
        return [self._table.c[name] == value for name, value in self._identity().items()]

    def _refuse_or_replay(self, unit: Unit) -> None:
        """Raise what ``claim`` says of a key that is taken; nothing where it is not any more."""
        assert self._key is not None
        found = unit.connection.execute(select(self._table).where(*self._is_this_key()))
        row = found.one_or_none()
        if row is None:
            return
        if row.fingerprint != self._key.fingerprint:
            raise IdempotencyKeyReused
        if row.status is not None:
            raise Replay(row.status, orjson.loads(row.headers), row.body.encode())
        age = abs(unit.now - row.created_at)  # the clock may have been set back
        if age < IN_FLIGHT_FOR and row.claimed_by != _NOBODY:
            raise IdempotencyKeyInFlight
        raise Interrupted(row.resource_id)


@cache
def _completion(table: Table) -> Update:
    """The UPDATE that keeps a reply; made once, because it is made for every create."""
    c = table.c
    return (
        update(table)
        .where(
            c.operation_id == bindparam("b_operation_id"),
            c.subject == bindparam("b_subject"),
            c.key == bindparam("b_key"),
        )
        .values(
            status=bindparam("b_status"), headers=bindparam("b_headers"), body=bindparam("b_body")
        )
    )


class KeyLeases:
    """The requests that processes are at; see ``services.chassis.jobs.contract.Leases``."""

    def __init__(self, database: Database, table: Table, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._table = table
        self._clock = clock

    async def holders(self) -> set[str]:
        statement = select(self._table.c.claimed_by).where(*self._under_way()).distinct()
        found = await self._database.look(lambda c: set(c.execute(statement).scalars()))
        return {slot for slot in found if slot}

    async def release(self, slots: Collection[str]) -> None:
        conditions = (*self._under_way(), self._table.c.claimed_by.in_(slots))
        statement = update(self._table).where(*conditions).values(claimed_by=_NOBODY)

        def work(connection: Connection) -> None:
            _hold_keys(connection, self._table, *conditions)
            connection.execute(statement)

        await self._database.write(work)

    def _under_way(self) -> list[Any]:
        """Older ones are known to be cut off anyway."""
        columns = self._table.c
        return [columns.created_at > self._clock() - IN_FLIGHT_FOR, columns.status.is_(None)]


def _hold_keys(connection: Connection, table: Table, *conditions: Any) -> None:
    """Hold many keys in one sequence, so that no two units wait for each other."""
    if needs_holding(connection):
        keys = (table.c.operation_id, table.c.subject, table.c.key)
        connection.execute(held(select(*keys).where(*conditions).order_by(*keys))).all()
