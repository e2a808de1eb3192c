"""What the rows of one order say of it together; a blank cell says nothing."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Final

from services.order.sheets.model import RowFault
from services.order.sheets.own.cells import shown
from services.order.sheets.profiled.orders.lines import LineReader
from services.order.sheets.profiled.orders.paying import Paying
from services.order.sheets.profiled.rows import Row
from services.order.sheets.profiled.values import places_of
from services.order.sheets.profiles.fitting import Fit

# Marketplaces mask the e-mail address anew in each row.
_AGREE: Final = ("customer_name", "payment_method", "currency", "total")
_RECIPIENT: Final = "recipient."
_NOTHING: Final = frozenset(("", "0", "0.00", "0.0"))


class Merger:
    """Fills cells that are blank in an order's first row from the others, and compares the rows."""

    def __init__(self, fit: Fit, lines: LineReader, paying: Paying) -> None:
        members = fit.profile.members
        self._headings = fit.headings
        self._recipient = tuple(
            dict.fromkeys(
                place
                for name, value in members.items()
                if name.startswith(_RECIPIENT)
                for place in places_of(value, fit)
            )
        )
        self.has_several_recipients = fit.profile.document.get("recipients") == "several"
        groups = [
            places_of(value, fit)
            for name, value in members.items()
            if not name.startswith(("items.", _RECIPIENT))
        ]
        singles = (*lines.once, *lines.repeated, *paying.state_places)
        groups += [self._recipient, *((place,) for place in singles)]
        self._joint = [group for group in groups if len(group) > 1]
        self._single = tuple(group[0] for group in groups if len(group) == 1)
        agree = [place for name in _AGREE for place in places_of(members.get(name), fit)]
        agree += [*lines.repeated, *paying.state_places]
        if not self.has_several_recipients:
            agree += self._recipient
        self._agree = tuple(dict.fromkeys(agree))
        self._agreed = _getter(self._agree)
        self._shared = _getter([place for group in groups for place in group])
        self.recipient_of = _getter(self._recipient)
        self._once = lines.once

    def merged(self, rows: Sequence[Row]) -> list[str]:
        """The cells of the order; where rows disagree, the later one gets a fault."""
        first = rows[0].cells
        if len(rows) == 1:
            return first
        shared = self._shared(first)
        others = [row for row in rows[1:] if self._shared(row.cells) != shared]
        cells = self._filled(first, others) if others else first
        for place in self._once:
            self._check_once(rows, place)
        agreed = self._agreed(cells)
        for row in others:
            if self._agreed(row.cells) != agreed:
                self._compare(row, cells, rows[0].number)
        return cells

    def _filled(self, first: Sequence[str], others: Sequence[Row]) -> list[str]:
        cells = list(first)
        for place in self._single:
            if not cells[place]:
                cells[place] = next((text for row in others if (text := row.cells[place])), "")
        for group in self._joint:
            _fill_together(cells, group, others)
        return cells

    def _compare(self, row: Row, cells: Sequence[str], first_row: int) -> None:
        for place in self._agree:
            here = row.cells[place].strip()
            if here and here != (there := cells[place].strip()):
                row.faults.append(
                    RowFault(
                        row.number,
                        "conflicting_rows",
                        self._headings[place],
                        f"{shown(here)!r} here, but {shown(there)!r} in row {first_row} of the "
                        "same order.",
                    )
                )

    def _check_once(self, rows: Sequence[Row], place: int) -> None:
        """An amount that stands once in an order, and yet in two of its rows, may be one or two."""
        filled = [row for row in rows if row.cells[place].strip() not in _NOTHING]
        for row in filled[1:]:
            row.faults.append(
                RowFault(
                    row.number,
                    "conflicting_rows",
                    self._headings[place],
                    f"{shown(row.cells[place])!r} here, and also an amount in row "
                    f"{filled[0].number} of the same order, where there should be one; leave it in "
                    "one row, or say in the profile that it is repeated or summed.",
                )
            )


def _fill_together(cells: list[str], group: Sequence[int], others: Sequence[Row]) -> None:
    """Columns that belong together are filled together, from one row."""
    if any(cells[place] for place in group):
        return
    for row in others:
        if any(row.cells[place] for place in group):
            for place in group:
                cells[place] = row.cells[place]
            return


def _getter(places: Sequence[int]) -> Any:
    return itemgetter(*places) if places else len
