"""errors.csv: the rows that made no order, to be mended and sent again."""

from collections.abc import Iterable, Iterator

from services.order.sheets.model import RowFault, Sheet


def write_errors(sheet: Sheet, faults: Iterable[RowFault], encoding: str) -> Iterator[bytes]:
    """The file in pieces: the failed rows as they stand in the sheet, and what is wrong with each.

    ``faults`` come in the order of their rows; ``encoding`` is utf-8-sig or cp932.
    """
    raise NotImplementedError
