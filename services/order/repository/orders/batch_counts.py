"""What a batch tells of its orders, kept in step with every move that one of them makes."""

from collections.abc import Iterable

from sqlalchemy import bindparam, func, update

from services.chassis.storage.units import Unit
from services.order.domain.imports.batches import CUT_SHORT, REAL, Notify
from services.order.domain.imports.row_outcomes import RowOutcome
from services.order.domain.orders.orders import Order
from services.order.domain.states_gen import OrderStatus
from services.order.tables import batch_rows, batches

_UNDECIDED = frozenset({OrderStatus.PENDING, OrderStatus.PAYMENT_PROCESSING, OrderStatus.ACCEPTED})
_GOING_ON = _UNDECIDED | {OrderStatus.PAID}
_b, _r = batches.c, batch_rows.c
IS_ROW_OF_ORDER = (
    (_r.order_id == bindparam("b_order_id"))
    & (_r.batch_id == bindparam("b_batch_id"))
    & (_r.run == REAL)
    & (_r.outcome == RowOutcome.CREATED)
)
"""Which rows have made an order; duplicates and conflicts name it, too."""
IS_DIGEST_OWED = (
    _b.status.in_(sorted(CUT_SHORT))
    & (_b.run == REAL)
    & (_b.notify == Notify.DIGEST)
    & ~_b.is_digested
    & (_b.orders_paid + func.coalesce(_b.orders_paid_after_shipping, 0) > 0)
)
"""``Batch.is_digest_owed`` of rows."""
_DECLINED = "payment_declined"
_TELL_AT_ROWS = (
    update(batch_rows)
    .where(IS_ROW_OF_ORDER)
    .values(code=bindparam("b_code"), detail=bindparam("b_detail"))
)


def add(unit: Unit, batch_id: str, **amounts: int) -> None:
    """Add to the counts of a batch; less where an amount is negative."""
    changes = {name: batches.c[name] + amount for name, amount in sorted(amounts.items()) if amount}
    if changes:
        unit.connection.execute(
            update(batches)
            .where(batches.c.id == batch_id)
            .values(**changes, version=batches.c.version + 1, updated_at=unit.now)
        )


def follow_moves(unit: Unit, batch_id: str, moves: Iterable[tuple[Order, Order]]) -> None:
    """Count orders of a batch anew after ``moves`` from one status to another.

    ``orders_paid`` and ``amount_paid`` are of orders that were ever paid; an order cancelled before
    its payment was decided counts as none of the three. The rows of an order whose payment failed
    tell so and why, whoever has told it: the answer to the batch, an event or a later attempt; they
    tell it no more once it is to be paid again, or was paid on a link.
    """
    paid = failed = pending = amount = 0
    told: list[dict[str, str | None]] = []
    for before, after in moves:
        pending += (after.status in _UNDECIDED) - (before.status in _UNDECIDED)
        if before.status is OrderStatus.PAYMENT_FAILED and after.status in _GOING_ON:
            failed -= 1
            told.append(_of_rows(batch_id, after, None, None))
        if after.status is OrderStatus.PAYMENT_FAILED:
            failed += 1
            told.append(_of_rows(batch_id, after, _DECLINED, after.payment_error))
        if after.status is OrderStatus.PAID:
            paid += 1
            amount += after.total_amount
    add(
        unit,
        batch_id,
        orders_paid=paid,
        orders_payment_failed=failed,
        orders_payment_pending=pending,
        amount_paid=amount,
    )
    if told:
        unit.connection.execute(_TELL_AT_ROWS, told)


def count_received(unit: Unit, batch_id: str, order: Order) -> None:
    """Count an order of a batch as paid whose money came after it was shipped."""
    add(unit, batch_id, orders_paid=1, amount_paid=order.total_amount)


def _of_rows(
    batch_id: str, order: Order, code: str | None, detail: str | None
) -> dict[str, str | None]:
    return {
        "b_order_id": order.id,
        "b_batch_id": batch_id,
        "b_code": code,
        "b_detail": detail,
    }
