"""Between the spec's JSON of batches and the domain."""

from dataclasses import asdict
from typing import Any

import orjson

from services.chassis.web.exchange import etag
from services.order.domain.batches import Batch
from services.order.imports.certificate import Certificate
from services.order.imports.undoing import UndoPreview, kept_because
from services.order.repository.batch_rows import batch_of
from services.order.repository.row_outcomes import row_of

_PLAIN = (
    "id",
    "filename",
    "file_sha256",
    "source",
    "dry_run",
    "error_policy",
    "notify",
    "encoding",
    "detected_encoding",
    "status",
    "rows_total",
    "rows_processed",
    "rows_created",
    "rows_failed",
    "rows_duplicate",
    "orders_created",
    "orders_paid",
    "orders_payment_failed",
    "orders_payment_pending",
    "amount_total",
    "amount_paid",
    "notifications_queued",
    "notifications_sent",
    "orders_undone",
    "orders_kept",
    "amount_undone",
    "ignored_columns",
    "error",
    "eta_seconds",
    "allowed_actions",
    "created_by",
    "version",
    "created_at",
    "started_at",
    "finished_at",
    "updated_at",
)


def event_row(row: Any) -> dict[str, Any]:
    """The ``BatchEvent`` of a row."""
    return {
        "id": row.id,
        "batch_id": row.batch_id,
        "at": row.at,
        "type": row.type,
        "actor": row.actor,
        "cause": row.cause,
        "from_status": row.from_status,
        "to_status": row.to_status,
        "data": orjson.loads(row.data),
    }


def batch_document(batch: Batch) -> dict[str, Any]:
    """A ``Batch``."""
    return {name: getattr(batch, name) for name in _PLAIN}


def batch_json(batch: Batch) -> bytes:
    """A ``Batch`` as one line."""
    return orjson.dumps(batch_document(batch), option=orjson.OPT_UTC_Z)


def batch_row(row: Any) -> dict[str, Any]:
    """The ``Batch`` of a row."""
    return batch_document(batch_of(row))


def created_batch(batch: Batch) -> tuple[int, dict[str, str], dict[str, Any]]:
    """How ``create_batch`` answers."""
    headers = {"Location": f"/api/v1/batches/{batch.id}", "ETag": etag(batch.version)}
    return 202, headers, batch_document(batch)


def row_document(row: Any) -> dict[str, Any]:
    """The ``BatchRow`` of a row of ``batch_rows``."""
    document = asdict(row_of(row))
    for name in ("amount", "content_hash", "source"):
        del document[name]
    return document


def certificate_document(certificate: Certificate) -> dict[str, Any]:
    """A ``Certificate``."""
    sums = (
        "yen_in_file",
        "yen_ordered",
        "yen_captured",
        "yen_failed",
        "yen_unknown",
        "yen_refunded",
        "yen_to_refund",
    )
    return {
        "batch_id": certificate.batch.id,
        "file_sha256": certificate.batch.file_sha256,
        **{name: getattr(certificate, name) for name in sums},
        "balanced": certificate.is_balanced,
        "checked_at": certificate.checked_at,
    }


def preview_document(preview: UndoPreview) -> dict[str, Any]:
    """An ``UndoPreview``."""
    counts = ("orders_to_cancel", "amount_to_refund", "orders_kept")
    return {
        **{name: getattr(preview, name) for name in counts},
        "kept": [
            {"order_id": order_id, "status": status, "reason": kept_because(status)}
            for order_id, status in preview.kept
        ],
    }
