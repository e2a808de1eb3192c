"""What a batch counts of its new orders: how many, their yen, and what of them is not charged."""

from collections.abc import Iterable

from services.order.domain.money.amounts import AFTER_SHIPPING, ELSEWHERE
from services.order.domain.orders.orders import Order

NOT_CHARGED = (
    "orders_paid_elsewhere",
    "amount_paid_elsewhere",
    "orders_paid_after_shipping",
    "amount_paid_after_shipping",
    "orders_free",
)
"""Counts of orders for which nothing is charged through a gateway, and their yen."""


def counts_of(new: Iterable[Order]) -> dict[str, int]:
    """What new orders add to the counts of their batch; amounts in yen."""
    counts = dict.fromkeys(("orders_created", "amount_total", *NOT_CHARGED), 0)
    for order in new:
        counts["orders_created"] += 1
        counts["amount_total"] += order.total_amount
        if order.payment_method == ELSEWHERE:
            counts["orders_paid_elsewhere"] += 1
            counts["amount_paid_elsewhere"] += order.total_amount
        elif order.payment_method in AFTER_SHIPPING:
            counts["orders_paid_after_shipping"] += 1
            counts["amount_paid_after_shipping"] += order.total_amount
        elif not order.total_amount:
            counts["orders_free"] += 1
    return counts
