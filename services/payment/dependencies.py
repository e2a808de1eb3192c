"""What the use cases work with, made once by the app."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from services.chassis.database import Database
from services.chassis.deliveries import Deliveries
from services.payment.gateways import OrderService
from services.payment.processors.protocol import Gateway

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Dependencies:
    """The database, the gateway, the order service, the time."""

    database: Database
    deliveries: Deliveries
    gateway: Gateway
    gateway_timeout_seconds: float
    orders: OrderService
    clock: Clock
