"""What a payment gateway has to be able to do for this service."""

from typing import Protocol

from services.payment.domain.outcomes import Outcome


class Gateway(Protocol):
    """A payment gateway.

    ``key`` is our own id of a payment or refund: asked twice with the same key, a gateway acts
    once. An adapter never raises for what a gateway or the way to it does: an answer that did not
    come is an ``Outcome`` of its own kind, ``UNKNOWN``.
    """

    name: str

    async def capture(
        self, key: str, order_id: str, amount: int, method: str, token: str
    ) -> Outcome:
        """Take ``amount`` yen by the means of payment that ``token`` stands for."""

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        """Give ``amount`` yen of the capture ``reference`` back."""

    async def find_capture(self, key: str) -> Outcome | None:
        """What became of the capture ``key``; None when it never came there."""

    async def find_refund(self, key: str, reference: str | None) -> Outcome | None:
        """What became of the refund ``key`` of the capture ``reference``; None as above."""

    async def close(self) -> None:
        """Let go of connections."""
