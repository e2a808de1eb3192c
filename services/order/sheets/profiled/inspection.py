"""A file once it is there, under a profile: how it is read, its rows, and orders that are split."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from services.order.sheets.files.arrival import HEAD_BYTES, check_is_text, no_rows
from services.order.sheets.files.detecting import by_content
from services.order.sheets.files.encodings import Candidate
from services.order.sheets.files.heading import is_blank
from services.order.sheets.files.numbering import numbered_rows
from services.order.sheets.files.records import read_blocks
from services.order.sheets.model import Sheet, UnreadableFile
from services.order.sheets.profiled.reading import OrderReader
from services.order.sheets.profiled.rows import NOT_AN_ORDER, ROUNDED
from services.order.sheets.profiles.fitting import Fit, fit, missing_of_signature
from services.order.sheets.profiles.heads import Head, Match, heads_of, match_of
from services.order.sheets.profiles.profile import Profile

_MARKS: Final = 512
_APART_LIMIT: Final = 1_000
_LEAST_BITS, _MOST_BITS = 1 << 16, 1 << 26  # 8 KiB to 8 MiB


def inspect_profiled(path: Path, encoding: str, profile: Profile, *, strict: bool = False) -> Sheet:
    """Read the whole file two or three times, in constant memory; blocking.

    ``strict``: every column that the profile names has to be there.

    Raises:
        UnreadableFile: empty_file, not_a_csv_file, unknown_encoding, nul_bytes, line_too_long,
            row_too_long, unclosed_quote, no_header, no_rows, unsupported_export, missing_column,
            repeated_column, rows_apart.
    """
    with path.open("rb") as file:
        heads, match, found = _looked_at(file.read(HEAD_BYTES), encoding, profile, strict=strict)
        candidate = _candidate(file, heads, match)
        sheet = _counted(path, file, match, found, candidate)
    return replace(sheet, apart=_apart(sheet, found))


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
    rows = [row for head in heads for row in head.rows[:10]]
    missing = min((missing_of_signature(profile, row) for row in rows), key=len)
    names = ", ".join(repr(each[:60]) for each in missing)
    return UnreadableFile(
        "no_header",
        f"None of the first 10 rows is a heading of {profile.title}: {names} is missing. "
        "Choose another profile, or export the file with these columns.",
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


def _counted(path: Path, file: BinaryIO, match: Match, found: Fit, candidate: Candidate) -> Sheet:
    count = 0
    marks: list[tuple[int, int]] = []
    step = apart = 1
    heading_row, delimiter, quotes = match.heading_row, match.head.delimiter, match.head.quotes
    for block in read_blocks(file, candidate, delimiter, None, quotes):
        if block.offset is not None and block.rows_before >= heading_row:
            step += 1
            if step >= apart:
                marks.append((block.rows_before, block.offset))
                step = 0
        if len(marks) > _MARKS:
            marks, apart = marks[::2], apart * 2
        below = block.rows[max(0, heading_row - block.rows_before) :]
        count += len(below) - sum(map(is_blank, below))
    if not count:
        raise no_rows()
    return Sheet(
        path=path,
        format="csv",
        encoding=candidate.codec,
        delimiter=delimiter,
        columns=(),
        headings=found.headings,
        rows_total=count,
        ignored=found.unused(),
        guarded=False,
        marks=tuple(marks),
        heading_row=heading_row,
        quotes=quotes,
    )


def _apart(sheet: Sheet, found: Fit) -> frozenset[str]:
    """Orders whose rows do not follow each other.

    A table of bits finds the keys that may have begun twice; a second look, at those alone, is
    sure. So a file of any size takes the same memory.

    Raises:
        UnreadableFile: rows_apart, where there are more than a thousand.
    """
    reader = OrderReader(found, found.profile.source)
    seen = _Seen(sheet.path.stat().st_size)
    suspects = {hash(key) for key in _beginnings(sheet, reader) if seen.again(key)}
    if not suspects:
        return frozenset()
    counts: dict[str, int] = {}
    for key in _beginnings(sheet, reader):
        if hash(key) in suspects:
            counts[key] = counts.get(key, 0) + 1
    apart = frozenset(key for key, count in counts.items() if count > 1)
    if len(apart) > _APART_LIMIT:
        raise UnreadableFile(
            "rows_apart",
            f"The rows of {len(apart):,} orders do not stand together; sort the file by its order "
            "number, then send it again.",
        )
    return apart


def _beginnings(sheet: Sheet, reader: OrderReader) -> Iterator[str]:
    """The key of each row with which an order begins."""
    current = ""
    for _, cells, _ in numbered_rows(sheet):
        key, kind = reader.key(cells)
        if kind == NOT_AN_ORDER:
            current = ""
        elif key and key != current:
            current = key
            if key != ROUNDED:
                yield key


class _Seen:
    """Which keys have been seen, as two bits of a table for each: it errs only towards yes."""

    def __init__(self, size: int) -> None:
        bits = _LEAST_BITS
        while bits < size and bits < _MOST_BITS:
            bits *= 2
        self._mask = bits - 1
        self._table = bytearray(bits // 8)

    def again(self, key: str) -> bool:
        """Has ``key`` been seen before? From now on it has."""
        number, table, mask = hash(key), self._table, self._mask
        first, second = number & mask, (number >> 27) & mask
        has = table[first >> 3] >> (first & 7) & table[second >> 3] >> (second & 7) & 1
        table[first >> 3] |= 1 << (first & 7)
        table[second >> 3] |= 1 << (second & 7)
        return bool(has)
