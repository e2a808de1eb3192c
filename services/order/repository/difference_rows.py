"""The differences that reconciliations find, as rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, select, update

from services.chassis.base.ids import new_id
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.units import Unit
from services.order.domain.reconciliation import Difference, DifferenceNotFound
from services.order.repository.reconciliation_rows import get_reconciliation, hold_reconciliation
from services.order.tables import differences, reconciliations

_r, _d = reconciliations.c, differences.c


def insert_differences(unit: Unit, reconciliation_id: str, found: Iterable[Difference]) -> int:
    """Keep what was found, each once; answers how many were new."""
    statement = insert_ignoring_conflicts(unit.connection, differences)
    return sum(
        unit.connection.execute(
            statement, _row_of(each, reconciliation_id, new_id(), unit.now)
        ).rowcount
        for each in found
    )


def _row_of(
    found: Difference, reconciliation_id: str, difference_id: str, now: datetime
) -> dict[str, Any]:
    payment, charge = found.payment, found.charge
    sides = {"order": found.order, "payment": payment, "charge": charge}
    return {
        "id": difference_id,
        "reconciliation_id": reconciliation_id,
        "kind": found.kind,
        "about": found.about,
        "order_id": found.order_id,
        "payment_id": payment.id if payment is not None else None,
        "gateway": found.gateway,
        "gateway_reference": charge.reference if charge is not None else None,
        "sides": orjson.dumps(sides, option=orjson.OPT_UTC_Z).decode(),
        "since": found.since,
        "remedy": found.remedy,
        "remedy_effect": found.effect,
        "created_at": now,
    }


@dataclass(frozen=True, slots=True)
class DifferenceFilter:
    """Which differences of a reconciliation a list is of; None is any."""

    reconciliation_id: str
    kind: str | None = None
    gateway: str | None = None
    applied: bool | None = None


def page_of_differences(
    connection: Connection,
    wanted: DifferenceFilter,
    limit: int,
    cursor: str | None,
) -> Page:
    """A page of what a reconciliation found, in the order in which it was found."""
    statement = select(differences).where(_d.reconciliation_id == wanted.reconciliation_id)
    if wanted.kind is not None:
        statement = statement.where(_d.kind == wanted.kind)
    if wanted.gateway is not None:
        statement = statement.where(_d.gateway == wanted.gateway)
    if wanted.applied is not None:
        is_open = _d.applied_at.is_(None)
        statement = statement.where(~is_open if wanted.applied else is_open)
    order = SortOrder("differences", _d.id, _d.id, descending=False, filters=wanted)
    return fetch_page(connection, statement, order, limit=limit, cursor=cursor)


def first_differences(connection: Connection, reconciliation_id: str, limit: int) -> list[Any]:
    """The rows of the first differences that were found."""
    statement = select(differences).where(_d.reconciliation_id == reconciliation_id)
    return list(connection.execute(statement.order_by(_d.id).limit(limit)))


def get_difference(connection: Connection, reconciliation_id: str, difference_id: str) -> Any:
    """The row of a difference.

    Raises:
        ReconciliationNotFound, DifferenceNotFound: there is none.
    """
    get_reconciliation(connection, reconciliation_id)
    statement = select(differences).where(
        _d.id == difference_id, _d.reconciliation_id == reconciliation_id
    )
    row = connection.execute(statement).one_or_none()
    if row is None:
        raise DifferenceNotFound(difference_id)
    return row


def mark_applying(connection: Connection, difference_id: str, at: datetime | None) -> None:
    """Note that another service is being asked to mend it, or (None) that it refused."""
    statement = update(differences).where(_d.id == difference_id, _d.applied_at.is_(None))
    connection.execute(statement.values(applying_at=at))


def mark_applied(unit: Unit, row: Any) -> bool:
    """Note that the remedy has been applied; False when it had been already."""
    hold_reconciliation(unit.connection, row.reconciliation_id)
    statement = update(differences).where(_d.id == row.id, _d.applied_at.is_(None))
    marked = unit.connection.execute(
        statement.values(applied_at=unit.now, applied_by=unit.cause.actor)
    )
    if marked.rowcount == 0:
        return False
    counted = (
        update(reconciliations)
        .where(_r.id == row.reconciliation_id)
        .values(applied=_r.applied + 1, version=_r.version + 1, updated_at=unit.now)
    )
    unit.connection.execute(counted)
    return True
