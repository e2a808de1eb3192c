"""The rows of payments that belong to the orders of a customer: what is in the way, what goes."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, null, or_, select, update

from services.chassis.base.ids import new_id
from services.chassis.erasing import counted, erase_owed_work, erase_replies
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.payment.domain.erasing import OPEN_DISPUTES, Obstacle, erase_words
from services.payment.domain.states_gen import PaymentStatus, RefundStatus
from services.payment.tables import (
    deliveries,
    erasures,
    gateway_events,
    idempotency_keys,
    payment_attempts,
    payments,
    refunds,
)

_p, _r, _d, _g = payments.c, refunds.c, deliveries.c, gateway_events.c
_UNDECIDED = (PaymentStatus.PENDING, PaymentStatus.UNKNOWN)
_OWED = (RefundStatus.PENDING, RefundStatus.FAILED)


def payments_of(
    connection: Connection, order_ids: Collection[str], *, locked: bool = False
) -> Sequence[Row[Any]]:
    """The payments of these orders, by id; ``locked`` keeps others from changing them."""
    statement = select(payments).where(_p.order_id.in_(order_ids)).order_by(_p.id)
    return connection.execute(held(statement) if locked else statement).all()


def find_obstacles(
    connection: Connection, found: Sequence[Row[Any]], order_ids: Collection[str]
) -> list[tuple[Obstacle, str]]:
    """What is not over of these payments and orders, each with its order."""
    obstacles = [
        (Obstacle.PAYMENT_UNDECIDED, row.order_id) for row in found if row.status in _UNDECIDED
    ]
    obstacles += [
        (Obstacle.DISPUTE_OPEN, row.order_id)
        for row in found
        if row.dispute is not None and row.dispute["status"] in OPEN_DISPUTES
    ]
    obstacles += [(Obstacle.REFUND_OWED, each) for each in _owing_refunds(connection, found)]
    owed = select(_d.subject_id).where(_d.subject_id.in_(order_ids), _d.state == "pending")
    waiting = connection.execute(owed.distinct().order_by(_d.subject_id)).scalars()
    return obstacles + [(Obstacle.CALL_OWED, order_id) for order_id in waiting]


def _owing_refunds(connection: Connection, found: Sequence[Row[Any]]) -> list[str]:
    """Orders of which a refund is undecided, or failed and was not made since."""
    orders = {row.id: row.order_id for row in found if row.status != PaymentStatus.REFUNDED}
    statement = select(_r.payment_id, _r.status).where(_r.payment_id.in_(orders))
    latest = {
        row.payment_id: row.status
        for row in connection.execute(statement.order_by(_r.created_at, _r.id))
    }
    return [orders[each] for each, status in latest.items() if status in _OWED]


def erase_payments(
    unit: Unit, found: Sequence[Row[Any]], order_ids: Collection[str]
) -> dict[str, int]:
    """Erase what is personal of these payments and all that hangs on them; answers what it was."""
    ids = [row.id for row in found]
    of_theirs = select(_r.id, _r.batch_id).where(_r.payment_id.in_(ids)).order_by(_r.id)
    refund_rows = unit.connection.execute(held(of_theirs)).all()
    of_orders = select(_g.id).where(_g.order_id.in_(order_ids)).order_by(_g.id)
    unit.connection.execute(held(of_orders)).all()
    batch_ids = {row.batch_id for row in (*found, *refund_rows) if row.batch_id is not None}
    replies = {*ids, *(row.id for row in refund_rows), *batch_ids}
    of_payments = payment_attempts.c.payment_id.in_(ids)
    return counted(
        payments=_clear(unit, payments, _p.id.in_(ids), "token", "failure_message", "next_action"),
        refunds=_clear(unit, refunds, _r.payment_id.in_(ids), "reason", "failure_message"),
        payment_attempts=_clear(unit, payment_attempts, of_payments, "detail"),
        gateway_events=_clear(unit, gateway_events, _g.order_id.in_(order_ids), "failure_message"),
        deliveries=erase_owed_work(unit, deliveries, order_ids),
        idempotency_keys=erase_replies(
            unit.connection,
            idempotency_keys,
            replies,
            lambda document: erase_words(document, order_ids, ids),
        ),
    )


def note_erasure(unit: Unit, payment_count: int) -> None:
    """Write down whose command it was."""
    row = {
        "id": new_id(),
        "payments": payment_count,
        "requested_by": unit.cause.actor,
        "created_at": unit.now,
    }
    unit.connection.execute(erasures.insert(), row)


def _clear(unit: Unit, table: Table, which: ColumnElement[bool], *names: str) -> int:
    """Set columns to null, in the rows that have any of them."""
    is_there = or_(*(table.c[name].is_not(None) for name in names))
    statement = update(table).where(which, is_there)
    return unit.connection.execute(statement.values({name: null() for name in names})).rowcount
