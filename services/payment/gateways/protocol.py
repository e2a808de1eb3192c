"""What a payment gateway has to be able to do for this service: the protocol of an adapter.

``docs/gateways.md`` says how to write one; ``tests/gateways`` is what it has to pass.
"""

from typing import Final, Protocol, runtime_checkable

from services.chassis.base.problems import ServiceUnavailable
from services.chassis.base.settings import Settings
from services.payment.domain.gateway_entries import EntryPage, EntryPeriod, GatewayCharge
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.outcomes import Outcome

GROUP: Final = "ichiba.gateways"
"""The entry points that name the installed adapters, each a ``GatewayModule``."""


class GatewayUnavailable(ServiceUnavailable):
    """The gateway did not say what it has on its books."""

    code = "gateway_unavailable"


class Gateway(Protocol):
    """A payment gateway.

    ``key`` is our own id of a payment or refund: asked twice with the same key, a gateway acts
    once. Where money may move, an adapter never raises for what a gateway or the way to it does: an
    answer that did not come is an ``Outcome`` of its own kind, ``UNKNOWN``. Looking at its books
    (``KeepsBooks``) raises ``GatewayUnavailable``.
    """

    name: str
    """As payments keep it: up to 32 of ``a-z``, ``0-9`` and ``_``, the first a letter."""

    async def capture(
        self, key: str, order_id: str, amount: int, method: str, token: str
    ) -> Outcome:
        """Take ``amount`` yen by the means of payment that ``token`` stands for."""

    def default_token(self, method: str) -> str | None:
        """The token of a payment that came without one; None: it has to say what the customer has.

        A gateway that takes real money has none for what a customer has to show, such as a card.
        """

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        """Give ``amount`` yen of the capture ``reference`` back."""

    async def find_capture(self, key: str, reference: str | None) -> Outcome | None:
        """What became of the capture ``key``; None when it never came there.

        ``reference`` is the gateway's own id of it, where that is known.
        """

    async def find_refund(self, key: str, reference: str | None) -> Outcome | None:
        """What became of the refund ``key`` of the capture ``reference``; None as above."""

    async def hear(self, event: GatewayEvent) -> None:
        """Take note of an event that came signed as this gateway's own; a real one knows it.

        Raises:
            ServiceUnavailable: the simulator's ledger could not be written.
        """

    async def close(self) -> None:
        """Let go of connections."""


@runtime_checkable
class KeepsBooks(Protocol):
    """A gateway whose captures and refunds can be looked at; every gateway should be one.

    Without it, reconciliation leaves the gateway's side out: it does not see what only the gateway
    knows.
    """

    async def list_entries(self, period: EntryPeriod, limit: int, cursor: str | None) -> EntryPage:
        """A page of all captures and refunds of the period, each once, in an order of its own.

        A cursor is up to 200 of ``A-Za-z0-9_-``.

        Raises:
            InvalidCursor: the gateway has not given this cursor out.
            GatewayUnavailable: it did not answer.
        """

    async def find_charge(self, reference: str) -> GatewayCharge | None:
        """The capture of that reference of the gateway's, with its refunds; None: it has none.

        Raises:
            GatewayUnavailable: it did not answer.
        """


class BookedGateway(Gateway, KeepsBooks, Protocol):
    """A gateway that keeps books."""


@runtime_checkable
class Forgetting(Protocol):
    """A gateway that can erase the customer of a capture; this is optional.

    What a gateway without it keeps about customers is reported when one of them is erased, for a
    person to erase it there.
    """

    async def forget(self, reference: str) -> None:
        """Erase who paid the capture ``reference``; asked again, there is nothing left to do.

        Raises:
            GatewayUnavailable: it did not answer.
        """


class GatewayModule(Protocol):
    """The module that an entry point of ``GROUP`` names; the entry point's name is the gateway's.

    A gateway is opened for every run of the service in which it is set up, in use or not: the
    payments that it made go on through it.
    """

    def is_set_up(self, settings: Settings) -> bool:
        """Whether the environment has what the gateway needs, such as its key."""

    async def open_gateway(self, settings: Settings) -> Gateway:
        """The gateway, ready to be asked. Asks nothing itself: it may be out of reach now."""
