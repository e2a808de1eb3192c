"""What the payment service meets in tests: a gateway that can be made wayward, an order service."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.payment.domain.gateway_entries import EntryPage, EntryPeriod, GatewayCharge
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.outcomes import Outcome
from services.payment.domain.pay_links import PayableOrder
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.order_news.order_service import OrderCalls
from tests.said import said

LOST = Outcome.lost("timeout", "The gateway did not answer.")
DEFERRED = Outcome.deferred("rate_limit", "Too many requests hit the API too quickly.")


class Clock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)


class Crash(BaseException):
    """The process ends here: nothing may run after it."""


class WaywardGateway:
    """The simulator, with the ways a gateway has of going wrong."""

    name = "simulator"
    page_tokens = SimulatedGateway.page_tokens

    def __init__(self, simulator: SimulatedGateway) -> None:
        self._simulator = simulator
        self.calls: list[str] = []
        self.is_deaf = False
        """Nothing that is asked arrives."""
        self.is_mute = False
        """What is asked is done, and no answer comes."""
        self.is_unwilling = False
        """It takes no calls, for a reason that is ours, and has nothing to say either."""
        self.refuses_refunds = False
        self.defers_refunds = False
        """A refund is taken, and an event tells its end."""
        self.crashes_before = False
        self.crashes_after = False
        self.names_captures: str | None = None
        """What it calls every capture, where a test has to know that before it is made."""
        self.gate: asyncio.Event | None = None
        self.entered = asyncio.Event()

    async def capture(
        self, key: str, order_id: str, amount: int, method: str, token: str
    ) -> Outcome:
        outcome = await self._do(
            "capture", self._simulator.capture(key, order_id, amount, method, token)
        )
        if self.names_captures is None or outcome.reference is None:
            return outcome
        return replace(outcome, reference=self.names_captures)

    def default_token(self, method: str) -> str | None:
        return self._simulator.default_token(method)

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        if self.refuses_refunds:
            self.calls.append("refund")
            return Outcome.failed("account_closed", "The account has been closed.")
        if self.defers_refunds:
            self.calls.append("refund")
            return Outcome.pending(f"sim_re_{key}")
        return await self._do("refund", self._simulator.refund(key, reference, amount))

    async def find_capture(self, key: str, reference: str | None) -> Outcome | None:
        self.calls.append("find")
        deaf = self.is_deaf or self.is_mute or self.is_unwilling
        return LOST if deaf else await self._simulator.find_capture(key, reference)

    async def find_refund(self, key: str, reference: str | None) -> Outcome | None:
        self.calls.append("find")
        deaf = self.is_deaf or self.is_mute or self.is_unwilling
        return LOST if deaf else await self._simulator.find_refund(key, reference)

    async def list_entries(self, period: EntryPeriod, limit: int, cursor: str | None) -> EntryPage:
        self._look()
        return await self._simulator.list_entries(period, limit, cursor)

    async def find_charge(self, reference: str) -> GatewayCharge | None:
        self._look()
        return await self._simulator.find_charge(reference)

    async def hear(self, event: GatewayEvent) -> None:
        await self._simulator.hear(event)

    async def close(self) -> None:
        await self._simulator.close()

    def _look(self) -> None:
        self.calls.append("look")
        if self.is_deaf or self.is_mute:
            raise GatewayUnavailable(said("The gateway did not answer."))

    async def _do(self, name: str, call: Any) -> Outcome:
        self.calls.append(name)
        if self.is_unwilling:
            call.close()
            return DEFERRED
        if self.crashes_before or self.is_deaf:
            call.close()
            if self.crashes_before:
                raise Crash
            return LOST
        outcome: Outcome = await call
        self.entered.set()
        if self.gate is not None:
            await self.gate.wait()
        if self.crashes_after:
            raise Crash
        return LOST if self.is_mute else outcome


class OtherGateway(WaywardGateway):
    """Another gateway, on books of its own."""

    name = "other"


class FakeOrders(OrderCalls):
    """The order service in memory: remembers what it was told."""

    def __init__(self) -> None:  # no peer behind it
        self.told: list[tuple[str, str, dict[str, Any]]] = []
        self.is_down = False
        self.knows_nothing = False
        self.order = PayableOrder("WEB-1024", "PAYMENT_FAILED", "ja")

    def retry_room(self, most: int) -> int:
        return most

    async def find_order(self, order_id: str) -> PayableOrder | None:
        if self.is_down:
            raise PeerUnavailable("order", "status 503")
        return None if self.knows_nothing else self.order

    async def tell_payment_status(
        self, order_id: str, event_id: str, status: Mapping[str, Any]
    ) -> None:
        await asyncio.sleep(0)
        if self.is_down:
            raise PeerUnavailable("order", "status 503")
        if self.knows_nothing:
            raise PeerRefused("order", 404, "order_not_found", "There is no such order.")
        self.told.append((order_id, event_id, dict(status)))

    def statuses(self, order_id: str) -> list[str]:
        """What the order heard, in its order."""
        return [status["payment_status"] for order, _, status in self.told if order == order_id]
