"""The simulator's books: what it captured and gave back, as somebody else would look at it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    MetaData,
    Row,
    String,
    Table,
    bindparam,
    select,
    update,
)

from services.chassis.base.ids import utc_now
from services.chassis.storage.columns import UtcDateTime, insert_ignoring_conflicts
from services.chassis.storage.pages import SortOrder, fetch_page
from services.payment.domain.gateway_entries import (
    EntryKind,
    EntryPage,
    EntryPeriod,
    EntryStatus,
    GatewayCharge,
    GatewayEntry,
)
from services.payment.domain.gateway_events import EventType, GatewayEvent
from services.payment.domain.outcomes import OutcomeKind

_metadata = MetaData()
MOVEMENTS = Table(
    "movements",
    _metadata,
    Column("key", String(36), primary_key=True),
    Column("kind", String(7), nullable=False),
    Column("reference", String(255)),
    Column("capture_reference", String(255)),
    Column("order_id", String(36)),
    Column("amount", BigInteger, nullable=False),
    Column("method", String(13)),
    Column("outcome", String(9), nullable=False),
    Column("code", String(64)),
    Column("message", String(500)),
    Column("created_at", UtcDateTime, nullable=False),
    Index("ix_movements_capture_reference", "capture_reference"),
    Index("ix_movements_reference", "reference"),
)
_m = MOVEMENTS.c
_BY_TIME = Index("ix_movements_created_at", _m.created_at, _m.key)
CAPTURE = select(MOVEMENTS).where(_m.kind == "capture", _m.reference == bindparam("b_reference"))
_REFUNDS = (
    select(MOVEMENTS)
    .where(
        _m.kind == "refund",
        _m.capture_reference == bindparam("b_reference"),
        _m.reference.is_not(None),  # else it never came to be one
    )
    .order_by(_m.created_at, _m.key)
)
_OUTCOMES = {
    EventType.PAYMENT_COMPLETED: OutcomeKind.COMPLETED,
    EventType.PAYMENT_FAILED: OutcomeKind.FAILED,
    EventType.REFUND_COMPLETED: OutcomeKind.COMPLETED,
    EventType.REFUND_FAILED: OutcomeKind.FAILED,
}


def prepare(connection: Connection) -> None:
    """Make what is not there yet."""
    _metadata.create_all(connection)
    _BY_TIME.create(connection, checkfirst=True)  # an older ledger has its tables, but not this


def page_of_entries(
    period: EntryPeriod, limit: int, cursor: str | None, connection: Connection
) -> EntryPage:
    statement = select(MOVEMENTS).where(_m.reference.is_not(None))
    if period.start is not None:
        statement = statement.where(_m.created_at >= period.start)
    if period.end is not None:
        statement = statement.where(_m.created_at < period.end)
    order = SortOrder("movements", _m.created_at, _m.key, descending=False, filters=period)
    page = fetch_page(connection, statement, order, limit=limit, cursor=cursor, counted=False)
    orders = _orders_of(connection, [row.capture_reference for row in page.rows])
    return EntryPage([_entry_of(row, orders) for row in page.rows], page.next_cursor)


def find_charge(reference: str, connection: Connection) -> GatewayCharge | None:
    row = connection.execute(CAPTURE, {"b_reference": reference}).first()
    if row is None:
        return None
    orders: Mapping[str | None, str | None] = {reference: row.order_id}
    refunds = connection.execute(_REFUNDS, {"b_reference": reference})
    return GatewayCharge(_entry_of(row, orders), [_entry_of(each, orders) for each in refunds])


def _orders_of(
    connection: Connection, references: Sequence[str | None]
) -> Mapping[str | None, str | None]:
    """The orders of captures, by reference; a refund is of the order of its capture."""
    wanted = {reference for reference in references if reference is not None}
    captures = select(_m.reference, _m.order_id).where(
        _m.kind == "capture", _m.reference.in_(wanted)
    )
    return {row.reference: row.order_id for row in connection.execute(captures)}


def _entry_of(row: Row[Any], orders: Mapping[str | None, str | None]) -> GatewayEntry:
    is_capture = row.kind == "capture"
    return GatewayEntry(
        kind=EntryKind(row.kind.upper()),
        reference=row.reference,
        capture_reference=row.reference if is_capture else row.capture_reference or row.reference,
        own_id=row.key,
        order_id=row.order_id if is_capture else orders.get(row.capture_reference),
        amount=row.amount,
        status=EntryStatus(row.outcome.upper()),
        created_at=row.created_at,
    )


def enter_event(event: GatewayEvent, connection: Connection) -> None:
    """Settle what an event is about; money that only the event tells of is entered."""
    outcome = _OUTCOMES[event.type]
    reference = event.refund_reference if event.is_about_refund else event.gateway_reference
    if reference is None:
        return
    kind = "refund" if event.is_about_refund else "capture"
    is_it = (_m.reference == reference) & (_m.kind == kind)
    if connection.execute(select(_m.key).where(is_it).limit(1)).first() is not None:
        pending = is_it & (_m.outcome == OutcomeKind.PENDING)
        connection.execute(update(MOVEMENTS).where(pending).values(outcome=outcome))
    elif outcome is OutcomeKind.COMPLETED:
        entry = {
            "key": str(uuid5(NAMESPACE_URL, reference)),
            "kind": kind,
            "reference": reference,
            "capture_reference": event.gateway_reference if kind == "refund" else None,
            "order_id": None if kind == "refund" else event.order_id,
            "amount": event.amount,
            "outcome": outcome,
            "created_at": utc_now(),
        }
        connection.execute(insert_ignoring_conflicts(connection, MOVEMENTS), entry)
