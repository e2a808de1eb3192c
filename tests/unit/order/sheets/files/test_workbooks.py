"""Excel workbooks: what their cells mean, and what no workbook may do to its reader."""

import struct
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from services.order.sheets import (
    UnreadableFile,
    convert,
    inspect,
    inspect_profiled,
    read_orders,
    read_profiled,
    rows_of_workbook,
)
from services.order.sheets.files.workbook_process import CELL_LIMIT
from tests.unit.order.sheets.files.workbooks import Cell, write_workbook
from tests.unit.order.sheets.profiled.files import CELLS, shop


def text_of(tmp_path: Path, rows: Sequence[Sequence[Cell]], sheet: str | None = None) -> list[str]:
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": rows, "Other": [["x"]]})
    convert(book, tmp_path / "rows.csv", sheet)
    return (tmp_path / "rows.csv").read_text(encoding="utf-8").splitlines()


def refused(tmp_path: Path, book: Path, sheet: str | None = None) -> tuple[str, str]:
    with pytest.raises(UnreadableFile) as caught:
        convert(book, tmp_path / "rows.csv", sheet)
    assert {each.name for each in tmp_path.iterdir()} <= {book.name}
    return caught.value.code, caught.value.detail


def test_cells_are_what_the_sheet_means(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["text", "0312345678", "9.87E+15"],
        ["long numbers", 9876543210, 123456789012345],
        ["rounded numbers", 9.87e15, 1234567890123456],
        ["decimals", 1234.5, 0.1 + 0.2],
        ["dates", date(2026, 1, 5), datetime(2026, 1, 5, 14, 3, 12, tzinfo=UTC)],
        ["midnight", datetime(2026, 1, 5, tzinfo=UTC), -0.0],
        ["others", ("b", "1"), ("str", "from a formula")],
        ["errors", ("e", "#N/A"), ("e", "#DIV/0!")],
        [],
        [None, "a\nb", ' "c", '],
    ]
    assert text_of(tmp_path, rows) == [
        "text,0312345678,9.87E+15",
        "long numbers,9876543210,123456789012345",
        "rounded numbers,9.87E+15,1.23456789012346E+15",
        "decimals,1234.5,0.3",
        "dates,2026-01-05,2026-01-05 14:03:12",
        "midnight,2026-01-05,0",
        "others,TRUE,from a formula",
        "errors,#N/A,#DIV/0!",
        ",,",
        ',"a',
        'b"," ""c"", "',
    ]


def test_a_sheet_is_named_or_the_first(tmp_path: Path) -> None:
    assert text_of(tmp_path, [["a"]]) == ["a"]
    assert text_of(tmp_path, [["a"]], "Other") == ["x"]
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": [["a"]], "Other": [["x"]]})
    (tmp_path / "rows.csv").unlink()
    code, detail = refused(tmp_path, book, "Nope")
    assert code == "unknown_sheet"
    assert detail == "The workbook has no sheet 'Nope'; its sheets are 'Orders', 'Other'."


def test_a_hidden_sheet_is_not_the_first(tmp_path: Path) -> None:
    sheets = {"Hidden": [["h"]], "Seen": [["s"]]}
    with ZipFile(write_workbook(tmp_path / "plain.xlsx", sheets)) as archive:
        text = archive.read("xl/workbook.xml").decode()
    hidden = text.replace('name="Hidden"', 'name="Hidden" state="hidden"')
    book = write_workbook(tmp_path / "book.xlsx", sheets, {"workbook.xml": hidden})
    found = convert(book, tmp_path / "rows.csv", None)
    assert (found.sheet, found.sheets) == ("Seen", ("Seen", "Hidden"))


def test_rows_keep_their_numbers(tmp_path: Path) -> None:
    heading = ["customer_name", "product_name", "quantity", "unit_price", "external_id"]
    rows: list[list[Cell]] = [
        [],
        [None, *heading],
        [None, "佐藤", "茶", 1, 500, 9876543210],
        [],
        [None, "佐藤", "茶", 1, 500, 9.87e15],
        [None, "佐藤", "茶", ("e", "#REF!"), 500, "A"],
    ]
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": rows})
    sheet = inspect(rows_of_workbook(book, None), "utf-8")
    first, second, third = read_orders(sheet, source="csv")
    assert first.content is not None
    assert (first.rows, first.content["external_id"]) == ((3,), "9876543210")
    assert [(f.row, f.code, f.pointer) for f in second.faults] == [
        (5, "rounded_number", "external_id")
    ]
    assert [(f.row, f.code, f.pointer) for f in third.faults] == [(6, "formula_error", "quantity")]


