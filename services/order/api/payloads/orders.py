"""JSON of orders, their timelines and sums."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import orjson

from services.chassis.base.sentences import Language
from services.chassis.identity.principal import Cause
from services.chassis.web.exchange import Request, etag
from services.chassis.web.projection import Projection
from services.order.domain.money.amounts import STANDARD_RATE, Adjustment, AdjustmentKind, TaxAmount
from services.order.domain.money.customer_steps import NextAction
from services.order.domain.money.payments import (
    FailedRefund,
    PaidElsewhere,
    PaymentEvent,
    PaymentStatus,
)
from services.order.domain.named_pages import NamedPage
from services.order.domain.orders.orders import Order, OrderItem
from services.order.domain.orders.parcels import ContradictoryParcels, NewParcel, Parcel, Shipment
from services.order.domain.orders.placing import NewItem, NewOrder
from services.order.domain.orders.recipients import DeliveryRequest, Recipient
from services.order.domain.states_gen import ORDER_STATES, OrderStatus
from services.order.orders.linking import SentLink
from services.order.orders.listing import OrderSums
from services.order.repository.orders.order_rows import order_of
from services.order.sheets import Profile
from services.order.tables import order_events

CURRENCY = "JPY"
_SUMMARY = Projection(
    "order",
    "OrderSummary",
    Order,
    given=(
        "currency",
        "allowed_transitions",
        "recipient",
        "delivery_request",
        "paid_elsewhere",
        "customer_name",
        "payment_next_action",
    ),
)
_ITEM = Projection("order", "OrderItem", OrderItem)
_ADJUSTMENT = Projection("order", "Adjustment", Adjustment)
_TAX = Projection("order", "TaxAmount", TaxAmount)
_RECIPIENT = Projection("order", "OrderRecipient", Recipient)
_PAID_ELSEWHERE = Projection("order", "PaidElsewhere", PaidElsewhere)
_NEXT_ACTION = Projection("order", "NextAction", NextAction)
_PARCEL = Projection("order", "Parcel", Parcel)
_DELIVERY_REQUEST = Projection("order", "DeliveryRequest", DeliveryRequest)
_SENT_LINK = Projection("order", "SentPaymentLink", SentLink)
_EVENT = Projection("order", "OrderEvent", order_events, given=("data",))


def cause_of(request: Request) -> Cause:
    """Who does something to an order, and in which request."""
    return Cause(request.principal.subject, request.request_id)


def new_order(body: Mapping[str, Any]) -> NewOrder:
    """An ``OrderCreate`` with the spec's defaults."""
    elsewhere = body.get("paid_elsewhere")
    return NewOrder(
        customer_name=body["customer_name"],
        customer_email=body.get("customer_email"),
        customer_phone=body.get("customer_phone"),
        shipping_address=body.get("shipping_address"),
        note=body.get("note"),
        source=body.get("source", "api"),
        external_id=body.get("external_id"),
        locale=body.get("locale", "ja"),
        payment_method=body.get("payment_method", "card"),
        payment_token=body.get("payment_token"),
        items=tuple(
            NewItem(
                item["product_name"],
                item.get("sku"),
                item["quantity"],
                item["unit_price"],
                item.get("tax_rate", STANDARD_RATE),
            )
            for item in body["items"]
        ),
        adjustments=tuple(_adjustment(each) for each in body.get("adjustments", ())),
        ordered_at=_time(body.get("ordered_at")),
        recipient=recipient_of(body.get("recipient")),
        delivery_request=delivery_request_of(body.get("delivery_request")),
        paid_elsewhere=PaidElsewhere.of(elsewhere) if elsewhere is not None else None,
    )


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def shipment_of(body: Mapping[str, Any]) -> Shipment:
    """What an ``OrderStatusChange`` or a ``ParcelsChange`` says of parcels.

    Raises:
        ContradictoryParcels: it names a single parcel, and several.
    """
    number, carrier = body.get("tracking_number"), body.get("carrier")
    if "parcels" in body and not number is carrier is None:
        raise ContradictoryParcels
    listed = tuple(
        NewParcel(each["tracking_number"], each.get("carrier"), _time(each.get("shipped_at")))
        for each in body.get("parcels", ())
    )
    return Shipment(listed, number, carrier)


