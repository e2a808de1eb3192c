"""Recipients who get nothing more."""

from services.chassis.web.exchange import Reply, Request
from services.notification.api.payloads import suppressions as payloads
from services.notification.feedback import suppressing


async def list_suppressions(request: Request) -> Reply:
    """A page of the suppression list."""
    query = request.query
    page = await suppressing.list_suppressions(
        request.state, query.get("recipient"), query.get("q"), query["limit"], query.get("cursor")
    )
    return Reply(page.document(payloads.suppression_document))


async def add_suppression(request: Request) -> Reply:
    """Put a recipient on the list."""
    describe, body = payloads.added_suppression, request.body
    suppression = await suppressing.add_suppression(
        request.state,
        body["recipient"],
        body.get("reason", "MANUAL"),
        body.get("note"),
        request.principal.subject,
        request.idempotency(describe),
    )
    return Reply.described(describe(suppression))


async def remove_suppression(request: Request) -> Reply:
    """Take a recipient off the list."""
    recipient, actor = request.query["recipient"], request.principal.subject
    await suppressing.remove_suppression(request.state, recipient, actor)
    return Reply(status=204)
