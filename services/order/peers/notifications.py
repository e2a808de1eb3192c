"""The notification service, as it is asked to tell a customer of one order."""

from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from notification_client import Client as NotificationClient
from notification_client.api.notifications import send_email
from notification_client.models import Context, EmailCreate, Notification
from services.chassis.peers.peer import Peer
from services.order.domain.orders import Order


class Notifications(Protocol):
    """What the order service asks of the notification service."""

    async def send_email(
        self, order: Order, template: str, extra: dict[str, Any], key: str
    ) -> str: ...


@dataclass(frozen=True, slots=True)
class NotificationCalls:
    """The notification service. Every method raises PeerUnavailable where no usable answer came."""

    peer: Peer
    client: Any

    @classmethod
    def over(cls, peer: Peer, url: str) -> "NotificationCalls":
        client = NotificationClient(base_url=url)
        client.set_async_httpx_client(peer.http)
        return cls(peer, client)

    async def send_email(self, order: Order, template: str, extra: dict[str, Any], key: str) -> str:
        """Hand a message to the customer, who is reachable, over; answers its id."""
        assert order.customer_email is not None
        context = Context()
        context.additional_properties = {**message_context(order), **extra}
        body = EmailCreate(
            order_id=UUID(order.id),
            template=template,  # type: ignore[arg-type]  # both specs have the same enum
            recipient=order.customer_email,
            locale=order.locale,  # type: ignore[arg-type]  # likewise
            context=context,
        )
        # Without a batch_id: it goes out ahead of batches, also when those are held or cancelled.
        notification = await self.peer.call(
            lambda: send_email.asyncio_detailed(client=self.client, body=body, idempotency_key=key),
            Notification,
        )
        return str(notification.id)


def message_context(order: Order) -> dict[str, Any]:
    """What every message about an order may tell of it."""
    return {
        "order_id": order.id,
        "order_number": order.number,
        "customer_name": order.customer_name,
        "items": [
            {
                "product_name": item.product_name,
                "quantity": item.quantity,
                "unit_price": item.unit_price,
                "line_total": item.line_total,
            }
            for item in order.items
        ],
        "total_amount": order.total_amount,
        "currency": "JPY",
        "shipping_address": order.shipping_address,
        "tracking_number": order.tracking_number,
        "carrier": order.carrier,
    }
