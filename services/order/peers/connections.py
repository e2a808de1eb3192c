"""The services that this one calls: one peer for each purpose, with a time and breaker of its own.

A call about one order takes a moment, and a customer may be waiting for it. One about hundreds of
orders, or a page of the gateway's list, may well take most of a minute. If they shared a peer, one
kind would be judged by how long the other takes, and would be held back for its failures.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import ServiceToken
from services.chassis.peers.peer import SILENCE_SECONDS, Peer


@dataclass(frozen=True, slots=True)
class Peers:
    """The payment service thrice, the notification service twice."""

    payment: Peer
    notification: Peer
    payment_batches: Peer
    notification_batches: Peer
    payment_records: Peer

    def all(self) -> tuple[Peer, ...]:
        """Each of them, in the order in which readiness tells of them."""
        return (
            self.payment,
            self.notification,
            self.payment_batches,
            self.notification_batches,
            self.payment_records,
        )

    def for_orders(self) -> dict[str, Peer]:
        """Whom owed work of single orders asks, by target."""
        return {"payment": self.payment, "notification": self.notification}

    def for_batches(self) -> dict[str, Peer]:
        """Whom owed work of batches asks, by target."""
        return {"payment": self.payment_batches, "notification": self.notification_batches}


@asynccontextmanager
async def connected(settings: Settings, token: ServiceToken) -> AsyncIterator[Peers]:
    """The peers; each is closed at the end, whatever comes of closing another."""
    async with AsyncExitStack() as stack:

        def connect(name: str, url: str, timeout: float, silent_after: float | None = None) -> Peer:
            peer = Peer.connect(name, url, token, timeout, silent_after_seconds=silent_after)
            stack.push_async_callback(peer.close)
            return peer

        payment_url, notification_url = settings.payment_url, settings.notification_url
        yield Peers(
            connect("payment", payment_url, settings.payment_timeout, SILENCE_SECONDS),
            connect(
                "notification", notification_url, settings.notification_timeout, SILENCE_SECONDS
            ),
            connect("payment_batches", payment_url, settings.bulk_timeout),
            connect("notification_batches", notification_url, settings.bulk_timeout),
            connect("payment_records", payment_url, settings.bulk_timeout),
        )
