"""Cancelling an order whose payment the customer's bank disputes: not by accident."""

from datetime import UTC, datetime

import pytest

from services.order.domain.money.payments import Dispute
from tests.service.order.conftest import ORDERS, Shop, assert_problem

DUE = datetime(2026, 12, 5, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("dispute", "words"),
    [
        (Dispute("NEEDS_RESPONSE", 4800, "fraudulent", DUE), "due by 2026-12-05T23:59:59Z"),
        (Dispute("UNDER_REVIEW", 4800, "fraudulent", None), "has not decided yet"),
        (Dispute("LOST", 4800, "fraudulent", None), "already given ¥4,800"),
    ],
)
async def test_it_is_refused_unless_it_is_confirmed(
    shop: Shop, dispute: Dispute, words: str
) -> None:
    order = await shop.order_in("PAID")
    shop.payments.dispute = dispute
    problem = assert_problem(
        await shop.api.delete(f"{ORDERS}/{order['id']}"), 409, "payment_disputed"
    )
    assert words in problem["detail"]
    assert (await shop.get(order["id"]))["status"] == "PAID"
    reply = await shop.api.delete(f"{ORDERS}/{order['id']}", params={"despite_dispute": "true"})
    assert (reply.status_code, reply.json()["status"]) == (200, "CANCELLED")
    assert list(shop.payments.refunds.values()) == [order["payment_id"]]


async def test_one_that_the_shop_won_is_cancelled_as_any(shop: Shop) -> None:
    order = await shop.order_in("PAID")
    shop.payments.dispute = Dispute("WON", 4800, "fraudulent", None)
    assert (await shop.cancel(order["id"]))["status"] == "CANCELLED"


async def test_what_nobody_could_ask_waits_for_a_person(shop: Shop) -> None:
    """The payment service is away: the order is cancelled, and the refund refused later."""
    order = await shop.order_in("PAID")
    shop.payments.dispute = Dispute("NEEDS_RESPONSE", 4800, "fraudulent", DUE)
    shop.payments.down = True
    assert (await shop.cancel(order["id"]))["status"] == "CANCELLED"
    shop.payments.down = False
    await shop.finish_owed()
    assert (await shop.states(order["id"]))["refund"] == "dead"
    assert shop.payments.refunds == {}


async def test_an_order_that_is_not_paid_is_cancelled_without_asking(shop: Shop) -> None:
    order = await shop.order_in("PAYMENT_FAILED")
    shop.payments.dispute = Dispute("NEEDS_RESPONSE", 4800, "fraudulent", DUE)
    assert (await shop.cancel(order["id"]))["status"] == "CANCELLED"
