"""What a batch counts of its new orders, and what of it is charged."""

from dataclasses import replace

from services.order.domain.imports.order_counts import NOT_CHARGED, counts_of
from services.order.domain.money.payments import PaidElsewhere
from services.order.domain.orders.placing import NewItem
from tests.unit.order.test_orders import NEW, placed

POT, GIFT = NewItem("急須", None, 1, 3000), NewItem("試供品", None, 1, 0)
BY_METHOD = {
    "card": None,
    "konbini": None,
    "bank_transfer": None,
    "cash_on_delivery": None,
    "invoice": None,
    "external": PaidElsewhere("楽天市場", None, None),
}


def test_every_order_counts_once_by_how_it_is_paid() -> None:
    orders = [
        placed(replace(NEW, items=(item,), payment_method=method, paid_elsewhere=elsewhere))
        for item in (POT, GIFT)
        for method, elsewhere in BY_METHOD.items()
    ]
    counts = counts_of(orders)
    assert counts == {
        "orders_created": 12,
        "amount_total": 18_000,
        "orders_paid_elsewhere": 2,
        "amount_paid_elsewhere": 3000,
        "orders_paid_after_shipping": 4,
        "amount_paid_after_shipping": 6000,
        "orders_free": 3,
    }
    # The rest, 3 orders of 9,000 yen, are those that a gateway is asked for.


def test_no_orders_count_nothing() -> None:
    assert counts_of([]) == dict.fromkeys(("orders_created", "amount_total", *NOT_CHARGED), 0)
