"""Who ordered, where it goes, and when: the texts of an order."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from services.order.sheets.model import Change, RowFault
from services.order.sheets.own import cells as own
from services.order.sheets.own.cells import InvalidCell, shown
from services.order.sheets.own.dates import Moment, days
from services.order.sheets.profiled.cells import mending
from services.order.sheets.profiled.orders.paying import country_code, region_name
from services.order.sheets.profiled.rows import Row
from services.order.sheets.profiled.values import Read, compile_value
from services.order.sheets.profiles.fitting import Fit
from services.order.sheets.profiles.profile import fold

_ADDRESS: Final = ("name", "region", "city", "line1", "line2")
_JAPAN: Final = "JP"


class MemberReader:
    """Reads the texts of an order from the cells that its rows share."""

    def __init__(self, fit: Fit, moment: Moment) -> None:
        self._fit = fit
        self._moment = moment
        self._day = days(fit.profile.document.get("dates", ""))
        self._country = self._read("recipient.country")
        self._phone = self._read("customer_phone")
        self._email = self._read("customer_email")
        self._name = self._read("customer_name")
        self._ordered_at = self._read("ordered_at")
        self._shipping_address = self._read("shipping_address")
        self._address = [
            (part, read) for part in _ADDRESS if (read := self._read(f"recipient.{part}"))
        ]
        self._recipient_phone = self._read("recipient.phone")
        self._postal_code = self._read("recipient.postal_code")
        self._delivery_date = self._read("delivery_request.date")
        self._delivery_texts = [
            (part, read)
            for part in ("time_slot", "note")
            if (read := self._read(f"delivery_request.{part}"))
        ]

    def _read(self, member: str) -> Read | None:
        return compile_value(self._fit.profile.members.get(member), self._fit)

    def heading(self, member: str) -> str | None:
        """The heading of the first column that a member is read from."""
        return self._fit.spoken(self._fit.profile.members.get(member, ()))

    def content(self, cells: Sequence[str], row: Row) -> dict[str, Any]:
        """The members; what cannot be read is told in the row's faults, mended texts as changes."""
        country = self._country_of(cells, row)
        content: dict[str, Any] = {"customer_name": self._name(cells) if self._name else ""}
        if self._email and (email := self._email(cells)):
            content["customer_email"] = own.ascii_text(email)
        if self._phone and (phone := self._phone(cells)):
            content["customer_phone"] = self._mended(
                row, "customer_phone", phone, mending.phone, country
            )
        if self._ordered_at and (text := self._ordered_at(cells)):
            self._set(content, "ordered_at", text, self._moment, row, "ordered_at")
        if self._shipping_address and (text := self._shipping_address(cells)):
            content["shipping_address"] = own.lines(text)
        if recipient := self._recipient(cells, row, country, content["customer_name"]):
            content["recipient"] = recipient
        if delivery := self._delivery(cells, row):
            content["delivery_request"] = delivery
        return content

    def _country_of(self, cells: Sequence[str], row: Row) -> str:
        text = self._country(cells) if self._country else ""
        if not text:
            return _JAPAN
        code = country_code(text, fold(text))
        if code is None:
            detail = f"{shown(text)!r} is not a known country; write its code of two letters."
            heading = self.heading("recipient.country")
            row.faults.append(RowFault(row.number, "invalid_text", heading, detail))
        return code or _JAPAN

    def _recipient(self, cells: Sequence[str], row: Row, country: str, name: str) -> dict[str, str]:
        found = self._address_of(cells)
        if "region" in found:
            found["region"] = region_name(found["region"])
        if self._recipient_phone and (phone := self._recipient_phone(cells)):
            found["phone"] = self._mended(row, "recipient.phone", phone, mending.phone, country)
        if self._postal_code and (code := self._postal_code(cells)):
            found["postal_code"] = self._mended(
                row, "recipient.postal_code", code, mending.postal_code, country
            )
        if found:
            found.setdefault("name", name)
            found["country"] = country
        return found

    def _address_of(self, cells: Sequence[str]) -> dict[str, str]:
        return {part: one_line(text) for part, read in self._address if (text := read(cells))}

    def _delivery(self, cells: Sequence[str], row: Row) -> dict[str, str]:
        found: dict[str, str] = {}
        if self._delivery_date and (text := self._delivery_date(cells)):
            self._set(found, "date", text, self._day, row, "delivery_request.date")
        for part, read in self._delivery_texts:
            if text := read(cells):
                found[part] = one_line(text)
        return found

    def _mended(
        self, row: Row, member: str, text: str, mend: Callable[[str, str], str], country: str
    ) -> str:
        after = mend(text, country)
        if after is not text and mending.lost_zero(text, after):
            row.changes.append(Change(self.heading(member) or member, text, after))
        return after

    def _set(
        self,
        target: dict[str, Any],
        name: str,
        text: str,
        read: Callable[[str], str],
        row: Row,
        member: str,
    ) -> None:
        try:
            target[name] = read(text)
        except InvalidCell as error:
            row.faults.append(RowFault(row.number, error.code, self.heading(member), error.detail))

    def address(self, cells: Sequence[str]) -> str:
        """Where a row goes, in one line."""
        found = self._address_of(cells)
        code = self._postal_code(cells) if self._postal_code else ""
        where = "".join(found.get(part, "") for part in ("region", "city", "line1"))
        parts = (found.get("name", ""), f"〒{code}" if code else "", where, found.get("line2", ""))
        return " ".join(part for part in parts if part)


def one_line(text: str) -> str:
    """``text`` with a space for each line break."""
    return " ".join(text.split("\n")).replace("\r", "") if "\n" in text else text
