"""Bytes become rows: whole lines are decoded block by block, in constant memory."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO, Final

from services.order.sheets import texts
from services.order.sheets.files.encodings import Candidate, decode
from services.order.sheets.files.quoting import NOWHERE, misquoted_rows
from services.order.sheets.model import Quotes, UnreadableFile

BLOCK_BYTES: Final = 64 * 1024
ROW_LIMIT: Final = 1024 * 1024
"""Bytes of a line, and characters of a row with all of its lines."""
# After the last line of a block: it is a row of its own unless a quote is still open. No text
# holds a NUL, so that no row of a file is taken for it.
_END: Final = "\0end"

csv.field_size_limit(ROW_LIMIT)


@dataclass(frozen=True, slots=True)
class Block:
    """Some hundred rows; ``rows_before`` of them stand before it in the file.

    ``offset`` is the byte at which its first row starts, None where that is not known.
    ``has_undecodable``: some cell of it holds escaped bytes. ``misquoted`` are the places, in
    ``rows``, of those with a cell whose quotes were not doubled.
    """

    rows_before: int
    rows: list[list[str]]
    offset: int | None
    has_undecodable: bool
    misquoted: frozenset[int] = NOWHERE


def read_blocks(
    file: BinaryIO,
    candidate: Candidate,
    delimiter: str,
    mark: tuple[int, int] | None = None,
    quotes: Quotes = Quotes.LENIENT,
) -> Iterator[Block]:
    """All rows from ``mark`` (rows before, byte offset) on, or from the start.

    Raises:
        UnreadableFile: nul_bytes, line_too_long, row_too_long, unclosed_quote.
    """
    count, offset = mark or (0, candidate.mark_bytes)
    open_lines: list[str] = []
    dirty = False
    for data in read_lines(file, candidate, offset):
        text, has_undecodable = decode(data, candidate.codec)
        if "\0" in text:
            raise nul_bytes()
        start = None if open_lines else offset
        dirty = has_undecodable or (dirty and bool(open_lines))
        lines = open_lines + io.StringIO(text, newline="").readlines()
        rows, open_lines = _records(lines, delimiter, count, quotes)
        misquoted = NOWHERE
        if quotes is Quotes.CHECKED:
            misquoted = misquoted_rows(lines, delimiter, candidate.codec)
        yield Block(count, rows, start, dirty, misquoted)
        count += len(rows)
        offset += len(data)
    if open_lines:
        raise UnreadableFile("unclosed_quote", texts.UNCLOSED_QUOTE(row=count + 1))


def read_lines(file: BinaryIO, candidate: Candidate, offset: int) -> Iterator[bytes]:
    """The bytes from ``offset`` on in pieces that end where a line ends.

    Raises:
        UnreadableFile: line_too_long.
    """
    file.seek(offset)
    rest = b""
    while piece := file.read(BLOCK_BYTES):
        data = rest + piece
        end = _last_line_end(data, candidate)
        rest = data[end:]
        if len(rest) > ROW_LIMIT:
            raise line_too_long()
        if end:
            yield data[:end]
    if rest:
        yield rest


def _last_line_end(data: bytes, candidate: Candidate) -> int:
    """Where the last line ends that is complete for certain; 0 where none is."""
    # A return at the very end may be half of CR LF.
    inner = len(data) // candidate.unit * candidate.unit - candidate.unit
    return _after_last(data, "\n", candidate, len(data)) or _after_last(
        data, "\r", candidate, inner
    )


def _after_last(data: bytes, character: str, candidate: Candidate, end: int) -> int:
    wanted = character.encode(candidate.codec)
    place = data.rfind(wanted, 0, end)
    while place > 0 and place % candidate.unit:
        place = data.rfind(wanted, 0, place + candidate.unit - 1)
    return place + candidate.unit if place >= 0 and place % candidate.unit == 0 else 0


def _records(
    lines: list[str], delimiter: str, count: int, quotes: Quotes
) -> tuple[list[list[str]], list[str]]:
    """The rows that ``lines`` hold, and the lines of the last one where a quote is still open."""
    rows: list[list[str]] = []
    try:
        rows.extend(rows_of(chain(lines, (_END,)), delimiter, quotes))
    except csv.Error as error:
        raise row_too_long(count + len(rows) + 1) from error
    if rows[-1] == [_END]:
        rows.pop()
        return rows, []
    reader = csv.reader(lines, delimiter=delimiter)
    rows = [next(reader) for _ in rows[:-1]]
    open_lines = lines[reader.line_num :]
    if sum(map(len, open_lines)) > ROW_LIMIT:
        raise row_too_long(count + len(rows) + 1)
    return rows, open_lines


def rows_of(lines: Iterable[str], delimiter: str, quotes: Quotes) -> Iterator[list[str]]:
    """The rows of decoded lines.

    Raises:
        csv.Error: a cell is longer than ``ROW_LIMIT``.
    """
    if quotes is Quotes.NONE:
        return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=delimiter)


def line_too_long() -> UnreadableFile:
    return UnreadableFile("line_too_long", texts.LINE_TOO_LONG(limit=ROW_LIMIT))


def row_too_long(row: int) -> UnreadableFile:
    return UnreadableFile(
        "row_too_long",
        texts.ROW_TOO_LONG(row=row, limit=ROW_LIMIT),
    )


def nul_bytes() -> UnreadableFile:
    return UnreadableFile("nul_bytes", texts.NUL_BYTES())
