"""A message about a cancellation has words for a sum that nobody knows yet.

Installations that still have the template as it came with the product get it as it comes now; one
that somebody has edited stays as it is.
"""

from datetime import UTC, datetime

import orjson
import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.notification.domain.templates import TemplateSource
from services.notification.rendering.compiled import compile_template
from services.notification.templates import shipped_templates

revision = "0008"
down_revision = "0007"

_CODE = "ORDER_CANCELLED"
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
    columns = _TEMPLATES.c
    for code, locale, content in shipped_templates():
        if code != _CODE:
            continue
        known = sa.select(columns.version, columns.text).where(
            columns.code == code, columns.locale == locale
        )
        versions = op.get_bind().execute(known).all()
        if [version for version, _ in versions] == [1] and versions[0].text != content["text"]:
            _add_version(code, locale, content)


def downgrade() -> None:
    """The words stay: what they say is right before, too."""


def _add_version(code: str, locale: str, content: dict[str, str]) -> None:
    source = TemplateSource(content["subject"], content["text"], content["html"])
    op.get_bind().execute(
        sa.insert(_TEMPLATES).values(
            code=code,
            locale=locale,
            version=2,
            subject=source.subject,
            text=source.text,
            html=source.html,
            variables=orjson.dumps(compile_template(source).variables).decode(),
            sample_context=orjson.dumps(content["sample_context"]).decode(),
            updated_at=datetime.now(UTC),
        )
    )
