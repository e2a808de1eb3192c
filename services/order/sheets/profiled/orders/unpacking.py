"""Where the lines of an order are: one a row, side by side in columns, or packed into cells."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from services.order.sheets.profiled.orders.contract import MAX_ITEMS
from services.order.sheets.profiled.values import Read, compile_value
from services.order.sheets.profiles.fitting import Fit
from services.order.sheets.profiles.profile import NUMBERED, Value, fold, headings_of

FIELDS: Final = ("product_name", "sku", "quantity", "price", "tax_rate", "details")
_PARTS: Final = 1_000  # of one cell
Texts = tuple[str, ...]
"""What a line says of each of ``FIELDS``."""
Unpack = Callable[[Sequence[str]], Sequence[Texts]]


def compile_items(fit: Fit) -> Unpack:
    """How the lines of a row are found."""
    document = fit.profile.document
    items = {name: document["items"].get(name) for name in FIELDS}
    packing = document.get("unpack")
    if packing is None:
        if any(NUMBERED in each for value in items.values() for each in headings_of(value or ())):
            return _side_by_side(items, fit)
        return _one(items, fit)
    if "cell" in packing:
        return _packed(items, packing, fit)
    return _keyed(items, packing, fit)


def _one(items: dict[str, Value | None], fit: Fit) -> Unpack:
    reads = _reads(items, fit)
    name, sku, quantity, price, rate, details = reads
    return lambda cells: (
        (name(cells), sku(cells), quantity(cells), price(cells), rate(cells), details(cells)),
    )


def _side_by_side(items: dict[str, Value | None], fit: Fit) -> Unpack:
    """Columns such as ``Item Name #1``, ``Item Name #2``: a line for each that is filled."""
    headings = [each for value in items.values() for each in headings_of(value or ())]
    count = max(len(fit.all_places(each)) for each in headings if NUMBERED in each)
    each_reads = [_reads(items, fit, number) for number in range(1, count + 1)]

    def unpack(cells: Sequence[str]) -> list[Texts]:
        lines = [tuple([read(cells) for read in reads]) for reads in each_reads]
        return [line for line in lines if line[0] or line[3]]

    return unpack


def _packed(items: dict[str, Value | None], packing: dict[str, str], fit: Fit) -> Unpack:
    """Cells such as ``Product Qty: 2, Product Name: Cup| …``, or one cell for each line."""
    places = fit.all_places(packing["cell"])
    names = list(dict.fromkeys(h for value in items.values() for h in headings_of(value or ())))
    inner = Fit(fit.profile, tuple(names), {fold(name): i for i, name in enumerate(names)})
    reads = _reads(items, inner)
    part_of = _parts(packing)
    by_name = {fold(name): place for place, name in enumerate(names)}
    between = packing.get("between_items")

    def unpack(cells: Sequence[str]) -> list[Texts]:
        found = []
        packed = [cells[place] for place in places]
        for cell in between.join(packed).split(between) if between else packed:
            if not cell.strip():
                continue
            values = [""] * len(names)
            for name, value in part_of(cell):
                place = by_name.get(fold(name))
                if place is not None:
                    values[place] = value
            found.append(tuple(read(values) for read in reads))
            if len(found) > MAX_ITEMS:
                break  # the order is refused
        return found

    return unpack


def _keyed(items: dict[str, Value | None], packing: dict[str, str], fit: Fit) -> Unpack:
    """Cells such as ``L1=cup&L2=pot``: each column holds one text for every line."""
    reads = _reads(items, fit)
    part_of = _parts(packing)

    def unpack(cells: Sequence[str]) -> list[Texts]:
        columns = [_by_line(read(cells), part_of) for read in reads]
        keys = dict.fromkeys(key for column in columns for key in column if key)
        if not keys:
            return [tuple(column.get("", "") for column in columns)]
        return [tuple(column.get(key, column.get("", "")) for column in columns) for key in keys]

    return unpack


def _by_line(cell: str, part_of: Callable[[str], Iterable[tuple[str, str]]]) -> dict[str, str]:
    return dict(part_of(cell)) if cell else {}


def _parts(packing: dict[str, str]) -> Callable[[str], list[tuple[str, str]]]:
    """A cell cut where a separator stands before the start of a name; names and their texts."""
    between = packing.get("between_parts", "\n")
    start, ends_with = packing.get("name_starts_with", ""), packing["name_ends_with"]
    others = f"[^{re.escape(between[0] + ends_with[0])}]"
    name = f"{re.escape(start)}{others}{{0,40}}{re.escape(ends_with)}"
    cut = re.compile(f"{re.escape(between)}\\s*(?={name})")

    def parts(cell: str) -> list[tuple[str, str]]:
        found = []
        for part in cut.split(cell.strip(), maxsplit=_PARTS):
            name, mark, value = part.partition(ends_with)
            found.append((name.strip(), value.strip()) if mark else ("", part.strip()))
        return found

    return parts


def _reads(items: dict[str, Value | None], fit: Fit, number: int = 1) -> list[Read]:
    nothing = compile_value({"fixed": ""}, fit)
    assert nothing is not None, "a fixed value needs no column"
    return [compile_value(items[name], fit, number) or nothing for name in FIELDS]
