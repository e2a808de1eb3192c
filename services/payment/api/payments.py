"""Payments: taken, looked up, closed; many in one request."""

from functools import partial

from services.chassis.web.each import Operation, answer_each
from services.chassis.web.exchange import Reply, Request, etag
from services.payment.api.payloads import batches as batch_payloads
from services.payment.api.payloads import payments as payloads
from services.payment.batches.charging import create_payment_batch as charge_batch
from services.payment.domain.records import PaymentRecord
from services.payment.payments import listing
from services.payment.payments.charging import create_payment as charge
from services.payment.payments.closing import close_order_payments as close_payments
from services.payment.payments.recording import record_payment as record


async def create_payment(request: Request) -> Reply:
    """Take a payment for an order."""
    describe = payloads.created_payment
    idempotency = request.idempotency(describe)
    service, subject = request.state, request.principal.subject
    asked = payloads.charge_of(request.body, subject, service.gateway.default_token)
    record = await charge(service, asked, idempotency)
    return Reply.described(describe(record))


async def create_each_payment(request: Request) -> Reply:
    """Take several payments, each as if it were asked for by itself."""
    return await answer_each(request, _BY_ITSELF)


_BY_ITSELF = Operation("create_payment", create_payment, "/api/v1/payments", "payment")


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


async def create_payment_batch(request: Request) -> Reply:
    """Take the payments of many orders."""
    service, subject = request.state, request.principal.subject
    default = service.gateway.default_token
    batch = batch_payloads.payment_batch_of(request.body, subject, default)
    describe = partial(batch_payloads.payment_batch_answer, batch, request.request_id)
    results = await charge_batch(service, batch, request.idempotency(describe))
    return Reply.described(describe(results))


async def get_payment_batch(request: Request) -> Reply:
    """Sums over the payments of a batch."""
    batch_id = request.path["batch_id"]
    totals = await listing.get_payment_batch(request.state, batch_id)
    return Reply(batch_payloads.payment_batch_document(batch_id, totals))


async def get_payment_for_order(request: Request) -> Reply:
    """The latest payment of an order."""
    return _payment(await listing.get_payment_for_order(request.state, request.path["order_id"]))


async def get_payment(request: Request) -> Reply:
    """One payment."""
    return _payment(await listing.get_payment(request.state, request.path["payment_id"]))


async def record_payment(request: Request) -> Reply:
    """Write down that the money of a payment came."""
    describe = payloads.recorded_payment
    receipt = payloads.receipt_of(request.path["payment_id"], request.body)
    recorded = await record(request.state, receipt, request.idempotency(describe))
    return Reply.described(describe(recorded))


async def close_order_payments(request: Request) -> Reply:
    """Take no more payments for an order."""
    closed = await close_payments(
        request.state, request.path["order_id"], request.principal.subject
    )
    return Reply(payloads.closed_order_document(closed))


def _payment(record: PaymentRecord) -> Reply:
    headers = {"ETag": etag(record.payment.version)}
    return Reply(payloads.payment_document(record), headers=headers)
