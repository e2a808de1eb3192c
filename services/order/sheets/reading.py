"""Rows become orders."""

from collections.abc import Iterator

from services.order.sheets.model import Sheet, SheetOrder


def read_orders(sheet: Sheet, *, source: str, after_row: int = 0) -> Iterator[SheetOrder]:
    """The orders whose rows come after ``after_row``, in the file's order.

    Going on after the last row of any order that was given gives exactly the rest.
    """
    raise NotImplementedError
