"""One function for each operation of ``openapi/order.yaml``."""

from collections.abc import AsyncIterator
from functools import partial
from typing import Any

from services.chassis.idempotency import Describe, Idempotency
from services.chassis.web import health, owed_work
from services.chassis.web.exchange import Reply, Request, etag
from services.order.api import batch_payloads, payloads
from services.order.context import OrderService
from services.order.domain.batches import Batch
from services.order.domain.orders import Cause, Order
from services.order.domain.states_gen import OrderStatus
from services.order.imports import certificate as certifying
from services.order.imports import control, following, undoing, uploading
from services.order.imports import reading as batch_reading
from services.order.orders import (
    explaining,
    exporting,
    fulfilling,
    listing,
    payment_news,
    placing,
    replaying,
)
from services.order.reconciliation import reconciling, remedying
from services.order.sheets import template
from services.order.tables import idempotency_keys


def _cause(request: Request) -> Cause:
    return Cause(request.principal.subject, request.request_id)


def _idempotency(request: Request, describe: Describe, *content: Any) -> Idempotency:
    """The request's key; ``content`` is what came with it that was read since."""
    slot, key = request.state.engine.slot, request.idempotency_key
    if key is not None and content:
        key = key.with_content(*content)
    return Idempotency(idempotency_keys, key, describe, slot)


def _reply(order: Order, describe: Describe = payloads.changed_order) -> Reply:
    status, headers, body = describe(order)
    return Reply(body, status, headers)


async def create_order(request: Request) -> Reply:
    order = await placing.place_order(
        request.state,
        payloads.new_order(request.body),
        _cause(request),
        _idempotency(request, payloads.created_order),
    )
    return _reply(order, payloads.created_order)


async def list_orders(request: Request) -> Reply:
    page = await listing.list_orders(request.state, request.query)
    return Reply(page.document(payloads.order_row))


async def get_order(request: Request) -> Reply:
    return _reply(await listing.get_order(request.state, request.path["order_id"]))


async def update_order(request: Request) -> Reply:
    order = await fulfilling.update_order(
        request.state,
        request.path["order_id"],
        request.body,
        request.require_version,
        _cause(request),
    )
    return _reply(order)


async def cancel_order(request: Request) -> Reply:
    order = await fulfilling.cancel_order(
        request.state, request.path["order_id"], request.require_version, _cause(request)
    )
    return _reply(order)


async def set_order_status(request: Request) -> Reply:
    parcel = {name: value for name, value in request.body.items() if name != "status"}
    order = await fulfilling.set_order_status(
        request.state,
        request.path["order_id"],
        OrderStatus(request.body["status"]),
        parcel,
        request.require_version,
        _cause(request),
    )
    return _reply(order)


async def receive_payment_status(request: Request) -> Reply:
    order = await payment_news.receive_payment_status(
        request.state,
        request.path["order_id"],
        payloads.payment_event(request.body),
        request.principal.subject,
    )
    return _reply(order)


async def retry_payment(request: Request) -> Reply:
    body = request.body or {}
    order = await placing.retry_payment(
        request.state,
        request.path["order_id"],
        body.get("payment_method"),
        body.get("payment_token", payloads.DEFAULT_TOKEN),
        _cause(request),
        _idempotency(request, payloads.changed_order),
    )
    return _reply(order)


async def list_order_events(request: Request) -> Reply:
    page = await listing.list_order_events(
        request.state, request.path["order_id"], request.query["limit"], request.query.get("cursor")
    )
    return Reply(page.document(payloads.event_row))


async def get_order_stats(request: Request) -> Reply:
    sums = await listing.get_order_stats(
        request.state, request.query["days"], request.query["time_zone"]
    )
    return Reply(payloads.order_stats(sums))


async def export_orders(request: Request) -> Reply:
    day = request.state.clock().date().isoformat()
    stream = exporting.export_orders(request.state, request.query)
    return _csv_reply(f"orders-{day}.csv", request.query["encoding"], stream=stream)


async def create_batch(request: Request) -> Reply:
    describe = batch_payloads.created_batch
    cause, idempotency_for = _cause(request), partial(_idempotency, request, describe)
    if request.upload is not None:
        batch = await uploading.import_file(
            request.state, request.upload, request.query, cause, idempotency_for
        )
    else:
        batch = await uploading.import_orders(
            request.state, request.body, request.query, cause, idempotency_for
        )
    status, headers, body = describe(batch)
    return Reply(body, status, headers)


async def list_batches(request: Request) -> Reply:
    page = await batch_reading.list_batches(request.state, request.query)
    return Reply(page.document(batch_payloads.batch_row))


