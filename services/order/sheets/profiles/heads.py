"""The head of a file under each way of reading it, and which profiles fit its heading."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from services.order.sheets.files.encodings import ESCAPE, UNDECODABLE, Candidate, candidates
from services.order.sheets.files.heading import is_blank
from services.order.sheets.files.records import rows_of
from services.order.sheets.model import Quotes
from services.order.sheets.profiles.fitting import missing_of_signature
from services.order.sheets.profiles.profile import Profile, fold

HEADING_ROWS: Final = 10
"""The heading is in one of so many first rows."""
_SAMPLE_ROWS: Final = 30
_NEAR: Final = 0.5
"""The share of a signature that a near profile may lack."""
_WAYS: Final = (
    (",", Quotes.CHECKED),
    ("\t", Quotes.CHECKED),
    ("\t", Quotes.NONE),
    (";", Quotes.CHECKED),
)


@dataclass(frozen=True, slots=True)
class Head:
    """The first rows of a file, numbered from 1, as one encoding and one delimiter read them.

    ``folded`` are the cells of those that may be the heading, as headings are compared.
    """

    candidate: Candidate
    delimiter: str
    quotes: Quotes
    rows: tuple[list[str], ...]
    has_undecodable: bool
    folded: tuple[frozenset[str], ...]

    def headings(self, number: int) -> tuple[str, ...]:
        """The cells of row ``number`` without empty ones at its end."""
        row = list(self.rows[number - 1])
        while row and not row[-1].strip():
            row.pop()
        return tuple(row)

    def likely_heading(self) -> int:
        """The row with the most cells that hold a text; the first of several."""
        filled = [sum(1 for cell in row if cell.strip()) for row in self.rows[:HEADING_ROWS]]
        return filled.index(max(filled)) + 1 if filled else 0


@dataclass(frozen=True, slots=True)
class Match:
    """A profile whose signature stands in row ``heading_row`` of a head."""

    profile: Profile
    head: Head
    heading_row: int

    @property
    def headings(self) -> tuple[str, ...]:
        return self.head.headings(self.heading_row)


def heads_of(head: bytes, encoding: str) -> list[Head]:
    """What each encoding and each delimiter make of the first bytes, the likeliest first.

    Raises:
        UnreadableFile: unknown_encoding.
    """
    found = []
    for candidate in candidates(head, encoding):
        body = head[candidate.mark_bytes :]
        whole = len(body) // candidate.unit * candidate.unit
        text = body[:whole].decode(candidate.codec, ESCAPE)
        found += [_head(text, candidate, delimiter, quotes) for delimiter, quotes in _WAYS]
    return found


def matches(heads: Sequence[Head], profiles: Iterable[Profile]) -> list[Match]:
    """Each profile that fits, with the head under which it does; the most specific ones only.

    A profile gives way to another one whose signature holds all of its own, and more. A built-in
    one also gives way to one of the shop's own with the same signature.
    """
    found = [match for profile in profiles if (match := match_of(heads, profile)) is not None]
    return [each for each in found if not any(_outranks(other, each) for other in found)]


def _outranks(one: Match, other: Match) -> bool:
    mine, yours = _signature(one.profile), _signature(other.profile)
    is_own = not one.profile.is_built_in and other.profile.is_built_in
    return yours < mine or (is_own and yours == mine)


def _signature(profile: Profile) -> frozenset[str]:
    return frozenset(map(fold, profile.signature))


def match_of(heads: Sequence[Head], profile: Profile) -> Match | None:
    """The head whose rows hold the profile's signature, and where; the hints decide between two."""

    def rank(match: Match) -> tuple[bool, bool, bool]:
        head = match.head
        return (
            head.has_undecodable,
            head.delimiter != profile.delimiter,
            head.candidate.codec != profile.codec,
        )

    return min(_matches_of(heads, profile), key=rank, default=None)


def _matches_of(heads: Sequence[Head], profile: Profile) -> Iterator[Match]:
    for head in heads:
        if head.quotes is not profile.quotes(head.delimiter):
            continue
        for number, row in enumerate(head.folded, 1):
            if not missing_of_signature(profile, row):
                yield Match(profile, head, number)
                break


def nearest(heads: Sequence[Head], profiles: Iterable[Profile]) -> list[tuple[Profile, list[str]]]:
    """Profiles of whose signature the file has at least half, and what it lacks; nearest first."""
    rows = {row for head in heads for row in head.folded}
    found = [
        (profile, min((missing_of_signature(profile, row) for row in rows), key=len, default=[]))
        for profile in profiles
    ]
    near = [each for each in found if rows and _lack(*each) <= _NEAR]
    return sorted(near, key=lambda each: _lack(*each))


def _lack(profile: Profile, missing: Sequence[str]) -> float:
    return len(missing) / len(profile.signature)


def _head(text: str, candidate: Candidate, delimiter: str, quotes: Quotes) -> Head:
    reader = rows_of(io.StringIO(text, newline=""), delimiter, quotes)
    rows: list[list[str]] = []
    with suppress(csv.Error):  # what can be read is looked at
        rows.extend(islice(reader, _SAMPLE_ROWS))
    # The last character of a head may be cut in two.
    has_undecodable = UNDECODABLE.search(text[:-4]) is not None
    folded = tuple(frozenset(map(fold, row)) for row in rows[:HEADING_ROWS])
    return Head(candidate, delimiter, quotes, tuple(rows), has_undecodable, folded)


def sample_rows(head: Head, heading_row: int) -> list[list[str]]:
    """The rows below the heading that are not blank."""
    return [row for row in head.rows[heading_row:] if not is_blank(row)]
