"""Many messages in one request."""

from services.chassis.web.exchange import Reply, Request, etag
from services.notification.api.payloads import batches as payloads
from services.notification.batches import progress as pursuing
from services.notification.batches.creating import create_batch
from services.notification.context import NotificationService
from services.notification.domain.batches import BatchProgress


async def create_notification_batch(request: Request) -> Reply:
    """Accept many e-mails."""
    describe = payloads.created_batch
    wanted = payloads.batch_request_of(request.body, request.principal.subject)
    progress = await create_batch(request.state, wanted, request.idempotency(describe))
    return Reply.described(describe(progress))


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
    return Reply(payloads.batch_document(progress), status=status, headers=headers)
