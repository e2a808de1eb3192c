"""Between the spec's JSON and the domain."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import orjson

from services.chassis.http import etag
from services.order.domain.orders import NewItem, NewOrder, Order
from services.order.domain.payments import PaymentEvent, PaymentStatus
from services.order.domain.states import allowed_transitions
from services.order.domain.states_gen import OrderStatus
from services.order.repository import order_of

CURRENCY = "JPY"
DEFAULT_TOKEN = "tok_ok"  # noqa: S105 - a token of the simulator's, named in the spec
_PLAIN = tuple(field.name for field in fields(Order) if field.name != "items")


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
    )


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
        {"status": status, "count": count, "amount": amount}
        for status in OrderStatus
        for count, amount in [sums["by_status"].get(status, (0, 0))]
    ]
    return {
        "currency": CURRENCY,
        "by_status": by_status,
        "by_day": [
            {"date": date, "count": count, "amount": amount}
            for date, (count, amount) in sums["by_day"].items()
        ],
        "total_count": sum(line["count"] for line in by_status),
        "total_amount": sum(line["amount"] for line in by_status),
    }
