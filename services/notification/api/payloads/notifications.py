"""JSON of messages and of counts of them."""

from collections.abc import Mapping
from typing import Any

from services.chassis.web.exchange import etag
from services.chassis.web.projection import Projection
from services.notification.api.payloads.times import time_of as _time
from services.notification.domain.notifications import Attempt, Channel, Notification
from services.notification.domain.sms import size_of
from services.notification.domain.states_gen import NotificationStatus
from services.notification.domain.templates import TemplateCode
from services.notification.messages.accepting import Message
from services.notification.messages.listing import Listed, Stats
from services.notification.repository.notifications import notification_of
from services.notification.repository.reports import NotificationFilter

_SUMMARY = Projection(
    "notification", "NotificationSummary", Notification, given=("attempts", "recipient")
)
_ATTEMPT = Projection("notification", "Attempt", Attempt)


def message_of(body: Mapping[str, Any], actor: str) -> Message:
    """An ``EmailCreate`` or ``SmsCreate`` that ``actor`` sent."""
    return Message(
        order_id=body["order_id"],
        template=body["template"],
        recipient=body["recipient"],
        locale=body.get("locale", "ja"),
        context=body["context"],
        batch_id=body.get("batch_id"),
        actor=actor,
    )


def filter_of(query: Mapping[str, Any]) -> NotificationFilter:
    """The filters of ``list_notifications``."""
    return NotificationFilter(
        statuses=tuple(query.get("status", ())),
        channel=query.get("channel"),
        template=query.get("template"),
        recipient=query.get("recipient"),
        batch_id=query.get("batch_id"),
        created_from=_time(query.get("created_from"), "query/created_from"),
        created_to=_time(query.get("created_to"), "query/created_to"),
    )


def notification_summary(notification: Notification) -> dict[str, Any]:
    """A ``NotificationSummary``."""
    return _SUMMARY(
        notification,
        attempts=[_ATTEMPT(attempt) for attempt in notification.attempts],
        recipient=notification.recipient or None,
    )


def notification_document(notification: Notification) -> dict[str, Any]:
    """A ``Notification``."""
    document = notification_summary(notification)
    is_sms = notification.channel == Channel.SMS
    return {
        **document,
        "text": notification.text,
        "html": notification.html,
        "sms_parts": size_of(notification.text).parts if is_sms else None,
    }


def accepted_notification(notification: Notification) -> tuple[int, dict[str, str], Any]:
    """The reply to ``send_email`` and ``send_sms``."""
    headers = {
        "ETag": etag(notification.version),
        "Location": f"/api/v1/notifications/{notification.id}",
    }
    return 201, headers, notification_document(notification)


def retried_notification(notification: Notification) -> tuple[int, dict[str, str], Any]:
    """The reply to ``retry_notification``."""
    headers = {"ETag": etag(notification.version)}
    return 200, headers, notification_document(notification)


def notification_list(listed: Listed) -> dict[str, Any]:
    """A ``NotificationList``."""
    return listed.page.document(
        lambda row: notification_summary(notification_of(row, listed.attempts[row.id]))
    )


def stats_document(stats: Stats) -> dict[str, Any]:
    """A ``NotificationStats``; what counts 0 is told too."""
    return {
        "by_status": [
            {"status": each.value, "count": stats.by_status[each]} for each in NotificationStatus
        ],
        "by_channel": [
            {"channel": each.value, "count": stats.by_channel[each]} for each in Channel
        ],
        "by_template": [
            {"template": each.value, "count": stats.by_template[each]} for each in TemplateCode
        ],
        "by_day": [
            {"date": day.date, "sent": day.sent, "failed": day.failed} for day in stats.by_day
        ],
        "queued": stats.queued,
        "rate_per_second": stats.rate_per_second,
        "eta_seconds": stats.eta_seconds,
    }
