"""The messages say all that an order has.

Installations that still have a template as it came with the product get it as it comes now; one
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

revision = "0012"
down_revision = "0011"

_BEFORE = {
    ("BATCH_DIGEST", "en"): "06fd0dd6a95885214ee86cf07d03d66d31af0f9f26ee7ed0cff822dfcc6fa314",
    ("BATCH_DIGEST", "ja"): "5492121a84d0bdc66d9960f0a890dbe99c45b89676c1b1abe1d40a9b1c4e45d5",
    ("ORDER_CANCELLED", "en"): "c4d7b54c1febd00d12bc028fe1663f5033a04db3af45d0d1f501c65394bda84a",
    ("ORDER_CANCELLED", "ja"): "2940b261305baf8df44d28744027ce61172e491812da4a3031e4553ac41f3520",
    (
        "ORDER_CONFIRMATION",
        "en",
    ): "5004dacbc1df7ef5a9ddee0dd2248cfd2fc037a472804da637a1a26ad955927b",
    (
        "ORDER_CONFIRMATION",
        "ja",
    ): "c04d40dd9410292d600b2e3280423ff3dc0011309e36bef667c9f3540399df35",
    ("ORDER_SHIPPED", "en"): "5c5a0c84aa32ab34f9106841c8abdab74b271b57359f645a9dfc07d6654ce087",
    ("ORDER_SHIPPED", "ja"): "3ce519238de29ed76fb19d960869ed0b14b029f5a3a576a7e72c5e1f43c5e284",
    ("PAYMENT_FAILED", "en"): "a79fca51452d5247078dc4d47e89a24d8ea05393ba391d514426b6842d4d22ab",
    ("PAYMENT_FAILED", "ja"): "91958b1ea99efbfe4ba5e1b5040b2f358de6a7a376af7942d85377f3b63b934b",
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
            "variables",
            "sample_context",
        )
    ),
    sa.column("updated_at", UtcDateTime()),
)


def upgrade() -> None:
    columns = _TEMPLATES.c
    for code, locale, content in shipped_templates():
        newest = (
            sa.select(columns.version, columns.subject, columns.text, columns.html)
            .where(columns.code == code, columns.locale == locale)
            .order_by(columns.version.desc())
            .limit(1)
        )
        row = op.get_bind().execute(newest).one_or_none()
        if row is None:
            continue
        parts = f"{row.subject}\0{row.text}\0{row.html}"
        if sha256(parts.encode()).hexdigest() == _BEFORE.get((code, locale)):
            _add_version(code, locale, row.version + 1, content)


def downgrade() -> None:
    """The words stay: older versions of the services render them, too."""


def _add_version(code: str, locale: str, version: int, content: Mapping[str, str]) -> None:
    source = TemplateSource(content["subject"], content["text"], content["html"])
    op.get_bind().execute(
        sa.insert(_TEMPLATES).values(
            code=code,
            locale=locale,
            version=version,
            subject=source.subject,
            text=source.text,
            html=source.html,
            variables=orjson.dumps(compile_template(source).variables).decode(),
            sample_context=orjson.dumps(content["sample_context"]).decode(),
            updated_at=datetime.now(UTC),
        )
    )
