"""Who gets an order's parcel, where, and how they would like it to arrive."""

from dataclasses import dataclass

JAPAN = "JP"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person and an address in parts; ``country`` as ISO 3166-1 alpha-2 names it."""

    name: str
    phone: str | None = None
    postal_code: str | None = None
    region: str | None = None
    city: str | None = None
    line1: str | None = None
    line2: str | None = None
    country: str = JAPAN

    def address(self) -> str | None:
        """The address as it is printed on the parcel, without the name; None: there is none.

        A Japanese one goes from the largest part to the smallest, all others the other way round.
        """
        lines = self._japanese() if self.country == JAPAN else self._international()
        return "\n".join(line for line in lines if line) or None

    def _japanese(self) -> tuple[str, ...]:
        code = f"〒{self.postal_code}" if self.postal_code else ""
        parts = (self.region, self.city, self.line1)
        return code, "".join(part for part in parts if part), self.line2 or ""

    def _international(self) -> tuple[str, ...]:
        place = ", ".join(part for part in (self.city, self.region) if part)
        where = " ".join(part for part in (place, self.postal_code) if part)
        has_place = self.line1 or self.line2 or where
        return self.line1 or "", self.line2 or "", where, self.country if has_place else ""


@dataclass(frozen=True, slots=True)
class DeliveryRequest:
    """When and how the customer would like the parcel; ``date`` is YYYY-MM-DD."""

    date: str | None = None
    time_slot: str | None = None
    note: str | None = None
