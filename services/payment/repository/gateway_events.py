"""The gateway's events, each kept once from each source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, Row, bindparam, literal_column, select, update

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.driver_statements import find_all
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.units import Unit
from services.payment.domain.gateway_events import Decision, EventType, GatewayEvent, Verdict
from services.payment.domain.money import CURRENCY
from services.payment.domain.refusals import GatewayEventNotFound
from services.payment.domain.unknown_events import UnknownEvent
from services.payment.tables import gateway_events

_c = gateway_events.c
# Written out as the partial index has it: a parameter would keep SQLite from using that index.
_WAITING = select(*(_c[field.name] for field in fields(GatewayEvent))).where(
    _c.order_id == bindparam("b_order_id"), _c.outcome == literal_column("'waiting'")
)
_HAVE_WAITING = (
    select(_c.order_id)
    .where(
        _c.order_id.in_(bindparam("b_order_ids", expanding=True)),
        _c.outcome == literal_column("'waiting'"),
    )
    .distinct()
    .order_by(_c.order_id)
)
_DECIDE = (
    update(gateway_events)
    .where(_c.id == bindparam("b_id"))
    .values(
        outcome=bindparam("b_outcome"),
        outcome_reason=bindparam("b_reason"),
        payment_id=bindparam("b_payment_id"),
    )
)


def insert_event(connection: Connection, event: GatewayEvent) -> bool:
    """Keep an event, as one that waits; False when it was received before."""
    values: dict[str, Any] = {field.name: getattr(event, field.name) for field in fields(event)}
    values["outcome"] = Verdict.WAITING
    inserted = connection.execute(insert_ignoring_conflicts(connection, gateway_events), values)
    return bool(inserted.rowcount)


def keep_unknown(connection: Connection, event: UnknownEvent, reason: str) -> bool:
    """Keep an event of a type that is not known here; False when it was received before."""
    values: dict[str, Any] = {field.name: getattr(event, field.name) for field in fields(event)}
    values |= {"outcome": Verdict.IGNORED, "outcome_reason": reason}
    kept = connection.execute(insert_ignoring_conflicts(connection, gateway_events), values)
    return bool(kept.rowcount)


def keep_dispute(connection: Connection, event: UnknownEvent, amount: int, payment_id: str) -> bool:
    """Keep an event about a dispute of that payment; False when it was received before."""
    values: dict[str, Any] = {field.name: getattr(event, field.name) for field in fields(event)}
    values |= {"amount": amount, "currency": CURRENCY, "payment_id": payment_id}
    values["outcome"] = Verdict.APPLIED
    kept = connection.execute(insert_ignoring_conflicts(connection, gateway_events), values)
    return bool(kept.rowcount)


def get_row(connection: Connection, gateway_event_id: str) -> Row[Any]:
    """An event with its outcome.

    Raises:
        GatewayEventNotFound: there is none.
    """
    found = connection.execute(select(gateway_events).where(_c.id == gateway_event_id)).first()
    if found is None:
        raise GatewayEventNotFound(gateway_event_id)
    return found


def waiting_events(connection: Connection, order_id: str) -> list[GatewayEvent]:
    """The events of an order that have not had their effect yet."""
    return [_event_of(row) for row in find_all(connection, _WAITING, {"b_order_id": order_id})]


def orders_with_waiting(connection: Connection, order_ids: Iterable[str]) -> list[str]:
    """Those of the orders that have events which did not have their effect yet."""
    rows = connection.execute(_HAVE_WAITING, {"b_order_ids": list(order_ids)})
    return list(rows.scalars())


def note_decision(connection: Connection, event: GatewayEvent, decision: Decision) -> None:
    """Write down what was done with an event."""
    connection.execute(
        _DECIDE,
        {
            "b_id": event.id,
            "b_outcome": decision.verdict,
            "b_reason": decision.reason,
            "b_payment_id": decision.payment_id,
        },
    )


def note_replay(unit: Unit, gateway_event_id: str) -> None:
    """Say who wants an event looked at again."""
    unit.connection.execute(
        update(gateway_events)
        .where(_c.id == gateway_event_id)
        .values(replayed_at=unit.now, replayed_by=unit.cause.actor)
    )


def let_wait(connection: Connection, gateway_event_id: str) -> None:
    """Have an event judged anew; one that was applied stays so."""
    connection.execute(
        update(gateway_events)
        .where(_c.id == gateway_event_id, _c.outcome != Verdict.APPLIED)
        .values(outcome=Verdict.WAITING)
    )


@dataclass(frozen=True, slots=True)
class GatewayEventFilter:
    """Which events a list is of; None is any."""

    outcomes: Sequence[Verdict] | None
    order_id: str | None


def page_of_events(
    connection: Connection, wanted: GatewayEventFilter, limit: int, cursor: str | None
) -> Page:
    """One page of the events that match, the one received last first.

    Raises:
        InvalidCursor: the cursor is not of this list.
    """
    statement = select(gateway_events)
    if wanted.outcomes is not None:
        statement = statement.where(_c.outcome.in_(wanted.outcomes))
    if wanted.order_id is not None:
        statement = statement.where(_c.order_id == wanted.order_id)
    order = SortOrder("gateway_events", _c.received_at, _c.id, descending=True, filters=wanted)
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)


def _event_of(row: Row[Any]) -> GatewayEvent:
    values = {field.name: getattr(row, field.name) for field in fields(GatewayEvent)}
    return GatewayEvent(**{**values, "type": EventType(row.type)})
