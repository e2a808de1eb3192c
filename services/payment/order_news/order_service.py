"""The order service, as this service calls it; the only importer of its generated client."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from ichiba_sdk.order_client.api.order_payments import receive_payment_status
from ichiba_sdk.order_client.api.orders import get_order
from ichiba_sdk.order_client.client import AuthenticatedClient
from ichiba_sdk.order_client.models.failed_refund import FailedRefund
from ichiba_sdk.order_client.models.next_action import NextAction
from ichiba_sdk.order_client.models.order import Order
from ichiba_sdk.order_client.models.payment_status_event import PaymentStatusEvent
from services.chassis.peers.peer import Peer, PeerRefused, PeerUnavailable
from services.payment.domain.pay_links import PayableOrder

_NOT_FOUND = 404


class _Zulu(datetime):
    """A time in UTC that the generated client writes as the spec wants it, ending in ``Z``."""

    def isoformat(self, sep: str = "T", timespec: str = "microseconds") -> str:
        return super().isoformat(sep, timespec).replace("+00:00", "Z")


def _zulu(time: str | None) -> _Zulu | None:
    return None if time is None else _Zulu.fromisoformat(time)


class OrderCalls:
    """Where orders are kept; it is told what became of their payments."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        # The peer's client adds the service's token to each call.
        client = AuthenticatedClient(
            base_url=str(peer.http.base_url), token="", raise_on_unexpected_status=False
        )
        self._client = client.set_async_httpx_client(peer.http)

    def retry_room(self, most: int) -> int:
        """How many retries, ``most`` at most, would go to it now."""
        return self.peer.retry_room(most)

    async def find_order(self, order_id: str) -> PayableOrder | None:
        """What a page for paying shows of an order; None: there is no such order.

        Raises:
            PeerUnavailable: nobody knows now.
        """
        try:
            order = await self.peer.call(
                lambda: get_order.asyncio_detailed(UUID(order_id), client=self._client), Order
            )
        except PeerRefused as refusal:
            if refusal.status == _NOT_FOUND:
                return None
            raise PeerUnavailable(self.peer.name, refusal.detail) from refusal
        return PayableOrder(order.external_id or order_id[-12:].upper(), order.status, order.locale)

    async def tell_payment_status(
        self, order_id: str, event_id: str, status: Mapping[str, Any]
    ) -> None:
        """Tell an order what became of its payment; the same ``event_id`` has one effect.

        Raises:
            PeerRefused: the order service will never take it.
            PeerUnavailable: it could not take it now.
        """
        event = PaymentStatusEvent(
            event_id=event_id,
            payment_id=UUID(status["payment_id"]),
            payment_status=status["payment_status"],
            amount=status["amount"],
            occurred_at=_Zulu.fromisoformat(status["occurred_at"]),
            failure_message=status["failure_message"],
        )
        if (refunded := status.get("refunded_amount")) is not None:  # not said by older news
            event.refunded_amount = refunded
        if (version := status.get("version")) is not None:  # one that is owed for long has none
            event.version = version
        if (code := status.get("failure_code")) is not None:
            event.failure_code = code
        if (action := status.get("next_action")) is not None:
            event.next_action = NextAction.from_dict(action)
            event.next_action.expires_at = _zulu(action["expires_at"])
        if (failed := status.get("failed_refund")) is not None:
            event.failed_refund = FailedRefund(
                UUID(failed["refund_id"]), failed["amount"], failed["failure_message"]
            )
        await self.peer.call(
            lambda: receive_payment_status.asyncio_detailed(
                UUID(order_id), client=self._client, body=event
            ),
            Order,
        )
