"""What every use case of the payment service works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar, TypeVar

from sqlalchemy import Table

from services.chassis.identity.principal import BY_ITSELF, Cause
from services.chassis.jobs.contract import Engine
from services.chassis.keeping.settings_document import Operated
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.peers.peer import Peer
from services.chassis.storage.database import Database
from services.chassis.storage.units import Unit
from services.chassis.web.health import Check
from services.payment.gateways.at_hand import Gateways
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.watched import WatchedGateway
from services.payment.order_news.order_service import OrderCalls
from services.payment.order_news.webhooks import OrderWebhooks
from services.payment.signed_links import Links
from services.payment.tables import idempotency_keys

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PaymentUnit(Unit):
    """A unit of work of the payment service: the webhooks that it owes, the gateways at hand."""

    webhooks: OrderWebhooks
    gateways: Gateways

    @property
    def gateway(self) -> str:
        """The gateway that new payments go to."""
        return self.gateways.in_use.name


@dataclass(frozen=True, slots=True)
class PaymentService:
    """The database, the gateways, the order service, the time.

    ``interrupted_after`` is longer than any call to the gateway takes: one that is older was cut
    off. ``calls`` are those to the gateway that batches make.
    """

    idempotency_keys: ClassVar[Table] = idempotency_keys
    database: Database
    engine: Engine
    gateways: Gateways
    orders: OrderCalls
    webhooks: OrderWebhooks
    interrupted_after: timedelta
    clock: Callable[[], datetime]
    calls: ManyCalls
    operated: Operated | None = None
    pay_links: Links | None = None

    async def write(
        self, work: Callable[[PaymentUnit], T], cause: Cause = BY_ITSELF, about: str | None = None
    ) -> T:
        """Run ``work`` as one unit of work; see ``Database.write``."""
        now, webhooks, gateways = self.clock(), self.webhooks, self.gateways
        return await self.database.write(
            lambda connection: work(PaymentUnit(connection, now, cause, webhooks, gateways)), about
        )

    @property
    def links(self) -> Links:
        """How links for paying are made."""
        assert self.pay_links is not None
        return self.pay_links

    @property
    def gateway(self) -> WatchedGateway:
        """The gateway that new payments go to."""
        return self.gateways.in_use

    @property
    def deliveries(self) -> Deliveries:
        """The webhooks that the order service is owed."""
        return self.webhooks.deliveries

    @property
    def peers(self) -> tuple[Peer, ...]:
        """The order service."""
        return (self.orders.peer,)

    def checks(self) -> Mapping[str, Check]:
        """The payment gateways."""
        return {"gateway": self.gateways.check}
