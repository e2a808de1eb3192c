"""The simulated gateway on a bad day: a fault profile says how bad (``fault_profiles``)."""

import asyncio
from collections.abc import Awaitable, Callable

from services.chassis.base.fault_profiles import Fault, FaultProfile, FaultSource
from services.chassis.telemetry.logs import log
from services.payment.domain import texts
from services.payment.domain.gateway_entries import EntryPage, EntryPeriod, GatewayCharge
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.outcomes import Outcome
from services.payment.gateways.protocol import BookedGateway, Forgetting, GatewayUnavailable

_NO_ANSWER = frozenset({Fault.LOST, Fault.RESET})
_NO_ANSWER_AFTER = frozenset({Fault.UNANSWERED, Fault.RESET_AFTER, Fault.FAILED_AFTER})
_LOST = Outcome.lost("no_answer", "The gateway's answer was lost, on purpose.")
_FAILED = Outcome.failed("gateway_error", "The gateway failed before it did anything, on purpose.")


class FaultyGateway:
    """Another gateway, whose calls are delayed, lost before or after their effect, or refused.

    Asked what became of a call, it never lies: at worst it does not answer.
    """

    def __init__(self, gateway: BookedGateway, profile: FaultProfile) -> None:
        self.name = gateway.name
        self.page_tokens = getattr(gateway, "page_tokens", ())
        self._gateway = gateway
        self._source = FaultSource(profile.gateway, f"{profile.seed}:gateway")
        self._late: set[asyncio.Task[Outcome]] = set()

    async def capture(
        self, key: str, order_id: str, amount: int, method: str, token: str
    ) -> Outcome:
        return await self._act(
            "capture", lambda: self._gateway.capture(key, order_id, amount, method, token)
        )

    def default_token(self, method: str) -> str | None:
        return self._gateway.default_token(method)

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        return await self._act("refund", lambda: self._gateway.refund(key, reference, amount))

    async def find_capture(self, key: str, reference: str | None) -> Outcome | None:
        return await self._look("find_capture", lambda: self._gateway.find_capture(key, reference))

    async def find_refund(self, key: str, reference: str | None) -> Outcome | None:
        return await self._look("find_refund", lambda: self._gateway.find_refund(key, reference))

    async def list_entries(self, period: EntryPeriod, limit: int, cursor: str | None) -> EntryPage:
        await self._read("list_entries")
        return await self._gateway.list_entries(period, limit, cursor)

    async def find_charge(self, reference: str) -> GatewayCharge | None:
        await self._read("find_charge")
        return await self._gateway.find_charge(reference)

    async def hear(self, event: GatewayEvent) -> None:
        await self._gateway.hear(event)

    async def forget(self, reference: str) -> None:
        await self._read("forget")
        if isinstance(self._gateway, Forgetting):
            await self._gateway.forget(reference)

    async def close(self) -> None:
        for task in self._late:
            task.cancel()
        await asyncio.gather(*self._late, return_exceptions=True)
        await self._gateway.close()

    async def _act(self, call: str, act: Callable[[], Awaitable[Outcome]]) -> Outcome:
        fault = await self._meet(call)
        if fault in _NO_ANSWER:
            return _LOST
        if fault is Fault.FAILED:  # a refund that fails for good would need a person
            return _FAILED if call == "capture" else _LOST
        if fault is Fault.LATE:
            self._act_later(act)
            return _LOST
        outcome = await act()
        if fault is Fault.REPEATED:
            return await act()
        return _LOST if fault in _NO_ANSWER_AFTER else outcome

    async def _look(
        self, call: str, look: Callable[[], Awaitable[Outcome | None]]
    ) -> Outcome | None:
        fault = await self._meet(call)
        return await look() if fault in (None, Fault.REPEATED) else _LOST

    async def _read(self, call: str) -> None:
        """Let the gateway's books be out of reach."""
        if await self._meet(call) not in (None, Fault.REPEATED):
            raise GatewayUnavailable(texts.GATEWAY_SILENT_ON_PURPOSE())

    async def _meet(self, call: str) -> Fault | None:
        delay, fault = self._source.draw()
        await asyncio.sleep(delay)
        if fault is not None:
            log().warning("fault_injected", at="gateway", call=call, fault=fault)
        return fault

    def _act_later(self, act: Callable[[], Awaitable[Outcome]]) -> None:
        seconds = self._source.draw_lateness()

        async def later() -> Outcome:
            await asyncio.sleep(seconds)
            return await act()

        task = asyncio.create_task(later())
        self._late.add(task)
        task.add_done_callback(self._late.discard)
