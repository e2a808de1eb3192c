"""Between the spec's JSON and the domain."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

import orjson

from services.chassis.base.problems import Fault, ValidationFailed
from services.chassis.web.exchange import etag
from services.order.domain.orders import NewItem, NewOrder, Order
from services.order.domain.payments import FailedRefund, PaymentEvent, PaymentStatus
from services.order.domain.states import allowed_transitions
from services.order.domain.states_gen import OrderStatus
from services.order.orders.listing import OrderSums
from services.order.repository.order_rows import order_of
from services.order.repository.reconciliation_rows import Reconciliation, reconciliation_of

CURRENCY = "JPY"
DEFAULT_TOKEN = "tok_ok"  # noqa: S105 - a token of the simulator's, named in the spec
_NOT_AS_IT_IS = ("items", "payment_version")
_PLAIN = tuple(field.name for field in fields(Order) if field.name not in _NOT_AS_IT_IS)


def new_order(body: Mapping[str, Any]) -> NewOrder:
    """An ``OrderCreate`` with the spec's defaults."""
    return NewOrder(
        customer_name=body["customer_name"],
        customer_email=body["customer_email"],
        customer_phone=body.get("customer_phone"),
        shipping_address=body.get("shipping_address"),
        note=body.get("note"),
        source=body.get("source", "api"),
        external_id=body.get("external_id"),
        locale=body.get("locale", "ja"),
        payment_method=body.get("payment_method", "card"),
        payment_token=body.get("payment_token", DEFAULT_TOKEN),
        items=tuple(
            NewItem(item["product_name"], item.get("sku"), item["quantity"], item["unit_price"])
            for item in body["items"]
        ),
    )


def payment_event(body: Mapping[str, Any]) -> PaymentEvent:
    """A ``PaymentStatusEvent``."""
    return PaymentEvent(
        event_id=body["event_id"],
        payment_id=body["payment_id"],
        status=PaymentStatus(body["payment_status"]),
        amount=body["amount"],
        failure_message=body.get("failure_message"),
        failed_refund=_failed_refund(body.get("failed_refund")),
        version=body.get("version"),
        refunded_amount=body.get("refunded_amount"),
    )


def _failed_refund(body: Mapping[str, Any] | None) -> FailedRefund | None:
    if body is None:
        return None
    return FailedRefund(body["refund_id"], body["amount"], body.get("failure_message"))


def order_summary(order: Order) -> dict[str, Any]:
    """An ``OrderSummary``."""
    document = {name: getattr(order, name) for name in _PLAIN}
    document["currency"] = CURRENCY
    document["allowed_transitions"] = allowed_transitions(order.status)
    return document


def order_document(order: Order) -> dict[str, Any]:
    """An ``Order`` with its items."""
    document = order_summary(order)
    document["items"] = [
        {
            "id": item.id,
            "product_name": item.product_name,
            "sku": item.sku,
            "quantity": item.quantity,
            "unit_price": item.unit_price,
            "line_total": item.line_total,
        }
        for item in order.items
    ]
    return document


def order_row(row: Any) -> dict[str, Any]:
    """The ``OrderSummary`` of a row."""
    return order_summary(order_of(row))


def created_order(order: Order) -> tuple[int, dict[str, str], dict[str, Any]]:
    """How ``create_order`` answers."""
    headers = {"Location": f"/api/v1/orders/{order.id}", "ETag": etag(order.version)}
    return 201, headers, order_document(order)


def changed_order(order: Order) -> tuple[int, dict[str, str], dict[str, Any]]:
    """How every operation that changes an order answers."""
    return 200, {"ETag": etag(order.version)}, order_document(order)


def event_row(row: Any) -> dict[str, Any]:
    """The ``OrderEvent`` of a row."""
    return {
        "id": row.id,
        "order_id": row.order_id,
        "at": row.at,
        "type": row.type,
        "actor": row.actor,
        "cause": row.cause,
        "from_status": row.from_status,
        "to_status": row.to_status,
        "data": orjson.loads(row.data),
    }


def order_stats(sums: Mapping[str, Any]) -> dict[str, Any]:
    """An ``OrderStats``: every status and every day is there, with zeros where nothing was."""
    by_status = [
        {"status": status, **asdict(sums["by_status"].get(status, OrderSums()))}
        for status in OrderStatus
    ]
    return {
        "currency": CURRENCY,
        "by_status": by_status,
        "by_day": [{"date": date, **asdict(sum_)} for date, sum_ in sums["by_day"].items()],
        "total_count": sum(line["count"] for line in by_status),
        "total_amount": sum(line["amount"] for line in by_status),
        "net_amount": sum(line["net_amount"] for line in by_status),
    }


def period(body: Mapping[str, Any]) -> tuple[datetime, datetime]:
    """The period of a ``ReconciliationCreate``."""
    return _time(body["from"], "/from"), _time(body["to"], "/to")


def _time(text: str, place: str) -> datetime:
    """A time that the schema let through; RFC 3339 knows leap seconds, which a clock does not."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValidationFailed([Fault(place, "is no time that can be kept")]) from None


def reconciliation_row(row: Any) -> dict[str, Any]:
    """The ``ReconciliationSummary`` of a row."""
    return _reconciliation_summary(reconciliation_of(row))


def _reconciliation_summary(found: Reconciliation) -> dict[str, Any]:
    counted = ("orders", "payments", "gateway_entries", "differences", "applied")
    return {
        "id": found.id,
        "from": found.period_from,
        "to": found.period_to,
        "trigger": found.trigger,
        "status": found.status,
        "error": found.error,
        "created_by": found.created_by,
        "counts": {name: getattr(found, name) for name in counted},
        "version": found.version,
        "created_at": found.created_at,
        "updated_at": found.updated_at,
        "finished_at": found.finished_at,
    }


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


_ORDER_SIDE = ("id", "status", "amount", "payment_id", "created_at", "updated_at")
_PAYMENT_SIDE = (
    "id",
    "order_id",
    "status",
    "amount",
    "refunded_amount",
    "gateway_reference",
    "created_at",
    "updated_at",
)
_GATEWAY_SIDE = ("order_id", "status", "amount", "refunded_amount", "created_at")


def difference_row(row: Any, now: datetime) -> dict[str, Any]:
    """The ``Difference`` of a row."""
    sides = orjson.loads(row.sides)
    age = (row.applied_at or now) - row.since
    charge = _side(sides["charge"], _GATEWAY_SIDE)
    if charge is not None:
        charge["gateway_reference"] = sides["charge"]["reference"]
    return {
        "id": row.id,
        "reconciliation_id": row.reconciliation_id,
        "kind": row.kind,
        "order_id": row.order_id,
        "payment_id": row.payment_id,
        "gateway_reference": row.gateway_reference,
        "order_side": _side(sides["order"], _ORDER_SIDE),
        "payment_side": _side(sides["payment"], _PAYMENT_SIDE),
        "gateway_side": charge,
        "since": row.since,
        "age_seconds": max(int(age.total_seconds()), 0),
        "remedy": row.remedy,
        "remedy_effect": row.remedy_effect,
        "applied_at": row.applied_at,
        "applied_by": row.applied_by,
    }


def _side(side: Mapping[str, Any] | None, names: Sequence[str]) -> dict[str, Any] | None:
    return None if side is None else {name: side[name] for name in names}
