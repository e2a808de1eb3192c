"""Orders: taken, looked at, changed, shipped, cancelled."""

from services.chassis.web.exchange import Reply, Request
from services.order.api.payloads import orders as payloads
from services.order.domain.states_gen import OrderStatus
from services.order.orders import (
    explaining,
    fulfilling,
    listing,
    placing,
)


async def create_order(request: Request) -> Reply:
    order = await placing.place_order(
        request.state,
        payloads.new_order(request.body),
        payloads.cause_of(request),
        request.idempotency(payloads.created_order),
    )
    return Reply.described(payloads.created_order(order))


async def list_orders(request: Request) -> Reply:
    page = await listing.list_orders(request.state, request.query)
    return Reply(page.document(payloads.order_row))


async def get_order(request: Request) -> Reply:
    return Reply.described(
        payloads.changed_order(await listing.get_order(request.state, request.path["order_id"]))
    )


async def update_order(request: Request) -> Reply:
    order = await fulfilling.update_order(
        request.state,
        request.path["order_id"],
        payloads.changes_of(request.body),
        request.require_version,
        payloads.cause_of(request),
    )
    return Reply.described(payloads.changed_order(order))


async def cancel_order(request: Request) -> Reply:
    order = await fulfilling.cancel_order(
        request.state,
        request.path["order_id"],
        request.require_version,
        payloads.cause_of(request),
        despite_dispute=request.query["despite_dispute"],
    )
    return Reply.described(payloads.changed_order(order))


async def set_order_status(request: Request) -> Reply:
    order = await fulfilling.set_order_status(
        request.state,
        request.path["order_id"],
        OrderStatus(request.body["status"]),
        payloads.shipment_of(request.body),
        request.require_version,
        payloads.cause_of(request),
    )
    return Reply.described(payloads.changed_order(order))


async def set_order_parcels(request: Request) -> Reply:
    order = await fulfilling.set_order_parcels(
        request.state,
        request.path["order_id"],
        payloads.shipment_of(request.body),
        request.require_version,
        payloads.cause_of(request),
        notify=request.body.get("notify", False),
    )
    return Reply.described(payloads.changed_order(order))


async def list_order_events(request: Request) -> Reply:
    page = await listing.list_order_events(
        request.state, request.path["order_id"], request.query["limit"], request.query.get("cursor")
    )
    return Reply(page.document(payloads.event_row))


async def explain_order(request: Request) -> Reply:
    explanation = await explaining.explain_order(
        request.state, request.path["order_id"], request.language
    )
    return Reply.written(explanation, request.language)
