"""What is told of an order: its state, what it waits for, what can be done."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.order.domain.explanation.next_steps import next_steps
from services.order.domain.explanation.summary import (
    NO_NEWS,
    Debt,
    MoneyNews,
    RefundFailure,
    Spared,
)
from services.order.domain.explanation.summary import summary as sentences
from services.order.domain.money.amounts import Adjustment, AdjustmentKind
from services.order.domain.money.payments import PaidElsewhere
from services.order.domain.orders.orders import Order
from services.order.domain.orders.parcels import Parcel
from services.order.domain.orders.placing import NewItem, NewOrder, place
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


def summary(
    order: Order, debts: Sequence[Debt], spared: Sequence[Spared], money: MoneyNews = NO_NEWS
) -> str:
    return " ".join(sentences(order, debts, spared, money))


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
    assert "send_payment_link" not in operations  # it has no payment that a link could be for
    assert ("cancel_order" in operations) == ORDER_STATES.can_happen(status, OrderEvent.CANCELLED)
    shippable = ORDER_STATES.can_happen(status, OrderEvent.SHIPPED) or ORDER_STATES.can_happen(
        status, OrderEvent.DELIVERED
    )
    assert ("set_order_status" in operations) == shippable


@pytest.mark.parametrize(
    ("changes", "is_possible"),
    [
        ({}, True),
        ({"customer_email": None, "customer_phone": "090-1234-5678"}, True),
        ({"customer_email": None, "customer_phone": None}, False),
        ({"payment_id": None}, False),
        ({"status": OrderStatus.PAID}, False),
    ],
)
def test_a_link_is_sent_to_whoever_can_pay_on_it(
    changes: dict[str, Any], is_possible: bool
) -> None:
    order = replace(ORDER, status=OrderStatus.PAYMENT_FAILED, payment_id="p1")
    steps = [step.operation_id for step in next_steps(replace(order, **changes), [])]
    assert ("send_payment_link" in steps) == is_possible


def test_what_is_owed_is_told_with_attempts_error_and_the_next_one() -> None:
    order = in_status(OrderStatus.PAYMENT_PROCESSING)
    spared = [Spared("payment", NINE), Spared("notification", NINE)]
    assert summary(order, [OWED], spared) == (
        "The payment of 7,800 yen was requested and is not decided yet. The payment has been owed "
        "since 2026-11-20T09:00:00Z, was tried 2 times (last error: payment: status 503), and will "
        "be retried automatically at 2026-11-20T09:00:05Z. Calls to the payment service have been "
        "held back since 2026-11-20T09:00:00Z, because it does not answer usably."
    )


def test_an_attempt_under_way_is_told_as_such() -> None:
    under_way = replace(OWED, is_under_way=True, attempts=0, last_error=None)
    text = summary(in_status(OrderStatus.PAYMENT_PROCESSING), [under_way], [])
    assert "has been owed since 2026-11-20T09:00:00Z and is being tried now." in text


def test_what_was_given_up_comes_first_among_the_steps() -> None:
    order = in_status(OrderStatus.PAID)
    assert "message to the customer was tried 2 times and given up" in summary(order, [DEAD], [])
    first = next_steps(order, [OWED, DEAD])[0]
    assert (first.operation_id, first.delivery_id) == ("replay_delivery", "d1")
    assert "Fix the cause of the error" in first.detail


def test_a_payment_that_the_gateway_has_not_decided_is_waited_for() -> None:
    order = in_status(OrderStatus.PAYMENT_PROCESSING)
    assert summary(order, [], []).endswith("is waiting for the gateway's decision.")
    assert next_steps(order, [])[0].operation_id is None


def test_cancelling_says_what_it_costs() -> None:
    steps = {step.operation_id: step.detail for step in next_steps(in_status(OrderStatus.PAID), [])}
    assert steps["cancel_order"] == (
        "Cancel the order: 7,800 yen will be refunded, and the customer is told."
    )


def _steps(order: Order, money: MoneyNews = NO_NEWS) -> dict[str | None, str]:
    return {step.operation_id: step.detail for step in next_steps(order, [], money)}


LATER = replace(ORDER, payment_method="cash_on_delivery", payment_id="p1")
ELSEWHERE = replace(ORDER, payment_method="external", paid_elsewhere=PaidElsewhere("Rakuten"))
FREE = replace(
    ORDER,
    total_amount=0,
    points_amount=-7_800,
    adjustments=(Adjustment(AdjustmentKind.POINTS, None, -7_800, None),),
)


@pytest.mark.parametrize(
    ("order", "status", "is_received", "told"),
    [
        (
            LATER,
            OrderStatus.ACCEPTED,
            False,
            (
                "The order is accepted and is waiting to be shipped. The customer pays 7,800 yen "
                "on delivery."
            ),
        ),
        (
            replace(LATER, payment_method="invoice"),
            OrderStatus.DELIVERED,
            False,
            "The order is delivered. The customer pays 7,800 yen by invoice.",
        ),
        (LATER, OrderStatus.DELIVERED, True, "The order is paid (7,800 yen) and delivered."),
        (
            ELSEWHERE,
            OrderStatus.PAYMENT_PROCESSING,
            False,
            "The payment of 7,800 yen to Rakuten is being recorded.",
        ),
        (
            ELSEWHERE,
            OrderStatus.PAID,
            False,
            "The order was paid to Rakuten (7,800 yen) and is waiting to be shipped.",
        ),
        (
            replace(ELSEWHERE, refunded_amount=800),
            OrderStatus.SHIPPED,
            False,
            (
                "The order was paid to Rakuten (7,800 yen, of which 800 yen were refunded) and is "
                "on its way to the customer."
            ),
        ),
        (FREE, OrderStatus.PAID, False, "The order costs nothing and is waiting to be shipped."),
        (FREE, OrderStatus.DELIVERED, False, "The order costs nothing and is delivered."),
        (FREE, OrderStatus.CANCELLED, False, "The order was cancelled."),
    ],
)
def test_how_an_order_is_paid(
    order: Order, status: OrderStatus, is_received: bool, told: str
) -> None:
    money = MoneyNews(is_received=is_received)
    assert summary(replace(order, status=status), [], [], money) == told


def test_what_others_pay_is_recorded_once_it_has_come() -> None:
    accepted = replace(LATER, status=OrderStatus.ACCEPTED)
    assert list(_steps(accepted)) == ["set_order_status", "record_payment", "cancel_order"]
    delivered = replace(LATER, status=OrderStatus.DELIVERED)
    assert list(_steps(delivered)) == ["record_payment"]
    assert list(_steps(delivered, MoneyNews(is_received=True))) == [None]
    assert list(_steps(replace(LATER, status=OrderStatus.PAID))) == [
        "set_order_status",
        "cancel_order",
    ]


def test_a_refund_by_hand_waits_for_a_person() -> None:
    paid = replace(ELSEWHERE, status=OrderStatus.PAID)
    assert _steps(paid)["cancel_order"] == (
        "Cancel the order: 7,800 yen will be refunded by hand, and the customer is told."
    )
    cancelled = replace(ELSEWHERE, status=OrderStatus.CANCELLED)
    money = MoneyNews(to_give_back=7_800)
    assert summary(cancelled, [], [], money) == (
        "The order was cancelled. A refund of 7,800 yen has to be made by hand, because no gateway "
        "took the money; nobody has recorded yet that it was made."
    )
    assert _steps(cancelled, money) == {
        "settle_refund": "Refund 7,800 yen by hand, and then record that it was made."
    }


def test_cancelling_what_costs_nothing_refunds_nothing() -> None:
    assert _steps(replace(FREE, status=OrderStatus.PAID))["cancel_order"] == (
        "Cancel the order: nothing is left to refund, and the customer is told."
    )


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "It was sent as ヤマト運輸 1000."),
        (2, "It was sent in 2 parcels: ヤマト運輸 1000, ヤマト運輸 1001."),
        (
            7,
            (
                "It was sent in 7 parcels: ヤマト運輸 1000, ヤマト運輸 1001, ヤマト運輸 1002, "
                "ヤマト運輸 1003, ヤマト運輸 1004 and 2 more."
            ),
        ),
    ],
)
def test_its_parcels_are_told(count: int, told: str) -> None:
    parcels = tuple(Parcel(f"p{n}", f"{1000 + n}", "ヤマト運輸", NINE) for n in range(count))
    shipped = replace(ORDER, status=OrderStatus.SHIPPED, parcels=parcels)
    assert summary(shipped, [], []).endswith(f"on its way to the customer. {told}")
    assert "sent" not in summary(replace(shipped, status=OrderStatus.CANCELLED), [], [])


def test_without_an_address_nobody_is_told() -> None:
    order = replace(ORDER, status=OrderStatus.PAID, customer_email=None)
    assert summary(order, [], []).endswith(
        "No messages are sent, because the order has no e-mail address."
    )
    assert _steps(order)["cancel_order"] == (
        "Cancel the order: 7,800 yen will be refunded, and the customer cannot be told."
    )


_JAPANESE = re.compile("[぀-ヿ一-鿿]")
_ENGLISH = re.compile("[a-z]{3,}")


@pytest.mark.parametrize("status", list(OrderStatus))
@pytest.mark.parametrize(
    "order", [ORDER, LATER, ELSEWHERE, FREE], ids=["card", "later", "external", "free"]
)
def test_all_of_it_is_in_japanese_too(order: Order, status: OrderStatus) -> None:
    order = replace(order, status=status, refunded_amount=min(800, order.total_amount))
    debts = [OWED, DEAD, replace(OWED, is_under_way=True), replace(DEAD, kind="refund")]
    debts = [replace(each, last_error=None) for each in debts]
    money = MoneyNews((RefundFailure(NINE, 100, "断られました"),), to_give_back=200)
    said = [*sentences(order, debts, [Spared("payment", NINE)], money)]
    said += [step.detail for step in next_steps(order, debts, money)]
    for each in said:
        japanese = each.in_language("ja").replace("Rakuten", "")
        assert _JAPANESE.search(japanese)
        assert not _ENGLISH.search(japanese), japanese
        assert not _JAPANESE.search(each.replace("断られました", ""))
