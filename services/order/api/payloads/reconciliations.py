"""JSON of reconciliations and their differences."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson

from services.chassis.base import texts
from services.chassis.base.problems import Fault, ValidationFailed
from services.chassis.web.exchange import etag
from services.chassis.web.projection import Projection
from services.chassis.web.schemas import properties_of
from services.order.repository.difference_rows import DifferenceFilter
from services.order.repository.reconciliation_rows import Reconciliation, reconciliation_of
from services.order.tables import differences

_COUNTS = Projection("order", "ReconciliationCounts", Reconciliation)
_SUMMARY = Projection(
    "order", "ReconciliationSummary", Reconciliation, given=("from", "to", "counts")
)
_DIFFERENCE = Projection(
    "order",
    "Difference",
    differences,
    given=("order_side", "payment_side", "gateway_side", "age_seconds"),
)
_ORDER_SIDE = properties_of("order", "OrderSide")
_PAYMENT_SIDE = properties_of("order", "PaymentSide")
_GATEWAY_SIDE = tuple(
    name for name in properties_of("order", "GatewaySide") if name != "gateway_reference"
)


def period(body: Mapping[str, Any]) -> tuple[datetime, datetime | None]:
    """The period of a ``ReconciliationCreate``; without an end it reaches to the present."""
    return _time(body["from"], "/from"), _time(body["to"], "/to") if "to" in body else None


def _time(text: str, place: str) -> datetime:
    """A time that the schema let through; RFC 3339 knows leap seconds, which a clock does not."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValidationFailed([Fault(place, texts.NOT_STORABLE_TIME())]) from None


def difference_filter_of(reconciliation_id: str, query: Mapping[str, Any]) -> DifferenceFilter:
    """The filters of ``list_differences``."""
    return DifferenceFilter(
        reconciliation_id, query.get("kind"), query.get("gateway"), query.get("applied")
    )


def reconciliation_row(row: Any) -> dict[str, Any]:
    """The ``ReconciliationSummary`` of a row."""
    return _reconciliation_summary(reconciliation_of(row))


def _reconciliation_summary(found: Reconciliation) -> dict[str, Any]:
    of_the_period = {"from": found.period_from, "to": found.period_to}
    return _SUMMARY(found, counts=_COUNTS(found), **of_the_period)


def reconciliation_document(
    found: Reconciliation, differences: Sequence[Any], now: datetime
) -> dict[str, Any]:
    """A ``Reconciliation`` with the rows of its first differences."""
    document = _reconciliation_summary(found)
    document["differences"] = [difference_row(row, now) for row in differences]
    return document


def started_reconciliation(
    started: tuple[Reconciliation, Sequence[Any]],
) -> tuple[int, dict[str, str], dict[str, Any]]:
    """How ``start_reconciliation`` answers."""
    made, differences = started
    headers = {"Location": f"/api/v1/reconciliations/{made.id}", "ETag": etag(made.version)}
    return 202, headers, reconciliation_document(made, differences, made.created_at)


def difference_row(row: Any, now: datetime) -> dict[str, Any]:
    """The ``Difference`` of a row."""
    sides = orjson.loads(row.sides)
    age = (row.applied_at or now) - row.since
    charge = _side(sides["charge"], _GATEWAY_SIDE)
    if charge is not None:
        charge["gateway_reference"] = sides["charge"]["reference"]
    return _DIFFERENCE(
        row,
        order_side=_side(sides["order"], _ORDER_SIDE),
        payment_side=_side(sides["payment"], _PAYMENT_SIDE),
        gateway_side=charge,
        age_seconds=max(int(age.total_seconds()), 0),
    )


def _side(side: Mapping[str, Any] | None, names: Sequence[str]) -> dict[str, Any] | None:
    return None if side is None else {name: side.get(name) for name in names}
