"""What every use case of the order service works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, ClassVar, TypeVar

from sqlalchemy import Table

from services.chassis.base.ids import utc_now
from services.chassis.identity.principal import Cause
from services.chassis.identity.pseudonyms import Pseudonyms
from services.chassis.jobs.contract import Engine
from services.chassis.keeping.settings_document import Operated
from services.chassis.outbox.behind import AttemptsBehind
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import Peer
from services.chassis.storage.database import Database
from services.chassis.storage.units import Unit
from services.chassis.web.health import Check
from services.order.domain.money.owed_tokens import without_tokens
from services.order.domain.orders.orders import Order
from services.order.domain.orders.placing import NewOrder
from services.order.files.sheet_readers import SheetReaders
from services.order.files.store import FileStore
from services.order.peers.erasures import Erasures
from services.order.peers.notification_batches import BulkNotifications
from services.order.peers.notifications import Notifications
from services.order.peers.payment_batches import BulkPayments
from services.order.peers.payment_records import PaymentRecords
from services.order.peers.payments import Payments
from services.order.tables import deliveries as deliveries_rows
from services.order.tables import idempotency_keys

DELIVERIES = Deliveries(deliveries_rows, left_when_dead=without_tokens)
ACTOR = "service:order"
"""Who the timeline names where the service acts by itself."""
_BY_ITSELF = Cause(ACTOR)

T = TypeVar("T")


def cause_of(delivery: Delivery) -> Cause:
    """What an attempt at a delivery makes happen, in the name of whoever it is owed because of."""
    return Cause(delivery.actor or ACTOR, delivery.id)


def alone(order: Order) -> str | None:
    """What a unit is about that is about ``order`` alone; see ``Database.write``.

    None for one of a batch, which it has rows in common with.
    """
    return order.id if order.batch_id is None else None


@dataclass(frozen=True, slots=True)
class OrderUnit(Unit):
    """A unit of work of the order service, and the calls that it owes to others."""

    deliveries: Deliveries

    def owe(
        self,
        kind: str,
        target: str,
        subject_id: str,
        payload: Mapping[str, Any] | None = None,
        wait: timedelta | None = None,
    ) -> Delivery:
        """Write down that a call is owed; see ``Deliveries.owe``."""
        return self.deliveries.owe(self, kind, target, subject_id, payload, wait)

    def settle(self, delivery: Delivery) -> bool:
        """Mark a call as made; False when it no longer was owed."""
        return self.deliveries.settle(self, delivery.id)


@dataclass(frozen=True, slots=True)
class Bulk:
    """What batches need beside: the peers' batch operations, the files, what makes an order."""

    payments: BulkPayments
    notifications: BulkNotifications
    readers: SheetReaders
    make_order: Callable[[Mapping[str, Any]], NewOrder]


@dataclass(frozen=True, slots=True)
class OrderService:
    """The database, the engine, the two peers, the owed work, the clock.

    ``grace``: what changed as recently is in flight, and no difference to reconciliation.
    ``uncounted``: the lists that are longer than lists are counted, and never get shorter.
    """

    idempotency_keys: ClassVar[Table] = idempotency_keys
    database: Database
    engine: Engine
    payments: Payments
    notifications: Notifications
    peers: tuple[Peer, ...] = ()
    deliveries: Deliveries = DELIVERIES
    clock: Callable[[], datetime] = utc_now
    payment_records: PaymentRecords | None = None
    grace: timedelta = timedelta(minutes=2)
    bulk_parts: Bulk | None = None
    batch_files: FileStore | None = None
    operated: Operated | None = None
    erasure_calls: Erasures | None = None
    pseudonyms_kept: Pseudonyms | None = None
    behind: AttemptsBehind = field(default_factory=AttemptsBehind)
    uncounted: set[str] = field(default_factory=set)

    def checks(self) -> Mapping[str, Check]:
        """Beside its database, its engine and its peers it needs nothing."""
        return {}

    async def write(
        self, work: Callable[[OrderUnit], T], cause: Cause = _BY_ITSELF, about: str | None = None
    ) -> T:
        """Run ``work`` as one unit of work; see ``Database.write``."""
        now, deliveries = self.clock(), self.deliveries
        return await self.database.write(
            lambda connection: work(OrderUnit(connection, now, cause, deliveries)), about
        )

    @property
    def bulk(self) -> Bulk:
        """What batches need."""
        assert self.bulk_parts is not None
        return self.bulk_parts

    @property
    def files(self) -> FileStore:
        """The files of batches."""
        assert self.batch_files is not None
        return self.batch_files

    @property
    def erasures(self) -> Erasures:
        """What the other services do to erase a customer."""
        assert self.erasure_calls is not None
        return self.erasure_calls

    @property
    def pseudonyms(self) -> Pseudonyms:
        """What stands for customers who were erased."""
        assert self.pseudonyms_kept is not None
        return self.pseudonyms_kept

    @property
    def records(self) -> PaymentRecords:
        """What the payment service has on record."""
        assert self.payment_records is not None
        return self.payment_records
