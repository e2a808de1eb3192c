"""One function for each operation of openapi/notification.yaml, named as the operation is."""

from functools import partial

from services.chassis.idempotency import Describe, Idempotency
from services.chassis.web import health
from services.chassis.web.exchange import Reply, Request, etag
from services.notification import templating
from services.notification.api import batch_payloads, payloads
from services.notification.batches import progress as pursuing
from services.notification.batches.creating import create_batch
from services.notification.context import NotificationService
from services.notification.domain.batches import BatchProgress
from services.notification.domain.delivery_events import is_known
from services.notification.domain.notifications import Channel
from services.notification.feedback import receiving, suppressing
from services.notification.messages import listing
from services.notification.messages.accepting import accept
from services.notification.messages.resending import retry_notification as send_again
from services.notification.repository.reports import NotificationFilter
from services.notification.repository.templates import template_of
from services.notification.sending.dispatching import find_unsent
from services.notification.tables import idempotency_keys


async def send_email(request: Request) -> Reply:
    """Accept an e-mail."""
    return await _accept(request, Channel.EMAIL)


async def send_sms(request: Request) -> Reply:
    """Accept an SMS."""
    return await _accept(request, Channel.SMS)


async def _accept(request: Request, channel: Channel) -> Reply:
    describe = payloads.accepted_notification
    message = payloads.message_of(request.body, request.principal.subject)
    notification = await accept(request.state, channel, message, _key(request, describe))
    status, headers, body = describe(notification)
    return Reply(body, status=status, headers=headers)


def _key(request: Request, describe: Describe) -> Idempotency:
    slot = request.state.engine.slot
    return Idempotency(idempotency_keys, request.idempotency_key, describe, slot)


async def create_notification_batch(request: Request) -> Reply:
    """Accept many e-mails."""
    describe = batch_payloads.created_batch
    wanted = batch_payloads.batch_request_of(request.body, request.principal.subject)
    progress = await create_batch(request.state, wanted, _key(request, describe))
    status, headers, body = describe(progress)
    return Reply(body, status=status, headers=headers)


async def get_notification_batch(request: Request) -> Reply:
    """How far a batch is."""
    return _batch(await pursuing.find_progress(request.state, request.path["batch_id"]), 200)


async def pause_notification_batch(request: Request) -> Reply:
    """Hold a batch."""
    return _batch(await pursuing.pause_batch(*_command(request)), 202)


async def resume_notification_batch(request: Request) -> Reply:
    """Go on with a batch."""
    return _batch(await pursuing.resume_batch(*_command(request)), 202)


async def cancel_notification_batch(request: Request) -> Reply:
    """Cancel what a batch has not sent."""
    return _batch(await pursuing.cancel_batch(*_command(request)), 202)


def _command(request: Request) -> tuple[NotificationService, str, str]:
    """The service, the batch, and who gives the command."""
    return request.state, request.path["batch_id"], request.principal.subject


def _batch(progress: BatchProgress, status: int) -> Reply:
    headers = {"ETag": etag(progress.batch.version)}
    return Reply(batch_payloads.batch_document(progress), status=status, headers=headers)


async def list_notifications(request: Request) -> Reply:
    """A page of messages."""
    query = request.query
    listed = await listing.list_notifications(
        request.state,
        payloads.filter_of(query),
        descending=query["sort"] == "-created_at",
        limit=query["limit"],
        cursor=query.get("cursor"),
    )
    return Reply(payloads.notification_list(listed))


async def list_notifications_for_order(request: Request) -> Reply:
    """A page of the messages about one order, newest first."""
    listed = await listing.list_notifications(
        request.state,
        NotificationFilter(order_id=request.path["order_id"]),
        descending=True,
        limit=request.query["limit"],
        cursor=request.query.get("cursor"),
    )
    return Reply(payloads.notification_list(listed))


async def get_notification(request: Request) -> Reply:
    """One message, as it was rendered."""
    notification = await listing.find_notification(request.state, request.path["notification_id"])
    body = payloads.notification_document(notification)
    return Reply(body, headers={"ETag": etag(notification.version)})


async def retry_notification(request: Request) -> Reply:
    """Put a message back into the queue."""
    describe = payloads.retried_notification
    notification_id = request.path["notification_id"]
    actor = request.principal.subject
    notification = await send_again(request.state, notification_id, actor, _key(request, describe))
    status, headers, body = describe(notification)
    return Reply(body, status=status, headers=headers)


async def get_notification_stats(request: Request) -> Reply:
    """Counts for the dashboard."""
    stats = await listing.count_notifications(
        request.state, request.query["days"], request.query["time_zone"]
    )
    return Reply(payloads.stats_document(stats))


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


async def list_templates(request: Request) -> Reply:
    """A page of templates."""
    query = request.query
    page = await templating.list_templates(request.state, query["limit"], query.get("cursor"))
    return Reply(page.document(lambda row: payloads.template_document(template_of(row))))


async def get_template(request: Request) -> Reply:
    """One template in its newest version."""
    path = request.path
    template = await templating.get_template(request.state, path["code"], path["locale"])
    body = payloads.template_document(template)
    return Reply(body, headers={"ETag": etag(template.version)})


async def put_template(request: Request) -> Reply:
    """Store a new version."""
    template = await templating.put_template(
        request.state,
        request.path["code"],
        request.path["locale"],
        payloads.template_source_of(request.body),
        request.require_version,
        request.principal.subject,
    )
    body = payloads.template_document(template)
    return Reply(body, headers={"ETag": etag(template.version)})


async def preview_template(request: Request) -> Reply:
    """Render a template, or a draft of one, without sending or storing it."""
    path, body = request.path, request.body
    preview = await templating.preview_template(
        request.state,
        path["code"],
        path["locale"],
        body.get("context"),
        payloads.template_source_of(body["draft"]) if "draft" in body else None,
    )
    return Reply(payloads.preview_document(preview))


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
        _key(request, describe),
    )
    status, headers, document = describe(suppression)
    return Reply(document, status=status, headers=headers)


async def remove_suppression(request: Request) -> Reply:
    """Take a recipient off the list."""
    recipient, actor = request.query["recipient"], request.principal.subject
    await suppressing.remove_suppression(request.state, recipient, actor)
    return Reply(status=204)


async def list_actions(request: Request) -> Reply:
    """A page of who did what."""
    query = request.query
    page = await listing.list_actions(
        request.state, query.get("type"), query.get("subject"), query["limit"], query.get("cursor")
    )
    return Reply(page.document(payloads.action_document))


async def get_liveness(_request: Request) -> Reply:
    """The process runs."""
    return health.liveness()


async def get_readiness(request: Request) -> Reply:
    """The service can do its work."""
    service: NotificationService = request.state
    checks = {
        "database": health.database_check(service.database),
        "engine": service.engine.check,
        "dispatchers": service.background.check,
    }
    for channel, sender in service.senders.items():
        checks[sender.name] = service.outages[channel].check
    owed = [partial(find_unsent, service, channel) for channel in service.senders]
    return await health.readiness(checks, owed, service.clock())


async def get_metrics(_request: Request) -> Reply:
    """Prometheus' text format."""
    return health.metrics()
