"""What every use case of the notification service works with."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, TypeVar

from sqlalchemy import Table

from services.chassis.identity.principal import BY_ITSELF, Cause
from services.chassis.identity.pseudonyms import Pseudonyms
from services.chassis.jobs.contract import Engine
from services.chassis.jobs.tasks import Background
from services.chassis.keeping.settings_document import Operated
from services.chassis.storage.database import Database
from services.chassis.storage.units import Unit, unit_of_work
from services.notification.domain.notifications import Channel
from services.notification.senders.kept_files import KeptFiles
from services.notification.senders.outage import Outage
from services.notification.senders.protocol import Sender
from services.notification.shelf import TemplateShelf
from services.notification.tables import idempotency_keys

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NotificationService:
    """The database, the templates, the ways out; ``rate`` is in messages a second and channel.

    ``shop`` is what every message may say of the shop, as far as the settings have it: its
    ``shop_name``, the ``reply_to`` address, whether nobody reads replies
    (``is_send_only``), ``invoice_issuer`` and ``invoice_number``.
    """

    idempotency_keys: ClassVar[Table] = idempotency_keys
    database: Database
    engine: Engine
    shelf: TemplateShelf
    senders: Mapping[Channel, Sender]
    outages: Mapping[Channel, Outage]
    wakes: Mapping[Channel, asyncio.Event]
    rate: int
    shop: Mapping[str, Any]
    clock: Callable[[], datetime]
    opened_at: datetime
    pseudonyms: Pseudonyms
    files: KeptFiles
    operated: Operated | None = None
    background: Background = field(default_factory=Background)

    async def write(
        self, work: Callable[[Unit], T], cause: Cause = BY_ITSELF, about: str | None = None
    ) -> T:
        """Run ``work`` as one unit of work; see ``Database.write``."""
        return await self.database.write(unit_of_work(work, self.clock(), cause), about)

    def wake(self, channel: Channel) -> None:
        """Tell the dispatcher of ``channel`` in this process that something waits."""
        self.wakes[channel].set()
