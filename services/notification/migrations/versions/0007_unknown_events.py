"""Reports of a type that is not known here are kept, as ignored, with what they name."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime

revision = "0007"
down_revision = "0006"

_TYPE = "type IN ('message.delivered', 'message.bounced', 'message.complained')"
_KNOWN = (
    f"outcome = 'IGNORED' OR ({_TYPE} AND notification_id IS NOT NULL AND recipient IS NOT NULL)"
)


def upgrade() -> None:
    with op.batch_alter_table("delivery_events", copy_from=_table(is_new=False)) as table:
        table.drop_constraint("ck_delivery_events_type", type_="check")
        table.alter_column("type", existing_type=sa.String(20), type_=sa.String(100))
        table.alter_column("notification_id", existing_type=sa.String(36), nullable=True)
        table.alter_column("recipient", existing_type=sa.String(254), nullable=True)
        table.create_check_constraint("ck_delivery_events_known", _KNOWN)


def downgrade() -> None:
    op.execute(f"DELETE FROM delivery_events WHERE NOT ({_TYPE})")  # noqa: S608 - our own words
    with op.batch_alter_table("delivery_events", copy_from=_table(is_new=True)) as table:
        table.drop_constraint("ck_delivery_events_known", type_="check")
        table.alter_column("type", existing_type=sa.String(100), type_=sa.String(20))
        table.alter_column("notification_id", existing_type=sa.String(36), nullable=False)
        table.alter_column("recipient", existing_type=sa.String(254), nullable=False)
        table.create_check_constraint("ck_delivery_events_type", _TYPE)


def _table(*, is_new: bool) -> sa.Table:
    """The table before or after this revision: SQLite makes it anew, and reads no CHECK back."""
    rule = (_KNOWN, "ck_delivery_events_known") if is_new else (_TYPE, "ck_delivery_events_type")
    return sa.Table(
        "delivery_events",
        sa.MetaData(),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("source", sa.String(5), nullable=False),
        sa.Column("outcome", sa.String(7), nullable=False),
        sa.Column("outcome_reason", sa.String(500)),
        sa.Column("event_id", sa.String(255), nullable=False),
        sa.Column("type", sa.String(100 if is_new else 20), nullable=False),
        sa.Column("notification_id", sa.String(36), nullable=is_new),
        sa.Column("recipient", sa.String(254), nullable=is_new),
        sa.Column("bounce_type", sa.String(4)),
        sa.Column("reason", sa.Text),
        sa.Column("occurred_at", UtcDateTime, nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False),
        sa.CheckConstraint(
            "bounce_type IN ('hard', 'soft')", name="ck_delivery_events_bounce_type"
        ),
        sa.CheckConstraint(rule[0], name=rule[1]),
        sa.CheckConstraint("source IN ('EMAIL', 'SMS')", name="ck_delivery_events_source"),
        sa.CheckConstraint(
            "outcome IN ('WAITING', 'APPLIED', 'IGNORED')", name="ck_delivery_events_outcome"
        ),
        sa.Index("uq_delivery_events_source_event_id", "source", "event_id", unique=True),
        sa.Index("ix_delivery_events_notification_id", "notification_id"),
        sa.Index("ix_delivery_events_received_at", "received_at", "id"),
    )
