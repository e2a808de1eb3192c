"""SendGrid's event webhook; see https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any, cast

from cryptography.exceptions import InvalidSignature as Mismatch
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

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

HEADER = "x-twilio-email-event-webhook-signature"
_TIMESTAMP = "x-twilio-email-event-webhook-timestamp"
_TYPES = {
    "delivered": DELIVERED,
    "bounce": BOUNCED,
    "dropped": BOUNCED,
    "spamreport": COMPLAINED,
}
_FOR_GOOD = frozenset({"Bounced Address", "Invalid"})
"""Why a message is dropped that would bounce again."""


class SendgridSignature:
    """The signature of the key whose public half is ``key``, as SendGrid shows it."""

    def __init__(self, key: str) -> None:
        self._key = cast("EllipticCurvePublicKey", load_der_public_key(base64.b64decode(key)))

    async def verify(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Refuse what SendGrid has not signed.

        Raises:
            InvalidSignature: it has not.
        """
        try:
            signature = base64.b64decode(headers.get(HEADER, ""), validate=True)
            signed = headers.get(_TIMESTAMP, "").encode() + body
            self._key.verify(signature, signed, ECDSA(SHA256()))
        except (Mismatch, binascii.Error, ValueError) as error:
            refusal = InvalidSignature("SendGridSignature")
            raise refusal from error


def reports_of(body: Sequence[Mapping[str, Any]]) -> list[Report]:
    """The reports of one request, which holds many."""
    return [_report_of(each, place) for place, each in enumerate(body)]


def _report_of(event: Mapping[str, Any], place: int) -> Report:
    told = text(event, "event")
    names = (text(event, "smtp-id"), text(event, "sg_message_id"), str(event.get("timestamp")))
    key = text(event, "sg_event_id") or "/".join((told, *names, str(place)))
    reason = text(event, "reason") or text(event, "response")
    is_dropped = told == "dropped"
    return Report(
        event_id=f"sendgrid/{key}",
        type=_TYPES.get(told, f"sendgrid.{told}"),
        named=(event.get(ECHO), event.get("smtp-id")),
        recipient=event.get("email"),
        occurred_at=time(event.get("timestamp")),
        is_hard=reason in _FOR_GOOD if is_dropped else text(event, "type") != "blocked",
        reason=reason,
    )
