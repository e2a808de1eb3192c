"""The gateways of this installation: the one in use, and those whose payments are still here."""

from collections.abc import Iterator, Mapping

from services.payment.domain.refusals import GatewayNotInUse
from services.payment.gateways.watched import WatchedGateway


class Gateways:
    """The gateway that new payments go to, and all that can be asked, by name."""

    def __init__(
        self, in_use: WatchedGateway, others: Mapping[str, WatchedGateway] | None = None
    ) -> None:
        self.in_use = in_use
        self._by_name = {in_use.name: in_use, **(others or {})}

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def __iter__(self) -> Iterator[WatchedGateway]:
        return iter(self._by_name.values())

    def find(self, name: str) -> WatchedGateway | None:
        """The gateway of that name; None where it is not set up here."""
        return self._by_name.get(name)

    def get(self, name: str) -> WatchedGateway:
        """The gateway of that name.

        Raises:
            GatewayNotInUse: it is not set up here.
        """
        found = self._by_name.get(name)
        if found is None:
            raise GatewayNotInUse(name, self.in_use.name)
        return found

    async def check(self) -> tuple[str, str | None]:
        """Whether each gave a usable answer when it was last asked, for readiness."""
        troubles = [
            detail if gateway is self.in_use else f"{gateway.name}: {detail}"
            for gateway in self
            if (detail := gateway.trouble) is not None
        ]
        return ("degraded", "; ".join(troubles)) if troubles else ("ok", None)
