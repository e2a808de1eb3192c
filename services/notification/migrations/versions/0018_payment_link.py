"""A template that brings a customer the link to pay on, where there is none yet."""

from datetime import UTC, datetime

import orjson
import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.notification.domain.templates import TemplateSource
from services.notification.rendering.compiled import compile_template
from services.notification.templates import shipped_templates

revision = "0018"
down_revision = "0017"

_NEW = "PAYMENT_LINK"
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
            "sms",
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
        if code != _NEW or (code, locale) in there:
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
                sms=content["sms"],
                variables=orjson.dumps(compile_template(source).variables).decode(),
                sample_context=orjson.dumps(content["sample_context"]).decode(),
                updated_at=datetime.now(UTC),
            )
        )


def downgrade() -> None:
    """The templates stay: messages may have been made from them."""
