"""Erasing customers."""

from functools import partial

from services.chassis.web.exchange import Reply, Request, etag, written_in
from services.order.api.payloads import customers as payloads
from services.order.api.payloads.orders import cause_of
from services.order.erasing import commanding


async def erase_customer(request: Request) -> Reply:
    describe = payloads.begun_erasure
    begun = await commanding.erase_customer(
        request.state,
        payloads.customer_of(request.body),
        cause_of(request),
        request.idempotency(describe),
    )
    return Reply.described(describe(begun))


async def preview_erasure(request: Request) -> Reply:
    customer = payloads.customer_of(request.body)
    return Reply(
        payloads.preview_document(await commanding.preview_erasure(request.state, customer))
    )


async def list_erasures(request: Request) -> Reply:
    page = await commanding.list_erasures(
        request.state, request.query["limit"], request.query.get("cursor")
    )
    describe = partial(payloads.erasure_row, language=request.language)
    return Reply.written(page.document(describe), request.language)


async def get_erasure(request: Request) -> Reply:
    found = await commanding.get_erasure(request.state, request.path["erasure_id"])
    headers = {"ETag": etag(found.version), **written_in(request.language)}
    return Reply(payloads.erasure_document(found, request.language), headers=headers)
