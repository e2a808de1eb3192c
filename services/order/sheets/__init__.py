"""A file becomes rows, and rows become orders or faults: pure reading, no database, no service.

``StreamCheck`` looks at an upload while it comes, ``inspect`` at the whole file once it is there,
``read_orders`` reads its orders one after another.
"""

from services.order.sheets.files.arrival import HEAD_BYTES, StreamCheck, check_head
from services.order.sheets.files.guard import guard, unguard
from services.order.sheets.files.inspecting import inspect
from services.order.sheets.model import COLUMNS, Change, RowFault, Sheet, SheetOrder, UnreadableFile
from services.order.sheets.own.errors_file import write_errors
from services.order.sheets.own.hashing import content_hash
from services.order.sheets.own.reading import read_orders
from services.order.sheets.own.template import template

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
