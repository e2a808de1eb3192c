"""What ``get_settings`` answers: the settings of a service, and what it keeps for how long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from services.chassis.base.fault_profiles import FaultProfile
from services.chassis.base.mailboxes import Mailbox
from services.chassis.base.sentences import Language
from services.chassis.base.settings import PREFIX, Settings
from services.chassis.keeping.kinds import Keeping, Kept

EVERYWHERE: Final = (
    "data_dir",
    "host",
    "workers",
    "database_pool_size",
    "database_pool_overflow",
    "max_body_bytes",
    "response_validation",
    "oidc_issuer",
    "oidc_audience",
    "oidc_client_id",
    "oidc_scopes",
    "cors_origins",
    "log_level",
    "faults",
    "limit_reads",
    "limit_commands",
    "limit_bulk",
    "limit_failed_tokens",
    "otel_exporter_otlp_endpoint",
)
"""The settings that matter to every service."""
_MADE_AT_FIRST_START: Final = (
    "gateway_webhook_secret",
    "notification_webhook_secret",
    "payment_link_secret",
)
"""Keys that are made and kept in the data directory where none is set."""


@dataclass(frozen=True, slots=True)
class Operated:
    """A service as those who operate it see it."""

    settings: Settings
    keeping: Keeping

    def document(self, language: Language) -> dict[str, Any]:
        """The ``Settings`` of the specs."""
        shown = (*EVERYWHERE, *self.keeping.shown)
        return {
            "settings": [_setting(self.settings, name) for name in sorted(shown)],
            "shop_name": self.settings.shop_name(),
            "retention": list(_retention(self.settings, self.keeping.kinds, language)),
        }


def _retention(
    settings: Settings, kinds: Iterable[Kept], language: Language
) -> Iterable[dict[str, Any]]:
    for kept in kinds:
        yield {
            "kind": kept.kind,
            "what": kept.what.in_language(language),
            "setting": variable(kept.setting),
            "keeps_days": kept.days(settings),
        }


def variable(name: str) -> str:
    """The environment variable of a field of ``Settings``."""
    return PREFIX + name.upper()


def _setting(settings: Settings, name: str) -> dict[str, Any]:
    field = type(settings).model_fields[name]
    default = field.get_default(call_default_factory=True, validated_data=dict(settings))
    if name in ("mail_from", "mail_reply_to"):  # without them, mail has the sender all the same
        default = Settings.mail_sender(settings.model_copy(update={"mail_from": None}))
        default = settings.mail_sender() if name == "mail_reply_to" else default
    is_secret = "Secret" in str(field.annotation)
    value = getattr(settings, name)
    value = default if value is None else value
    is_made = value is None and name in _MADE_AT_FIRST_START
    source = "environment" if name in settings.model_fields_set else "default"
    return {
        "name": variable(name),
        "value": None if is_secret else _told(value),
        "default": None if is_secret else _told(default),
        "source": "first_start" if is_made else source,
        "is_secret": is_secret,
        "is_set": is_made or value is not None,
    }


def _told(value: Any) -> str | None:
    """A value as the environment would have it."""
    if value is None:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mailbox):
        return value.address if value.name is None else f"{value.name} <{value.address}>"
    if isinstance(value, FaultProfile):
        return value.name
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
