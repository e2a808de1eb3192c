"""A template has a short text for SMS; one that nobody has edited gets that of the product."""

import sqlalchemy as sa
from alembic import op

from services.notification.templates import shipped_templates

revision = "0014"
down_revision = "0013"

_TEMPLATES = sa.table(
    "notification_templates",
    *(sa.column(name) for name in ("code", "locale", "text", "sms")),
)


def upgrade() -> None:
    op.add_column("notification_templates", sa.Column("sms", sa.Text(), nullable=True))
    columns = _TEMPLATES.c
    for code, locale, content in shipped_templates():
        op.get_bind().execute(
            sa.update(_TEMPLATES)
            .where(
                columns.code == code,
                columns.locale == locale,
                columns.text == content["text"],
            )
            .values(sms=content["sms"])
        )


def downgrade() -> None:
    op.drop_column("notification_templates", "sms")
