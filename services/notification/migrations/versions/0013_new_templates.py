"""Templates for refunds and for what a customer has to do to pay, where there are none yet."""

from datetime import UTC, datetime

import orjson
import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.notification.domain.templates import TemplateSource
from services.notification.rendering.compiled import compile_template
from services.notification.templates import shipped_templates

revision = "0013"
down_revision = "0012"

_NEW = ("ORDER_REFUNDED", "PAYMENT_INSTRUCTIONS")
_TEMPLATES = sa.table(
    "notification_templates",
    *(
        sa.column(name)
        for name in (
            "code",
            "locale",
            "version",
            "subject",
            "text",
            "html",
            "variables",
            "sample_context",
        )
    ),
    sa.column("updated_at", UtcDateTime()),
)


def upgrade() -> None:
    there = {
        (row.code, row.locale)
        for row in op.get_bind().execute(sa.select(_TEMPLATES.c.code, _TEMPLATES.c.locale))
    }
    for code, locale, content in shipped_templates():
        if code not in _NEW or (code, locale) in there:
            continue
        source = TemplateSource(content["subject"], content["text"], content["html"])
        op.get_bind().execute(
            sa.insert(_TEMPLATES).values(
                code=code,
                locale=locale,
                version=1,
                subject=source.subject,
                text=source.text,
                html=source.html,
                variables=orjson.dumps(compile_template(source).variables).decode(),
                sample_context=orjson.dumps(content["sample_context"]).decode(),
                updated_at=datetime.now(UTC),
            )
        )


def downgrade() -> None:
    """The templates stay: messages may have been made from them."""
