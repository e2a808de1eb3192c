"""One function for each operation of openapi/payment.yaml, named as the operation is."""

from functools import partial

from services.chassis.idempotency import Describe, Idempotency
from services.chassis.web import health, owed_work
from services.chassis.web.exchange import Reply, Request, etag
from services.payment.api import batch_payloads, payloads
from services.payment.batches.charging import create_payment_batch as charge_batch
from services.payment.batches.refunding import create_refund_batch as give_back_batch
from services.payment.context import PaymentService
from services.payment.domain.payments import PaymentRecord
from services.payment.domain.unknown_events import is_known
from services.payment.gateway_inbox import receiving
from services.payment.inquiries import gateway_books
from services.payment.inquiries.inquiring import inquire_payment as inquire
from services.payment.payments import listing
from services.payment.payments.charging import create_payment as charge
from services.payment.payments.closing import close_order_payments as close_payments
from services.payment.payments.refunding import refund_payment as give_back
from services.payment.tables import idempotency_keys


def _idempotency(request: Request, describe: Describe) -> Idempotency:
    slot = request.state.engine.slot
    return Idempotency(idempotency_keys, request.idempotency_key, describe, slot)


async def create_payment(request: Request) -> Reply:
    """Take a payment for an order."""
    describe = payloads.created_payment
    idempotency = _idempotency(request, describe)
    record = await charge(
        request.state, payloads.charge_of(request.body, request.principal.subject), idempotency
    )
    status, headers, body = describe(record)
    return Reply(body, status=status, headers=headers)


async def list_payments(request: Request) -> Reply:
    """A page of payments."""
    query = request.query
    page = await listing.list_payments(
        request.state,
        payloads.payment_filter_of(query),
        query["sort"],
        query["limit"],
        query.get("cursor"),
    )
    return Reply(page.document(payloads.payment_summary))


async def get_payment_stats(request: Request) -> Reply:
    """Sums over recent payments."""
    stats = await listing.get_stats(
        request.state, request.query["days"], request.query["time_zone"]
    )
    return Reply(payloads.stats_document(stats))


async def refund_payment(request: Request) -> Reply:
    """Give captured money back."""
    describe = payloads.created_refund
    idempotency = _idempotency(request, describe)
    wanted = payloads.refund_request_of(request.body, request.principal.subject)
    refund = await give_back(request.state, wanted, idempotency)
    status, headers, body = describe(refund)
    return Reply(body, status=status, headers=headers)


async def create_payment_batch(request: Request) -> Reply:
    """Take the payments of many orders."""
    batch = batch_payloads.payment_batch_of(request.body, request.principal.subject)
    describe = partial(batch_payloads.payment_batch_answer, batch, request.request_id)
    results = await charge_batch(request.state, batch, _idempotency(request, describe))
    status, headers, body = describe(results)
    return Reply(body, status=status, headers=headers)


async def get_payment_batch(request: Request) -> Reply:
    """Sums over the payments of a batch."""
    batch_id = request.path["batch_id"]
    totals = await listing.get_payment_batch(request.state, batch_id)
    return Reply(batch_payloads.payment_batch_document(batch_id, totals))


async def create_refund_batch(request: Request) -> Reply:
    """Give back what is left of many payments."""
    batch = batch_payloads.refund_batch_of(request.body, request.principal.subject)
    describe = partial(batch_payloads.refund_batch_answer, batch, request.request_id)
    results = await give_back_batch(request.state, batch, _idempotency(request, describe))
    status, headers, body = describe(results)
    return Reply(body, status=status, headers=headers)


async def receive_gateway_event(request: Request) -> Reply:
    """Take in what the gateway says happened."""
    service = request.state
    event_id = request.headers["webhook-id"]
    source, now = service.gateway.name, service.clock()
    if is_known(request.body["type"]):
        event = payloads.gateway_event_of(source, event_id, request.body, now)
        await receiving.receive_event(service, event)
    else:
        unknown = payloads.unknown_event_of(source, event_id, request.body, now)
        await receiving.keep_unknown_event(service, unknown)
    return Reply({"received": True, "event_id": event_id})


