"""JSON of orders, their timelines and sums."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import orjson

from services.chassis.identity.principal import Cause
from services.chassis.web.exchange import Request, etag
from services.chassis.web.projection import Projection
from services.order.domain.orders import NewItem, NewOrder, Order, OrderItem
from services.order.domain.payments import FailedRefund, PaymentEvent, PaymentStatus
from services.order.domain.states_gen import ORDER_STATES, OrderStatus
from services.order.orders.listing import OrderSums
from services.order.repository.order_rows import order_of
from services.order.tables import order_events

CURRENCY = "JPY"
DEFAULT_TOKEN = "tok_ok"  # noqa: S105 - a token of the simulator's, named in the spec
_SUMMARY = Projection("order", "OrderSummary", Order, given=("currency", "allowed_transitions"))
_ITEM = Projection("order", "OrderItem", OrderItem)
_EVENT = Projection("order", "OrderEvent", order_events, given=("data",))


def cause_of(request: Request) -> Cause:
    """Who does something to an order, and in which request."""
    return Cause(request.principal.subject, request.request_id)


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
    return _SUMMARY(
        order, currency=CURRENCY, allowed_transitions=ORDER_STATES.operator_targets(order.status)
    )


def order_document(order: Order) -> dict[str, Any]:
    """An ``Order`` with its items."""
    return {**order_summary(order), "items": [_ITEM(item) for item in order.items]}


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
    return _EVENT(row, data=orjson.loads(row.data))


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
