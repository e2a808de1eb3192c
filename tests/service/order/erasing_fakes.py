"""The other services as an erasure sees them: they erase what they are asked to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from services.chassis.peers.peer import PeerUnavailable
from services.order.domain.erasing.erasures import Customer, ErasedPart
from services.order.domain.erasing.obstacles import Obstacle


@dataclass
class FakeErasures:
    """Both services; ``obstacles`` are what they find unfinished, ``down`` that neither answers."""

    obstacles: list[Obstacle] = field(default_factory=list)
    down: bool = False
    keys: list[str] = field(default_factory=list)
    messages_found: list[int] = field(default_factory=list)
    """How many messages each call has erased."""
    messages_left: int = 0
    """How many calls about messages say that there are more of them."""

    async def payments(self, order_ids: Sequence[str], key: str | None) -> ErasedPart:
        return self._part("payments", len(order_ids), key)

    async def messages(
        self, customer: Customer, order_ids: Sequence[str], key: str | None
    ) -> ErasedPart:
        assert customer.email or customer.phone
        part = self._part("notifications", len(order_ids), key)
        if key is not None:
            self.messages_found.append(part.found)
        if key is None or not self.messages_left:
            return part
        self.messages_left -= 1
        return ErasedPart(False, part.found, part.erased, part.left, part.obstacles)

    def _part(self, place: str, found: int, key: str | None) -> ErasedPart:
        if self.down:
            raise PeerUnavailable("payment", "connection refused")
        if key is None or self.obstacles:
            return ErasedPart(not self.obstacles, found, {}, {}, self.obstacles)
        self.keys.append(key)
        return ErasedPart(True, found, {place: found} if found else {}, {}, [])
