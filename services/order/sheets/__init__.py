"""A file becomes rows, and rows become orders or faults: pure reading, no database, no service.

``StreamCheck`` looks at an upload while it comes, ``inspect`` at the whole file once it is there,
``read_orders`` reads its orders one after another. ``head_check``, ``inspect_profiled`` and
``read_profiled`` do the same for files of other systems, which ``detect`` recognises.
"""

from services.order.sheets.files.arrival import (
    HEAD_BYTES,
    StreamCheck,
    check_head,
    check_is_text,
    share_of_own,
)
from services.order.sheets.files.encodings import candidates
from services.order.sheets.files.guard import guard, unguard
from services.order.sheets.files.inspecting import inspect
from services.order.sheets.files.workbooks import (
    WORKBOOK_LIMIT,
    Workbook,
    convert,
    is_workbook,
    rows_of_workbook,
    rows_path,
    too_many_bytes,
)
from services.order.sheets.model import (
    COLUMNS,
    Change,
    RowFault,
    Sheet,
    SheetOrder,
    SheetParcel,
    SheetParcels,
    Skipped,
    UnreadableFile,
)
from services.order.sheets.own.errors_file import write_errors
from services.order.sheets.own.hashing import content_hash
from services.order.sheets.own.members import rows_of
from services.order.sheets.own.reading import read_orders
from services.order.sheets.own.template import template
from services.order.sheets.parcels import ParcelsRecognition, inspect_parcels, read_parcels
from services.order.sheets.profiled import (
    Recognition,
    head_check,
    inspect_profiled,
    read_profiled,
)
from services.order.sheets.profiles import (
    EXPORTS,
    IMPORTED,
    ORDERS,
    PARCELS,
    Detection,
    InvalidProfile,
    Profile,
    built_in_profiles,
    detect,
    get_profile,
    lacking_columns,
    parse_profile,
    profile_of,
)

__all__ = [
    "COLUMNS",
    "EXPORTS",
    "HEAD_BYTES",
    "IMPORTED",
    "ORDERS",
    "PARCELS",
    "WORKBOOK_LIMIT",
    "Change",
    "Detection",
    "InvalidProfile",
    "ParcelsRecognition",
    "Profile",
    "Recognition",
    "RowFault",
    "Sheet",
    "SheetOrder",
    "SheetParcel",
    "SheetParcels",
    "Skipped",
    "StreamCheck",
    "UnreadableFile",
    "Workbook",
    "built_in_profiles",
    "candidates",
    "check_head",
    "check_is_text",
    "content_hash",
    "convert",
    "detect",
    "get_profile",
    "guard",
    "head_check",
    "inspect",
    "inspect_parcels",
    "inspect_profiled",
    "is_workbook",
    "lacking_columns",
    "parse_profile",
    "profile_of",
    "read_orders",
    "read_parcels",
    "read_profiled",
    "rows_of",
    "rows_of_workbook",
    "rows_path",
    "share_of_own",
    "template",
    "too_many_bytes",
    "unguard",
    "write_errors",
]
