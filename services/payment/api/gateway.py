"""What the gateway tells, and what it has on its books."""

from services.chassis.web.exchange import Reply, Request, etag
from services.payment.api.payloads import gateway as payloads
from services.payment.api.payloads.payments import payment_document
from services.payment.api.payloads.stripe import stripe_event_of
from services.payment.context import PaymentService
from services.payment.domain.records import PaymentRecord
from services.payment.domain.unknown_events import is_known
from services.payment.gateway_inbox import from_stripe, receiving
from services.payment.inquiries import gateway_books
from services.payment.inquiries.inquiring import inquire_payment as inquire


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


async def receive_stripe_event(request: Request) -> Reply:
    """Take in an event in Stripe's own form."""
    service = request.state
    event = stripe_event_of(request.body, service.clock())
    await from_stripe.receive_stripe_event(service, event)
    return Reply({"received": True, "event_id": event.event_id})


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


async def inquire_payment(request: Request) -> Reply:
    """Ask the gateway how a payment stands."""
    return _payment(await inquire(request.state, request.path["payment_id"]))


async def list_gateway_payments(request: Request) -> Reply:
    """A page of what the gateways have on their books."""
    service: PaymentService = request.state
    query = request.query
    page = await gateway_books.list_gateway_payments(
        service, payloads.entry_period_of(query), query["limit"], query.get("cursor")
    )
    return Reply(payloads.entry_page_document(page))


async def get_gateway_payment(request: Request) -> Reply:
    """One capture as the gateway has it."""
    service: PaymentService = request.state
    gateway = request.query.get("gateway", service.gateway.name)
    charge = await gateway_books.get_gateway_payment(
        service, request.path["gateway_reference"], gateway
    )
    return Reply(payloads.charge_document(charge, gateway))


async def refund_gateway_payment(request: Request) -> Reply:
    """Give back a capture that no payment stands for."""
    service: PaymentService = request.state
    gateway = request.query.get("gateway", service.gateway.name)
    charge = await gateway_books.refund_gateway_payment(
        service, request.path["gateway_reference"], gateway, request.principal.subject
    )
    return Reply(payloads.charge_document(charge, gateway))


def _payment(record: PaymentRecord) -> Reply:
    headers = {"ETag": etag(record.payment.version)}
    return Reply(payment_document(record), headers=headers)
