"""Writes a sheet of an Excel workbook as CSV; run as a process of its own, with limits.

What takes too much memory or time ends this process and nothing else. It imports nothing of ours,
so that it starts at once. It prints a line of JSON: the names of the sheets, or a refusal.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Any, Final
from xml.etree import ElementTree as ET
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

if sys.platform != "win32":
    import resource

CELL_LIMIT: Final = 5_000_000
"""Rows × columns, empty cells among them: each takes some 80 bytes."""
_UNPACKED_LIMIT: Final = 512 * 1024 * 1024
_INDEX_LIMIT: Final = 4 * 1024 * 1024
_TAG_LIMIT: Final = 1024 * 1024
_MEMORY: Final = 1024 * 1024 * 1024
_SHEETS: Final = 100
_PIECE: Final = 1024 * 1024
_ERRORS: Final = 100_000
_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*(?<!/)>"""
)
_HAS_ERROR: Final = re.compile(rb"""\st=["']e["']""")
_MOST_DIGITS: Final = 10**15
"""A spreadsheet keeps 15 digits of a number; it has lost the others of a longer one."""


class Refused(Exception):
    """The file is not read; ``code``, ``reason`` and the ``facts`` of its sentence say why."""

    def __init__(self, code: str, reason: str, **facts: object) -> None:
        super().__init__(reason)
        self.answer = {"code": code, "reason": reason, "facts": facts}


def main(source: str, target: str, sheet: str, rows: str) -> None:
    """Write at most ``rows`` rows (0: all) of ``sheet`` (empty: the first) to ``target``."""
    _limit_memory()
    try:
        answer = _converted(Path(source), Path(target), sheet, int(rows))
    except Refused as error:
        answer = error.answer
    except MemoryError:
        answer = _too_large().answer
    except OSError as error:  # the disk does not take it
        answer = {"errno": error.errno or 0}
    sys.stdout.write(json.dumps(answer))


def _limit_memory() -> None:
    if sys.platform == "win32":  # it has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _converted(source: Path, target: Path, wanted: str, rows: int) -> dict[str, Any]:
    try:
        with ZipFile(source) as archive:
            parts = _parts_of(archive)
            _check_size(archive, *parts.values())
            names = list(parts)
            name = _chosen(names, wanted)
            errors = _errors_of(archive, parts[name])
    except (BadZipFile, KeyError, ET.ParseError, expat.ExpatError, NotImplementedError,
            EOFError, OSError, UnicodeError, ValueError) as error:  # fmt: skip
        raise _damaged(error) from error
    except RuntimeError as error:  # its parts are encrypted
        raise Refused("not_a_workbook", "password") from error
    with target.open("w", encoding="utf-8", newline="") as file:
        _write(source, name, errors, rows, file)
    return {"sheet": name, "sheets": names[:_SHEETS]}


def _parts_of(archive: ZipFile) -> dict[str, str]:
    """The part of each worksheet by its name, those that can be seen first."""
    if "xl/workbook.xml" not in archive.namelist():
        raise Refused("not_a_workbook", "not_a_workbook")
    targets = {
        each.get("Id"): each.get("Target", "")
        for each in _index(archive, "xl/_rels/workbook.xml.rels")
        if each.get("Type", "").endswith("/worksheet")
    }
    seen: dict[str, str] = {}
    hidden: dict[str, str] = {}
    for each in _index(archive, "xl/workbook.xml").iter():
        link = next((value for key, value in each.items() if key.endswith("}id")), None)
        if each.tag.endswith("}sheet") and link in targets:
            part = targets[link]
            part = part.lstrip("/") if part.startswith("/") else f"xl/{part}"
            found = seen if each.get("state", "visible") == "visible" else hidden
            found[each.get("name", "")] = part
    if not seen and not hidden:
        raise Refused("not_a_workbook", "no_sheet")
    return {**seen, **hidden}


def _index(archive: ZipFile, name: str) -> ET.Element:
    if archive.getinfo(name).file_size > _INDEX_LIMIT:
        raise _too_large()
    return ET.fromstring(archive.read(name))  # noqa: S314 - expat bounds what entities expand to


def _chosen(names: list[str], wanted: str) -> str:
    if not wanted:
        return names[0]
    if wanted in names:
        return wanted
    listed = ", ".join(repr(name[:60]) for name in names[:20])
    raise Refused("unknown_sheet", "unknown_sheet", name=wanted[:60], names=listed)