async def get_batch(request: Request) -> Reply:
    return _batch_reply(
        await batch_reading.get_batch(request.state, request.path["batch_id"]), status=200
    )


async def list_batch_rows(request: Request) -> Reply:
    page = await batch_reading.list_batch_rows(
        request.state, request.path["batch_id"], request.query
    )
    return Reply(page.document(batch_payloads.row_document))


async def list_batch_events(request: Request) -> Reply:
    page = await batch_reading.list_batch_events(
        request.state, request.path["batch_id"], request.query["limit"], request.query.get("cursor")
    )
    return Reply(page.document(batch_payloads.event_row))


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
            request.state, request.path["batch_id"], file_sha256, _cause(request)
        )
    )


async def pause_batch(request: Request) -> Reply:
    return _batch_reply(
        await control.pause_batch(request.state, request.path["batch_id"], _cause(request))
    )


async def resume_batch(request: Request) -> Reply:
    return _batch_reply(
        await control.resume_batch(request.state, request.path["batch_id"], _cause(request))
    )


async def cancel_batch(request: Request) -> Reply:
    return _batch_reply(
        await control.cancel_batch(request.state, request.path["batch_id"], _cause(request))
    )


async def undo_batch(request: Request) -> Reply:
    batch_id = request.path["batch_id"]
    if (request.body or {}).get("dry_run", False):
        preview = await undoing.preview_undo(request.state, batch_id)
        return Reply(batch_payloads.preview_document(preview))
    return _batch_reply(await undoing.start_undo(request.state, batch_id, _cause(request)))


async def get_batch_certificate(request: Request) -> Reply:
    certificate = await certifying.certify(request.state, request.path["batch_id"])
    return Reply(batch_payloads.certificate_document(certificate))


async def stream_batch_progress(request: Request) -> Reply:
    events = await following.follow(
        request.state,
        request.path["batch_id"],
        request.headers.get("Last-Event-ID"),
        batch_payloads.batch_json,
    )
    if events is None:
        return Reply(status=204)
    return Reply(media_type="text/event-stream", stream=events)


def _batch_reply(batch: Batch, status: int = 202) -> Reply:
    return Reply(
        batch_payloads.batch_document(batch), status, headers={"ETag": etag(batch.version)}
    )


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


async def explain_order(request: Request) -> Reply:
    return Reply(await explaining.explain_order(request.state, request.path["order_id"]))


async def list_deliveries(request: Request) -> Reply:
    service: OrderService = request.state
    return await owed_work.list_deliveries(service.database, service.deliveries, request.query)


async def replay_delivery(request: Request) -> Reply:
    service: OrderService = request.state
    note = partial(replaying.note_replay, _cause(request))
    return await owed_work.replay_delivery(
        service.database, service.deliveries, request, service.clock, note
    )


async def start_reconciliation(request: Request) -> Reply:
    describe = payloads.started_reconciliation
    start, end = payloads.period(request.body)
    started = await reconciling.start_reconciliation(
        request.state, start, end, request.principal.subject, _idempotency(request, describe)
    )
    status, headers, body = describe(started)
    return Reply(body, status, headers)


async def list_reconciliations(request: Request) -> Reply:
    page = await reconciling.list_reconciliations(
        request.state, request.query["limit"], request.query.get("cursor")
    )
    return Reply(page.document(payloads.reconciliation_row))


async def get_reconciliation(request: Request) -> Reply:
    service: OrderService = request.state
    found, differences = await reconciling.get_reconciliation(
        service, request.path["reconciliation_id"]
    )
    body = payloads.reconciliation_document(found, differences, service.clock())
    return Reply(body, headers={"ETag": etag(found.version)})


async def list_differences(request: Request) -> Reply:
    service: OrderService = request.state
    page = await reconciling.list_differences(
        service,
        request.path["reconciliation_id"],
        request.query.get("kind"),
        request.query.get("applied"),
        request.query["limit"],
        request.query.get("cursor"),
    )
    now = service.clock()
    return Reply(page.document(lambda row: payloads.difference_row(row, now)))


async def apply_remedy(request: Request) -> Reply:
    service: OrderService = request.state
    row = await remedying.apply_remedy(
        service,
        request.path["reconciliation_id"],
        request.path["difference_id"],
        _cause(request),
    )
    return Reply(payloads.difference_row(row, service.clock()))


async def get_liveness(_request: Request) -> Reply:
    return health.liveness()


async def get_readiness(request: Request) -> Reply:
    service: OrderService = request.state
    return await health.readiness(
        {
            "database": health.database_check(service.database),
            "engine": service.engine.check,
        },
        [service.engine.find_untried],
        service.clock(),
        service.peers,
    )


async def get_metrics(_request: Request) -> Reply:
    return health.metrics()
