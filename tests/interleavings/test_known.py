"""Interleavings that have ended wrong, each told step by step."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from services.chassis.base.settings import Settings
from services.chassis.storage.opening import open_database
from services.order.tables import orders
from services.payment.tables import payments
from tests.conftest import DatabaseUrl
from tests.faults.clients.journal import Asked
from tests.faults.judging.oracle import judge
from tests.interleavings.apps import Apps
from tests.interleavings.shoppers import Shoppers
from tests.interleavings.wire import Message
from tests.interleavings.world import World


class Told:
    """A world, in the words that an interleaving is told in."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.shoppers = Shoppers(world)

    async def do(self, act: Callable[..., None], *arguments: Any) -> None:
        act(*arguments)
        await self.world.calm()

    async def let(self, *words: str) -> None:
        """Let the one message that has these words in its name arrive."""
        await self.do(self.world.let_arrive, self.take(*words))

    def take(self, *words: str) -> Message:
        """Take the one message that has these words in its name off the wire."""
        messages = self.world.wire.messages
        [found] = [each for each in messages if all(word in str(each) for word in words)]
        messages.remove(found)
        return found

    async def placed(self, token: str) -> Asked:
        """An order whose payment has been asked for, and answered."""
        await self.do(self.shoppers.place, token)
        await self.let("POST /api/v1/payments to")
        await self.let("201 of POST /api/v1/payments to")
        return self.shoppers.journal[-1]

    async def gateway_says(self, kind: str, payment: dict[str, Any], **data: Any) -> None:
        about = {
            "gateway_reference": payment["gateway_reference"],
            "order_id": payment["order_id"],
            "amount": payment["amount"],
            "currency": "JPY",
            **data,
        }
        reply: list[Any] = []

        async def tell() -> None:
            reply.append(
                await self.world.tell(f"evt-{kind}-{about['gateway_reference']}", kind, about)
            )

        await self.do(self.world.begin, "payment", tell())

    async def the(self, name: str) -> dict[str, Any]:
        """The order, or its latest payment, as it is on record."""
        table = orders if name == "order" else payments
        rows: list[dict[str, Any]] = await self.world.rows(name, table)
        return max(rows, key=lambda row: str(row["id"]))

    async def ends_right(self) -> None:
        """Everything that is on its way arrives; then the oracle finds nothing."""
        for _ in range(3):
            await self.world.finish()
            self.shoppers.repeat_unanswered()
            await self.world.calm()
        assert self.world.broken == []
        findings = judge(self.shoppers.journal, await self.world.evidence())
        assert [f"{each.kind}: {each.what}" for each in findings] == []


@pytest.fixture
async def told(settings: Settings, database_url: DatabaseUrl) -> AsyncIterator[Told]:
    urls = [
        database_url("order"),
        database_url("payment"),
        f"sqlite:///{settings.data_dir / 'gateway_simulator.db'}",
    ]
    opened = [open_database(url, synchronous="OFF") for url in urls]
    async with Apps.opened(settings) as apps:
        world = await World.begun(apps, *opened)
        yield Told(world)
        await world.end()
        await asyncio.gather(*(database.close() for database in opened))


async def test_a_capture_that_comes_while_the_refund_looks_for_its_payment(told: Told) -> None:
    asked = await told.placed("tok_pending")
    asked.order_ids.add((await told.the("order"))["id"])
    await told.do(told.shoppers.cancel, asked)
    looked = told.world.wire.take(0)
    await told.do(told.world.let_arrive, looked)  # the answer, PENDING, stays on its way
    late = told.take("200 of")
    await told.gateway_says("payment.completed", await told.the("payment"))
    await told.let("/webhook to order")
    await told.let("200 of", "/webhook to order")
    await told.do(told.world.let_arrive, late)
    await told.ends_right()
    assert (await told.the("order"))["status"] == "CANCELLED"
    assert (await told.the("payment"))["status"] == "REFUNDED"


async def test_a_failure_that_comes_before_the_answer_that_the_payment_is_pending(
    told: Told,
) -> None:
    await told.do(told.shoppers.place, "tok_pending")
    await told.let("POST /api/v1/payments to")
    late = told.take("201 of POST /api/v1/payments to")
    await told.gateway_says("payment.failed", await told.the("payment"))
    await told.let("/webhook to order")
    await told.let("of POST", "/webhook to order")
    await told.do(told.world.let_arrive, late)
    await told.ends_right()
    assert (await told.the("order"))["status"] == "PAYMENT_FAILED"


async def test_a_second_payment_that_is_heard_of_only_by_its_refund(told: Told) -> None:
    asked = await told.placed("tok_declined")
    asked.order_ids.add((await told.the("order"))["id"])
    await told.do(told.shoppers.pay_again, asked, "tok_ok")
    await told.let("POST /api/v1/payments to")
    told.world.wire.lose(told.take("201 of POST /api/v1/payments to"))
    await told.do(told.shoppers.cancel, asked)
    await told.ends_right()
    assert (await told.the("order"))["refunded_amount"] == 3600
