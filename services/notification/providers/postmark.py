"""Postmark's webhooks; see https://postmarkapp.com/developer/webhooks/webhooks-overview."""

import base64
import binascii
import hmac
from collections.abc import Mapping
from typing import Any

from services.chassis.base.problems import InvalidSignature
from services.notification.providers.reports import (
    BOUNCED,
    COMPLAINED,
    DELIVERED,
    ECHO,
    Report,
    text,
    time,
)

HEADER = "authorization"
_FOR_GOOD = frozenset({"HardBounce", "BadEmailAddress", "ManuallyDeactivated"})
_NO_BOUNCE = frozenset(
    {
        "AddressChange",
        "AutoResponder",
        "ChallengeVerification",
        "OpenRelayTest",
        "Subscribe",
        "Unsubscribe",
    }
)
"""Answers to a message that has arrived, which Postmark reports as bounces too."""
_COMPLAINTS = frozenset({"SpamComplaint"})


class PostmarkCredentials:
    """``user:password``, as set at the webhook; Postmark signs nothing."""

    def __init__(self, credentials: str) -> None:
        self._credentials = credentials.encode()

    async def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Refuse what comes without the credentials.

        Raises:
            InvalidSignature: it does.
        """
        kind, _, told = headers.get(HEADER, "").partition(" ")
        try:
            found = base64.b64decode(told, validate=True)
        except (binascii.Error, ValueError):
            found = b""
        if kind.lower() != "basic" or not hmac.compare_digest(found, self._credentials):
            raise InvalidSignature('Basic realm="Postmark"')


def reports_of(body: Mapping[str, Any]) -> list[Report]:
    """The report of one request."""
    record, message = text(body, "RecordType"), text(body, "MessageID")
    happened = next(filter(None, (text(body, name) for name in _TIMES)), "")
    recipient = body.get("Email") or body.get("Recipient")
    key = str(body.get("ID") or f"{recipient}/{happened}")
    return [
        Report(
            event_id=f"postmark/{record}/{message}/{key}",
            type=_type_of(record, text(body, "Type")),
            named=(text(body, "Metadata", ECHO),),
            recipient=recipient,
            occurred_at=time(happened),
            is_hard=text(body, "Type") in _FOR_GOOD,
            reason=text(body, "Details") or text(body, "Description"),
        )
    ]


_TIMES = ("DeliveredAt", "BouncedAt", "ReceivedAt", "ChangedAt")


def _type_of(record: str, bounce: str) -> str:
    if record == "Delivery":
        return DELIVERED
    if record == "SpamComplaint" or (record == "Bounce" and bounce in _COMPLAINTS):
        return COMPLAINED
    if record == "Bounce" and bounce not in _NO_BOUNCE:
        return BOUNCED
    return f"postmark.{record}" + (f".{bounce}" if bounce else "")
