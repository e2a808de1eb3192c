"""Who did what."""

from services.chassis.web.exchange import Reply, Request
from services.notification.api.payloads import actions as payloads
from services.notification.messages import listing


async def list_actions(request: Request) -> Reply:
    """A page of who did what."""
    query = request.query
    page = await listing.list_actions(
        request.state, query.get("type"), query.get("subject"), query["limit"], query.get("cursor")
    )
    return Reply(page.document(payloads.action_document))
