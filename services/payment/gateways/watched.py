"""Any gateway with a limit to our patience, and a memory of whether it answered."""

import asyncio
from collections.abc import Awaitable, Sequence
from typing import TypeVar

from services.chassis.base.problems import ServiceUnavailable
from services.chassis.base.sentences import Sentence
from services.chassis.telemetry.logs import log
from services.payment.domain import texts
from services.payment.domain.gateway_entries import EntryPage, EntryPeriod, GatewayCharge
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.outcomes import UNANSWERED, Outcome
from services.payment.gateways.checkout import (
    CanCancel,
    Checkout,
    CheckoutAsked,
    HasCheckout,
    HasPageTokens,
)
from services.payment.gateways.protocol import (
    Forgetting,
    Gateway,
    GatewayUnavailable,
    KeepsBooks,
)

T = TypeVar("T")


class WatchedGateway:
    """Bounds each call of another gateway; a call that takes longer has lost its answer."""

    def __init__(self, gateway: Gateway, timeout_seconds: float) -> None:
        self.name = gateway.name
        self._last_failure: str | None = None
        self._gateway = gateway
        self._timeout_seconds = timeout_seconds

    async def capture(
        self, key: str, order_id: str, amount: int, method: str, token: str
    ) -> Outcome:
        outcome = await self._ask(self._gateway.capture(key, order_id, amount, method, token))
        assert outcome is not None
        return outcome

    def default_token(self, method: str) -> str | None:
        return self._gateway.default_token(method)

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        outcome = await self._ask(self._gateway.refund(key, reference, amount))
        assert outcome is not None
        return outcome

    async def find_capture(self, key: str, reference: str | None) -> Outcome | None:
        return await self._ask(self._gateway.find_capture(key, reference))

    async def find_refund(self, key: str, reference: str | None) -> Outcome | None:
        return await self._ask(self._gateway.find_refund(key, reference))

    @property
    def keeps_books(self) -> bool:
        """Whether its captures and refunds can be looked at."""
        return isinstance(self._gateway, KeepsBooks)

    async def list_entries(self, period: EntryPeriod, limit: int, cursor: str | None) -> EntryPage:
        assert isinstance(self._gateway, KeepsBooks)
        return await self._look(self._gateway.list_entries(period, limit, cursor))

    async def find_charge(self, reference: str) -> GatewayCharge | None:
        assert isinstance(self._gateway, KeepsBooks)
        return await self._look(self._gateway.find_charge(reference))

    @property
    def has_checkout(self) -> bool:
        """Whether it has a page of its own on which customers pay."""
        return isinstance(self._gateway, HasCheckout)

    @property
    def page_tokens(self) -> Sequence[str]:
        """What customers may choose from on a page of ours."""
        return self._gateway.page_tokens if isinstance(self._gateway, HasPageTokens) else ()

    async def open_checkout(self, asked: CheckoutAsked) -> Checkout | Outcome:
        """Its page for a payment, or why there is none now."""
        assert isinstance(self._gateway, HasCheckout)
        opened: list[Checkout] = []

        async def call(gateway: HasCheckout) -> Outcome | None:
            answer = await gateway.open_checkout(asked)
            if isinstance(answer, Outcome):
                return answer
            opened.append(answer)
            return None

        refused = await self._ask(call(self._gateway))
        return opened[0] if refused is None else refused

    @property
    def can_cancel(self) -> bool:
        """Whether it can let go of what the customer has not paid yet."""
        return isinstance(self._gateway, CanCancel)

    async def cancel_capture(self, key: str, reference: str) -> Outcome:
        """Let go of a payment; what has become of it."""
        assert isinstance(self._gateway, CanCancel)
        outcome = await self._ask(self._gateway.cancel_capture(key, reference))
        assert outcome is not None
        return outcome

    async def hear(self, event: GatewayEvent) -> None:
        await self._look(self._gateway.hear(event))

    @property
    def can_forget(self) -> bool:
        """Whether it can erase who paid a capture."""
        return isinstance(self._gateway, Forgetting)

    async def forget(self, reference: str) -> None:
        """Have it erase who paid the capture ``reference``, where it can."""
        if isinstance(self._gateway, Forgetting):
            await self._look(self._gateway.forget(reference))

    @property
    def trouble(self) -> str | None:
        """Why the last call had no usable answer; None: it had one, or there was no call."""
        return self._last_failure

    async def close(self) -> None:
        await self._gateway.close()

    async def _ask(self, call: Awaitable[Outcome | None]) -> Outcome | None:
        try:
            async with asyncio.timeout(self._timeout_seconds):
                outcome = await call
        except TimeoutError:
            seconds = f"{self._timeout_seconds:g}"
            outcome = Outcome.lost("timeout", texts.GATEWAY_SLOW(seconds=seconds))
        except ServiceUnavailable as problem:  # the simulator's ledger is a database
            outcome = Outcome.lost("unavailable", problem.detail)
        is_none = outcome is not None and outcome.kind in UNANSWERED
        self._last_failure = outcome.message if outcome is not None and is_none else None
        if outcome is not None and is_none:
            log().warning(
                "gateway_gave_no_answer",
                gateway=self.name,
                outcome=outcome.kind,
                code=outcome.code,
                detail=self._last_failure,
            )
        return outcome

    async def _look(self, look: Awaitable[T]) -> T:
        try:
            async with asyncio.timeout(self._timeout_seconds):
                return await look
        except TimeoutError as error:
            seconds = f"{self._timeout_seconds:g}"
            raise self._out_of_reach(texts.GATEWAY_SLOW(seconds=seconds)) from error
        except GatewayUnavailable as error:
            raise self._out_of_reach(error.detail, error.retry_after) from error

    def _out_of_reach(self, reason: Sentence, retry_after: int = 1) -> GatewayUnavailable:
        """Says which gateway it is: there may be several."""
        told = texts.GATEWAY_OUT_OF_REACH(gateway=self.name, reason=reason)
        return GatewayUnavailable(told, retry_after=retry_after)