def test_a_profile_reads_a_workbook_too(tmp_path: Path) -> None:
    rows = [list(CELLS), list(CELLS.values()), [*CELLS.values()]]
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": rows})
    sheet = inspect_profiled(rows_of_workbook(book, None), "utf-8", shop())
    [order] = read_profiled(sheet, shop())
    assert order.content is not None
    assert order.rows == (2, 3)


def test_what_is_no_workbook(tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    book.write_bytes(b"PK\x03\x04 and nothing else")
    assert refused(tmp_path, book)[0] == "not_a_workbook"
    with ZipFile(book, "w") as archive:
        archive.writestr("orders.csv", "a,b")
    code, detail = refused(tmp_path, book)
    assert code == "not_a_workbook"
    assert "unpack it" in detail


@pytest.mark.parametrize("part", ["workbook", "sheet1", "styles"])
def test_a_damaged_part(tmp_path: Path, part: str) -> None:
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": [["a"]]}, {f"{part}.xml": "<broken"})
    assert refused(tmp_path, book)[0] == "not_a_workbook"


def test_a_password(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": [["a"]]})
    data = bytearray(book.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            struct.pack_into("<H", data, place + offset, 1)
            place = data.find(mark, place + 1)
    book.write_bytes(data)
    assert refused(tmp_path, book) == (
        "not_a_workbook",
        "The workbook has a password; save it without.",
    )


def bomb(book: Path, size: int) -> Path:
    """A workbook whose sheet unpacks to so many bytes."""
    write_workbook(book, {"Orders": [["a"]]})
    with ZipFile(book) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts.pop("xl/worksheets/sheet1.xml").decode().replace("<t xml", "<t>A</t><t xml")
    with ZipFile(book, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(sheet.encode())
            for _ in range(size // (1 << 20)):
                part.write(b" " * (1 << 20))
    return book


def test_a_bomb(tmp_path: Path) -> None:
    book = bomb(tmp_path / "book.xlsx", 600 << 20)
    assert book.stat().st_size < 1 << 20
    assert refused(tmp_path, book)[0] == "workbook_too_large"


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    book = bomb(tmp_path / "book.xlsx", 600 << 20)
    data = bytearray(book.read_bytes())
    place = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, place + 24, 2_000)
    book.write_bytes(data)
    assert refused(tmp_path, book)[0] in ("not_a_workbook", "workbook_too_large")


def test_a_cell_far_away(tmp_path: Path) -> None:
    far = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": [["a"]]}, {"sheet1.xml": far})
    code, detail = refused(tmp_path, book)
    assert code == "workbook_too_large"
    assert f"{CELL_LIMIT:,} cells" in detail


def test_a_declared_size_that_is_not_there(tmp_path: Path) -> None:
    """Only cells count: a sheet that says it were huge, or has a style far away, is read."""
    plain = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData></worksheet>'
    )
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": [["a"]]}, {"sheet1.xml": plain})
    convert(book, tmp_path / "rows.csv", None)
    assert (tmp_path / "rows.csv").read_text() == "1\n"


def test_many_sheets(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "book.xlsx", {f"S{n}": [["a"]] for n in range(300)})
    found = convert(book, tmp_path / "rows.csv", "S299")
    assert (found.sheet, len(found.sheets)) == ("S299", 100)


def test_a_thousand_entities(tmp_path: Path) -> None:
    entities = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol" * 10}">' for n in range(12)
    )
    laughs = f"<!DOCTYPE workbook [{entities}]><workbook>&e11;</workbook>"
    book = write_workbook(tmp_path / "book.xlsx", {"Orders": [["a"]]}, {"workbook.xml": laughs})
    assert refused(tmp_path, book)[0] == "not_a_workbook"
