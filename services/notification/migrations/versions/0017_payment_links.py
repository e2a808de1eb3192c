"""A message about a failed payment has the link to pay again on.

Installations that still have the template as it came with the product get it as it comes now; one
that somebody has edited stays as it is.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

import orjson
import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.notification.domain.templates import TemplateSource
from services.notification.rendering.compiled import compile_template
from services.notification.templates import shipped_templates

revision = "0017"
down_revision = "0016"

_CODE = "PAYMENT_FAILED"
_BEFORE = {
    "en": "b3828e5958b0815dd850b1378f51fa17e58e5386ec1dd4176c59683746b77f6e",
    "ja": "dfe12306af1813b30f2c8c4634f22b71b207286888b6aa478cdde3eb5cfe8a42",
}
"""SHA-256 of subject, text and HTML as they came before."""
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
    columns = _TEMPLATES.c
    shipped = [each for each in shipped_templates() if each[0] == _CODE]
    for code, locale, content in shipped:
        newest = (
            sa.select(columns.version, columns.subject, columns.text, columns.html, columns.sms)
            .where(columns.code == code, columns.locale == locale)
            .order_by(columns.version.desc())
            .limit(1)
        )
        row = op.get_bind().execute(newest).one_or_none()
        if row is None:
            continue
        parts = f"{row.subject}\0{row.text}\0{row.html}"
        if sha256(parts.encode()).hexdigest() == _BEFORE.get(locale):
            _add_version(locale, row.version + 1, row.sms, content)


def downgrade() -> None:
    """The words stay: without a link they say what they said before."""


def _add_version(locale: str, version: int, sms: str | None, content: Mapping[str, str]) -> None:
    source = TemplateSource(content["subject"], content["text"], content["html"])
    op.get_bind().execute(
        sa.insert(_TEMPLATES).values(
            code=_CODE,
            locale=locale,
            version=version,
            subject=source.subject,
            text=source.text,
            html=source.html,
            sms=sms,
            variables=orjson.dumps(compile_template(source).variables).decode(),
            sample_context=orjson.dumps(content["sample_context"]).decode(),
            updated_at=datetime.now(UTC),
        )
    )
