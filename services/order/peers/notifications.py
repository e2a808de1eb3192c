"""The notification service, as it is asked to tell a customer of one order."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Protocol
from uuid import UUID

from ichiba_sdk.notification_client import Client as NotificationClient
from ichiba_sdk.notification_client.api.notifications import send_email, send_sms
from ichiba_sdk.notification_client.models import (
    Context,
    EmailCreate,
    Notification,
    Problem,
    SmsCreate,
)
from services.chassis.peers.peer import Peer
from services.chassis.peers.shared_calls import SharedCalls
from services.order.domain.orders.orders import Order
from services.order.domain.orders.reaching import sms_number
from services.order.domain.orders.recipients import Recipient

_JAPAN = timezone(timedelta(hours=9))


class Notifications(Protocol):
    """What the order service asks of the notification service."""

    async def send_email(
        self, order: Order, template: str, extra: dict[str, Any], key: str
    ) -> str: ...
    async def send_sms(
        self, order: Order, template: str, extra: dict[str, Any], key: str
    ) -> str: ...


@dataclass(frozen=True, slots=True)
class NotificationCalls:
    """The notification service. Every method raises PeerUnavailable where no usable answer came."""

    peer: Peer
    client: Any
    emails: SharedCalls

    @classmethod
    def over(cls, peer: Peer, url: str) -> "NotificationCalls":
        client = NotificationClient(base_url=url, raise_on_unexpected_status=False)
        client.set_async_httpx_client(peer.http)
        emails = SharedCalls(
            peer.http,
            "send_email",
            "/api/v1/notifications/email/each",
            "email",
            Notification.from_dict,
            Problem.from_dict,
        )
        return cls(peer, client, emails)

    async def send_email(self, order: Order, template: str, extra: dict[str, Any], key: str) -> str:
        """Hand a message to the customer, who is reachable, over; answers its id."""
        assert order.customer_email is not None
        context = Context()
        context.additional_properties = {**message_context(order), **extra}
        body = EmailCreate(
            order_id=UUID(order.id),
            template=template,
            recipient=order.customer_email,
            locale=order.locale,
            context=context,
        )
        # Without a batch_id: it goes out ahead of batches, also when those are held or cancelled.
        notification = await self.peer.call(
            lambda: self.emails.ask(
                body.to_dict,
                key,
                lambda: send_email.asyncio_detailed(
                    client=self.client, body=body, idempotency_key=key
                ),
            ),
            Notification,
        )
        return str(notification.id)

    async def send_sms(self, order: Order, template: str, extra: dict[str, Any], key: str) -> str:
        """Hand an SMS to the customer, who has a number for it, over; answers its id."""
        number = sms_number(order.customer_phone)
        assert number is not None
        context = Context()
        context.additional_properties = {**message_context(order), **extra}
        body = SmsCreate(
            order_id=UUID(order.id),
            template=template,
            recipient=number,
            locale=order.locale,
            context=context,
        )
        notification = await self.peer.call(
            lambda: send_sms.asyncio_detailed(client=self.client, body=body, idempotency_key=key),
            Notification,
        )
        return str(notification.id)


def message_context(order: Order) -> dict[str, Any]:
    """What every message about an order, which was read with its lines, may tell of it.

    ``tracking_number`` and ``carrier`` are those of its first parcel, as shops' own templates may
    print them; ``ordered_on`` is the day of ``ordered_at`` in Japan.
    """
    elsewhere, wishes = order.paid_elsewhere, order.delivery_request
    return {
        "order_id": order.id,
        "order_number": order.number,
        "ordered_at": _rfc3339(order.ordered_at),
        "ordered_on": order.ordered_at.astimezone(_JAPAN).date().isoformat(),
        "customer_name": order.customer_name,
        **_amounts(order),
        "payment_method": order.payment_method,
        "paid_elsewhere": None if elsewhere is None else {"provider": elsewhere.provider},
        "shipping_address": order.shipping_address,
        "recipient": None if order.recipient is None else _recipient(order.recipient),
        "delivery_request": None if wishes is None else asdict(wishes),
        "parcels": [
            {
                "carrier": parcel.carrier,
                "tracking_number": parcel.tracking_number,
                "tracking_url": parcel.tracking_url,
            }
            for parcel in order.parcels
        ],
        "tracking_number": order.tracking_number,
        "carrier": order.carrier,
    }


def _amounts(order: Order) -> dict[str, Any]:
    """What it comes to, line by line; all in yen, tax included."""
    return {
        "items": [
            {
                "product_name": item.product_name,
                "quantity": item.quantity,
                "unit_price": item.unit_price,
                "tax_rate": item.tax_rate,
                "line_total": item.line_total,
            }
            for item in order.items
        ],
        "adjustments": [asdict(each) for each in order.adjustments],
        "goods_amount": order.goods_amount,
        "shipping_amount": order.shipping_amount,
        "fee_amount": order.fee_amount,
        "discount_amount": order.discount_amount,
        "points_amount": order.points_amount,
        "total_amount": order.total_amount,
        "tax": [asdict(each) for each in order.tax],
        "currency": "JPY",
    }


def _recipient(recipient: Recipient) -> dict[str, Any]:
    address = recipient.address()
    return {"name": recipient.name, "address_lines": address.split("\n") if address else []}


def _rfc3339(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
