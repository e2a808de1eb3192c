"""Whose messages are erased, and what takes their place."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from services.chassis.base.problems import Conflict
from services.notification.domain import texts
from services.notification.domain.notifications import recipient_key

_HIDDEN: Final = "erased:"
_JAPAN: Final = "81"
_NO_DIGIT: Final = re.compile(r"\D")
NO_RECIPIENT: Final = ""
"""What stands where a recipient was erased."""
Hide = Callable[[str], str]
"""Makes the pseudonym of a name; see ``services.chassis.identity.pseudonyms``."""


class MessageErased(Conflict):
    """Nobody is left to whom the message could be sent."""

    code = "message_erased"

    def __init__(self) -> None:
        super().__init__(texts.MESSAGE_ERASED())


@dataclass(frozen=True, slots=True)
class ToErase:
    """The customer: ``keys`` are the recipients as lists go by them."""

    keys: tuple[str, ...]
    order_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ErasedMessages:
    """What a call came to; ``in_the_way`` are the orders of messages that wait to be sent."""

    is_complete: bool
    found: int
    erased: Mapping[str, int]
    left: Mapping[str, int]
    in_the_way: Sequence[str | None]


def keys_of(email: str | None, phone: str | None) -> tuple[str, ...]:
    """The recipients that a customer's address and telephone number stand for."""
    emails = () if email is None else (recipient_key(email),)
    return emails + (() if phone is None else _numbers(phone))


def _numbers(phone: str) -> tuple[str, ...]:
    """The number as E.164 has it; one without a country is Japanese."""
    digits = _NO_DIGIT.sub("", phone)
    if phone.strip().startswith("+") or not digits.startswith("0"):
        return (f"+{digits}",)
    return (f"+{_JAPAN}{digits[1:]}",)


def hidden_key(key: str, hide: Hide) -> str:
    """What stands for a recipient on the suppression list once it was erased."""
    return key if key.startswith(_HIDDEN) else _HIDDEN + hide(key)


def erase_document(document: Any) -> None:
    """Take recipient and texts out of a message or a suppression, as the spec shows them."""
    if not isinstance(document, dict) or "recipient" not in document:
        return
    document["recipient"] = None
    if "note" in document:
        document["note"] = None
    if "subject" in document:
        document["subject"] = None if document["subject"] is None else ""
        for attempt in document["attempts"]:
            attempt["error"] = None
    if "text" in document:
        document["text"] = ""
        document["html"] = None if document["html"] is None else ""
