"""A file becomes rows, and rows become orders or faults: pure reading, no database, no service.

``StreamCheck`` looks at an upload while it comes, ``inspect`` at the whole file once it is there,
``read_orders`` reads its orders one after another.
"""

from services.order.sheets.arrival import HEAD_BYTES, StreamCheck, check_head
from services.order.sheets.errors_file import write_errors
from services.order.sheets.guard import guard, unguard
from services.order.sheets.hashing import content_hash
from services.order.sheets.inspecting import inspect
from services.order.sheets.model import COLUMNS, Change, RowFault, Sheet, SheetOrder, UnreadableFile
from services.order.sheets.reading import read_orders
from services.order.sheets.template import template

__all__ = [
    "COLUMNS",
    "HEAD_BYTES",
    "Change",
    "RowFault",
    "Sheet",
    "SheetOrder",
    "StreamCheck",
    "UnreadableFile",
    "check_head",
    "content_hash",
    "guard",
    "inspect",
    "read_orders",
    "template",
    "unguard",
    "write_errors",
]
