"""Orders from the files of other systems: a profile is compiled once, then rows become orders.

``inspect_profiled`` looks at the whole file, ``read_profiled`` reads its orders one after another;
``OrderReader`` makes orders of numbered rows, wherever these come from.
"""

from services.order.sheets.profiled.inspection import head_check, inspect_profiled
from services.order.sheets.profiled.reading import OrderReader, read_profiled
from services.order.sheets.profiled.recognition import Recognition

__all__ = ["OrderReader", "Recognition", "head_check", "inspect_profiled", "read_profiled"]
