"""What every use case of the payment service works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from sqlalchemy import Table

from services.chassis.jobs.contract import Engine
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.peers.peer import Peer
from services.chassis.storage.database import Database
from services.chassis.web.health import Check
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.watched import WatchedGateway
from services.payment.order_news.order_service import OrderCalls
from services.payment.order_news.webhooks import OrderWebhooks
from services.payment.tables import idempotency_keys


@dataclass(frozen=True, slots=True)
class PaymentService:
    """The database, the gateway, the order service, the time.

    ``interrupted_after`` is longer than any call to the gateway takes: one that is older was cut
    off. ``calls`` are those to the gateway that batches make.
    """

    idempotency_keys: ClassVar[Table] = idempotency_keys
    database: Database
    engine: Engine
    gateway: WatchedGateway
    orders: OrderCalls
    webhooks: OrderWebhooks
    interrupted_after: timedelta
    clock: Callable[[], datetime]
    calls: ManyCalls

    @property
    def deliveries(self) -> Deliveries:
        """The webhooks that the order service is owed."""
        return self.webhooks.deliveries

    @property
    def peers(self) -> tuple[Peer, ...]:
        """The order service."""
        return (self.orders.peer,)

    def checks(self) -> Mapping[str, Check]:
        """The card gateway."""
        return {"gateway": self.gateway.check}
