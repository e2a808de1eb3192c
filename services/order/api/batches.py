"""Imports: files of orders, and what came of their rows."""

from collections.abc import AsyncIterator
from functools import partial

from services.chassis.web.exchange import Reply, Request, etag
from services.order.api.payloads import batches as payloads
from services.order.api.payloads.orders import cause_of
from services.order.domain.imports.batches import Batch
from services.order.imports import certificate as certifying
from services.order.imports import control, following, undoing, uploading
from services.order.imports import reading as batch_reading
from services.order.sheets import template


async def create_batch(request: Request) -> Reply:
    describe = payloads.created_batch
    cause, idempotency_for = cause_of(request), partial(request.idempotency, describe)
    if request.upload is not None:
        batch = await uploading.import_file(
            request.state, request.upload, request.query, cause, idempotency_for
        )
    else:
        batch = await uploading.import_orders(
            request.state, request.body, request.query, cause, idempotency_for
        )
    return Reply.described(describe(batch))


async def list_batches(request: Request) -> Reply:
    page = await batch_reading.list_batches(request.state, request.query)
    return Reply(page.document(payloads.batch_row))


async def get_batch(request: Request) -> Reply:
    return _batch_reply(
        await batch_reading.get_batch(request.state, request.path["batch_id"]), status=200
    )


async def list_batch_rows(request: Request) -> Reply:
    page = await batch_reading.list_batch_rows(
        request.state, request.path["batch_id"], request.query
    )
    return Reply(page.document(payloads.row_document))


async def list_batch_events(request: Request) -> Reply:
    page = await batch_reading.list_batch_events(
        request.state, request.path["batch_id"], request.query["limit"], request.query.get("cursor")
    )
    return Reply(page.document(payloads.event_row))


async def get_batch_errors(request: Request) -> Reply:
    encoding = request.query["encoding"]
    batch, stream = await batch_reading.open_errors(
        request.state, request.path["batch_id"], encoding
    )
    return _csv_reply(f"errors-{batch.id}.csv", encoding, stream=stream)


async def get_batch_template(request: Request) -> Reply:
    encoding = request.query["encoding"]
    return _csv_reply("orders.csv", encoding, raw=template(encoding, request.query["locale"]))


async def confirm_batch(request: Request) -> Reply:
    file_sha256 = (request.body or {}).get("file_sha256")
    return _batch_reply(
        await control.confirm_batch(
            request.state, request.path["batch_id"], file_sha256, cause_of(request)
        )
    )


async def pause_batch(request: Request) -> Reply:
    return _batch_reply(
        await control.pause_batch(request.state, request.path["batch_id"], cause_of(request))
    )


async def resume_batch(request: Request) -> Reply:
    return _batch_reply(
        await control.resume_batch(request.state, request.path["batch_id"], cause_of(request))
    )


async def cancel_batch(request: Request) -> Reply:
    return _batch_reply(
        await control.cancel_batch(request.state, request.path["batch_id"], cause_of(request))
    )


async def undo_batch(request: Request) -> Reply:
    batch_id = request.path["batch_id"]
    if (request.body or {}).get("dry_run", False):
        preview = await undoing.preview_undo(request.state, batch_id)
        return Reply(payloads.preview_document(preview))
    return _batch_reply(await undoing.start_undo(request.state, batch_id, cause_of(request)))


async def get_batch_certificate(request: Request) -> Reply:
    certificate = await certifying.certify(request.state, request.path["batch_id"])
    return Reply(payloads.certificate_document(certificate))


async def stream_batch_progress(request: Request) -> Reply:
    events = await following.follow(
        request.state,
        request.path["batch_id"],
        request.headers.get("Last-Event-ID"),
        payloads.batch_json,
    )
    if events is None:
        return Reply(status=204)
    return Reply(media_type="text/event-stream", stream=events)


def _batch_reply(batch: Batch, status: int = 202) -> Reply:
    return Reply(payloads.batch_document(batch), status, headers={"ETag": etag(batch.version)})


def _csv_reply(
    filename: str,
    encoding: str,
    raw: bytes | None = None,
    stream: AsyncIterator[bytes] | None = None,
) -> Reply:
    charset = "shift_jis" if encoding == "cp932" else "utf-8"
    return Reply(
        headers={"Content-Disposition": f'attachment; filename="{filename}"'},
        media_type=f"text/csv; charset={charset}",
        raw=raw,
        stream=stream,
    )