async def list_gateway_events(request: Request) -> Reply:
    """A page of what the gateway has told."""
    query = request.query
    wanted = payloads.gateway_event_filter_of(query)
    page = await receiving.list_events(request.state, wanted, query["limit"], query.get("cursor"))
    return Reply(page.document(payloads.gateway_event_document))


async def replay_gateway_event(request: Request) -> Reply:
    """Look at an event again."""
    row = await receiving.replay_event(
        request.state, request.path["gateway_event_id"], request.principal.subject
    )
    return Reply(payloads.gateway_event_document(row))


async def get_payment_for_order(request: Request) -> Reply:
    """The latest payment of an order."""
    return _payment(await listing.get_payment_for_order(request.state, request.path["order_id"]))


async def get_payment(request: Request) -> Reply:
    """One payment."""
    return _payment(await listing.get_payment(request.state, request.path["payment_id"]))


async def close_order_payments(request: Request) -> Reply:
    """Take no more payments for an order."""
    closed = await close_payments(
        request.state, request.path["order_id"], request.principal.subject
    )
    return Reply(payloads.closed_order_document(closed))


async def list_refunds(request: Request) -> Reply:
    """A page of a payment's refunds."""
    page = await listing.list_refunds(
        request.state,
        request.path["payment_id"],
        request.query["limit"],
        request.query.get("cursor"),
    )
    return Reply(page.document(payloads.refund_row_document))


async def list_deliveries(request: Request) -> Reply:
    """What the order service is owed, or was."""
    service: PaymentService = request.state
    return await owed_work.list_deliveries(
        service.database, service.webhooks.deliveries, request.query
    )


async def replay_delivery(request: Request) -> Reply:
    """Have a webhook tried again."""
    service: PaymentService = request.state
    return await owed_work.replay_delivery(
        service.database, service.webhooks.deliveries, request, service.clock
    )


async def inquire_payment(request: Request) -> Reply:
    """Ask the gateway how a payment stands."""
    return _payment(await inquire(request.state, request.path["payment_id"]))


async def list_gateway_payments(request: Request) -> Reply:
    """A page of what the gateway has on its books."""
    service: PaymentService = request.state
    query = request.query
    page = await gateway_books.list_gateway_payments(
        service, payloads.entry_period_of(query), query["limit"], query.get("cursor")
    )
    return Reply(payloads.entry_page_document(page, service.gateway.name))


async def get_gateway_payment(request: Request) -> Reply:
    """One capture as the gateway has it."""
    service: PaymentService = request.state
    charge = await gateway_books.get_gateway_payment(
        service, request.path["gateway_reference"], request.query.get("gateway")
    )
    return Reply(payloads.charge_document(charge, service.gateway.name))


async def refund_gateway_payment(request: Request) -> Reply:
    """Give back a capture that no payment stands for."""
    service: PaymentService = request.state
    charge = await gateway_books.refund_gateway_payment(
        service, request.path["gateway_reference"], request.principal.subject
    )
    return Reply(payloads.charge_document(charge, service.gateway.name))


async def get_liveness(_request: Request) -> Reply:
    """The process runs."""
    return health.liveness()


async def get_readiness(request: Request) -> Reply:
    """Whether this service can take traffic."""
    service: PaymentService = request.state
    return await health.readiness(
        {
            "database": health.database_check(service.database),
            "engine": service.engine.check,
            "gateway": service.gateway.check,
        },
        [service.engine.find_untried],
        service.clock(),
        [service.orders.peer],
    )


async def get_metrics(_request: Request) -> Reply:
    """Prometheus' text."""
    return health.metrics()


def _payment(record: PaymentRecord) -> Reply:
    headers = {"ETag": etag(record.payment.version)}
    return Reply(payloads.payment_document(record), headers=headers)
