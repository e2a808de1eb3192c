"""A file while it arrives: what its head and its bytes show at once."""

from typing import Final

from services.order.sheets.encodings import ESCAPE, Candidate, candidates
from services.order.sheets.heading import Heading, check_heading, first_record, heading_of
from services.order.sheets.model import UnreadableFile

HEAD_BYTES: Final = 64 * 1024
LINE_BYTES: Final = 1024 * 1024
_OTHER_FILES: Final = (
    (b"PK\x03\x04", "a ZIP archive or an Excel workbook (.xlsx)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an Excel workbook (.xls)"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)


def check_head(head: bytes, encoding: str) -> None:
    """Refuse a file by its first bytes: all of them, or at least ``HEAD_BYTES``.

    Raises:
        UnreadableFile: unknown_encoding, empty_file, not_a_csv_file, nul_bytes, no_header,
            missing_column, repeated_column; no_rows where the head is the whole file.
    """
    found = candidates(head, encoding)
    if not head.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile("empty_file", "The file is empty.")
    for start, kind in _OTHER_FILES:
        if head.startswith(start):
            raise UnreadableFile(
                "not_a_csv_file", f"The file is {kind}, not CSV; save it as CSV and send that."
            )
    candidate, heading, text = best_heading(head, found)
    if "\0" in text or (candidate.unit == 2 and not candidate.mark_bytes and not heading.known):
        raise nul_bytes()
    check_heading(heading)
    _, more = first_record(text, heading.delimiter)
    if not more and len(head) >= HEAD_BYTES:
        raise UnreadableFile("no_header", "The first row is too long for a heading.")
    if len(head) < HEAD_BYTES:
        _check_rows(text, heading)


def _check_rows(text: str, heading: Heading) -> None:
    raise NotImplementedError


def nul_bytes() -> UnreadableFile:
    return UnreadableFile(
        "nul_bytes", "The file holds NUL bytes, which no text has; save it as CSV in UTF-8."
    )


def best_heading(head: bytes, found: list[Candidate]) -> tuple[Candidate, Heading, str]:
    """The candidate in whose reading the heading names the most columns, the first of equals."""
    read = [(each, *_read(head, each)) for each in found]
    return max(read, key=lambda each: each[1].known)


def _read(head: bytes, candidate: Candidate) -> tuple[Heading, str]:
    body = head[candidate.mark_bytes :]
    if candidate.unit == 2:
        body = body[: len(body) // 2 * 2]
    text = body.decode(candidate.codec, ESCAPE)
    return heading_of(text), text


class StreamCheck:
    """Looks at an upload piece by piece, in constant memory, and refuses it as soon as it can."""

    def __init__(self, encoding: str = "auto") -> None:
        self._encoding = encoding

    def feed(self, piece: bytes) -> None:
        """Look at the next piece, of any size.

        Raises:
            UnreadableFile: as ``check_head``; nul_bytes, line_too_long.
        """
        raise NotImplementedError

    def finish(self) -> None:
        """Look at the end, once all has been fed.

        Raises:
            UnreadableFile: as ``check_head``.
        """
        raise NotImplementedError