def _check_size(archive: ZipFile, *sheets: str) -> None:
    others = [each.file_size for each in archive.infolist() if each.filename not in sheets]
    largest = max(archive.getinfo(name).file_size for name in sheets)
    if sum(others) + largest > _UNPACKED_LIMIT:
        raise _too_large()


def _errors_of(archive: ZipFile, part: str) -> Mapping[tuple[int, int], str]:
    """Cells that show an error, by row and column from 0; on the way, how large the sheet is."""
    has_errors = False
    last_row, columns = 0, set[bytes]()
    with archive.open(part) as file:
        for text in _tags(file):
            has_errors = has_errors or _HAS_ERROR.search(text) is not None
            for column, row in _CELL.findall(text):
                columns.add(column)
                last_row = max(last_row, int(row))
            if last_row * max(map(_column, columns), default=0) > CELL_LIMIT:
                raise _too_large()
    if not has_errors:
        return {}
    with archive.open(part) as file:
        return _Errors().read(file)


def _tags(file: IO[bytes]) -> Iterator[bytes]:
    """The text of an XML file in pieces that end before a tag."""
    rest = b""
    while piece := file.read(_PIECE):
        text = rest + piece
        end = text.rfind(b"<")
        end = len(text) if end < 0 else end
        yield text[:end]
        rest = text[end:]
        if len(rest) > _TAG_LIMIT:
            raise _damaged("a tag is too long")
    yield rest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


class _Errors:
    """Finds the cells of a sheet that show an error; a cell without a place follows the last."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, int], str] = {}
        self._row = self._place = -1
        self._is_error = self._is_value = False
        self._text = ""

    def read(self, file: IO[bytes]) -> Mapping[tuple[int, int], str]:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.ParseFile(file)
        return self._found

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "row":
            self._row = int(attributes.get("r", self._row + 2)) - 1
            self._place = -1
        elif name == "c":
            letters = attributes.get("r", "").rstrip("0123456789")
            self._place = _column(letters.encode()) - 1 if letters else self._place + 1
            self._is_error = attributes.get("t") == "e"
            self._text = ""
        elif name == "v":
            self._is_value = self._is_error

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "v":
            self._is_value = False
        elif name == "c" and self._is_error:
            self._found[self._row, self._place] = self._text[:20] or "#VALUE!"
            if len(self._found) > _ERRORS:
                raise Refused("workbook_too_large", "too_many_errors")

    def _characters(self, text: str) -> None:
        if self._is_value:
            self._text += text


def _write(
    source: Path, name: str, errors: Mapping[tuple[int, int], str], rows: int, file: IO[str]
) -> None:
    try:
        sheet = CalamineWorkbook.from_path(source).get_sheet_by_name(name)
    except (CalamineError, OSError) as error:
        raise _damaged(error) from error
    if sheet.total_height * sheet.total_width > CELL_LIMIT:
        raise _too_large()
    writer = csv.writer(file, lineterminator="\n")
    before = [""] * (sheet.start or (0, 0))[1]  # it leaves out the columns before the first cell
    for number, cells in enumerate(sheet.iter_rows()):
        if rows and number >= rows:
            break
        row = before + [each if isinstance(each, str) else as_text(each) for each in cells]
        if errors:
            _put_errors(row, number, errors)
        writer.writerow(row)


def _put_errors(row: list[str], number: int, errors: Mapping[tuple[int, int], str]) -> None:
    for place in range(len(row)):
        if (number, place) in errors:
            row[place] = errors[number, place]


def as_text(value: object) -> str:
    """What a cell that is no text means, written as a person would."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime):
        value = value + timedelta(microseconds=500_000)
        value = value.replace(microsecond=0)
        is_day = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if is_day else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        hours, rest = divmod(round(value.total_seconds()), 3600)
        return f"{hours}:{rest // 60:02}:{rest % 60:02}"
    return ""


def _number(value: float) -> str:
    """A number without a ``.0``; one whose last digits are lost shows that: ``9.87E+15``."""
    if abs(value) >= _MOST_DIGITS:
        return f"{value:.15G}"
    return str(int(value)) if value == int(value) else f"{value:.15g}"


def _too_large() -> Refused:
    return Refused("workbook_too_large", "too_large", cells=CELL_LIMIT)


def _damaged(error: object) -> Refused:
    return Refused("not_a_workbook", "damaged", error=str(error)[:200])


if __name__ == "__main__":
    main(*sys.argv[1:5])