def _adjustment(body: Mapping[str, Any]) -> Adjustment:
    kind = AdjustmentKind(body["kind"])
    rate = body.get("tax_rate", STANDARD_RATE if kind.adds else None)
    return Adjustment(kind, body.get("label"), body["amount"], rate)


def recipient_of(body: Mapping[str, Any] | None) -> Recipient | None:
    """A ``OrderRecipientCreate``."""
    return None if body is None else Recipient(**body)


def delivery_request_of(body: Mapping[str, Any] | None) -> DeliveryRequest | None:
    """A ``DeliveryRequestCreate``; None where it asks for nothing."""
    if body is None or all(value is None for value in body.values()):
        return None
    return DeliveryRequest(**body)


def changes_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """An ``OrderUpdate``: the fields of an order to change, with their values."""
    read = {"recipient": recipient_of, "delivery_request": delivery_request_of}
    return {name: read[name](value) if name in read else value for name, value in body.items()}


def payment_event(body: Mapping[str, Any]) -> PaymentEvent:
    """A ``PaymentStatusEvent``."""
    action = body.get("next_action")
    return PaymentEvent(
        event_id=body["event_id"],
        payment_id=body["payment_id"],
        status=PaymentStatus(body["payment_status"]),
        amount=body["amount"],
        failure_message=body.get("failure_message"),
        failed_refund=_failed_refund(body.get("failed_refund")),
        version=body.get("version"),
        refunded_amount=body.get("refunded_amount"),
        failure_code=body.get("failure_code"),
        next_action=None if action is None else NextAction.of(action),
    )


def _failed_refund(body: Mapping[str, Any] | None) -> FailedRefund | None:
    if body is None:
        return None
    return FailedRefund(body["refund_id"], body["amount"], body.get("failure_message"))


def order_summary(order: Order) -> dict[str, Any]:
    """An ``OrderSummary``."""
    to, wishes, elsewhere = order.recipient, order.delivery_request, order.paid_elsewhere
    action = order.payment_next_action
    return _SUMMARY(
        order,
        currency=CURRENCY,
        allowed_transitions=ORDER_STATES.operator_targets(order.status),
        recipient=None if to is None else _RECIPIENT(to),
        delivery_request=None if wishes is None else _DELIVERY_REQUEST(wishes),
        paid_elsewhere=None if elsewhere is None else _PAID_ELSEWHERE(elsewhere),
        customer_name=order.customer_name or None,
        payment_next_action=None if action is None else _NEXT_ACTION(action),
    )


def order_document(order: Order) -> dict[str, Any]:
    """An ``Order`` with its lines and the tax in them."""
    return {
        **order_summary(order),
        "items": [_ITEM(item) for item in order.items],
        "adjustments": [_ADJUSTMENT(each) for each in order.adjustments],
        "tax": [_TAX(each) for each in order.tax],
        "parcels": [_PARCEL(each) for each in order.parcels],
    }


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


def sent_link(link: SentLink) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Status, headers and body of the answer to ``send_payment_link``."""
    return 202, {}, _SENT_LINK(link)


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


def export_profiles(page: NamedPage[Profile], language: Language) -> dict[str, Any]:
    """An ``ExportProfileList``, with its titles in ``language``."""
    items = [
        {
            "name": each.name,
            "title": each.title_en if language == "en" else each.title,
            "orders": each.document["which"],
            "source": each.source or None,
            "standing": "experimental" if each.is_experimental else "tested",
            "extension": "txt" if each.delimiter == "\t" else "csv",
        }
        for each in page.items
    ]
    return {"items": items, "next_cursor": page.next_cursor, "total": page.total}
