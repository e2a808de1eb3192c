"""An order as it is placed: its total, its number, its first state."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.order.domain.money.amounts import Adjustment, AdjustmentKind, AmountNotPayable
from services.order.domain.money.payments import PaidElsewhere
from services.order.domain.orders.orders import Order, with_address
from services.order.domain.orders.placing import NewItem, NewOrder, place
from services.order.domain.orders.recipients import Recipient
from services.order.domain.orders.refusals import (
    AddressOfRecipient,
    PaidElsewhereMissing,
    PaidElsewhereNotAllowed,
)
from services.order.domain.states_gen import OrderStatus

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
NEW = NewOrder(
    customer_name="佐藤 花子",
    customer_email="hanako.sato@example.jp",
    customer_phone="03-1234-5678",
    shipping_address="東京都千代田区千代田1-1",
    note="急ぎ",
    source="web",
    external_id="WEB-1",
    locale="en",
    payment_method="konbini",
    payment_token="tok_ok",
    items=(NewItem("湯呑", "ARITA", 2, 1800), NewItem("煎茶", None, 1, 1200)),
)
ITEMS = st.lists(
    st.builds(
        NewItem,
        product_name=st.text(min_size=1, max_size=5),
        sku=st.none(),
        quantity=st.integers(1, 9),
        unit_price=st.just(0) | st.integers(100, 1_000),  # what can be paid
    ),
    min_size=1,
    max_size=100,
)


def placed(new: NewOrder) -> Order:
    numbers = count(1)
    return place(new, new_id=lambda: f"id-{next(numbers)}", now=NOW)


@given(ITEMS)
def test_the_total_is_the_sum_of_the_lines(items: list[NewItem]) -> None:
    order = placed(replace(NEW, items=tuple(items)))
    assert [line.line_total for line in order.items] == [i.quantity * i.unit_price for i in items]
    assert order.total_amount == sum(i.quantity * i.unit_price for i in items)
    assert type(order.total_amount) is int
    assert order.goods_amount == order.total_amount


@given(ITEMS)
def test_lines_keep_their_order_and_get_ids_of_their_own(items: list[NewItem]) -> None:
    order = placed(replace(NEW, items=tuple(items)))
    assert [(i.product_name, i.quantity, i.unit_price) for i in order.items] == [
        (i.product_name, i.quantity, i.unit_price) for i in items
    ]
    assert len({order.id, *(i.id for i in order.items)}) == len(items) + 1


def test_a_new_order_has_what_it_was_given_and_nothing_has_happened_to_it() -> None:
    order = placed(NEW)
    for name in NewOrder.__slots__:
        if name not in ("items", "payment_token", "ordered_at"):
            assert getattr(order, name) == getattr(NEW, name), name
    assert (order.status, order.version) == (OrderStatus.PAYMENT_PROCESSING, 1)
    assert order.ordered_at == NOW
    assert (order.created_at, order.updated_at) == (NOW, NOW)
    assert order.payment_id is None
    assert order.payment_error is None
    assert order.tracking_number is None
    assert order.carrier is None
    assert order.batch_id is None


def test_an_order_does_not_know_how_it_is_paid_for() -> None:
    assert "tok_ok" not in repr(placed(NEW))


def test_the_customer_knows_the_order_by_its_external_id_or_the_end_of_its_id() -> None:
    order = placed(NEW)
    assert order.number == "WEB-1"
    plain = replace(order, external_id=None, id="019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071")
    assert plain.number == "2C3D4E5F6071"


SHIPPING = Adjustment(AdjustmentKind.SHIPPING, None, 600, 10)
DISCOUNT = Adjustment(AdjustmentKind.DISCOUNT, "セール", -800, None)
POINTS = Adjustment(AdjustmentKind.POINTS, None, -4600, None)


def test_the_total_is_what_is_left_to_pay() -> None:
    order = placed(replace(NEW, adjustments=(SHIPPING, DISCOUNT)))
    amounts = (order.goods_amount, order.shipping_amount, order.fee_amount, order.discount_amount)
    assert (*amounts, order.points_amount, order.total_amount) == (4800, 600, 0, -800, 0, 4600)
    assert order.status is OrderStatus.PAYMENT_PROCESSING


def test_an_order_of_0_yen_is_paid_at_once() -> None:
    order = placed(replace(NEW, adjustments=(SHIPPING, DISCOUNT, POINTS)))
    assert (order.total_amount, order.points_amount) == (0, -4600)
    assert order.status is OrderStatus.PAID
    assert not order.may_have_been_paid


@pytest.mark.parametrize("total", [1, 99, 1_000_001])
def test_what_no_gateway_takes_is_refused(total: int) -> None:
    items = tuple(NewItem("x", None, 1, price) for price in (total // 2, total - total // 2))
    with pytest.raises(AmountNotPayable) as refused:
        placed(replace(NEW, items=items))
    assert refused.value.code == "amount_not_payable"
    assert f"¥{total:,}" in refused.value.detail


TO = Recipient("鈴木 一郎", None, "060-0001", "北海道", "札幌市", "北1条西2-1")
ITS_ADDRESS = "〒060-0001\n北海道札幌市北1条西2-1"


def test_the_address_is_the_recipients_unless_it_is_given() -> None:
    assert placed(replace(NEW, shipping_address=None, recipient=TO)).shipping_address == ITS_ADDRESS
    assert placed(replace(NEW, recipient=TO)).shipping_address == NEW.shipping_address


def test_the_address_follows_its_recipient() -> None:
    order = placed(replace(NEW, recipient=TO))
    assert with_address(order, {"recipient": TO})["shipping_address"] == ITS_ADDRESS
    assert with_address(order, {"recipient": None}) == {"recipient": None}
    assert with_address(order, {"note": "x"}) == {"note": "x"}
    both = {"recipient": TO, "shipping_address": "x"}
    assert with_address(order, both) == both
    with pytest.raises(AddressOfRecipient):
        with_address(order, {"shipping_address": "x"})
    assert with_address(placed(NEW), {"shipping_address": "x"}) == {"shipping_address": "x"}


def test_what_is_paid_after_shipping_is_accepted_at_once() -> None:
    """No gateway takes it, so no gateway's limits hold."""
    items = (NewItem("x", None, 2, 1_000_000),)
    for method in ("cash_on_delivery", "invoice"):
        order = placed(replace(NEW, payment_method=method, items=items))
        assert order.status is OrderStatus.ACCEPTED
        assert order.is_paid_after_shipping
        assert order.awaits_payment


def test_what_was_paid_elsewhere_says_to_whom() -> None:
    paid = PaidElsewhere("Rakuten", "R-1", NOW)
    order = placed(replace(NEW, payment_method="external", paid_elsewhere=paid))
    assert (order.status, order.paid_elsewhere) == (OrderStatus.PAYMENT_PROCESSING, paid)
    with pytest.raises(PaidElsewhereMissing):
        placed(replace(NEW, payment_method="external"))
    with pytest.raises(PaidElsewhereNotAllowed):
        placed(replace(NEW, paid_elsewhere=paid))
