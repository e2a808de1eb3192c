"""Erasing a customer at the other two services."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, Self
from uuid import UUID

from ichiba_sdk.notification_client import Client as NotificationClient
from ichiba_sdk.notification_client.api.customers import erase_customer as erase_messages
from ichiba_sdk.notification_client.models import ErasurePart as MessagesPart
from ichiba_sdk.notification_client.models import MessagesToErase
from ichiba_sdk.payment_client import Client as PaymentClient
from ichiba_sdk.payment_client.api.customers import erase_customer as erase_payments
from ichiba_sdk.payment_client.models import ErasurePart as PaymentsPart
from ichiba_sdk.payment_client.models import OrdersToErase
from services.chassis.peers.answers import known
from services.chassis.peers.peer import Peer
from services.order.domain.erasing.erasures import Customer, ErasedPart
from services.order.domain.erasing.obstacles import Obstacle, Reason
from services.order.peers.admission import admitted


class Erasures(Protocol):
    """What the order service asks of the others.

    Every method raises PeerUnavailable where no usable answer came, PeerRefused where the request
    will never be taken. Without ``key`` nothing is erased: the answer says what would be.
    """

    async def payments(self, order_ids: Sequence[str], key: str | None) -> ErasedPart: ...
    async def messages(
        self, customer: Customer, order_ids: Sequence[str], key: str | None
    ) -> ErasedPart: ...


@dataclass(frozen=True, slots=True)
class ErasureCalls:
    """The two services over HTTP."""

    payment: Peer
    payment_client: Any
    notification: Peer
    notification_client: Any

    @classmethod
    def over(cls, payment: Peer, payment_url: str, notification: Peer, url: str) -> Self:
        payments = PaymentClient(base_url=payment_url, raise_on_unexpected_status=False)
        messages = NotificationClient(base_url=url, raise_on_unexpected_status=False)
        payments.set_async_httpx_client(payment.http)
        messages.set_async_httpx_client(notification.http)
        return cls(payment, payments, notification, messages)

    async def payments(self, order_ids: Sequence[str], key: str | None) -> ErasedPart:
        body = OrdersToErase(order_ids=[UUID(each) for each in order_ids], dry_run=key is None)
        answer = await admitted(
            self.payment,
            lambda: erase_payments.asyncio_detailed(
                client=self.payment_client, body=body, **_keyed(key)
            ),
            PaymentsPart,
        )
        return _part(self.payment.name, answer)

    async def messages(
        self, customer: Customer, order_ids: Sequence[str], key: str | None
    ) -> ErasedPart:
        body = MessagesToErase(order_ids=[UUID(each) for each in order_ids], dry_run=key is None)
        if customer.email is not None:
            body.email = customer.email
        if customer.phone is not None:
            body.phone = customer.phone
        answer = await admitted(
            self.notification,
            lambda: erase_messages.asyncio_detailed(
                client=self.notification_client, body=body, **_keyed(key)
            ),
            MessagesPart,
        )
        return _part(self.notification.name, answer)


def _keyed(key: str | None) -> dict[str, Any]:
    return {} if key is None else {"idempotency_key": key}


def _part(peer: str, answer: Any) -> ErasedPart:
    return ErasedPart(
        answer.is_complete,
        answer.found,
        {each.place: each.count for each in answer.erased},
        {each.place: each.count for each in answer.left},
        [
            Obstacle(
                known(Reason, each.reason, peer),
                None if each.order_id is None else str(each.order_id),
            )
            for each in answer.in_the_way
        ],
    )
