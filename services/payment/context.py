"""What every use case of the payment service works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.chassis.jobs.contract import Engine
from services.chassis.storage.database import Database
from services.payment.gateways.many_calls import ManyCalls
from services.payment.gateways.watched import WatchedGateway
from services.payment.order_news.order_service import OrderCalls
from services.payment.order_news.webhooks import OrderWebhooks


@dataclass(frozen=True, slots=True)
class PaymentService:
    """The database, the gateway, the order service, the time.

    ``interrupted_after`` is longer than any call to the gateway takes: one that is older was cut
    off. ``calls`` are those to the gateway that batches make.
    """

    database: Database
    engine: Engine
    gateway: WatchedGateway
    orders: OrderCalls
    webhooks: OrderWebhooks
    interrupted_after: timedelta
    clock: Callable[[], datetime]
    calls: ManyCalls
