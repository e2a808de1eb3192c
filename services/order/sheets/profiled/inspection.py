"""A file once it is there, under a profile: how it is read, its rows, and orders that are split."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from services.order.sheets import texts
from services.order.sheets.files.arrival import HEAD_BYTES, check_is_text, no_rows
from services.order.sheets.files.detecting import by_content
from services.order.sheets.files.encodings import Candidate
from services.order.sheets.files.heading import is_blank
from services.order.sheets.files.numbering import numbered_rows
from services.order.sheets.files.records import Block, read_blocks
from services.order.sheets.model import Sheet, UnreadableFile
from services.order.sheets.profiled.apart import Beginnings, KeyReader, Suspects
from services.order.sheets.profiled.rows import RowReader
from services.order.sheets.profiles.fitting import Fit, fit, missing_of_signature
from services.order.sheets.profiles.heads import Head, Match, heads_of, match_of
from services.order.sheets.profiles.profile import Profile

_MARKS: Final = 512


def inspect_profiled(
    path: Path,
    encoding: str,
    profile: Profile,
    *,
    strict: bool = False,
    reader_of: Callable[[Fit], KeyReader] = RowReader,
) -> Sheet:
    """Read the whole file two or three times, in constant memory; blocking.

    ``strict``: every column that the profile names has to be there. ``reader_of`` makes what tells
    which order a row belongs to.

    Raises:
        UnreadableFile: empty_file, not_a_csv_file, unknown_encoding, nul_bytes, line_too_long,
            row_too_long, unclosed_quote, no_header, no_rows, unsupported_export, missing_column,
            repeated_column, rows_apart.
    """
    with path.open("rb") as file:
        heads, match, found = _looked_at(file.read(HEAD_BYTES), encoding, profile, strict=strict)
        candidate = _candidate(file, heads, match)
        return _counted(path, file, match, found, candidate, reader_of(found))


def head_check(profile: Profile, *, strict: bool = False) -> Callable[[bytes, str], None]:
    """What a ``StreamCheck`` asks of the head of a file that is read with ``profile``."""

    def check(head: bytes, encoding: str) -> None:
        _looked_at(head, encoding, profile, strict=strict)

    return check


def _looked_at(
    head: bytes, encoding: str, profile: Profile, *, strict: bool
) -> tuple[list[Head], Match, Fit]:
    check_is_text(head)
    heads = heads_of(head, encoding)
    match = match_of(heads, profile)
    if match is None:
        raise _no_header(heads, profile)
    return heads, match, fit(profile, match.headings, strict=strict)


def _no_header(heads: list[Head], profile: Profile) -> UnreadableFile:
    rows = [row for head in heads for row in head.folded]
    missing = min((missing_of_signature(profile, row) for row in rows), key=len)
    names = ", ".join(repr(each[:60]) for each in missing)
    return UnreadableFile(
        "no_header",
        texts.HEADING_NOT_FOUND(title=profile.title, names=names),
        missing,
    )


def _candidate(file: BinaryIO, heads: list[Head], match: Match) -> Candidate:
    """The encoding: what the heading settles, else what reads the whole file."""
    way, place = (match.head.delimiter, match.head.quotes), match.heading_row - 1
    heading = match.head.rows[place]
    likely = [
        head.candidate
        for head in heads
        if (head.delimiter, head.quotes) == way and head.rows[place : place + 1] == (heading,)
    ]
    hint = match.profile.codec
    if any(each.codec == hint for each in likely):  # or UTF-8, which cannot be mistaken
        likely = [each for each in likely if each.codec in ("utf-8", hint)]
    if len(likely) < 2 or likely[0].unit == 2:
        return match.head.candidate
    return by_content(file, likely)


def _counted(
    path: Path,
    file: BinaryIO,
    match: Match,
    found: Fit,
    candidate: Candidate,
    reader: KeyReader,
) -> Sheet:
    heading_row, delimiter, quotes = match.heading_row, match.head.delimiter, match.head.quotes
    beginnings, suspects = Beginnings(reader), Suspects(path.stat().st_size)
    marks = _Marks()
    count = 0
    for block in read_blocks(file, candidate, delimiter, None, quotes):
        if block.rows_before >= heading_row:
            marks.add(block)
        for cells in block.rows[max(0, heading_row - block.rows_before) :]:
            if not is_blank(cells):
                count += 1
                if key := beginnings.of(cells):
                    suspects.add(key)
    if not count:
        raise no_rows()
    sheet = Sheet(
        path=path,
        format="csv",
        encoding=candidate.codec,
        delimiter=delimiter,
        columns=(),
        headings=found.headings,
        rows_total=count,
        ignored=found.unused(),
        guarded=False,
        marks=tuple(marks.places),
        heading_row=heading_row,
        quotes=quotes,
    )
    if not suspects:
        return sheet
    rows = (cells for _, cells, _ in numbered_rows(sheet))
    return replace(sheet, apart=suspects.confirmed(rows, reader))


class _Marks:
    """Places to go on from, at most ``_MARKS`` of them, evenly apart."""

    def __init__(self) -> None:
        self.places: list[tuple[int, int]] = []
        self._step = self._apart = 1

    def add(self, block: Block) -> None:
        if block.offset is None:
            return
        self._step += 1
        if self._step >= self._apart:
            self.places.append((block.rows_before, block.offset))
            self._step = 0
        if len(self.places) > _MARKS:
            self.places, self._apart = self.places[::2], self._apart * 2
