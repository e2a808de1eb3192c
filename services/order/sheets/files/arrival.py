"""A file while it arrives: what its head and its bytes show at once."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from services.order.sheets import texts
from services.order.sheets.files.encodings import ESCAPE, UNDECODABLE, Candidate, candidates
from services.order.sheets.files.heading import Heading, check_heading, heading_of, is_blank
from services.order.sheets.files.records import ROW_LIMIT, line_too_long, nul_bytes
from services.order.sheets.model import REQUIRED_COLUMNS, UnreadableFile

HEAD_BYTES: Final = 64 * 1024
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_OTHER_FILES: Final = (
    (b"PK\x03\x04", texts.A_ZIP_ARCHIVE),
    (b"PK\x05\x06", texts.AN_EMPTY_ZIP_ARCHIVE),
    (b"%PDF", texts.A_PDF),
    (b"\x1f\x8b", texts.A_GZIP_ARCHIVE),
    (b"\x89PNG", texts.AN_IMAGE),
    (b"\xff\xd8\xff", texts.AN_IMAGE),
)
_NOTHING: Final = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"


@dataclass(frozen=True, slots=True)
class Reading:
    """The head of a file as one codec reads it."""

    candidate: Candidate
    heading: Heading
    text: str

    @property
    def likelihood(self) -> tuple[int, bool]:
        return self.heading.known, not UNDECODABLE.search("".join(self.heading.headings))


def check_head(head: bytes, encoding: str) -> None:
    """Refuse a file by its first bytes: all of them, or at least ``HEAD_BYTES``.

    Raises:
        UnreadableFile: unknown_encoding, empty_file, not_a_csv_file, nul_bytes, no_header,
            missing_column, repeated_column; no_rows where the head is the whole file.
    """
    best = _likeliest(head, encoding)
    unmarked = best.candidate.unit == 2 and not best.candidate.mark_bytes
    if "\0" in best.text or (unmarked and not best.heading.known):
        raise nul_bytes()
    check_heading(best.heading)
    _check_rows(best, is_whole=len(head) < HEAD_BYTES)


def share_of_own(head: bytes, encoding: str) -> float:
    """The share of the columns that files of ours must have, if a file is meant to be one; else 0.

    It is if we know most of its columns: a few of them stand in other systems' files too.

    Raises:
        UnreadableFile: unknown_encoding, empty_file, not_a_csv_file.
    """
    heading = _likeliest(head, encoding).heading
    named = sum(1 for text in heading.headings if text.strip())
    if 2 * heading.known <= named:
        return 0
    return len({*REQUIRED_COLUMNS} & {*heading.columns}) / len(REQUIRED_COLUMNS)


def _likeliest(head: bytes, encoding: str) -> Reading:
    found = candidates(head, encoding)
    check_is_text(head)
    return max(read_headings(head, found), key=lambda each: each.likelihood)


def check_is_text(head: bytes) -> None:
    """Refuse an empty file and files that are known not to be text.

    Raises:
        UnreadableFile: empty_file, not_a_csv_file.
    """
    if not head.strip(_NOTHING):
        raise UnreadableFile("empty_file", texts.EMPTY_FILE())
    if head.startswith(_OLD_OFFICE):
        raise UnreadableFile("not_a_csv_file", texts.OLD_WORKBOOK())
    for start, kind in _OTHER_FILES:
        if head.startswith(start):
            raise UnreadableFile("not_a_csv_file", texts.NOT_CSV(kind=kind()))


def _check_rows(reading: Reading, *, is_whole: bool) -> None:
    """Does a row follow the heading? A head that is not the whole file may be cut in one."""
    rows = csv.reader(io.StringIO(reading.text, newline=""), delimiter=reading.heading.delimiter)
    try:
        found = [row for row in rows if not is_blank(row)]
    except csv.Error:  # told, with its row, when the whole file is read
        return
    if len(found) < 2 and is_whole:
        raise no_rows()
    if len(found) < 2 and not reading.text.rstrip(" ").endswith(("\n", "\r")):
        raise UnreadableFile("no_header", texts.HEADER_TOO_LONG())


def no_rows() -> UnreadableFile:
    return UnreadableFile("no_rows", texts.NO_ROWS())


def read_headings(head: bytes, found: list[Candidate]) -> list[Reading]:
    """What each candidate makes of the start of a file."""
    return [_read(head, each) for each in found]


def _read(head: bytes, candidate: Candidate) -> Reading:
    body = head[candidate.mark_bytes :]
    whole = len(body) // candidate.unit * candidate.unit
    text = body[:whole].decode(candidate.codec, ESCAPE)
    return Reading(candidate, heading_of(text), text)


class StreamCheck:
    """Looks at an upload piece by piece, in constant memory, and refuses it as soon as it can.

    ``check`` looks at its head: what ``check_head`` does, or ``head_check`` of a profile.
    """

    def __init__(
        self, encoding: str = "auto", check: Callable[[bytes, str], None] = check_head
    ) -> None:
        self._encoding = encoding
        self._check = check
        self._head: bytearray | None = bytearray()
        self._takes_nul = False
        self._line_bytes = 0

    def feed(self, piece: bytes) -> None:
        """Look at the next piece, of any size.

        Raises:
            UnreadableFile: as ``check_head``; nul_bytes, line_too_long.
        """
        if self._head is not None:
            self._head += piece
            if len(self._head) >= HEAD_BYTES:
                self._check_head(self._head)
        elif not self._takes_nul and b"\0" in piece:
            raise nul_bytes()
        self._check_lines(piece)

    def finish(self) -> None:
        """Look at the end, once all has been fed.

        Raises:
            UnreadableFile: as ``check_head``.
        """
        if self._head is not None:
            self._check_head(self._head)

    def _check_head(self, head: bytearray) -> None:
        self._check(bytes(head), self._encoding)
        # NUL bytes that have passed there belong to UTF-16.
        self._takes_nul = b"\0" in head
        self._head = None

    def _check_lines(self, piece: bytes) -> None:
        end = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        if end < 0:
            self._line_bytes += len(piece)
        else:
            self._line_bytes = len(piece) - end - 1
        if self._line_bytes > ROW_LIMIT:
            raise line_too_long()
