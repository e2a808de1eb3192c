"""Messages are signed with the shop's name, and say whether one can reply.

Installations that still have a template as it came with the product get it as it comes now; what
somebody has edited, the mail or the short text, stays as it is.
"""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.notification.domain.templates import TemplateSource
from services.notification.rendering.compiled import compile_template
from services.notification.templates import shipped_templates

revision = "0019"
down_revision = "0018"

_BEFORE = {
    ("BATCH_DIGEST", "en"): (
        "69068e2bb7a3866518da61057d9ab466bba78a4f9ddd9bda6c4c4e2f8d742738",
        "1c1e9ade2013752eedb701cbf2c0b4e01c8892069248424b6886e52385c4fc61",
    ),
    ("BATCH_DIGEST", "ja"): (
        "d857bb7bcb5a3779f1ab2723dc026e95d422b24343d8e99d00c6604299462b7c",
        "0a4f832d58d7226e7146c0aaf3d1fd073d2cf26689e05c7e077a31b48ab717ca",
    ),
    ("ORDER_CANCELLED", "en"): (
        "c9476eb34d291eded28b4f22e37de5501843b622890893a5a2cc68efb5407992",
        "6baa68fdcac2e66b3feb5d917d35a6421d02664968e8c13736e048ee321ac468",
    ),
    ("ORDER_CANCELLED", "ja"): (
        "2087130c60d42caeb7ef4fa6fcbbc57e6c4632f8dbffc1043cb2e8bae3521d05",
        "b7c3125ee48a9081c8d4664f12ffd805366be5839af1a12034ed643f8460cc55",
    ),
    ("ORDER_CONFIRMATION", "en"): (
        "576736c1e6806c9995877d2033498376ae7d96f9e4ddec2288629cd08c3a83b1",
        "5179e876c956643bb8e547f9099a565167039ba76ffa266a7b4e58a7a0246735",
    ),
    ("ORDER_CONFIRMATION", "ja"): (
        "fc192ae93e99c50459475ec243e033cd39e0a0ace051b211ef344dea46105373",
        "3f2e35da92859b3d08c2f02e7fb78b0c7c55a2bdeb2a8ed867853c46e426933e",
    ),
    ("ORDER_REFUNDED", "en"): (
        "716113657c6be58287a84a49a642f47435b97e76ff55d9bc86841e0cc5a52075",
        "d78935518c6dff7ed23d9509b948d4de99348b8562ff969a7954cc1c3a8e30fd",
    ),
    ("ORDER_REFUNDED", "ja"): (
        "b31915be01a11bd2b74c5829e5048a4506d05f3c455c1e187205e2fbcb2a762d",
        "418210d3e977f4ffe17278dc2dc7cf5c29097bd2aef5afaf88cde64b18001f1f",
    ),
    ("ORDER_SHIPPED", "en"): (
        "44d9310f9392b421ef9e5015147b9016029627be32b17a09fdda1789613dbdd9",
        "5cef7ba18d1c0a81d07a8e74c009414be4265d7babf8b6437a41947d33c20333",
    ),
    ("ORDER_SHIPPED", "ja"): (
        "46c6da75561eac49076d8e99e6f85e42993bb70c59567047ab9c9ecfd4e3611f",
        "16a5f9990c81d1c61865864cd3a37f1ce10891afbdafc17ff8b3e2b1c63bfa97",
    ),
    ("PAYMENT_FAILED", "en"): (
        "33727e86acf8d5fc9e2cb3452578a3620e0bd7ec523366b5b5964c9d6b18933d",
        "db77fbea574f5f85cb715821ff78d3102536683140fa48f06078a1fa042995ce",
    ),
    ("PAYMENT_FAILED", "ja"): (
        "60754fe8f622df9847cdd99633f516725f68e171b90b2c3554c3198beb1b0ce9",
        "16312dcc6d15cdb5fba859d4f7b777f84c2fad5290f6712687b7429433e03537",
    ),
    ("PAYMENT_INSTRUCTIONS", "en"): (
        "edfcafa4c039e9712e3f4335f1712cba2e418d8dbdc45e6459369d66f63926d0",
        "b94feba73e042c3f9b724a45dc762259bcf5cda8b2419ac32683105e4c50b071",
    ),
    ("PAYMENT_INSTRUCTIONS", "ja"): (
        "865feddb9376ebfa194d3fdeb8a7f1503c8d0f12680de9c3e421e4a2b38f723c",
        "d5b3c3e3fb091f9b78ea07d36863e35a2ca170c9e2b1318f019f3b4e0ee68c5c",
    ),
    ("PAYMENT_LINK", "en"): (
        "273d0845e2a17b98a12ea5c11885096b8a091782c8f6b5b9029f52937824c617",
        "8713521194221198d5c4276cbe964023fd551e96c3425e11eea96a0252ba544f",
    ),
    ("PAYMENT_LINK", "ja"): (
        "eb128d1320c4c3ab4f8ab7b7a3469753ac063eab6355f47e2958a3f34f5d7c89",
        "36c44edd498beac4cdb1fce7917c3b1ebb653be145cd90eafaca59408c2f15c0",
    ),
}
"""SHA-256 of subject, text and HTML, and of the short text, as they came before."""
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
    for code, locale, content in shipped_templates():
        newest = (
            sa.select(_TEMPLATES)
            .where(columns.code == code, columns.locale == locale)
            .order_by(columns.version.desc())
            .limit(1)
        )
        row = op.get_bind().execute(newest).one_or_none()
        if row is None or (code, locale) not in _BEFORE:
            continue
        values = _renewed(row, content)
        if values:
            _add_version(row, values)


def downgrade() -> None:
    """The words stay: without a name they say what they said before."""


def _renewed(row: Any, content: dict[str, Any]) -> dict[str, Any]:
    """What of a template nobody has edited, as it comes now."""
    mail, sms = _BEFORE[row.code, row.locale]
    values: dict[str, Any] = {}
    if _digest(f"{row.subject}\0{row.text}\0{row.html}") == mail:
        values |= {part: content[part] for part in ("subject", "text", "html", "sample_context")}
    # Without a short text, an SMS has the text of the mail, edited or not.
    if _digest(row.sms) == sms if row.sms is not None else bool(values):
        values["sms"] = content["sms"]
    return values


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _add_version(row: Any, values: dict[str, Any]) -> None:
    new = {**row._mapping, **values, "version": row.version + 1, "updated_at": datetime.now(UTC)}
    source = TemplateSource(new["subject"], new["text"], new["html"])
    new["variables"] = orjson.dumps(compile_template(source).variables).decode()
    if "sample_context" in values:
        new["sample_context"] = orjson.dumps(values["sample_context"]).decode()
    op.get_bind().execute(sa.insert(_TEMPLATES).values(new))
