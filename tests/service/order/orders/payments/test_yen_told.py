"""However refunds, their news, outages and cancellations fall: the yen told are the yen moved."""

from collections.abc import Sequence
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.chassis.base.ids import new_id
from tests.service.order.batch_requests import BATCHES, made
from tests.service.order.conftest import Shop
from tests.service.order.fakes import PlayedPayment
from tests.service.order.importing import batch_of, line, lines, orders_of

_some_orders = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
_REFUND = st.tuples(st.just("refund"), st.integers(1, 2000))
_NEWS = st.tuples(st.just("news"), st.integers(0, 9))
_OUTAGE = st.tuples(st.sampled_from(["payments", "notifications", "answers"]), st.booleans())
_TIME = st.tuples(st.just("time"), st.sampled_from([2, 65]))
Step = tuple[str, Any]


def steps(*more: st.SearchStrategy[Step]) -> st.SearchStrategy[list[Step]]:
    return st.lists(st.one_of(_REFUND, _NEWS, _OUTAGE, _TIME, *more), max_size=12)


class Course:
    """What happens to a payment, and the news of it that its order has not heard yet."""

    def __init__(self, shop: Shop, payment: PlayedPayment) -> None:
        self._shop = shop
        self.payment = payment
        self._news: list[dict[str, Any]] = []

    async def take(self, step: Step) -> None:
        """One step of those above."""
        kind, value = step
        shop = self._shop
        if kind == "refund":
            self._refund(value)
        elif kind == "news" and self._news:
            await self._tell(self._news[value % len(self._news)])  # in any order, and again
        elif kind == "payments":
            shop.payments.down = value
        elif kind == "notifications":
            shop.notifications.down = shop.bulk_notifications.down = value
        elif kind == "answers":
            shop.notifications.loses_answers = value
        elif kind == "time":
            await shop.finish_batches(value)
            await shop.run_pass()

    async def end(self) -> None:
        """Everybody is there again, all news arrive, and what is owed is finished."""
        shop = self._shop
        shop.payments.down = shop.notifications.down = shop.bulk_notifications.down = False
        shop.notifications.loses_answers = False
        for _ in range(4):
            await shop.finish_batches(65)
            await shop.run_pass()
        for news in self._news:
            await self._tell(news)
        self._note()
        await self._tell(self._news[-1])
        await shop.run_pass()

    def _refund(self, amount: int) -> None:
        payment = self.payment
        if payment.status != "REFUNDED" and amount < payment.amount - payment.refunded:
            payment.give_back(amount)
            self._note()

    def _note(self) -> None:
        payment = self.payment
        self._news.append(
            {
                "event_id": new_id(),
                "payment_id": payment.id,
                "payment_status": payment.status,
                "amount": payment.amount,
                "refunded_amount": payment.refunded,
            }
        )

    async def _tell(self, news: dict[str, Any]) -> None:
        reply = await self._shop.tell(self.payment.order_id, **news)
        assert reply.status_code == 200, reply.text


def told(extras: Sequence[dict[str, Any]]) -> list[int]:
    """The sums that messages about cancellations name."""
    return [extra["refunded_amount"] for extra in extras if not extra.get("is_refund_open")]


async def own_refunds(shop: Shop, order_id: str) -> list[int]:
    """What the order's timeline tells of the refunds that it asked for."""
    events = await shop.events(order_id)
    return [each["data"]["amount"] for each in events if each["type"] == "refund_accepted"]


@_some_orders
@given(before=steps(), after=steps())
async def test_cancelling(shop: Shop, before: list[Step], after: list[Step]) -> None:
    order = await shop.place()
    course = Course(shop, shop.payments.ledger[-1])
    for step in before:
        await course.take(step)
    asked = course.payment.refunded
    await shop.cancel(order["id"])
    for step in after:
        await course.take(step)
    await course.end()

    payment = course.payment
    [moved] = await own_refunds(shop, order["id"])
    assert (payment.refunded, payment.status) == (payment.amount, "REFUNDED")
    assert moved <= payment.amount - asked
    messages = [
        dict(each.extra)
        for each in shop.notifications.sent
        if each.order.id == order["id"] and each.template == "ORDER_CANCELLED"
    ]
    assert len(messages) == 1
    assert told(messages) in ([], [moved])
    found = await shop.get(order["id"])
    assert (found["status"], found["refunded_amount"]) == ("CANCELLED", payment.amount)


@_some_orders
@given(before=steps(), after=steps())
async def test_undoing(shop: Shop, before: list[Step], after: list[Step]) -> None:
    content = lines(line(new_id()), line(new_id()))
    batch = await made(shop, content)
    await shop.work_on_batches()
    order, other = await orders_of(shop, batch["id"])
    payment = shop.payments.latest(order["id"])
    assert payment is not None
    course = Course(shop, payment)
    for step in before:
        await course.take(step)
    path = f"{BATCHES}/{batch['id']}/undo"
    preview = (await shop.api.post(path, json={"dry_run": True})).json()["amount_to_refund"]
    known = (await shop.get(order["id"]))["refunded_amount"]
    assert preview == 6000 - known
    assert (await shop.api.post(path)).status_code == 202
    for step in after:
        await course.take(step)
    await shop.work_on_batches()
    await course.end()

    [moved] = await own_refunds(shop, order["id"])
    assert await own_refunds(shop, other["id"]) == [3000]
    assert payment.refunded == 3000
    messages = [
        (each.order.id, dict(each.extra))
        for request in shop.bulk_notifications.requests.values()
        for each in request.messages
        if each.template == "ORDER_CANCELLED" and each.order.batch_id == batch["id"]
    ]
    assert sorted(order_id for order_id, _ in messages) == sorted([order["id"], other["id"]])
    for order_id, extra in messages:
        assert told([extra]) in ([], [moved if order_id == order["id"] else 3000])
    assert (await batch_of(shop, batch["id"]))["amount_undone"] == moved + 3000
    assert (await shop.get(order["id"]))["refunded_amount"] == 3000
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    assert certificate["yen_to_refund"] == 0
