"""What the payment service tells of an order, and paying again."""

from services.chassis.web.exchange import Reply, Request
from services.order.api.payloads import orders as payloads
from services.order.orders import (
    linking,
    payment_news,
    placing,
)


async def receive_payment_status(request: Request) -> Reply:
    order = await payment_news.receive_payment_status(
        request.state,
        request.path["order_id"],
        payloads.payment_event(request.body),
        request.principal.subject,
    )
    return Reply.described(payloads.changed_order(order))


async def retry_payment(request: Request) -> Reply:
    body = request.body or {}
    order = await placing.retry_payment(
        request.state,
        request.path["order_id"],
        body.get("payment_method"),
        body.get("payment_token"),
        payloads.cause_of(request),
        request.idempotency(payloads.changed_order),
    )
    return Reply.described(payloads.changed_order(order))


async def send_payment_link(request: Request) -> Reply:
    link = await linking.send_payment_link(
        request.state,
        request.path["order_id"],
        payloads.cause_of(request),
        request.idempotency(payloads.sent_link),
    )
    return Reply.described(payloads.sent_link(link))
