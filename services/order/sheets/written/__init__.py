"""Orders become the files that carriers and marketplaces take, as a profile of exports says."""

from services.order.sheets.written.members import Line
from services.order.sheets.written.writer import CellFault, Writer

__all__ = ["CellFault", "Line", "Writer"]
