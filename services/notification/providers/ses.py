"""Reports of Amazon SES; see https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html.

Those of a configuration set (``eventType``) and of an identity (``notificationType``) are alike.
"""

from collections.abc import Mapping
from typing import Any

import orjson

from services.notification.providers.reports import (
    BOUNCED,
    COMPLAINED,
    DELIVERED,
    ECHO,
    Report,
    members,
    text,
    time,
)

_TYPES = {"Delivery": DELIVERED, "Bounce": BOUNCED, "Complaint": COMPLAINED}
_RECIPIENTS = {
    "Delivery": ("delivery", "recipients"),
    "Bounce": ("bounce", "bouncedRecipients"),
    "Complaint": ("complaint", "complainedRecipients"),
}


def reports_of(envelope: Mapping[str, Any]) -> list[Report]:
    """The reports in a message of Amazon SNS: one for each recipient that it names."""
    kind = text(envelope, "Type")
    content = _content(text(envelope, "Message")) if kind == "Notification" else {}
    told = text(content, "eventType") or text(content, "notificationType") or kind
    place = _RECIPIENTS.get(told, ("mail", "destination"))
    return [
        Report(
            event_id=f"ses/{text(envelope, 'MessageId')}" + (f"/{number}" if number else ""),
            type=_TYPES.get(told, f"ses.{told}"),
            named=_names(content.get("mail")),
            recipient=text(each, "emailAddress") or each,
            occurred_at=_happened(content, place[0]) or time(text(envelope, "Timestamp")),
            is_hard=text(content, "bounce", "bounceType") == "Permanent",
            reason=_reason(content, each),
        )
        for number, each in enumerate(members(content, *place) or [None])
    ]


def _content(message: str) -> Mapping[str, Any]:
    """What SES says; nothing where SNS itself speaks, as when a topic is set up."""
    try:
        content = orjson.loads(message)
    except orjson.JSONDecodeError:
        return {}
    return content if isinstance(content, Mapping) else {}


def _names(mail: Any) -> list[str]:
    """What the message is called: by our tag, and in the headers that it had when SES got it."""
    headers = [
        text(header, "value")
        for header in members(mail, "headers")
        if text(header, "name").lower() == "message-id"
    ]
    tags = [tag for tag in members(mail, "tags", ECHO) if isinstance(tag, str)]
    return [*tags, text(mail, "commonHeaders", "messageId"), *headers]


def _happened(content: Mapping[str, Any], part: str) -> Any:
    return time(text(content, part, "timestamp")) or time(text(content, "mail", "timestamp"))


def _reason(content: Mapping[str, Any], recipient: Any) -> str:
    return (
        text(recipient, "diagnosticCode")
        or text(content, "delivery", "smtpResponse")
        or text(content, "complaint", "complaintFeedbackType")
        or text(content, "bounce", "bounceSubType")
    )
