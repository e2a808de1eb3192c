"""What providers report about messages."""

from collections.abc import Sequence

from services.chassis.web.exchange import Reply, Request
from services.notification.api.payloads import delivery_events as payloads
from services.notification.domain.delivery_events import is_known
from services.notification.feedback import receiving
from services.notification.providers import postmark, resend, sendgrid, ses, sns
from services.notification.providers.reports import Report


async def receive_delivery_event(request: Request) -> Reply:
    """Take in what a provider reports."""
    event_id = request.headers["webhook-id"]
    if is_known(request.body["type"]):
        event = payloads.delivery_event_of(event_id, request.body)
        await receiving.receive_event(request.state, event)
    else:
        now = request.state.clock()
        unknown = payloads.unknown_event_of(event_id, request.body, now)
        await receiving.keep_unknown_event(request.state, unknown)
    return Reply({"received": True, "event_id": event_id})


async def receive_ses_event(request: Request) -> Reply:
    """Take in what Amazon SES reports; confirm a topic that asks for it."""
    if request.body["Type"] == "SubscriptionConfirmation":
        await sns.confirm(request.body)
        return await _received(request, [])
    return await _received(request, ses.reports_of(request.body))


async def receive_sendgrid_events(request: Request) -> Reply:
    """Take in what SendGrid reports."""
    return await _received(request, sendgrid.reports_of(request.body))


async def receive_postmark_event(request: Request) -> Reply:
    """Take in what Postmark reports."""
    return await _received(request, postmark.reports_of(request.body))


async def receive_resend_event(request: Request) -> Reply:
    """Take in what Resend reports."""
    return await _received(request, resend.reports_of(request.headers["svix-id"], request.body))


async def _received(request: Request, reports: Sequence[Report]) -> Reply:
    now = request.state.clock()
    await receiving.receive_all(request.state, [report.event(now) for report in reports])
    return Reply({"received": True, "events": len(reports)})


async def list_delivery_events(request: Request) -> Reply:
    """A page of what providers have reported."""
    query = request.query
    wanted = payloads.delivery_event_filter_of(query)
    page = await receiving.list_events(request.state, wanted, query["limit"], query.get("cursor"))
    return Reply(page.document(payloads.delivery_event_document))


async def replay_delivery_event(request: Request) -> Reply:
    """Look at an event again."""
    event_id, actor = request.path["delivery_event_id"], request.principal.subject
    row = await receiving.replay_event(request.state, event_id, actor)
    return Reply(payloads.delivery_event_document(row))
