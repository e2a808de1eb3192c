"""What there is to see afterwards: the databases, the gateway's ledger, the mail that went out."""

import mailbox
from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Table,
    create_engine,
    func,
    make_url,
    select,
    text,
)
from sqlalchemy.pool import NullPool

from services.chassis.base.settings import Service
from services.notification.tables import attempts, notifications
from services.notification.tables import batches as notification_batches
from services.order.domain.imports.batches import WORKING
from services.order.domain.states_gen import BatchStatus
from services.order.repository.batches.batch_rows import batch_of
from services.order.tables import batch_rows, batches, order_events, order_items, orders
from services.order.tables import deliveries as order_deliveries
from services.payment.tables import deliveries as payment_deliveries
from services.payment.tables import payments, refunds
from tests.faults.processes.databases import Urls

Rows = Sequence[Mapping[str, Any]]

_DELIVERIES: Mapping[Service, Table] = {"order": order_deliveries, "payment": payment_deliveries}
"""by the service that owes; the notification service calls no other"""

_UNDER_WAY: Sequence[tuple[str, Service, Column[str], Column[str], Collection[str]]] = (
    ("orders", "order", orders.c.id, orders.c.status, ("PENDING", "PAYMENT_PROCESSING")),
    ("payments", "payment", payments.c.order_id, payments.c.status, ("PENDING", "UNKNOWN")),
    ("refunds", "payment", refunds.c.order_id, refunds.c.status, ("PENDING",)),
    (
        "messages",
        "notification",
        notifications.c.order_id,
        notifications.c.status,
        ("QUEUED", "SENDING"),
    ),
)
"""What is under way: its kind, where it is, which order it is about, and in which states."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All rows that tell what became of the orders, and the ids of the mails in the Maildir."""

    orders: Rows = ()
    events: Rows = ()
    payments: Rows = ()
    refunds: Rows = ()
    movements: Rows = ()
    notifications: Rows = ()
    deliveries: Rows = ()
    items: Rows = ()
    batches: Rows = ()
    batch_rows: Rows = ()
    notification_batches: Rows = ()
    attempts: Rows = ()
    """at sending messages"""
    mails: Sequence[str] = field(default=())
    """Message-IDs, as often as they are there."""


class Scene:
    """Where a run's evidence lies; it is read beside the services, never written."""

    def __init__(self, data_dir: Path, urls: Urls) -> None:
        self._data_dir = data_dir
        self._engines = {service: _engine(url) for service, url in urls.items()}
        self._ledger = _engine(f"sqlite:///{data_dir / 'gateway_simulator.db'}")

    def collect(self) -> Evidence:
        """Everything, as it is now."""
        return Evidence(
            orders=_rows(self._engines["order"], orders),
            events=_rows(self._engines["order"], order_events),
            payments=_rows(self._engines["payment"], payments),
            refunds=_rows(self._engines["payment"], refunds),
            movements=self._movements(),
            notifications=_rows(self._engines["notification"], notifications),
            deliveries=[
                {**row, "service": service}
                for service, owed in _DELIVERIES.items()
                for row in _rows(self._engines[service], owed)
            ],
            items=_rows(self._engines["order"], order_items),
            batches=_rows(self._engines["order"], batches),
            batch_rows=_rows(self._engines["order"], batch_rows),
            notification_batches=_rows(self._engines["notification"], notification_batches),
            attempts=_rows(self._engines["notification"], attempts),
            mails=self._mails(),
        )

    def find_batch(self, batch_id: str) -> Mapping[str, Any] | None:
        """A batch as the order service has it now."""
        statement = select(batches).where(batches.c.id == batch_id)
        with self._engines["order"].connect() as connection:
            found = connection.execute(statement).one_or_none()
        return None if found is None else dict(found._mapping)

    def order_ids(self, batch_id: str) -> dict[str, str]:
        """The orders of a batch, by their notes."""
        statement = select(orders.c.note, orders.c.id).where(orders.c.batch_id == batch_id)
        with self._engines["order"].connect() as connection:
            return {row.note: row.id for row in connection.execute(statement)}

    def count_unfinished(self, order_id: str | None = None) -> dict[str, int]:
        """What is still under way, of one order or of all, by what it is; {} when all is done.

        It is asked again and again: each database is connected to once.
        """
        with ExitStack() as stack:
            connections = {
                service: stack.enter_context(engine.connect())
                for service, engine in self._engines.items()
            }
            counted = {
                f"{service} deliveries": _count(
                    connections[service], owed.c.subject_id, order_id, owed.c.state, ("pending",)
                )
                for service, owed in _DELIVERIES.items()
            }
            for kind, service, about, status, states in _UNDER_WAY:
                counted[kind] = _count(connections[service], about, order_id, status, states)
            if order_id is None:
                order = connections["order"]
                counted["batches"] = _count(order, batches.c.id, None, batches.c.status, WORKING)
                counted["digests"] = _count_digests_owed(order)
        return {kind: count for kind, count in counted.items() if count}

    def _movements(self) -> Rows:
        with self._ledger.connect() as connection:
            found = connection.execute(text("SELECT * FROM movements"))
            return [dict(row._mapping) for row in found]

    def _mails(self) -> list[str]:
        folder = self._data_dir / "mail"
        if not folder.exists():
            return []
        return [str(mail["Message-ID"]) for mail in mailbox.Maildir(folder, create=False)]


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        parsed = parsed.update_query_dict({"timeout": "20"})
    else:
        parsed = parsed.set(drivername="postgresql+psycopg")
    return create_engine(parsed, poolclass=NullPool)


def _count(
    connection: Connection,
    about: Column[str],
    order_id: str | None,
    status: Column[str],
    states: Collection[str],
) -> int:
    """How many rows are in one of ``states``, of those ``about`` an order or of all."""
    statement = select(func.count()).where(status.in_(states))
    if order_id is not None:
        statement = statement.where(about == order_id)
    return int(connection.execute(statement).scalar_one())


def _count_digests_owed(connection: Connection) -> int:
    """Batches that were cancelled, and whose customers are still to be told."""
    statement = select(batches).where(batches.c.status == BatchStatus.CANCELLED)
    found = [batch_of(row) for row in connection.execute(statement)]
    return sum(batch.is_digest_owed for batch in found)


def _rows(engine: Engine, table: Table) -> Rows:
    with engine.connect() as connection:
        return [dict(row._mapping) for row in connection.execute(select(table))]
