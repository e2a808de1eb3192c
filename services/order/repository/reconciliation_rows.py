"""Reconciliations, and what their sources said, as rows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, delete, select, update

from services.chassis.jobs import resting
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.row_locks import held, needs_holding
from services.chassis.storage.units import Unit
from services.order.domain.money.payments import Dispute, PaymentStatus
from services.order.domain.reconciliation import (
    ChargeStatus,
    EntryKind,
    GatewayEntry,
    OrderSide,
    PaymentSide,
    ReconciliationNotFound,
)
from services.order.domain.states_gen import OrderStatus, ReconciliationStatus
from services.order.tables import deliveries, orders, reconciliation_entries, reconciliations

_r, _e = reconciliations.c, reconciliation_entries.c
_HOLD = held(select(_r.id).where(_r.id == bindparam("b_id")))


class Stage(StrEnum):
    """What a reconciliation is reading; the last one compares."""

    ORDERS = "orders"
    PAYMENTS = "payments"
    OVERDUE = "overdue"
    DISPUTED = "disputed"
    GATEWAY = "gateway"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A reconciliation and how far it is: the next page begins at ``position`` of ``stage``."""

    id: str
    occasion: str | None
    trigger: str
    period_from: datetime
    period_to: datetime
    status: ReconciliationStatus
    stage: Stage
    position: str | None
    error: str | None
    orders: int
    payments: int
    gateway_entries: int
    differences: int
    applied: int
    created_by: str | None
    version: int
    created_at: datetime
    updated_at: datetime
    finished_at: datetime | None


class StaleReconciliation(Exception):
    """Another process has moved the reconciliation on since it was read."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a source said of one subject: an order's id, or what stands for an order not known."""

    subject: str
    source: Stage
    identity: str
    content: PaymentSide | GatewayEntry | None


def insert_reconciliation(connection: Connection, reconciliation: Reconciliation) -> bool:
    """Store a new one; False when there is one of its occasion."""
    statement = insert_ignoring_conflicts(connection, reconciliations)
    return bool(connection.execute(statement, asdict(reconciliation)).rowcount)


def get_reconciliation(connection: Connection, reconciliation_id: str) -> Reconciliation:
    """The reconciliation.

    Raises:
        ReconciliationNotFound: there is none.
    """
    statement = select(reconciliations).where(_r.id == reconciliation_id)
    row = connection.execute(statement).one_or_none()
    if row is None:
        raise ReconciliationNotFound(reconciliation_id)
    return reconciliation_of(row)


def hold_reconciliation(connection: Connection, reconciliation_id: str) -> None:
    """Keep others from moving it on until the unit ends; it goes before all that hangs on it."""
    if needs_holding(connection):
        connection.execute(_HOLD, {"b_id": reconciliation_id})


def reconciliation_of(row: Any) -> Reconciliation:
    """The reconciliation that a row holds."""
    values = {field.name: getattr(row, field.name) for field in fields(Reconciliation)}
    values["status"], values["stage"] = ReconciliationStatus(row.status), Stage(row.stage)
    return Reconciliation(**values)


def find_of_occasion(connection: Connection, occasion: str) -> str:
    """The id of the reconciliation of an occasion that there is one of."""
    found: str = connection.execute(select(_r.id).where(_r.occasion == occasion)).scalar_one()
    return found


def due_ids(connection: Connection, now: datetime) -> list[str]:
    """Those that can be brought forward now, the oldest first; of very many the first."""
    is_running = _r.status == ReconciliationStatus.RUNNING
    statement = select(_r.id).where(is_running, resting.is_rested(reconciliations, now))
    return list(connection.execute(statement.order_by(_r.created_at).limit(100)).scalars())


def let_rest(unit: Unit, reconciliation_id: str, reason: str) -> None:
    """Note that a page failed, why, and that it is not tried again for a while."""
    resting.let_rest(unit, reconciliations, reconciliation_id)
    note_error(unit.connection, reconciliation_id, reason)


def page_of_reconciliations(connection: Connection, limit: int, cursor: str | None) -> Page:
    """A page, the newest first."""
    order = SortOrder("reconciliations", _r.created_at, _r.id, descending=True)
    return fetch_page(connection, select(reconciliations), order, limit=limit, cursor=cursor)


