"""JSON in and out of the operations on batches; see ``payloads`` for the others."""

from collections.abc import Mapping
from typing import Any

from services.chassis.web.exchange import etag
from services.notification.batches.creating import BatchRequest
from services.notification.domain.batches import BatchProgress, allowed_actions
from services.notification.domain.drafts import BatchMessage
from services.notification.domain.states_gen import NotificationStatus


def batch_request_of(body: Mapping[str, Any], actor: str) -> BatchRequest:
    """A ``NotificationBatchCreate`` that ``actor`` sent."""
    return BatchRequest(
        batch_id=body["batch_id"],
        messages=[_message_of(message) for message in body["messages"]],
        is_digest=body.get("digest", False),
        actor=actor,
    )


def _message_of(message: Mapping[str, Any]) -> BatchMessage:
    return BatchMessage(
        order_id=message["order_id"],
        template=message["template"],
        recipient=message["recipient"],
        locale=message.get("locale", "ja"),
        context=message["context"],
        row=message.get("row"),
    )


def batch_document(progress: BatchProgress) -> dict[str, Any]:
    """A ``NotificationBatch``; what counts 0 is told too."""
    batch, counts = progress.batch, progress.counts
    return {
        "batch_id": batch.id,
        "status": batch.status.value,
        "counts": [{"status": each.value, "count": counts[each]} for each in NotificationStatus],
        "total": counts.total(),
        "rate_per_second": progress.rate,
        "sent_per_second": progress.sent_per_second,
        "eta_seconds": progress.eta_seconds,
        "allowed_actions": allowed_actions(batch.status),
        "version": batch.version,
        "created_at": batch.created_at,
        "updated_at": batch.updated_at,
    }


def created_batch(progress: BatchProgress) -> tuple[int, dict[str, str], Any]:
    """The reply to ``create_notification_batch``."""
    location = f"/api/v1/notifications/batch/{progress.batch.id}"
    headers = {"ETag": etag(progress.batch.version), "Location": location}
    return 202, headers, batch_document(progress)
