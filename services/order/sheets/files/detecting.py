"""Which encoding a file is in: its heading tells, or else all of its bytes."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO, Final

from services.order.sheets.files.arrival import HEAD_BYTES, read_headings
from services.order.sheets.files.encodings import Candidate, candidates
from services.order.sheets.files.records import read_lines

_SAMPLES: Final = 64
_REPLACEMENT: Final = "\ufffd"
# Three bytes of UTF-8 and more. Pairs are left out: half-width kana of CP932 look like them.
_LONG_SEQUENCE: Final = re.compile("[\u0800-\ufffc\U00010000-\U0010ffff]")
_BEYOND_ASCII: Final = re.compile("[^\0-\x7f\ufffd]")
_NOT_HALF_WIDTH: Final = re.compile("[^\0-\x7f\uff61-\uff9f]")
_EUC_JP: Final = Candidate("euc_jp")
_ISO_2022: Final = Candidate("iso2022_jp_ext")


def detect(file: BinaryIO, encoding: str) -> Candidate:
    """What the file is in; ``encoding`` as asked for.

    A mark, the encoding that was asked for, or a heading that only one of them can read settles it.
    Otherwise it is the first of UTF-8, CP932 and EUC-JP that reads the whole file; where none does,
    the first that reads most of it, and the rows that it cannot read fail.

    Raises:
        UnreadableFile: unknown_encoding, line_too_long.
    """
    file.seek(0)
    head = file.read(HEAD_BYTES)
    found = candidates(head, encoding)
    if len(found) == 1:
        return found[0]
    readings = read_headings(head, found)
    most = max(each.heading.known for each in readings)
    likely = [each.candidate for each in readings if each.heading.known == most]
    return likely[0] if len(likely) == 1 or likely[0].unit == 2 else by_content(file, likely)


def by_content(file: BinaryIO, found: list[Candidate]) -> Candidate:
    """Which of ``found`` reads the whole file, or most of it."""
    if _has_escapes(file):
        return _ISO_2022
    for each in found:
        if each.codec == "cp932" and _EUC_JP in found and _is_euc_jp(file):
            return _EUC_JP
        if _reads_all(file, each) or (each.codec == "utf-8" and _is_mostly_utf8(file)):
            return each
    return next((each for each in found if _reads_most(file, each)), found[0])


def _beyond_ascii(file: BinaryIO) -> Iterator[bytes]:
    return (data for data in read_lines(file, Candidate("utf-8"), 0) if not data.isascii())


def _has_escapes(file: BinaryIO) -> bool:
    """ISO-2022-JP is ASCII throughout; its escapes may come after the head."""
    has_escapes = False
    for data in read_lines(file, Candidate("utf-8"), 0):
        if not data.isascii():
            return False
        has_escapes = has_escapes or b"\x1b$" in data
    return has_escapes


def _reads_all(file: BinaryIO, candidate: Candidate) -> bool:
    try:
        for data in _beyond_ascii(file):
            data.decode(candidate.codec)
    except UnicodeDecodeError:
        return False
    return True


def _is_euc_jp(file: BinaryIO) -> bool:
    """What both read is either all half-width kana of CP932, or else EUC-JP.

    No kanji in common use lies, in CP932, where EUC-JP has characters.
    """
    return _reads_all(file, _EUC_JP) and any(
        _NOT_HALF_WIDTH.search(data.decode("cp932", "replace")) for data in _beyond_ascii(file)
    )


def _is_mostly_utf8(file: BinaryIO) -> bool:
    """CP932 may read a few names in UTF-8 without a fault: long sequences are no accident."""
    return _prevails(file, Candidate("utf-8"), _LONG_SEQUENCE)


def _reads_most(file: BinaryIO, candidate: Candidate) -> bool:
    return _prevails(file, candidate, _BEYOND_ASCII)


def _prevails(file: BinaryIO, candidate: Candidate, good: re.Pattern[str]) -> bool:
    read = unreadable = 0
    for data in islice(_beyond_ascii(file), _SAMPLES):
        text = data.decode(candidate.codec, "replace")
        unreadable += text.count(_REPLACEMENT)
        read += len(good.findall(text))
    return read > unreadable
