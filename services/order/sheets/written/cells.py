"""The columns of an export: from a line to a cell, and what of it cannot be written."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from services.chassis.base.sentences import Sentence
from services.order.domain import texts
from services.order.sheets.files.encodings import encode, fold_twins
from services.order.sheets.profiles.profile import Value, fold
from services.order.sheets.written.members import MEMBERS, Line, Said

Read = Callable[[Line], str]
_DATES: Final = {"yyyy-mm-dd": "%Y-%m-%d", "yyyy/mm/dd": "%Y/%m/%d", "yyyymmdd": "%Y%m%d"}
_CONTROL: Final = re.compile("[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
_FULL_WIDTH: Final = {"=": "＝", "+": "＋", "-": "－", "@": "＠"}
OTHERWISE: Final = "*"
"""In a table of words, what every other text becomes."""


class Column:
    """One column of a file in ``codec``; a bare heading is a column that stays empty."""

    def __init__(self, document: str | Mapping[str, Any], codec: str, zone: ZoneInfo) -> None:
        told = {"heading": document} if isinstance(document, str) else document
        self.heading = str(told["heading"])
        self._codec = codec
        self._read = _compiled(told.get("value", {"fixed": ""}), _formatter(told, zone))
        self._is_needed = told.get("needed") == "yes"
        self._most = int(told.get("most", 0))
        self._is_in_bytes = told.get("unit") == "bytes"
        self._keep = told.get("keep")
        self._part, self._parts = int(told.get("part", 1)), int(told.get("parts", 1))

    def cell(self, line: Line) -> tuple[str, Sentence | None]:
        """The cell, and what of it could not be written as it is."""
        text = harmless(self._read(line))
        number = line.order.number
        if not text:
            return "", self._missing(number) if self._is_needed else None
        kept, is_cut = self._fitted(text)
        if lost := lost_characters(kept, self._codec):
            return kept, texts.CELL_NOT_ENCODABLE(
                heading=self.heading,
                number=number,
                characters=lost,
                encoding=self._codec.upper(),
            )
        if is_cut and self._part == 1:
            return kept, self._too_long(number, text)
        return kept, None

    def _missing(self, number: str) -> Sentence:
        return texts.CELL_MISSING(heading=self.heading, number=number)

    def _too_long(self, number: str, text: str) -> Sentence:
        return texts.CELL_TOO_LONG(
            heading=self.heading,
            number=number,
            most=self._most * self._parts,
            unit=texts.BYTES() if self._is_in_bytes else texts.CHARACTERS(),
            text=text[:100],
        )

    def _fitted(self, text: str) -> tuple[str, bool]:
        """The part of ``text`` that has room here, and whether some of it has room nowhere."""
        if not self._most:
            return text, False
        if self._keep == "end":
            return self._first(text[::-1])[::-1], False
        found, rest = "", text
        for _ in range(self._part):
            found = self._first(rest)
            rest = rest[len(found) :].lstrip()
        for _ in range(self._part, self._parts):
            rest = rest[len(self._first(rest)) :].lstrip()
        return found, bool(rest) and self._keep is None

    def _first(self, text: str) -> str:
        """As many of the first characters as there is room for."""
        if not self._is_in_bytes:
            return text[: self._most]
        size, count = 0, 0
        for character in text:
            size += len(encode(character, self._codec))
            if size > self._most:
                break
            count += 1
        return text[:count]


def harmless(text: str) -> str:
    """One line that no spreadsheet takes for a formula.

    Whoever reads the file is a machine, which must not find an apostrophe before a name: what a
    formula begins with becomes full-width.
    """
    line = _CONTROL.sub(" ", text).strip()
    return _FULL_WIDTH.get(line[:1], line[:1]) + line[1:]


def lost_characters(text: str, codec: str) -> str:
    """The characters of ``text`` that ``codec`` does not have, each once."""
    try:
        fold_twins(text).encode(codec)
    except UnicodeEncodeError:
        return "".join(each for each in dict.fromkeys(text) if _is_lost(each, codec))
    return ""


def _is_lost(character: str, codec: str) -> bool:
    try:
        fold_twins(character).encode(codec)
    except UnicodeEncodeError:
        return True
    return False


def _formatter(column: Mapping[str, Any], zone: ZoneInfo) -> Callable[[Said], str]:
    pattern = _DATES[column.get("dates", "yyyy-mm-dd")]

    def text_of(said: Said) -> str:
        if isinstance(said, datetime):
            return said.astimezone(zone).strftime(pattern)
        if isinstance(said, date):
            return said.strftime(pattern)
        return "" if said is None else str(said)

    return text_of


def _compiled(value: Value, text_of: Callable[[Said], str]) -> Read:
    if isinstance(value, str):
        member = MEMBERS[value]
        return lambda line: text_of(member(line))
    if not isinstance(value, Mapping):
        reads = [_compiled(each, text_of) for each in value]
        return lambda line: next((text for read in reads if (text := read(line))), "")
    if "fixed" in value:
        fixed = str(value["fixed"])
        return lambda _line: fixed
    if "join" in value:
        read = _joined([_compiled(each, text_of) for each in value["join"]], value.get("with", " "))
    else:
        read = _compiled(value["column"], text_of)
    return _worded(read, value["words"]) if "words" in value else read


def _joined(reads: list[Read], separator: str) -> Read:
    return lambda line: separator.join([text for read in reads if (text := read(line))])


def _worded(read: Read, table: Mapping[str, str]) -> Read:
    words = {fold(word): str(text) for word, text in table.items() if word != OTHERWISE}
    otherwise = table.get(OTHERWISE)

    def worded(line: Line) -> str:
        text = read(line)
        if not text:
            return ""
        return words.get(fold(text), text if otherwise is None else str(otherwise))

    return worded
