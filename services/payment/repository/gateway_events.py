"""The gateway's events, each kept once."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, bindparam, literal_column, select, update

from services.chassis.database import insert_ignoring_conflicts
from services.payment.domain.gateway_events import EventType, GatewayEvent, Verdict
from services.payment.tables import gateway_events

_c = gateway_events.c
# Written out as the partial index has it: a parameter would keep SQLite from using that index.
_WAITING = select(*(_c[field.name] for field in fields(GatewayEvent))).where(
    _c.order_id == bindparam("b_order_id"), _c.outcome == literal_column("'waiting'")
)
_DECIDE = (
    update(gateway_events)
    .where(_c.id == bindparam("b_id"))
    .values(outcome=bindparam("b_outcome"), payment_id=bindparam("b_payment_id"))
)


def insert_event(connection: Connection, event: GatewayEvent) -> bool:
    """Keep an event, as one that waits; False when it was received before."""
    values: dict[str, Any] = {field.name: getattr(event, field.name) for field in fields(event)}
    values["outcome"] = Verdict.WAITING
    inserted = connection.execute(insert_ignoring_conflicts(connection, gateway_events), values)
    return bool(inserted.rowcount)


def waiting_events(connection: Connection, order_id: str) -> list[GatewayEvent]:
    """The events of an order that have not had their effect yet."""
    return [_event_of(row) for row in connection.execute(_WAITING, {"b_order_id": order_id})]


def note_verdict(
    connection: Connection, event: GatewayEvent, verdict: Verdict, payment_id: str | None
) -> None:
    """Write down what was done with an event."""
    connection.execute(
        _DECIDE, {"b_id": event.id, "b_outcome": verdict, "b_payment_id": payment_id}
    )


def _event_of(row: Row[Any]) -> GatewayEvent:
    values = {field.name: getattr(row, field.name) for field in fields(GatewayEvent)}
    return GatewayEvent(**{**values, "type": EventType(row.type)})
