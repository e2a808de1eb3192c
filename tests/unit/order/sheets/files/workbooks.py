"""Workbooks as small as they can be, written by hand: a test says what is in each part."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
DAY, MOMENT, TIME = 1, 2, 3
"""Styles of cells."""
Cell = str | int | float | date | datetime | None | tuple[str, str]
"""A value, or the kind of a cell and the text in it: ``("e", "#N/A")``. Moments are in UTC."""


def write_workbook(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[Cell]]],
    parts: Mapping[str, str] = MappingProxyType({}),
) -> Path:
    """Write a workbook; ``parts`` replace what else would be in it, by file name."""
    names = list(sheets)
    written = {
        "[Content_Types].xml": _content_types(names),
        "_rels/.rels": _rels([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(names),
        "xl/_rels/workbook.xml.rels": _rels(
            [("worksheet", f"worksheets/sheet{n + 1}.xml") for n in range(len(names))]
            + [("styles", "styles.xml")]
        ),
        "xl/styles.xml": _styles(),
        **{
            f"xl/worksheets/sheet{n}.xml": sheet_xml(sheets[name])
            for n, name in enumerate(names, 1)
        },
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, text in written.items():
            archive.writestr(name, parts.get(name.rpartition("/")[2], text))
    return path


def sheet_xml(rows: Sequence[Sequence[Cell]]) -> str:
    """The part of one sheet."""
    lines = "".join(
        f'<row r="{number}">{"".join(_cell(each, number, n) for n, each in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
        if row
    )
    return f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'


def _cell(value: Cell, row: int, place: int) -> str:
    if value is None:
        return ""
    at = f'r="{_letters(place)}{row}"'
    if isinstance(value, tuple):
        kind, text = value
        return f'<c {at} t="{kind}"><v>{text}</v></c>'
    if isinstance(value, datetime):
        days = (value - datetime(1899, 12, 30, tzinfo=UTC)).total_seconds() / 86_400
        return f'<c {at} s="{MOMENT}"><v>{days!r}</v></c>'
    if isinstance(value, date):
        return f'<c {at} s="{DAY}"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, str):
        text = value.replace("&", "&amp;").replace("<", "&lt;")
        return f'<c {at} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    return f"<c {at}><v>{value!r}</v></c>"


def _letters(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _content_types(names: Sequence[str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n + 1}.xml" ContentType="{kind}.worksheet+xml"/>'
        for n in range(len(names))
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default '
        f'Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{kind}.sheet.main+xml"/>{overrides}</Types>'
    )


def _rels(links: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(links, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _workbook(names: Sequence[str]) -> str:
    each = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1)
    )
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{each}</sheets></workbook>'


def _styles() -> str:
    formats = "".join(f'<xf numFmtId="{number}"/>' for number in (0, 14, 22, 21))
    return f'{_HEAD}<styleSheet xmlns="{_MAIN}"><cellXfs count="4">{formats}</cellXfs></styleSheet>'
