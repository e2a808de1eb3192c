"""Rows become orders."""

from collections.abc import Iterator
from typing import Final

import orjson

from services.order.sheets.files.numbering import UNDECODABLE, numbered_rows
from services.order.sheets.model import Sheet, SheetOrder
from services.order.sheets.own.assembling import Assembler, oversize
from services.order.sheets.own.rows import Key, Row, RowReader
from services.order.sheets.own.schema import MAX_ADJUSTMENTS, MAX_ITEMS

_MAX_ROWS: Final = MAX_ITEMS + MAX_ADJUSTMENTS
_PIECE: Final = 500  # rows of an order that has too many


def read_orders(sheet: Sheet, *, source: str, after_row: int = 0) -> Iterator[SheetOrder]:
    """The orders whose rows come after ``after_row``, in the file's order; blocking.

    Going on after the last row of any order that was given gives exactly the rest.

    Raises:
        UnreadableFile: the file is another than the one that was inspected.
    """
    if sheet.format == "json":
        return _json_orders(sheet, source, after_row)
    return _csv_orders(sheet, source, after_row)


def _csv_orders(sheet: Sheet, source: str, after_row: int) -> Iterator[SheetOrder]:
    reader, assembler = RowReader(sheet), Assembler(source, sheet.columns)
    current = _key_at(sheet, reader, after_row)
    is_oversize = False
    group: list[Row] = []
    for number, cells, damage in numbered_rows(sheet, after_row):
        if number <= after_row:
            continue
        key = reader.key(cells)
        if key is None or key != current:
            if group:
                yield oversize(group) if is_oversize else assembler.order(group)
            group, is_oversize, current = [], False, key
        elif not group:  # it goes on from within an order, which only one of too many rows allows
            is_oversize = True
        group.append(reader.read(number, cells, has_undecodable=bool(damage & UNDECODABLE)))
        is_oversize = is_oversize or len(group) > _MAX_ROWS
        if len(group) >= _PIECE:
            yield oversize(group)
            group = []
    if group:
        yield oversize(group) if is_oversize else assembler.order(group)


def _key_at(sheet: Sheet, reader: RowReader, after_row: int) -> Key:
    """What the last row up to ``after_row`` shares with its order."""
    key: Key = None
    start = after_row
    while start:
        found = False
        for number, cells, _ in numbered_rows(sheet, start - 1):
            if number > after_row:
                break
            key, found = reader.key(cells), True
        if found:
            return key
        start = max((before for before, _ in sheet.marks if before < start), default=0)
    return key


def _json_orders(sheet: Sheet, source: str, after_row: int) -> Iterator[SheetOrder]:
    """One order a line, checked when they came."""
    for number, line in json_lines(sheet):
        if number <= after_row:
            continue
        content = {"source": source, **orjson.loads(line)}
        amount = sum(item["quantity"] * item["unit_price"] for item in content["items"])
        amount += sum(each["amount"] for each in content.get("adjustments", ()))
        yield SheetOrder((number,), content.get("external_id"), content, (amount,), (), {})


def json_lines(sheet: Sheet) -> Iterator[tuple[int, bytes]]:
    """The orders of a JSON batch, numbered from 1."""
    with sheet.path.open("rb") as file:
        yield from enumerate((line for line in file if line.strip()), 1)
