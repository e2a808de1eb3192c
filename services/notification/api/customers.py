"""Erasing customers, as far as this service knows them."""

from services.chassis.web.exchange import Reply, Request
from services.notification.api.payloads import customers as payloads
from services.notification.erasing import forgetting


async def erase_customer(request: Request) -> Reply:
    """Erase some of the messages to a customer, or say what would be erased."""
    customer = payloads.customer_of(request.body)
    if request.body.get("dry_run", False):
        return Reply(payloads.erased_part(await forgetting.look_at(request.state, customer)))
    describe = payloads.erased_reply
    result = await forgetting.erase_messages(
        request.state, customer, request.idempotency(describe), request.principal.subject
    )
    return Reply.described(describe(result))