def move_on(unit: Unit, known: Reconciliation, **changes: Any) -> Reconciliation:
    """Write down how far it is, compare-and-set on its version.

    Raises:
        StaleReconciliation: it is no longer as given.
    """
    moved = replace(known, **changes, version=known.version + 1, updated_at=unit.now)
    values = {name: getattr(moved, name) for name in (*changes, "version", "updated_at")}
    statement = update(reconciliations).where(_r.id == known.id, _r.version == known.version)
    if unit.connection.execute(statement.values(**values, **resting.RESTED)).rowcount == 0:
        raise StaleReconciliation
    return moved


def note_error(connection: Connection, reconciliation_id: str, error: str) -> None:
    """Say what a RUNNING one waits for."""
    running = _r.status == ReconciliationStatus.RUNNING
    statement = update(reconciliations).where(_r.id == reconciliation_id, running)
    connection.execute(statement.values(error=error))


def keep_said(connection: Connection, reconciliation_id: str, said: Iterable[Said]) -> int:
    """Keep what a source said until it is compared; answers how much of it was new."""
    hold_reconciliation(connection, reconciliation_id)
    statement = insert_ignoring_conflicts(connection, reconciliation_entries)
    new = 0
    for each in said:
        content = None if each.content is None else asdict(each.content)
        row = {
            "reconciliation_id": reconciliation_id,
            "subject": each.subject,
            "source": each.source,
            "identity": each.identity,
            "content": orjson.dumps(content).decode(),
        }
        new += connection.execute(statement, row).rowcount
    return new


def next_subjects(
    connection: Connection, reconciliation_id: str, after: str | None, limit: int
) -> list[str]:
    """The next subjects that something was said of, in their order."""
    statement = select(_e.subject).where(_e.reconciliation_id == reconciliation_id)
    if after is not None:
        statement = statement.where(_e.subject > after)
    found = connection.execute(statement.distinct().order_by(_e.subject).limit(limit))
    return list(found.scalars())


def said_of(
    connection: Connection, reconciliation_id: str, subjects: Sequence[str]
) -> dict[str, list[Said]]:
    """What was said, by subject."""
    statement = select(reconciliation_entries).where(
        _e.reconciliation_id == reconciliation_id, _e.subject.in_(subjects)
    )
    found: dict[str, list[Said]] = {subject: [] for subject in subjects}
    for row in connection.execute(statement):
        source = Stage(row.source)
        content = _READERS[source](orjson.loads(row.content))
        found[row.subject].append(Said(row.subject, source, row.identity, content))
    return found


def forget_said(connection: Connection, reconciliation_id: str, up_to: str | None = None) -> None:
    """Let go of what has been compared; of all, where there is no end given."""
    statement = delete(reconciliation_entries).where(_e.reconciliation_id == reconciliation_id)
    if up_to is not None:
        statement = statement.where(_e.subject <= up_to)
    connection.execute(statement)


def order_sides(
    connection: Connection, order_ids: Sequence[str], awaited_kinds: Sequence[str]
) -> dict[str, OrderSide]:
    """The orders that there are of ``order_ids``, by id."""
    owed = select(deliveries.c.subject_id).where(
        deliveries.c.subject_id.in_(order_ids),
        deliveries.c.state == "pending",
        deliveries.c.kind.in_(awaited_kinds),
    )
    awaited = set(connection.execute(owed).scalars())
    rows = connection.execute(select(orders).where(orders.c.id.in_(order_ids)))
    return {
        row.id: OrderSide(
            row.id,
            OrderStatus(row.status),
            row.total_amount,
            row.payment_id,
            row.version,
            row.id in awaited,
            row.created_at,
            row.updated_at,
        )
        for row in rows
    }


def _read_payment(content: Any) -> PaymentSide:
    disputed = content.get("dispute")  # the version before wrote none
    return PaymentSide(
        **{
            **content,
            "dispute": None if disputed is None else Dispute.of(disputed),
            "status": PaymentStatus(content["status"]),
            "created_at": datetime.fromisoformat(content["created_at"]),
            "updated_at": datetime.fromisoformat(content["updated_at"]),
        }
    )


def _read_entry(content: Any) -> GatewayEntry:
    return GatewayEntry(
        **{
            **content,
            "kind": EntryKind(content["kind"]),
            "status": ChargeStatus(content["status"]),
            "created_at": datetime.fromisoformat(content["created_at"]),
        }
    )


_READERS: dict[Stage, Callable[[Any], PaymentSide | GatewayEntry | None]] = {
    Stage.ORDERS: lambda _content: None,
    Stage.PAYMENTS: _read_payment,
    Stage.OVERDUE: _read_payment,
    Stage.DISPUTED: _read_payment,
    Stage.GATEWAY: _read_entry,
}
