"""errors.csv: the rows that made no order, to be mended and sent again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

import orjson

from services.order.sheets.files.encodings import GETA, fold_twins
from services.order.sheets.files.guard import unguard
from services.order.sheets.files.numbering import numbered_rows
from services.order.sheets.files.writing import csv_bytes, start_of_file
from services.order.sheets.model import COLUMNS, ERROR_COLUMNS, RowFault, Sheet
from services.order.sheets.own.members import rows_of
from services.order.sheets.own.reading import json_lines

_LINES: Final = 200  # written at a time
_Wanted = tuple[int, tuple[RowFault, ...]]


def write_errors(sheet: Sheet, faults: Iterable[RowFault], encoding: str) -> Iterator[bytes]:
    """The file in pieces: the failed rows as they stand in the sheet, and what is wrong with each.

    ``faults`` come in the order of their rows; ``encoding`` is utf-8-sig or cp932. Characters that
    cannot be written become � or 〓, and the row is refused until they are written anew.
    """
    own = [index for index, name in enumerate(sheet.headings) if name in ERROR_COLUMNS]
    heading = [name for index, name in enumerate(sheet.headings) if index not in own]
    yield start_of_file(encoding) + csv_bytes([[*heading, *ERROR_COLUMNS]], encoding)
    wanted = ((row, tuple(each)) for row, each in groupby(faults, lambda fault: fault.row))
    failed = _json_rows(sheet, wanted) if sheet.format == "json" else _csv_rows(sheet, own, wanted)
    lines: list[list[Any]] = []
    for cells, why in failed:
        lines.append([*cells, *_told(cells, why, encoding)])
        if len(lines) >= _LINES:
            yield csv_bytes(lines, encoding)
            lines = []
    if lines:
        yield csv_bytes(lines, encoding)


def _csv_rows(
    sheet: Sheet, own: list[int], wanted: Iterator[_Wanted]
) -> Iterator[tuple[list[str], tuple[RowFault, ...]]]:
    """The cells of the wanted rows as they were before any guard, our own four left out."""
    row, why = next(wanted, (0, ()))
    if not row:
        return
    for number, cells, _ in numbered_rows(sheet, row - 1):
        while row and row < number:
            row, why = next(wanted, (0, ()))
        if not row:
            return
        if row == number:
            yield _original(sheet, cells, own), why


def _original(sheet: Sheet, cells: list[str], own: list[int]) -> list[str]:
    width = len(sheet.headings)
    if len(cells) > width and not "".join(cells[width:]).strip():
        cells = cells[:width]
    # Where a cell is missing or one too many, ours at the end have moved along.
    moved = {index + len(cells) - width for index in own}
    kept = [cell for index, cell in enumerate(cells) if index not in moved]
    return [unguard(cell) for cell in kept] if sheet.guarded else kept


def _json_rows(
    sheet: Sheet, wanted: Iterator[_Wanted]
) -> Iterator[tuple[list[str], tuple[RowFault, ...]]]:
    """The rows of the wanted orders."""
    row, why = next(wanted, (0, ()))
    for number, line in json_lines(sheet):
        while row and row < number:
            row, why = next(wanted, (0, ()))
        if not row:
            return
        if row == number:
            for cells in rows_of(orjson.loads(line)):
                yield ["" if cells[name] is None else str(cells[name]) for name in COLUMNS], why


def _told(cells: Sequence[str], why: Sequence[RowFault], encoding: str) -> tuple[Any, ...]:
    details = [
        f"{fault.detail} Did you mean {fault.suggestion}?" if fault.suggestion else fault.detail
        for fault in why
    ]
    if encoding == "cp932" and not all(map(_is_in_cp932, cells)):
        details.append(
            f"Characters that CP932 does not have appear as {GETA} here; type them again."
        )
    pointers = [fault.pointer for fault in why if fault.pointer]
    return (
        why[0].row,
        "; ".join(_once(fault.code for fault in why)),
        "; ".join(_once(pointers)),
        "; ".join(details),
    )


def _once(texts: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(texts)


def _is_in_cp932(cell: str) -> bool:
    try:
        fold_twins(cell).encode("cp932")
    except UnicodeEncodeError:
        return False
    return True
