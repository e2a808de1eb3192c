"""What a customer still has to do to pay, or where to pay again, and how a message tells it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final

import orjson

from services.chassis.base.sentences import LANGUAGES, Language, Text
from services.order.domain import texts

_JAPAN: Final = timezone(timedelta(hours=9))
_STORES: Final[Mapping[str, Text]] = {
    "familymart": texts.FAMILYMART,
    "lawson": texts.LAWSON,
    "ministop": texts.MINISTOP,
    "seicomart": texts.SEICOMART,
}
_OF_STORE: Final[Mapping[str, Text]] = {
    "payment_code": texts.PAYMENT_CODE,
    "confirmation_number": texts.CONFIRMATION_NUMBER,
}
_OF_ACCOUNT: Final[Mapping[str, Text]] = {
    "bank_name": texts.BANK_NAME,
    "bank_code": texts.BANK_CODE,
    "branch_name": texts.BRANCH_NAME,
    "branch_code": texts.BRANCH_CODE,
    "account_type": texts.ACCOUNT_TYPE,
    "account_number": texts.ACCOUNT_NUMBER,
    "account_holder_name": texts.ACCOUNT_HOLDER,
}
_ACCOUNT_TYPES: Final[Mapping[str, Text]] = {
    "futsu": texts.FUTSU,
    "toza": texts.TOZA,
}


@dataclass(frozen=True, slots=True)
class NextAction:
    """What the customer has to do before the gateway decides, as the payment service tells it."""

    kind: str
    url: str | None = None
    reference: str | None = None
    expires_at: datetime | None = None
    details: Mapping[str, str] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """As both specs show it, and as it is kept."""
        at = self.expires_at
        expires_at = None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")
        return {
            "kind": self.kind,
            "url": self.url,
            "reference": self.reference,
            "expires_at": expires_at,
            "details": dict(self.details),
        }

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> "NextAction":
        """What ``document`` says."""
        at = document.get("expires_at")
        return cls(
            document["kind"],
            document.get("url"),
            document.get("reference"),
            None if at is None else datetime.fromisoformat(at),
            document.get("details") or {},
        )

    @property
    def fingerprint(self) -> str:
        """What tells it from every other."""
        text = orjson.dumps(self.document(), option=orjson.OPT_SORT_KEYS)
        return hashlib.sha256(text).hexdigest()[:16]

    def told_in(self, locale: str) -> dict[str, Any]:
        """It as a message in ``locale`` tells it: with a day in Japan, and the numbers by label."""
        language = next((each for each in LANGUAGES if each == locale), LANGUAGES[0])
        day = None if self.expires_at is None else self.expires_at.astimezone(_JAPAN).date()
        return {
            **self.document(),
            "expires_on": None if day is None else day.isoformat(),
            "details": [
                _labelled(name, value, language) for name, value in self.details.items() if value
            ],
        }


@dataclass(frozen=True, slots=True)
class PayLink:
    """A URL on which the customer pays until ``expires_at``."""

    url: str
    expires_at: datetime

    def told(self) -> dict[str, str]:
        """It as a message tells it, with a day in Japan."""
        return {
            "url": self.url,
            "expires_on": self.expires_at.astimezone(_JAPAN).date().isoformat(),
        }


def _labelled(name: str, value: str, language: Language) -> dict[str, str]:
    if name == "account_type" and value in _ACCOUNT_TYPES:
        value = _ACCOUNT_TYPES[value]().in_language(language)
    return {"label": _label(name, language), "value": value}


def _label(name: str, language: Language) -> str:
    """What a number is called; one that is not known here keeps the gateway's name for it."""
    if name in _OF_ACCOUNT:
        return _OF_ACCOUNT[name]().in_language(language)
    store, _, what = name.partition("_")
    if store in _STORES and what in _OF_STORE:
        label = texts.OF_STORE(store=_STORES[store](), what=_OF_STORE[what]())
        return label.in_language(language)
    return name.replace("_", " ").capitalize()
