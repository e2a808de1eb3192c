"""JSON in and out: the only place that knows both the spec's shapes and ours."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from sqlalchemy import Row

from services.chassis.base.problems import Fault, ValidationFailed
from services.chassis.web.exchange import etag
from services.chassis.web.unknown_events import time_of, value_of
from services.notification.domain.delivery_events import DeliveryEvent, UnknownEvent, named_message
from services.notification.domain.notifications import Attempt, Channel, Notification
from services.notification.domain.states_gen import NotificationStatus
from services.notification.domain.suppressions import Suppression
from services.notification.domain.templates import Template, TemplateCode, TemplateSource
from services.notification.messages.accepting import Message
from services.notification.messages.listing import Listed, Stats
from services.notification.rendering.compiled import optional_names
from services.notification.repository.delivery_events import DeliveryEventFilter
from services.notification.repository.notifications import notification_of
from services.notification.repository.reports import NotificationFilter
from services.notification.templating import Preview


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


def delivery_event_of(event_id: str, body: Mapping[str, Any]) -> DeliveryEvent:
    """A ``DeliveryEvent``; a bounce that does not say how is soft."""
    data, occurred_at = body["data"], _time(body["timestamp"], "/timestamp")
    assert occurred_at is not None
    is_bounce = body["type"] == "message.bounced"
    return DeliveryEvent(
        event_id=event_id,
        type=body["type"],
        notification_id=named_message(data["notification_id"]),
        recipient=data["recipient"],
        bounce_type=data.get("bounce_type", "soft") if is_bounce else None,
        reason=data.get("reason"),
        occurred_at=occurred_at,
    )


def unknown_event_of(event_id: str, body: Mapping[str, Any], now: datetime) -> UnknownEvent:
    """An ``OtherDeliveryEvent``, with what it says of the message in the words of those we know."""
    named = value_of("notification", "MessageName", body, "notification_id")
    return UnknownEvent(
        event_id=event_id,
        type=body["type"],
        notification_id=None if named is None else named_message(named),
        recipient=value_of("notification", "Recipient", body, "recipient"),
        occurred_at=time_of("notification", body, now),
    )


def delivery_event_filter_of(query: Mapping[str, Any]) -> DeliveryEventFilter:
    """The filters of ``list_delivery_events``."""
    outcomes = query.get("outcome")
    wanted = None if outcomes is None else tuple(sorted(outcomes))
    return DeliveryEventFilter(wanted, query.get("notification_id"))


def delivery_event_document(row: Row[Any]) -> dict[str, Any]:
    """A ``DeliveryEventRecord``."""
    return {
        "id": row.id,
        "source": row.source,
        "event_id": row.event_id,
        "type": row.type,
        "notification_id": row.notification_id,
        "recipient": row.recipient,
        "bounce_type": row.bounce_type,
        "reason": row.reason,
        "occurred_at": row.occurred_at,
        "received_at": row.received_at,
        "outcome": row.outcome,
        "outcome_reason": row.outcome_reason,
    }


def template_source_of(body: Mapping[str, Any]) -> TemplateSource:
    """A ``TemplateUpdate``."""
    return TemplateSource(body["subject"], body["text"], body["html"])


def _time(text: str | None, place: str) -> datetime | None:
    """A ``Time``; the schema lets 30 February pass.

    Raises:
        ValidationFailed: there is no such time.
    """
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise ValidationFailed([Fault(place, "is not a time that exists")]) from error


def notification_summary(notification: Notification) -> dict[str, Any]:
    """A ``NotificationSummary``."""
    return {
        "id": notification.id,
        "order_id": notification.order_id,
        "batch_id": notification.batch_id,
        "channel": notification.channel,
        "template": notification.template,
        "template_version": notification.template_version,
        "locale": notification.locale,
        "recipient": notification.recipient,
        "subject": notification.subject,
        "status": notification.status.value,
        "attempts": [_attempt(attempt) for attempt in notification.attempts],
        "version": notification.version,
        "created_at": notification.created_at,
        "sent_at": notification.sent_at,
        "actor": notification.actor,
        "updated_at": notification.updated_at,
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return {"at": attempt.at, "code": attempt.code, "error": attempt.error}


def notification_document(notification: Notification) -> dict[str, Any]:
    """A ``Notification``."""
    document = notification_summary(notification)
    return {**document, "text": notification.text, "html": notification.html}


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


def template_document(template: Template) -> dict[str, Any]:
    """A ``Template``."""
    return {
        "code": template.code,
        "locale": template.locale,
        "subject": template.source.subject,
        "text": template.source.text,
        "html": template.source.html,
        "variables": list(template.variables),
        "optional_variables": optional_names(template.source),
        "sample_context": template.sample_context,
        "version": template.version,
        "actor": template.actor,
        "updated_at": template.updated_at,
    }


def preview_document(preview: Preview) -> dict[str, Any]:
    """A ``TemplatePreview``."""
    return {
        "subject": preview.rendered.subject,
        "text": preview.rendered.text,
        "html": preview.rendered.html,
        "context": preview.context,
        "template_version": preview.version,
    }


def suppression_document(suppression: Any) -> dict[str, Any]:
    """A ``Suppression``, of the value or of its row."""
    return {
        "id": suppression.id,
        "recipient": suppression.recipient,
        "reason": suppression.reason,
        "note": suppression.note,
        "notification_id": suppression.notification_id,
        "actor": suppression.actor,
        "created_at": suppression.created_at,
    }


def action_document(row: Row[Any]) -> dict[str, Any]:
    """An ``Action``."""
    return {
        "id": row.id,
        "at": row.at,
        "type": row.type,
        "subject": row.subject,
        "actor": row.actor,
    }


def added_suppression(suppression: Suppression) -> tuple[int, dict[str, str], Any]:
    """The reply to ``add_suppression``; the list, narrowed to the recipient, is where it stands."""
    where = quote(suppression.recipient, safe="@")
    headers = {"Location": f"/api/v1/suppressions?recipient={where}"}
    return 201, headers, suppression_document(suppression)
