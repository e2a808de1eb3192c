"""Rows become bytes: CSV that a spreadsheet opens, with the formula guard."""

import codecs
import csv
import io
from collections.abc import Iterable
from typing import Any

from services.order.sheets.files.encodings import encode
from services.order.sheets.files.guard import guard


def start_of_file(encoding: str) -> bytes:
    """The byte order mark of ``utf-8-sig``, which Excel needs; it stands once, at the start."""
    return codecs.BOM_UTF8 if encoding == "utf-8-sig" else b""


def csv_bytes(rows: Iterable[Iterable[Any]], encoding: str) -> bytes:
    """Lines of a file in ``encoding``, utf-8-sig or cp932; texts are guarded, numbers are not.

    A character that CP932 does not have becomes 〓.
    """
    buffer = io.StringIO(newline="")
    guarded = ([guard(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    csv.writer(buffer, lineterminator="\r\n").writerows(guarded)
    return encode(buffer.getvalue(), "utf-8" if encoding == "utf-8-sig" else encoding)
