"""Whether a batch's file names a customer: read as text, piece by piece, in a thread."""

import asyncio
import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from services.order.domain.erasing.traces import Recogniser

_PIECE: Final = 256 * 1024
_OVERLAP: Final = 2_000
"""Characters of a piece that are looked at with the next one: more than what is looked for."""
_ESCAPED: Final = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAG: Final = re.compile("<[^>]*>")
_SHEET: Final = re.compile(r"xl/(sharedStrings|worksheets/[^/]*)\.xml")
_EITHER: Final = ("utf-16-le", "utf-16-be")
_UNKNOWN: Final = ("utf-8", "cp932", *_EITHER)
"""What a file is read in that nobody has found out about; what it is not shows no customer."""


async def names_customer(path: Path, codec: str | None, customer: Recogniser) -> bool:
    """Whether the file at ``path``, written in ``codec`` (None: unknown), tells of the customer.

    A file that is not there tells of nobody.

    Raises:
        OSError: it cannot be read.
    """
    return await asyncio.to_thread(_names, path, codec, customer)


def _names(path: Path, codec: str | None, customer: Recogniser) -> bool:
    try:
        if path.suffix == ".xlsx":
            pieces = _pieces_of_workbook(path)
            return any(customer.is_surely_in(piece) for piece in pieces)
        codecs = {None: _UNKNOWN, "utf-16": _EITHER}.get(codec, (codec or "",))
        return any(customer.is_surely_in(piece) for each in codecs for piece in _pieces(path, each))
    except FileNotFoundError:
        return False


def _pieces(path: Path, codec: str) -> Iterator[str]:
    is_json = path.suffix == ".jsonl"
    with path.open(encoding=codec, errors="replace", newline="") as file:
        last = ""
        while piece := file.read(_PIECE):
            text = last + piece
            yield _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if is_json else text
            last = text[-_OVERLAP:]


def _pieces_of_workbook(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if _SHEET.fullmatch(name):
                text = archive.read(name).decode("utf-8", "replace")
                yield html.unescape(_TAG.sub(" ", text))
