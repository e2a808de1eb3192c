"""What the gateway has to be asked after: captures and refunds that nobody knows the end of."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, func, or_, select, update

from services.chassis.storage.row_locks import held_if_free
from services.chassis.storage.units import Unit
from services.payment.domain.payments import Payment, Refund
from services.payment.domain.states import UNDECIDED
from services.payment.domain.states_gen import RefundStatus
from services.payment.repository.payments import payment_of
from services.payment.repository.refunds import refund_of
from services.payment.tables import payments, refunds

LEASE = timedelta(seconds=60)
"""How long one asker has for an inquiry before another takes over."""
_NEVER_SO_FAR = timedelta(hours=2)
"""No inquiry is put off for so long: one that is was written before the clock was set back."""


def has_due_inquiry(connection: Connection, gateway: str, now: datetime) -> bool:
    """Whether ``gateway`` is to be asked after anything now."""
    of_gateway = payments.c.gateway == gateway
    captures = select(payments.c.id).where(_is_due(payments, now), of_gateway)
    given_back = (
        select(refunds.c.id)
        .join(payments, payments.c.id == refunds.c.payment_id)
        .where(_is_due(refunds, now), of_gateway)
    )
    return any(
        connection.execute(due.limit(1)).first() is not None for due in (captures, given_back)
    )


def oldest_due(connection: Connection, gateway: str, now: datetime) -> datetime | None:
    """Since when ``gateway`` is to be asked after what has waited longest; None: after nothing."""
    captures = select(func.min(payments.c.inquire_at)).where(
        payments.c.inquire_at <= now, payments.c.gateway == gateway
    )
    given_back = (
        select(func.min(refunds.c.inquire_at))
        .join(payments, payments.c.id == refunds.c.payment_id)
        .where(refunds.c.inquire_at <= now, payments.c.gateway == gateway)
    )
    found = [connection.execute(each).scalar_one() for each in (captures, given_back)]
    return min((at for at in found if at is not None), default=None)


def claim_payments(unit: Unit, gateway: str, limit: int) -> list[tuple[Payment, int]]:
    """Payments of ``gateway`` to ask after, each with how often that was done before."""
    due = (
        select(payments.c.id)
        .where(_is_due(payments, unit.now), payments.c.gateway == gateway)
        .order_by(payments.c.inquire_at)
        .limit(limit)
    )
    claimed = _claim(unit, payments, due)
    return [(payment_of(row), row.inquiries) for row in claimed]


def claim_refunds(unit: Unit, gateway: str, limit: int) -> list[tuple[Refund, Payment, int]]:
    """Refunds at ``gateway`` to ask after, with their payment and how often that was done."""
    due = (
        select(refunds.c.id)
        .join(payments, payments.c.id == refunds.c.payment_id)
        .where(_is_due(refunds, unit.now), payments.c.gateway == gateway)
        .order_by(refunds.c.inquire_at)
        .limit(limit)
    )
    claimed = _claim(unit, refunds, due)
    ids = [row.payment_id for row in claimed]
    found = unit.connection.execute(select(payments).where(payments.c.id.in_(ids)))
    by_id = {row.id: payment_of(row) for row in found}
    return [(refund_of(row), by_id[row.payment_id], row.inquiries) for row in claimed]


def ask_again(connection: Connection, table: Table, row_id: str, at: datetime) -> None:
    """Count an inquiry that said nothing, and say when the next one is."""
    connection.execute(
        update(table)
        .where(table.c.id == row_id, table.c.inquire_at.is_not(None))
        .values(inquire_at=at, inquiries=table.c.inquiries + 1)
    )


def hasten(unit: Unit, payment_id: str) -> None:
    """Ask after an undecided payment that the gateway has taken on, and its refunds, at once."""
    is_open = payments.c.status.in_(UNDECIDED) & payments.c.token.is_(None)
    of_payment = refunds.c.payment_id == payment_id
    for table, is_it in (
        (payments, (payments.c.id == payment_id) & is_open),
        (refunds, of_payment & (refunds.c.status == RefundStatus.PENDING)),
    ):
        unit.connection.execute(update(table).where(is_it).values(inquire_at=unit.now))


def _is_due(table: Table, now: datetime) -> ColumnElement[bool]:
    at = table.c.inquire_at
    return or_(at <= now, at > now + _NEVER_SO_FAR)


def _claim(unit: Unit, table: Table, due: Select[tuple[str]]) -> list[Row[*tuple[Any, ...]]]:
    """What of ``due`` nobody else has, in its order, taken for ``LEASE``."""
    ids = unit.connection.execute(held_if_free(due, table)).scalars().all()
    if not ids:
        return []
    taken = update(table).where(table.c.id.in_(ids)).values(inquire_at=unit.now + LEASE)
    rows = {row.id: row for row in unit.connection.execute(taken.returning(table))}
    return [rows[each] for each in ids]
