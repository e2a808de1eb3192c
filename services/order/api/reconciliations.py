"""Comparing orders with payments and the gateway's books."""

from services.chassis.web.exchange import Reply, Request, etag
from services.order.api.payloads import reconciliations as payloads
from services.order.api.payloads.orders import cause_of
from services.order.context import OrderService
from services.order.reconciliation import reconciling, remedying


async def start_reconciliation(request: Request) -> Reply:
    describe = payloads.started_reconciliation
    start, end = payloads.period(request.body)
    started = await reconciling.start_reconciliation(
        request.state, start, end, request.principal.subject, request.idempotency(describe)
    )
    return Reply.described(describe(started))


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
    query = request.query
    wanted = payloads.difference_filter_of(request.path["reconciliation_id"], query)
    page = await reconciling.list_differences(service, wanted, query["limit"], query.get("cursor"))
    now = service.clock()
    return Reply(page.document(lambda row: payloads.difference_row(row, now)))


async def apply_remedy(request: Request) -> Reply:
    service: OrderService = request.state
    row = await remedying.apply_remedy(
        service,
        request.path["reconciliation_id"],
        request.path["difference_id"],
        cause_of(request),
    )
    return Reply(payloads.difference_row(row, service.clock()))
