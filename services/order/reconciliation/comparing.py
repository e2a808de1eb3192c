"""Comparing what the sources of a reconciliation said, a page of orders at a time.

What was read page by page may be out of date by the time it is compared. So it only tells which
orders to look at: of those, every side is asked anew, and only what differs then is a difference.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from services.order.context import OrderService, OrderUnit
from services.order.domain.differences import find_differences
from services.order.domain.reconciliation import (
    CaptureName,
    Case,
    ChargeSide,
    Difference,
    EntryKind,
    GatewayEntry,
    OrderSide,
    PaymentSide,
)
from services.order.domain.states_gen import RECONCILIATION_STATES, ReconciliationEvent
from services.order.orders import paying, refunding
from services.order.peers.payment_records import GatewayOutOfReach, PaymentRecords
from services.order.reconciliation.summing import find_wrong_sums
from services.order.repository import difference_rows, reconciliation_rows
from services.order.repository.reconciliation_rows import Reconciliation, Said

SUBJECTS = 100
"""Orders compared at a time."""
AWAITED = (paying.KIND, refunding.KIND)
"""The owed work that is still going to change what is compared."""
_LOOKS_AT_ONCE = 5


@dataclass(frozen=True, slots=True)
class _Suspect:
    """An order (None: not known) to look at, and captures that are said to be of it."""

    order_id: str | None
    captures: frozenset[CaptureName]


async def compare_page(service: OrderService, known: Reconciliation) -> Reconciliation:
    """Compare the next page and keep what it found together with how far that is.

    Raises:
        StaleReconciliation: another process has done so.
        PeerUnavailable, PeerRefused: a side could not be looked at; nothing was kept.
    """
    subjects = await service.database.read(
        lambda connection: reconciliation_rows.next_subjects(
            connection, known.id, known.position, SUBJECTS
        )
    )
    suspects = await service.database.read(
        lambda connection: _suspects(service, connection, known, subjects)
    )
    found = await _look_at(service, suspects)
    if len(subjects) < SUBJECTS:
        found += await find_wrong_sums(service, known)

    def keep(unit: OrderUnit) -> Reconciliation:
        reconciliation_rows.hold_reconciliation(unit.connection, known.id)
        new = difference_rows.insert_differences(unit, known.id, found)
        differences = known.differences + new
        if len(subjects) == SUBJECTS:
            reconciliation_rows.forget_said(unit.connection, known.id, subjects[-1])
            changes = {"position": subjects[-1], "differences": differences, "error": None}
            return reconciliation_rows.move_on(unit, known, **changes)
        reconciliation_rows.forget_said(unit.connection, known.id)
        return reconciliation_rows.move_on(
            unit,
            known,
            status=RECONCILIATION_STATES.next_status(known.status, ReconciliationEvent.COMPLETED),
            position=None,
            differences=differences,
            error=None,
            finished_at=unit.now,
        )

    return await service.write(keep)


def _suspects(
    service: OrderService, connection: Connection, known: Reconciliation, subjects: Sequence[str]
) -> list[_Suspect]:
    """The orders on which what was read does not agree, or is not all there."""
    sides = reconciliation_rows.order_sides(connection, subjects, AWAITED)
    found = []
    for subject, said in reconciliation_rows.said_of(connection, known.id, subjects).items():
        entries = [each.content for each in said if isinstance(each.content, GatewayEntry)]
        case = _case_of(sides.get(subject), said, entries)
        captured = {charge.name for charge in case.charges}
        strays = {entry.capture for entry in entries} - captured
        if strays or find_differences(case, service.clock(), service.grace):
            is_order = any(each.content is None for each in said) or subject in sides
            is_named = bool(case.payments) or any(e.order_id for e in entries)
            order_id = subject if is_order or is_named else None
            found.append(_Suspect(order_id, frozenset(captured | strays)))
    return found


def _case_of(order: OrderSide | None, said: Iterable[Said], entries: list[GatewayEntry]) -> Case:
    payments = tuple(each.content for each in said if isinstance(each.content, PaymentSide))
    refunds: dict[CaptureName, list[GatewayEntry]] = {}
    for entry in entries:
        if entry.kind is EntryKind.REFUND:
            refunds.setdefault(entry.capture, []).append(entry)
    charges = tuple(
        ChargeSide.of(entry, refunds.get(entry.capture, []))
        for entry in entries
        if entry.kind is EntryKind.CAPTURE
    )
    return Case(order, payments, charges)


async def _look_at(service: OrderService, suspects: Sequence[_Suspect]) -> list[Difference]:
    """What differs once every side of the suspects has been asked anew."""
    found: list[Difference] = []
    for start in range(0, len(suspects), _LOOKS_AT_ONCE):
        looks = [
            look_anew(service, suspect.order_id, suspect.captures)
            for suspect in suspects[start : start + _LOOKS_AT_ONCE]
        ]
        for case in await asyncio.gather(*looks):
            found += find_differences(case, service.clock(), service.grace)
    return found


async def look_anew(
    service: OrderService, order_id: str | None, captures: Iterable[CaptureName]
) -> Case:
    """All sides of one order as they are now; ``captures`` are said to be of it.

    Raises:
        PeerUnavailable, PeerRefused: a side could not be looked at.
    """
    books = _Books(service.records)
    for capture in captures:
        await books.look_at(capture)
    if order_id is None:
        order_id = next((c.order_id for c in books.charges if c.order_id is not None), None)
    payments = [] if order_id is None else await service.records.payments_of(order_id)
    unreachable = set()
    for payment in payments:
        if payment.gateway_reference is None or payment.is_taken_by_others:
            continue
        if not await books.look_at(CaptureName(payment.gateway, payment.gateway_reference)):
            unreachable.add(payment.id)
    order = None if order_id is None else await _order_side(service, order_id)
    return Case(order, tuple(payments), tuple(books.charges), frozenset(unreachable))


class _Books:
    """The gateways' books, in which each capture is looked up once."""

    def __init__(self, records: PaymentRecords) -> None:
        self._records = records
        self._found: dict[CaptureName, ChargeSide | None] = {}

    @property
    def charges(self) -> list[ChargeSide]:
        """The captures that there are."""
        return [charge for charge in self._found.values() if charge is not None]

    async def look_at(self, capture: CaptureName) -> bool:
        """Look a capture up; False: the books of its gateway are not there to be looked at."""
        if capture in self._found:
            return True
        try:
            charge = await self._records.find_charge(capture)
        except GatewayOutOfReach:
            return False
        self._found[capture if charge is None else charge.name] = charge
        return True


async def _order_side(service: OrderService, order_id: str) -> OrderSide | None:
    sides = await service.database.read(
        lambda connection: reconciliation_rows.order_sides(connection, [order_id], AWAITED)
    )
    return sides.get(order_id)
