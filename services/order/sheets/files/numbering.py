"""The rows of a sheet with their numbers, as a spreadsheet numbers them."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from services.order.sheets.files.encodings import Candidate, candidates
from services.order.sheets.files.heading import is_blank
from services.order.sheets.files.records import read_blocks
from services.order.sheets.model import Sheet

UNDECODABLE: Final = 1
"""Damage: bytes of the row, or of one near it, may be no characters in the file's encoding."""
MISQUOTED: Final = 2
"""Damage: a quote in a quoted cell of the row is not doubled."""

NumberedRow = tuple[int, list[str], int]
"""A row's number, its cells, and its damage."""


def numbered_rows(sheet: Sheet, after_row: int = 0) -> Iterator[NumberedRow]:
    """The rows below the heading that are not blank.

    They start at or before ``after_row``, where a mark lets them.
    """
    marks = [before for before, _ in sheet.marks]
    place = bisect_right(marks, after_row)
    mark = sheet.marks[place - 1] if place else None
    is_heading = mark is None
    heading_row = sheet.heading_row
    with sheet.path.open("rb") as file:
        candidate = candidate_of(sheet)
        for block in read_blocks(file, candidate, sheet.delimiter, mark, sheet.quotes):
            undecodable = UNDECODABLE if block.has_undecodable else 0
            for number, cells in enumerate(block.rows, block.rows_before + 1):
                if number < heading_row or is_blank(cells):
                    continue
                if is_heading:
                    is_heading = False
                    continue
                damage = undecodable
                if block.misquoted and number - block.rows_before - 1 in block.misquoted:
                    damage |= MISQUOTED
                yield number, cells, damage


def candidate_of(sheet: Sheet) -> Candidate:
    """How the sheet's bytes are decoded."""
    with sheet.path.open("rb") as file:
        return candidates(file.read(4), sheet.encoding)[0]
