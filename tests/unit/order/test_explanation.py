"""What is told of an order: its state, what it waits for, what can be done."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from services.order.domain.explanation import Debt, Spared, next_steps, summary
from services.order.domain.orders import NewItem, NewOrder, Order, place
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ORDER = place(
    NewOrder(
        customer_name="佐藤 花子",
        customer_email="hanako.sato@example.jp",
        customer_phone=None,
        shipping_address=None,
        note=None,
        source="web",
        external_id=None,
        locale="ja",
        payment_method="card",
        payment_token="tok_ok",
        items=(NewItem("湯呑", None, 2, 3_900),),
    ),
    new_id=lambda: "019a9c00-0000-7000-8000-000000000001",
    now=NINE,
)
OWED = Debt(
    id="d1",
    kind="payment",
    target="payment",
    is_dead=False,
    is_under_way=False,
    attempts=2,
    last_error="payment: status 503",
    next_attempt_at=NINE + timedelta(seconds=5),
    created_at=NINE,
)
DEAD = replace(OWED, kind="notice", target="notification", is_dead=True, next_attempt_at=None)


def in_status(status: OrderStatus) -> Order:
    return replace(ORDER, status=status)


@pytest.mark.parametrize("status", list(OrderStatus))
def test_every_status_has_its_words_and_its_steps(status: OrderStatus) -> None:
    order = in_status(status)
    assert summary(order, [], []).endswith((".", ")."))
    operations = {step.operation_id for step in next_steps(order, [])}
    assert ("retry_payment" in operations) == ORDER_STATES.can_happen(
        status, OrderEvent.PAYMENT_RETRIED
    )
    assert ("cancel_order" in operations) == ORDER_STATES.can_happen(status, OrderEvent.CANCELLED)
    shippable = ORDER_STATES.can_happen(status, OrderEvent.SHIPPED) or ORDER_STATES.can_happen(
        status, OrderEvent.DELIVERED
    )
    assert ("set_order_status" in operations) == shippable


def test_what_is_owed_is_told_with_attempts_error_and_the_next_one() -> None:
    order = in_status(OrderStatus.PAYMENT_PROCESSING)
    spared = [Spared("payment", NINE), Spared("notification", NINE)]
    assert summary(order, [OWED], spared) == (
        "The payment of 7,800 yen was asked for and is not decided. The payment is owed since "
        "2026-11-20T09:00:00Z, tried 2 times (last error: payment: status 503), and is tried again "
        "by itself at 2026-11-20T09:00:05Z. Calls to the payment service are held back since "
        "2026-11-20T09:00:00Z, because it gives no usable answers."
    )


def test_an_attempt_under_way_is_told_as_such() -> None:
    under_way = replace(OWED, is_under_way=True, attempts=0, last_error=None)
    text = summary(in_status(OrderStatus.PAYMENT_PROCESSING), [under_way], [])
    assert "is owed since 2026-11-20T09:00:00Z and just being tried." in text


def test_what_was_given_up_comes_first_among_the_steps() -> None:
    order = in_status(OrderStatus.PAID)
    assert "message to the customer was tried 2 times and given up" in summary(order, [DEAD], [])
    first = next_steps(order, [OWED, DEAD])[0]
    assert (first.operation_id, first.delivery_id) == ("replay_delivery", "d1")
    assert "Mend what the error says" in first.detail


def test_a_payment_that_the_gateway_has_not_decided_is_waited_for() -> None:
    order = in_status(OrderStatus.PAYMENT_PROCESSING)
    assert summary(order, [], []).endswith("waits for the gateway's word.")
    assert next_steps(order, [])[0].operation_id is None


def test_cancelling_says_what_it_costs() -> None:
    steps = {step.operation_id: step.detail for step in next_steps(in_status(OrderStatus.PAID), [])}
    assert steps["cancel_order"] == "Cancel the order: 7,800 yen go back and the customer is told."
