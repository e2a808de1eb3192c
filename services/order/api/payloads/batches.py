"""Between the spec's JSON of batches and the domain."""

from typing import Any

import orjson

from services.chassis.web.exchange import etag
from services.chassis.web.projection import Projection
from services.order.domain.imports.batches import Batch
from services.order.domain.imports.row_outcomes import BatchRow
from services.order.imports.certificate import Certificate
from services.order.imports.undoing import UndoPreview, kept_because
from services.order.repository.batches.batch_rows import batch_of
from services.order.repository.batches.row_outcomes import row_of
from services.order.tables import batch_events

_BATCH = Projection("order", "Batch", Batch, given=("source",))
_EVENT = Projection("order", "BatchEvent", batch_events, given=("data",))
_ROW = Projection("order", "BatchRow", BatchRow)
_PREVIEW = Projection("order", "UndoPreview", UndoPreview, given=("kept",))
_CERTIFICATE = Projection(
    "order", "Certificate", Certificate, given=("batch_id", "file_sha256", "balanced")
)


def event_row(row: Any) -> dict[str, Any]:
    """The ``BatchEvent`` of a row."""
    return _EVENT(row, data=orjson.loads(row.data))


def batch_document(batch: Batch) -> dict[str, Any]:
    """A ``Batch``."""
    return _BATCH(batch, source=batch.source or None)


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
    return _ROW(row_of(row))


def certificate_document(certificate: Certificate) -> dict[str, Any]:
    """A ``Certificate``."""
    batch = certificate.batch
    return _CERTIFICATE(
        certificate,
        batch_id=batch.id,
        file_sha256=batch.file_sha256,
        balanced=certificate.is_balanced,
    )


def preview_document(preview: UndoPreview) -> dict[str, Any]:
    """An ``UndoPreview``."""
    kept = [
        {"order_id": order_id, "status": status, "reason": kept_because(status)}
        for order_id, status in preview.kept
    ]
    return _PREVIEW(preview, kept=kept)
