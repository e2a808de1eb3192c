"""The notification service, as it is asked to tell the customers of a whole batch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from ichiba_sdk.notification_client import Client as NotificationClient
from ichiba_sdk.notification_client.api.notification_batches import (
    cancel_notification_batch,
    create_notification_batch,
    get_notification_batch,
)
from ichiba_sdk.notification_client.models import (
    Context,
    NotificationBatch,
    NotificationBatchCreate,
    NotificationBatchMessage,
)
from services.chassis.peers.peer import Peer, PeerRefused, PeerUnavailable
from services.order.domain.orders.orders import Order
from services.order.peers.admission import admitted
from services.order.peers.notifications import message_context

_NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class BulkMessage:
    """A message about ``order``; ``extra`` is what it tells beside the order.

    ``row`` is the order's first row in the file.
    """

    order: Order
    template: str
    extra: Mapping[str, Any]
    row: int | None = None


class BulkNotifications(Protocol):
    """What the order service asks of the notification service for a batch."""

    async def send(
        self, batch_id: str, messages: Sequence[BulkMessage], key: str, *, is_digest: bool
    ) -> None: ...
    async def cancel(self, batch_id: str) -> None: ...
    async def count_sent(self, batch_id: str) -> int: ...


@dataclass(frozen=True, slots=True)
class NotificationBatchCalls:
    """The notification service. Every method raises PeerUnavailable where no usable answer came."""

    peer: Peer
    client: Any

    @classmethod
    def over(cls, peer: Peer, url: str) -> "NotificationBatchCalls":
        client = NotificationClient(base_url=url, raise_on_unexpected_status=False)
        client.set_async_httpx_client(peer.http)
        return cls(peer, client)

    async def send(
        self, batch_id: str, messages: Sequence[BulkMessage], key: str, *, is_digest: bool
    ) -> None:
        """Hand messages over, a thousand at most; a repetition with ``key`` has no second effect.

        ``is_digest``: each recipient gets one message about all of them.

        Raises:
            PeerRefused: it will never take them.
        """
        body = NotificationBatchCreate(
            batch_id=UUID(batch_id),
            messages=[_message(each) for each in messages],
            digest=is_digest,
        )
        await admitted(
            self.peer,
            lambda: create_notification_batch.asyncio_detailed(
                client=self.client, body=body, idempotency_key=key
            ),
            NotificationBatch,
        )

    async def cancel(self, batch_id: str) -> None:
        """Have what is not sent yet not sent; a batch that has no messages has none to cancel.

        Raises:
            PeerRefused: it will never be done.
        """
        try:
            await admitted(
                self.peer,
                lambda: cancel_notification_batch.asyncio_detailed(
                    UUID(batch_id), client=self.client
                ),
                NotificationBatch,
            )
        except PeerRefused as refusal:
            if refusal.status not in (_NOT_FOUND, 409):  # there is none, or it is cancelled
                raise

    async def count_sent(self, batch_id: str) -> int:
        """How many of a batch's messages a provider has taken."""
        try:
            found = await self.peer.call(
                lambda: get_notification_batch.asyncio_detailed(UUID(batch_id), client=self.client),
                NotificationBatch,
            )
        except PeerRefused as refusal:
            if refusal.status == _NOT_FOUND:
                return 0
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
        sent = ("SENT", "DELIVERED", "BOUNCED")
        return sum(line.count for line in found.counts if line.status in sent)


def _message(message: BulkMessage) -> NotificationBatchMessage:
    order = message.order
    assert order.customer_email is not None
    context = Context()
    context.additional_properties = {**message_context(order), **message.extra}
    made = NotificationBatchMessage(
        order_id=UUID(order.id),
        template=message.template,
        recipient=order.customer_email,
        locale=order.locale,
        context=context,
    )
    if message.row is not None:
        made.row = message.row
    return made
