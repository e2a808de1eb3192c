"""Erasing customers, as far as this service knows them."""

from services.chassis.web.exchange import Reply, Request
from services.payment.api.payloads import customers as payloads
from services.payment.erasing import forgetting


async def erase_customer(request: Request) -> Reply:
    """Erase what belongs to the orders of a customer, or say what would be erased."""
    order_ids = sorted(set(request.body["order_ids"]))
    if request.body.get("dry_run", False):
        return Reply(payloads.erased_part(await forgetting.look_at(request.state, order_ids)))
    describe = payloads.erased_reply
    result = await forgetting.erase_orders(
        request.state, order_ids, request.idempotency(describe), request.principal.subject
    )
    return Reply.described(describe(result))
