"""Reconciliation: orders against payments against the gateways' own lists, for a period.

It goes in steps of one page. The first ones read, source after source, and keep what each said by
the order that it is about; the last ones compare, order by order. A step commits what it did
together with how far that is, so a reconciliation that was cut off goes on at the next page.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.chassis.base.problems import DETAIL_LIMIT
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.chassis.storage.pages import Page
from services.order.context import OrderService, OrderUnit
from services.order.domain.reconciliation import check_period
from services.order.domain.states_gen import (
    RECONCILIATION_STATES,
    ReconciliationEvent,
    ReconciliationStatus,
)
from services.order.reconciliation import collecting
from services.order.reconciliation.comparing import compare_page
from services.order.repository import difference_rows, reconciliation_rows
from services.order.repository.difference_rows import DifferenceFilter
from services.order.repository.reconciliation_rows import Reconciliation, Stage, StaleReconciliation

SHOWN = 200
"""How many differences a reconciliation is shown with."""
Shown = tuple[Reconciliation, list[Any]]
"""A reconciliation with the rows of its first differences."""


async def start_reconciliation(
    service: OrderService,
    start: datetime,
    end: datetime | None,
    created_by: str,
    idempotency: Idempotency,
) -> Shown:
    """Make a reconciliation of ``[start, end)``; ``run_step`` is what moves it on.

    Without ``end`` the period reaches to the present by the clock of this service: one that is
    asked for "until now" by a clock that is ahead would be refused.

    Raises:
        InvalidPeriod: the period is empty, longer than 92 days, or not over yet.
        IdempotencyKeyReused, IdempotencyKeyInFlight, Replay: see ``Idempotency.claim``.
    """
    now = service.clock()
    until = now if end is None else end
    check_period(start, until, now)

    def work(unit: OrderUnit) -> Shown:
        made = _reconciliation("request", None, start, until, unit.now, created_by)
        idempotency.claim_answered(unit, made.id, (made, []))
        reconciliation_rows.insert_reconciliation(unit.connection, made)
        return made, []

    try:
        return await service.write(work)
    except Interrupted as earlier:
        return await get_reconciliation(service, earlier.resource_id)


async def start_nightly(service: OrderService, night: datetime | None = None) -> str:
    """Make the reconciliation of the day before ``night`` (UTC; None: of yesterday).

    It is made once, however often that is asked for; answers its id.
    """
    night = (night or service.clock()).astimezone(UTC)
    today = night.replace(hour=0, minute=0, second=0, microsecond=0)
    day = today - timedelta(days=1)
    occasion = f"nightly {day.date().isoformat()}"

    def work(unit: OrderUnit) -> str:
        made = _reconciliation("nightly", occasion, day, today, unit.now, None)
        if reconciliation_rows.insert_reconciliation(unit.connection, made):
            return made.id
        return reconciliation_rows.find_of_occasion(unit.connection, occasion)

    return await service.write(work)


def _reconciliation(
    trigger: str,
    occasion: str | None,
    start: datetime,
    end: datetime,
    now: datetime,
    created_by: str | None,
) -> Reconciliation:
    return Reconciliation(
        id=new_id(),
        occasion=occasion,
        trigger=trigger,
        period_from=start,
        period_to=end,
        status=RECONCILIATION_STATES.initial,
        stage=Stage.ORDERS,
        position=None,
        error=None,
        orders=0,
        payments=0,
        gateway_entries=0,
        differences=0,
        applied=0,
        created_by=created_by,
        version=1,
        created_at=now,
        updated_at=now,
        finished_at=None,
    )


async def get_reconciliation(service: OrderService, reconciliation_id: str) -> Shown:
    """The reconciliation and its first differences.

    Raises:
        ReconciliationNotFound: there is none.
    """

    def work(connection: Connection) -> Shown:
        found = reconciliation_rows.get_reconciliation(connection, reconciliation_id)
        return found, difference_rows.first_differences(connection, reconciliation_id, SHOWN)

    return await service.database.read(work)


async def list_reconciliations(service: OrderService, limit: int, cursor: str | None) -> Page:
    """A page of reconciliations, the newest first.

    Raises:
        InvalidCursor: the cursor was not given out for this list.
    """
    return await service.database.read(
        lambda connection: reconciliation_rows.page_of_reconciliations(connection, limit, cursor)
    )


async def list_differences(
    service: OrderService, wanted: DifferenceFilter, limit: int, cursor: str | None
) -> Page:
    """A page of what a reconciliation found.

    Raises:
        ReconciliationNotFound: there is no such reconciliation.
        InvalidCursor: the cursor was not given out for these filters.
    """

    def work(connection: Connection) -> Page:
        reconciliation_rows.get_reconciliation(connection, wanted.reconciliation_id)
        return difference_rows.page_of_differences(connection, wanted, limit, cursor)

    return await service.database.read(work)


async def run_step(service: OrderService, reconciliation_id: str) -> bool:
    """Do one page of a reconciliation; answers whether there is more to do.

    Raises:
        ReconciliationNotFound: there is none.
        PeerUnavailable: the payment service did not answer; it is RUNNING still, to be continued.
    """
    known = await service.database.read(
        lambda c: reconciliation_rows.get_reconciliation(c, reconciliation_id)
    )
    if known.status is not ReconciliationStatus.RUNNING:
        return False
    try:
        moved = await _STEPS[known.stage](service, known)
    except StaleReconciliation:  # another process did this page
        return True
    except PeerUnavailable as error:
        reason = error.in_full[:DETAIL_LIMIT]
        await service.database.write(
            lambda c: reconciliation_rows.note_error(c, reconciliation_id, reason)
        )
        raise
    except PeerRefused as error:
        await fail(service, reconciliation_id, str(error))
        return False
    return moved.status is ReconciliationStatus.RUNNING


async def fail(service: OrderService, reconciliation_id: str, reason: str) -> None:
    """End a RUNNING reconciliation: going on would not mend what it met."""

    def work(unit: OrderUnit) -> None:
        reconciliation_rows.hold_reconciliation(unit.connection, reconciliation_id)
        known = reconciliation_rows.get_reconciliation(unit.connection, reconciliation_id)
        if known.status is not ReconciliationStatus.RUNNING:
            return
        reconciliation_rows.forget_said(unit.connection, reconciliation_id)
        reconciliation_rows.move_on(
            unit,
            known,
            status=RECONCILIATION_STATES.next_status(known.status, ReconciliationEvent.FAILED),
            position=None,
            error=reason[:DETAIL_LIMIT],
            finished_at=unit.now,
        )

    await service.write(work)


_Step = Callable[[OrderService, Reconciliation], Awaitable[Reconciliation]]
_STEPS: dict[Stage, _Step] = {
    Stage.ORDERS: collecting.read_orders,
    Stage.PAYMENTS: collecting.read_payments,
    Stage.OVERDUE: collecting.read_overdue,
    Stage.DISPUTED: collecting.read_disputed,
    Stage.GATEWAY: collecting.read_entries,
    Stage.COMPARE: compare_page,
}
