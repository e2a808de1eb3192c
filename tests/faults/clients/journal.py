"""What clients ask for and what they are told: the other half of the evidence."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal


@dataclass(slots=True)
class Asked:
    """One customer's order, as its client knows it. ``note`` is the order's note, and unique."""

    note: str
    total: int
    token: str = "tok_ok"
    order_ids: set[str] = field(default_factory=set)
    """Every id that was told: one, or something is wrong."""
    is_cancelled: bool = False
    """The cancellation was answered for."""
    is_shipped: bool = False
    refunds: dict[str, int] = field(default_factory=dict)
    """Yen of the refunds that were answered with 201, by their ids."""
    gateway_said: str | None = None
    """``payment.completed`` or ``payment.failed``, once the webhook was taken."""
    told: Literal["each", "digest", "nothing"] = "each"
    """How the customer is to be told that the order is taken."""
    contradictions: list[str] = field(default_factory=list)
    """Answers that cannot both be true."""

    @property
    def order_id(self) -> str:
        """The order's id, once it was told."""
        return next(iter(sorted(self.order_ids)))

    @property
    def is_waiting_for_gateway(self) -> bool:
        """Whether the gateway has not said yet what becomes of the payment."""
        return self.token == "tok_pending" and self.gateway_said is None


Journal = Iterable[Asked]
