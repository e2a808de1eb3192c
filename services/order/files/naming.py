"""Whether a batch's file names a customer: read as text, piece by piece, in a thread."""

import asyncio
import codecs
import html
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Final, TextIO

from services.order.domain.erasing.traces import Recogniser, Seen
from services.order.sheets import HEAD_BYTES, UnreadableFile, candidates

UNPACKED_LIMIT: Final = 512 * 1024 * 1024
"""Characters of a workbook that are looked at: one that has more, no orders are read of."""
_PIECE: Final = 256 * 1024
_OVERLAP: Final = 2_000
"""Characters of a piece that are looked at with the next one: more than what is looked for."""
_ESCAPED: Final = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAG: Final = re.compile("<[^>]*>")
_SHEET: Final = re.compile(r"xl/(sharedStrings|worksheets/[^/]*)\.xml")
_SPOILT: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # zipfile's word for a compression or an encryption that it does not know
    RuntimeError,  # and for a part that has a password
)
"""What reading a workbook ends with that cannot be read, or takes more than it may."""
_REPLACEMENT: Final = "\ufffd"
_MARKS_OF_UTF_32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_JIS: Final = "iso2022_jp_ext"
_ESCAPE_OF_JIS: Final = "\x1b$"
"""All else of ISO-2022-JP is read as UTF-8 without a fault, and may begin with it anywhere."""


async def names_customer(path: Path, encoding: str, customer: Recogniser) -> bool:
    """Whether the file at ``path`` tells of the customer; ``encoding`` as found out, or asked for.

    A file that may be in several is read in each: what it is not in shows no customer. A file that
    is not there tells of nobody; a workbook that cannot be read, or is far too large, may tell of
    anybody.

    Raises:
        OSError: it cannot be read.
    """
    return await asyncio.to_thread(_names, path, encoding, customer)


def _names(path: Path, encoding: str, customer: Recogniser) -> bool:
    try:
        if path.suffix == ".xlsx":
            return _workbook_names(path, customer)
        return any(customer.is_surely_in(piece) for piece in _pieces_of_text(path, encoding))
    except FileNotFoundError:
        return False
    except _SPOILT:
        return True


def _pieces_of_text(path: Path, encoding: str) -> Iterator[str]:
    with path.open("rb") as file:
        found = _codecs_of(file.read(HEAD_BYTES), encoding)
    for codec in found:
        is_it, has_escapes = codec == "utf-8", False
        for piece in _pieces(path, codec):
            yield piece
            is_it = is_it and _REPLACEMENT not in piece
            has_escapes = has_escapes or _ESCAPE_OF_JIS in piece
        if has_escapes and codec == "utf-8" and _JIS not in found:
            yield from _pieces(path, _JIS)
        if is_it:  # no other encoding is read as UTF-8 by accident
            return


def _codecs_of(head: bytes, encoding: str) -> list[str]:
    """What a stored file may be in. No orders are read of UTF-32, but it may name somebody.

    An encoding that is not known (any more) says nothing: then it is as if none was asked for.
    """
    if head.startswith(_MARKS_OF_UTF_32):
        return ["utf-32"]
    try:
        found = candidates(head, encoding)
    except UnreadableFile:
        found = candidates(head, "auto")
    return [each.codec for each in found]


def _pieces(path: Path, codec: str) -> Iterator[str]:
    is_json = path.suffix == ".jsonl"
    with path.open(encoding=codec, errors="replace", newline="") as file:
        for text in _overlapping(file):
            yield _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if is_json else text


def _workbook_names(path: Path, customer: Recogniser) -> bool:
    """Its texts stand in a table, each once: an address may be anywhere behind its name."""
    seen = Seen()
    for piece in _pieces_of_workbook(path):
        seen |= customer.look_at(piece)
        if seen.is_sure:
            return True
    return False


def _pieces_of_workbook(path: Path) -> Iterator[str]:
    left = UNPACKED_LIMIT
    with zipfile.ZipFile(path) as archive:
        for part in filter(_SHEET.fullmatch, archive.namelist()):
            with TextIOWrapper(archive.open(part), "utf-8", errors="replace") as file:
                for text in _overlapping(file):
                    left -= len(text)
                    if left < 0:
                        raise zipfile.LargeZipFile
                    yield html.unescape(_TAG.sub(" ", text))


def _overlapping(file: TextIO) -> Iterator[str]:
    """What is in ``file``, piece by piece, each with the end of the one before."""
    last = ""
    while piece := file.read(_PIECE):
        text = last + piece
        yield text
        last = text[-_OVERLAP:]
