"""Quoted cells in which a quote is not doubled, so that nobody can tell where they end.

PHP writes such cells in CP932: it takes the second byte of 能 and its like for a backslash, and
does not double a quote that comes after it.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

NOWHERE: Final[frozenset[int]] = frozenset()
_LEADS: Final = (*range(0x81, 0xA0), *range(0xE0, 0xFD))


def misquoted_rows(lines: list[str], delimiter: str, codec: str) -> frozenset[int]:
    """The places of such rows among those that ``lines``, decoded from ``codec``, hold."""
    pattern = _suspicious(delimiter, codec == "cp932")
    if not pattern.search("".join(lines)):
        return NOWHERE
    return frozenset(
        place
        for place, record in enumerate(_records(lines, delimiter))
        if pattern.search("".join(record)) and _is_misquoted(record, delimiter, codec)
    )


def _records(lines: list[str], delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=delimiter)
    start = 0
    for _ in reader:
        yield lines[start : reader.line_num]
        start = reader.line_num


def _is_misquoted(record: list[str], delimiter: str, codec: str) -> bool:
    if codec == "cp932" and _after_backslash(delimiter).search("".join(record)):
        return True
    try:
        list(csv.reader(record, delimiter=delimiter, strict=True))
    except csv.Error:
        return True
    return False


@cache
def _suspicious(delimiter: str, is_cp932: bool) -> re.Pattern[str]:
    """A quote between two characters of a cell: where cells are quoted rightly, it is doubled."""
    other = f'[^"\\r\\n{delimiter}]'
    lone = f'"(?<={other}")(?={other})'
    return re.compile(f"{lone}|{_after_backslash(delimiter).pattern}" if is_cp932 else lone)


@cache
def _after_backslash(delimiter: str) -> re.Pattern[str]:
    """What ends in 能 and a quote: the quote and the one that closes the cell look like one."""
    return re.compile(f'""(?<=[{_backslashes()}]"")(?=[{delimiter}\\r\\n]|\\Z)')


@cache
def _backslashes() -> str:
    """The characters of CP932 that end in the byte of a backslash, as a set of ``re``."""
    pairs = (bytes((lead, 0x5C)).decode("cp932", "ignore") for lead in _LEADS)
    return re.escape("\\") + "".join(text for text in pairs if len(text) == 1 and text != "\\")
