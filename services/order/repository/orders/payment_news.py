"""What the payment service has told of payments, each piece of news kept with its version."""

from collections.abc import Collection, Iterable
from typing import Any

import orjson
from sqlalchemy import Connection, Row, bindparam, select

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.driver_statements import find_all
from services.chassis.storage.units import Unit
from services.order.domain.money.payments import PaymentEvent, PaymentOutcome, PaymentStatus, newest
from services.order.repository.orders.order_rows import next_action_of
from services.order.tables import payment_events

_c = payment_events.c
_NEWS = select(
    _c.payment_id,
    _c.payment_status,
    _c.version,
    _c.amount,
    _c.failure_message,
    _c.failure_code,
    _c.next_action,
)
_OF_PAYMENT = _NEWS.where(_c.payment_id == bindparam("b_payment_id"))
_OF_PAYMENTS = _NEWS.where(_c.payment_id.in_(bindparam("b_payment_ids", expanding=True)))


def take_event(unit: Unit, order_id: str, event: PaymentEvent) -> bool:
    """Keep an event of the payment service; False when it was here before."""
    action = event.next_action
    stored = unit.connection.execute(
        insert_ignoring_conflicts(unit.connection, payment_events),
        {
            "event_id": event.event_id,
            "order_id": order_id,
            "payment_id": event.payment_id,
            "payment_status": event.status,
            "version": event.version,
            "amount": event.amount,
            "failure_message": event.failure_message,
            "failure_code": event.failure_code,
            "next_action": None if action is None else orjson.dumps(action.document()).decode(),
            "received_at": unit.now,
        },
    )
    return bool(stored.rowcount == 1)


def newest_of(connection: Connection, outcome: PaymentOutcome) -> PaymentOutcome:
    """``outcome``, or what an event has told of the same payment, whichever is newer."""
    if outcome.payment_id is None:
        return outcome
    rows = find_all(connection, _OF_PAYMENT, {"b_payment_id": outcome.payment_id})
    told = _newest(rows).get(outcome.payment_id)
    return outcome if told is None else newest(outcome, told)


def newest_events(
    connection: Connection, payment_ids: Collection[str]
) -> dict[str, PaymentOutcome]:
    """The newest that events have told of payments, by payment."""
    return _newest(connection.execute(_OF_PAYMENTS, {"b_payment_ids": list(payment_ids)}))


def _newest(rows: Iterable[Row[Any]]) -> dict[str, PaymentOutcome]:
    found: dict[str, PaymentOutcome] = {}
    for row in rows:
        status = PaymentStatus(row.payment_status)
        told = PaymentOutcome(
            status,
            row.payment_id,
            row.failure_message,
            row.amount,
            row.version,
            failure_code=row.failure_code,
            next_action=next_action_of(row.next_action),
        )
        known = found.get(row.payment_id)
        found[row.payment_id] = told if known is None else newest(known, told)
    return found
