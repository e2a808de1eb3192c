"""The records of owed work: their table, one delivery of it, and how long each is tried."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import CheckConstraint, Column, Index, Integer, MetaData, String, Table, Text, text

from services.chassis.storage.columns import UtcDateTime

LEASE = timedelta(seconds=60)
"""How long an attempt has before another is made."""
ATTEMPT = timedelta(seconds=55)
"""How long an attempt takes at most, whatever it asks: its outcome is written down in its lease."""
DEAD_AFTER = timedelta(days=3)
"""A delivery that has been tried for this long is dead, and says so."""


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
        # What was done longest ago, which is what is deleted first.
        Index(
            "ix_deliveries_done",
            "state",
            "updated_at",
            sqlite_where=text("state = 'done'"),
            postgresql_where=text("state = 'done'"),
        ),
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


def delivery_of(row: Any) -> Delivery:
    """The delivery that a row of the table holds."""
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
