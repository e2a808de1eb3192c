"""A state machine that lets the messages between the services through in any order.

Its rules are what can happen: customers and operators ask, the gateway speaks, time passes, owed
work is tried, a service is killed, and a message arrives, arrives twice, or never does. At its end
everything arrives and is finished, and the oracle of ``tests.faults`` judges.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Any, ClassVar

from hypothesis import note
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from hypothesis.strategies import integers, sampled_from

from services.order.tables import orders
from services.payment.gateways.simulator.books import MOVEMENTS
from services.payment.tables import payments
from tests.faults.clients.journal import Asked
from tests.faults.judging.oracle import Finding, judge
from tests.interleavings.shoppers import Shoppers
from tests.interleavings.wire import Wire
from tests.interleavings.world import World

OpenWorld = Callable[[], AbstractAsyncContextManager[World]]
_TOKENS = (
    "tok_pending",
    "tok_instructions",
    "tok_ok",
    "tok_timeout",
    "tok_declined",
    "tok_error",
)
_PLACES = integers(0, 3)
_SERVICES = sampled_from(("order", "payment"))
_ORDERS_AT_MOST = 2
_ROUNDS = 20


class Crossing(RuleBasedStateMachine):
    """One shop, its two services, and the wire between them."""

    loop: ClassVar[asyncio.AbstractEventLoop]
    open_world: ClassVar[OpenWorld]
    tally: ClassVar[Counter[str]]
    """How many examples there were, and how many kills."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = AsyncExitStack()
        self.world: World = self._run(self._stack.enter_async_context(type(self).open_world()))
        self.shoppers = Shoppers(self.world)
        self._decided: dict[str, str] = {}
        self.tally["examples"] += 1

    def _run(self, work: Awaitable[Any]) -> Any:
        async def awaited() -> Any:
            return await work

        return self.loop.run_until_complete(awaited())

    def _calm(self) -> None:
        self._run(self.world.calm())

    def _step(self, name: str, work: Callable[..., None], *arguments: Any) -> None:
        """Let something begin inside the loop, and wait until nothing moves."""

        async def step() -> None:
            work(*arguments)
            await self.world.calm()

        note(f"  {name}")
        self._run(step())

    # ------------------------------------------------------------------------------ clients

    @property
    def _known(self) -> list[Asked]:
        """The orders that somebody knows of."""
        return [asked for asked in self.shoppers.journal if asked.order_ids]

    @initialize(token=sampled_from(_TOKENS))
    def first_order(self, token: str) -> None:
        self.order(token)

    def order(self, token: str) -> None:
        self._step(f"an order with {token}", self.shoppers.place, token)

    @precondition(lambda self: len(self.shoppers.journal) < _ORDERS_AT_MOST)
    @rule(token=sampled_from(_TOKENS))
    def another_order(self, token: str) -> None:
        self.order(token)

    @rule(place=_PLACES, act=sampled_from(("cancel", "cancel", "ship")))
    def operate(self, place: int, act: str) -> None:
        acts = {"cancel": self.shoppers.cancel, "ship": self.shoppers.ship}
        self._each_order(place, act, acts[act])

    @rule(place=_PLACES, token=sampled_from(_TOKENS))
    def pay_again(self, place: int, token: str) -> None:
        self._each_order(place, "pay again", self.shoppers.pay_again, token)

    @rule(place=_PLACES, amount=sampled_from((500, 3600)))
    def refund(self, place: int, amount: int) -> None:
        found = self._run(self.world.rows("payment", payments))
        by_order = {order_id: asked for asked in self._all() for order_id in asked.order_ids}
        captured = [
            row for row in found if row["status"] != "FAILED" and row["order_id"] in by_order
        ]
        if captured:
            row = captured[place % len(captured)]
            asked = by_order[row["order_id"]]
            self._step(f"refund {amount}", self.shoppers.refund, asked, row["id"], amount)

    def _all(self) -> list[Asked]:
        return self.shoppers.journal

    def _each_order(self, place: int, name: str, act: Callable[..., None], *more: Any) -> None:
        """Orders are known from their rows too: an operator sees them before a client is told."""
        rows = self._run(self._orders())
        for asked in self._all():
            asked.order_ids |= {row["id"] for row in rows if row["note"] == asked.note}
        if self._known:
            asked = self._known[place % len(self._known)]
            self._step(f"{name}: {asked.note}", act, asked, *more)

    async def _orders(self) -> list[dict[str, Any]]:
        return await self.world.rows("order", orders)

    # ------------------------------------------------------------------------------ gateway

    @rule(place=_PLACES, kind=sampled_from(("payment.completed", "payment.failed")))
    def gateway_speaks(self, place: int, kind: str) -> None:
        pending = self._run(self._undecided())
        if pending:
            self._say(pending[place % len(pending)], kind)

    async def _undecided(self) -> list[dict[str, Any]]:
        """The captures that an event tells the end of: the gateway has taken them on as pending."""
        return [
            row
            for row in await self.world.rows("ledger", MOVEMENTS)
            if row["reference"] in self._decided or row["outcome"] == "pending"
        ]

    def _say(self, movement: dict[str, Any], kind: str) -> None:
        """What the gateway has said once, it says again; it says one thing of one capture."""
        reference = movement["reference"]
        kind = self._decided.setdefault(reference, kind)
        data = {
            "gateway_reference": reference,
            "order_id": movement["order_id"],
            "amount": movement["amount"],
            "currency": "JPY",
        }

        async def tell() -> None:
            reply = await self.world.tell(f"evt-{reference}", kind, data)
            assert reply.status_code == 200, reply.text

        self._step(f"the gateway says {kind}", lambda: self.world.begin("payment", tell()))

    # ---------------------------------------------------------------------------- messages

    # Without a message nothing happens. A precondition would have what is drawn next depend on
    # which of two units PostgreSQL ran first, and Hypothesis gives up where a repetition differs.

    @rule(place=_PLACES)
    def message_arrives(self, place: int) -> None:
        if self.world.wire.messages:
            message = self.world.wire.take(place)
            self._step(f"arrives: {message}", self.world.let_arrive, message)

    @rule(place=_PLACES)
    def another_message_arrives(self, place: int) -> None:
        """As often as everything else together: most messages arrive."""
        self.message_arrives(place)

    @rule(place=_PLACES, how=sampled_from(("twice", "given up", "lost")))
    def message_goes_astray(self, place: int, how: str) -> None:
        """A request arrives, now and later; or is given up, and arrives later; or never does."""
        if not self.world.wire.messages:
            return
        message = self.world.wire.take(place)
        if message.response is None and how != "lost":
            self.world.wire.messages.append(message)
        act = self.world.let_arrive if how == "twice" else Wire.lose
        self._step(f"{how}: {message}", act, message)

    # ---------------------------------------------------------------------------- services

    @rule(name=_SERVICES, seconds=sampled_from((0, 2, 70, 130)))
    def work_goes_on(self, name: str, seconds: int) -> None:
        """After some time, a service tries what is due, and asks the gateway."""
        self.world.clock.advance(seconds)
        self._step(f"{name} tries what is due {seconds} s later", self._work, name)

    def _work(self, name: str) -> None:
        self.world.look_for_owed_work(name)
        if name == "payment":
            self.world.inquire()

    @rule(name=_SERVICES)
    def kill(self, name: str) -> None:
        self.tally["kills"] += 1
        self._step(f"{name} is killed", self.world.kill, name)

    # ---------------------------------------------------------------------------- the end

    def teardown(self) -> None:
        try:
            self._finish()
            self._judge()
        finally:
            self._run(self.world.end())
            self._run(self._stack.aclose())

    def _finish(self) -> None:
        note("everything arrives")
        for _ in range(_ROUNDS):
            self._run(self.world.finish())
            undecided = [
                row
                for row in self._run(self._undecided())
                if row["outcome"] == "pending" or row["reference"] not in self._decided
            ]
            for movement in undecided:
                self._say(movement, "payment.completed")
            again = self._run(self._ask_again())
            if not undecided and not again:
                return

    async def _ask_again(self) -> bool:
        found = self.shoppers.repeat_unanswered()
        await self.world.calm()
        return found

    def _judge(self) -> None:
        assert self.world.broken == []
        rows = self._run(self._orders())
        asked = [each for each in self._all() if any(row["note"] == each.note for row in rows)]
        findings: list[Finding] = judge(asked, self._run(self.world.evidence()))
        assert [f"{each.kind}: {each.what}" for each in findings] == []
