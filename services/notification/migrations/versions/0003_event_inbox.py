"""Delivery events get an id of their own, their source, and an outcome with its reason."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from services.chassis.base.ids import new_id
from services.chassis.storage.columns import UtcDateTime

revision = "0003"
down_revision = "0002"
contracts = True

_TABLE = "delivery_events"


def _kept() -> list[Any]:
    return [
        sa.Column("event_id", sa.String(255), nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("notification_id", sa.String(36), nullable=False),
        sa.Column("recipient", sa.String(254), nullable=False),
        sa.Column("bounce_type", sa.String(4)),
        sa.Column("reason", sa.Text),
        sa.Column("occurred_at", UtcDateTime, nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False),
    ]


def _rules() -> list[Any]:
    return [
        sa.CheckConstraint(
            "bounce_type IN ('hard', 'soft')", name="ck_delivery_events_bounce_type"
        ),
        sa.CheckConstraint(
            "type IN ('message.delivered', 'message.bounced', 'message.complained')",
            name="ck_delivery_events_type",
        ),
    ]


def upgrade() -> None:
    """Make the table anew and fill it: its primary key changes."""
    rows = _rows([*_kept(), sa.Column("applied_at", UtcDateTime)])
    op.drop_table(_TABLE)
    added = [
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("source", sa.String(5), nullable=False),
        sa.Column("outcome", sa.String(7), nullable=False),
        sa.Column("outcome_reason", sa.String(500)),
    ]
    made = op.create_table(
        _TABLE,
        *added,
        *_kept(),
        *_rules(),
        sa.CheckConstraint("source IN ('EMAIL', 'SMS')", name="ck_delivery_events_source"),
        sa.CheckConstraint(
            "outcome IN ('WAITING', 'APPLIED', 'IGNORED')", name="ck_delivery_events_outcome"
        ),
    )
    op.create_index(
        "uq_delivery_events_source_event_id", _TABLE, ["source", "event_id"], unique=True
    )
    op.create_index("ix_delivery_events_notification_id", _TABLE, ["notification_id"])
    op.create_index("ix_delivery_events_received_at", _TABLE, ["received_at", "id"])
    for row in rows:
        applied_at = row.pop("applied_at")
        row.update(
            id=new_id(),
            source="SMS" if row["recipient"].startswith("+") else "EMAIL",
            outcome="WAITING" if applied_at is None else "APPLIED",
        )
    _fill(made, rows)


def downgrade() -> None:
    """Go back to one source; an event that two have sent is kept once."""
    rows = _rows([*_kept(), sa.Column("outcome", sa.String)])
    op.drop_table(_TABLE)
    made = op.create_table(
        _TABLE,
        *_kept(),
        sa.Column("applied_at", UtcDateTime),
        *_rules(),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_index("ix_delivery_events_notification_id", _TABLE, ["notification_id"])
    for row in rows:
        is_waiting = row.pop("outcome") == "WAITING"
        row["applied_at"] = None if is_waiting else row["received_at"]
    _fill(made, list({row["event_id"]: row for row in rows}.values()))


def _rows(columns: Sequence[Any]) -> list[dict[str, Any]]:
    table = sa.table(_TABLE, *(sa.column(each.name, each.type) for each in columns))
    found = op.get_bind().execute(sa.select(table).order_by(table.c.received_at))
    return [dict(row._mapping) for row in found]


def _fill(table: Any, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        op.get_bind().execute(table.insert(), rows)
