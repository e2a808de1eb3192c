"""What every use case of the notification service works with."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from sqlalchemy import Table

from services.chassis.jobs.contract import Engine
from services.chassis.jobs.tasks import Background
from services.chassis.storage.database import Database
from services.notification.domain.notifications import Channel
from services.notification.senders.outage import Outage
from services.notification.senders.protocol import Sender
from services.notification.shelf import TemplateShelf
from services.notification.tables import idempotency_keys


@dataclass(frozen=True, slots=True)
class NotificationService:
    """The database, the templates, the ways out; ``rate`` is in messages a second and channel."""

    idempotency_keys: ClassVar[Table] = idempotency_keys
    database: Database
    engine: Engine
    shelf: TemplateShelf
    senders: Mapping[Channel, Sender]
    outages: Mapping[Channel, Outage]
    wakes: Mapping[Channel, asyncio.Event]
    rate: int
    clock: Callable[[], datetime]
    opened_at: datetime
    background: Background = field(default_factory=Background)

    def wake(self, channel: Channel) -> None:
        """Tell the dispatcher of ``channel`` in this process that something waits."""
        self.wakes[channel].set()
