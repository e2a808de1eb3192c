"""Refunds of one payment or of many."""

from functools import partial

from services.chassis.web.exchange import Reply, Request
from services.payment.api.payloads import batches as batch_payloads
from services.payment.api.payloads import refunds as payloads
from services.payment.batches.refunding import create_refund_batch as give_back_batch
from services.payment.payments import listing
from services.payment.payments.refund_settling import settle_refund as settle
from services.payment.payments.refunding import refund_payment as give_back


async def refund_payment(request: Request) -> Reply:
    """Give captured money back."""
    describe = payloads.created_refund
    idempotency = request.idempotency(describe)
    wanted = payloads.refund_request_of(request.body, request.principal.subject)
    refund = await give_back(request.state, wanted, idempotency)
    return Reply.described(describe(refund))


async def create_refund_batch(request: Request) -> Reply:
    """Give back what is left of many payments."""
    batch = batch_payloads.refund_batch_of(request.body, request.principal.subject)
    describe = partial(batch_payloads.refund_batch_answer, batch, request.request_id)
    results = await give_back_batch(request.state, batch, request.idempotency(describe))
    return Reply.described(describe(results))


async def list_refunds(request: Request) -> Reply:
    """A page of a payment's refunds."""
    page = await listing.list_refunds(
        request.state,
        request.path["payment_id"],
        request.query["limit"],
        request.query.get("cursor"),
    )
    return Reply(page.document(payloads.refund_row_document))


async def list_all_refunds(request: Request) -> Reply:
    """A page of the refunds of all payments."""
    query = request.query
    page = await listing.list_all_refunds(
        request.state, payloads.refund_filter_of(query), query["limit"], query.get("cursor")
    )
    return Reply(page.document(payloads.refund_row_document))


async def settle_refund(request: Request) -> Reply:
    """Write down whether a person's refund was made."""
    describe = payloads.settled_refund
    settlement = payloads.settlement_of(request.path["refund_id"], request.body)
    refund = await settle(request.state, settlement, request.idempotency(describe))
    return Reply.described(describe(refund))
