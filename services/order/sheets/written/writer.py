"""A file for a carrier or a marketplace, line by line, in the encoding that they want."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from services.chassis.base.sentences import Sentence
from services.order.domain.orders.orders import Order
from services.order.sheets.files.encodings import encode
from services.order.sheets.profiles.profile import Profile
from services.order.sheets.written.cells import Column
from services.order.sheets.written.members import Line

_LINE_ENDS: Final = {"crlf": "\r\n", "lf": "\n"}


@dataclass(frozen=True, slots=True)
class CellFault:
    """What of an order cannot be written under a heading."""

    order_id: str
    heading: str
    detail: Sentence


class Writer:
    """Writes orders as ``profile`` says; ``today`` is the day in the profile's time zone."""

    def __init__(self, profile: Profile, today: date) -> None:
        document = profile.document
        file = document.get("file", {})
        self._codec = profile.codec or "utf-8"
        self._delimiter = profile.delimiter or ","
        self._is_quoted = file.get("quotes") != "none"
        self._line_end = _LINE_ENDS[file.get("line_end", "crlf")]
        self._above = [list(row) for row in document.get("above", ())]
        self._has_heading = file.get("heading") != "none"
        self._row_for = document["row_for"]
        self._today = today
        zone = ZoneInfo(document.get("time_zone", "Asia/Tokyo"))
        self._columns = [Column(each, self._codec, zone) for each in document["columns"]]

    @property
    def is_tabbed(self) -> bool:
        """Whether tabs stand between the cells."""
        return self._delimiter == "\t"

    @property
    def charset(self) -> str:
        """The encoding, as MIME calls it."""
        return {"cp932": "shift_jis"}.get(self._codec, self._codec)

    def start(self) -> bytes:
        """What stands above the first order."""
        heading = [[column.heading for column in self._columns]] if self._has_heading else []
        return self._bytes([*self._above, *heading])

    def lines(self, orders: Iterable[Order]) -> bytes:
        """The orders; what cannot be written is replaced by 〓 or cut."""
        return self._bytes(
            [column.cell(line)[0] for column in self._columns]
            for order in orders
            for line in self._lines_of(order)
        )

    def faults(self, order: Order) -> Iterator[CellFault]:
        """What of an order cannot be written as it is."""
        for line in self._lines_of(order):
            for column in self._columns:
                detail = column.cell(line)[1]
                if detail is not None:
                    yield CellFault(order.id, column.heading, detail)

    def _lines_of(self, order: Order) -> Sequence[Line]:
        first = order.parcels[0] if order.parcels else None
        if self._row_for == "parcel":
            return [Line(order, self._today, parcel) for parcel in order.parcels]
        if self._row_for == "item":
            return [Line(order, self._today, first, item) for item in order.items]
        return [Line(order, self._today, first)]

    def _bytes(self, rows: Iterable[Sequence[str]]) -> bytes:
        buffer = io.StringIO(newline="")
        if self._is_quoted:
            csv.writer(buffer, delimiter=self._delimiter, lineterminator=self._line_end).writerows(
                rows
            )
        else:  # no cell holds a tab or a line break
            buffer.writelines(self._delimiter.join(row) + self._line_end for row in rows)
        return encode(buffer.getvalue(), self._codec)
