"""Messages: accepted, looked up, sent again."""

from services.chassis.web.each import Operation, answer_each
from services.chassis.web.exchange import Reply, Request, etag
from services.notification.api.payloads import notifications as payloads
from services.notification.domain.notifications import Channel
from services.notification.messages import listing
from services.notification.messages.accepting import accept
from services.notification.messages.resending import retry_notification as send_again
from services.notification.repository.reports import NotificationFilter


async def send_email(request: Request) -> Reply:
    """Accept an e-mail."""
    return await _accept(request, Channel.EMAIL)


async def send_each_email(request: Request) -> Reply:
    """Accept several e-mails, each as if it had come by itself."""
    return await answer_each(request, _BY_ITSELF)


_BY_ITSELF = Operation("send_email", send_email, "/api/v1/notifications/email", "email")


async def send_sms(request: Request) -> Reply:
    """Accept an SMS."""
    return await _accept(request, Channel.SMS)


async def _accept(request: Request, channel: Channel) -> Reply:
    describe = payloads.accepted_notification
    message = payloads.message_of(request.body, request.principal.subject)
    notification = await accept(request.state, channel, message, request.idempotency(describe))
    return Reply.described(describe(notification))


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
    notification = await send_again(
        request.state, notification_id, actor, request.idempotency(describe)
    )
    return Reply.described(describe(notification))


async def get_notification_stats(request: Request) -> Reply:
    """Counts for the dashboard."""
    stats = await listing.count_notifications(
        request.state, request.query["days"], request.query["time_zone"]
    )
    return Reply(payloads.stats_document(stats))
