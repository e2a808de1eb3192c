"""Rows that follow each other become orders; what is wrong with one is told of all of its rows."""

from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from services.order.sheets import Sheet, SheetOrder, inspect, read_orders
from tests.unit.order.sheets.sheets import (
    HEADING,
    ROW,
    faults_of,
    inspected,
    lines,
    orders_of,
    saved,
    table,
)

FULL = HEADING + ",note,payment_token"


def rows_of(order: SheetOrder) -> tuple[tuple[int, ...], str | None]:
    return order.rows, order.external_id


def test_rows_of_one_external_id_are_one_order(tmp_path: Path) -> None:
    text = lines(
        FULL,
        "A,佐藤,a@example.jp,湯呑,2,1800,急ぎ,tok_a",
        "A,佐藤,a@example.jp,皿,1,500,急ぎ,tok_a",
        "A,,,箸,3,100,,",
        "B,鈴木,b@example.jp,湯呑,1,1800,,",
        ",田中,c@example.jp,湯呑,1,1,,",
        ",田中,c@example.jp,湯呑,1,2,,",
        "A,佐藤,a@example.jp,湯呑,1,3,,",
    )
    orders = orders_of(tmp_path, text)
    assert [rows_of(order) for order in orders] == [
        ((2, 3, 4), "A"),
        ((5,), "B"),
        ((6,), None),
        ((7,), None),
        ((8,), "A"),
    ]
    assert orders[0].content == {
        "external_id": "A",
        "customer_name": "佐藤",
        "customer_email": "a@example.jp",
        "note": "急ぎ",
        "payment_token": "tok_a",
        "source": "csv",
        "items": [
            {"product_name": "湯呑", "quantity": 2, "unit_price": 1800},
            {"product_name": "皿", "quantity": 1, "unit_price": 500},
            {"product_name": "箸", "quantity": 3, "unit_price": 100},
        ],
    }
    assert orders[0].amounts == (3600, 500, 300)
    assert all(order.faults == () for order in orders)


def test_blank_rows_do_not_part_an_order(tmp_path: Path) -> None:
    [order] = orders_of(tmp_path, lines(HEADING, ROW, "", ",,,,,", ROW))
    assert order.rows == (2, 5)


def test_an_empty_first_cell_is_filled_by_the_next(tmp_path: Path) -> None:
    text = lines(FULL, "A,佐藤,a@example.jp,湯呑,2,1800,,", "A,,,皿,1,500,急ぎ,")
    [order] = orders_of(tmp_path, text)
    assert order.content is not None
    assert order.content["note"] == "急ぎ"


def test_rows_that_say_different_things_conflict(tmp_path: Path) -> None:
    text = lines(
        FULL,
        "A,佐藤,a@example.jp,湯呑,2,1800,,tok_secret",
        "A,鈴木,ａ@example.jp,皿,1,500,,tok_other",
        "A,,,箸,3,100,,",
    )
    [order] = orders_of(tmp_path, text)
    assert order.content is None
    assert faults_of(order) == [
        (2, "order_rejected", None),
        (3, "conflicting_rows", "customer_name"),
        (3, "conflicting_rows", "payment_token"),
        (4, "order_rejected", None),
    ]
    assert [fault.detail for fault in order.faults] == [
        "Row 3 of the same order is invalid, so the whole order is rejected.",
        "'鈴木' here, but '佐藤' in row 2 of the same order.",
        "Row 2 of the same order has a different value.",
        "Row 3 of the same order is invalid, so the whole order is rejected.",
    ]
    assert order.faults[1].suggestion == "佐藤"
    assert order.amounts == (3600, 500, 300)


def test_one_bad_row_fails_its_order_and_no_other(tmp_path: Path) -> None:
    text = lines(
        HEADING,
        "A,佐藤,a@example.jp,湯呑,2,1800",
        "A,佐藤,a@example.jp,皿,x,500",
        "A,佐藤,a@example.jp,,99999,500",
        "B,鈴木,b@example.jp,湯呑,1,1800",
    )
    [bad, good] = orders_of(tmp_path, text)
    assert sorted(faults_of(bad)) == [
        (2, "order_rejected", None),
        (3, "invalid_number", "quantity"),
        (4, "missing_value", "product_name"),
        (4, "out_of_range", "quantity"),
    ]
    assert [fault.row for fault in bad.faults] == [2, 3, 4, 4]
    assert bad.amounts == (3600, None, None)
    assert (bad.external_id, good.external_id) == ("A", "B")
    assert good.content is not None


@pytest.mark.parametrize("row", ["A,佐藤,a@example.jp,湯呑,2", "A,佐,藤,a@example.jp,湯呑,2,1800"])
def test_a_row_of_another_length(tmp_path: Path, row: str) -> None:
    text = lines(HEADING, "A,佐藤,a@example.jp,皿,1,500", row, "B,鈴木,b@example.jp,湯呑,1,1800")
    [bad, good] = orders_of(tmp_path, text)
    assert faults_of(bad) == [(2, "order_rejected", None), (3, "wrong_column_count", None)]
    assert bad.faults[1].detail == (
        f"The row has {row.count(',') + 1} cells, but the header has 6; "
        "quote a cell that contains the delimiter."
    )
    assert good.content is not None


def test_empty_cells_too_many_are_none(tmp_path: Path) -> None:
    [order] = orders_of(tmp_path, lines(HEADING, ROW + ",, ,"))
    assert order.content is not None


def test_a_row_whose_own_cells_are_all_empty(tmp_path: Path) -> None:
    [order] = orders_of(tmp_path, lines(HEADING + ",memo", ",,,,,,x"))
    assert {fault.code for fault in order.faults} == {"missing_value"}
    assert {fault.pointer for fault in order.faults} == {*HEADING.split(",")} - {
        "external_id",
        "customer_email",
    }


def test_as_many_items_as_an_order_may_have(tmp_path: Path) -> None:
    [order] = orders_of(tmp_path, lines(HEADING, *[ROW] * 100))
    assert order.content is not None
    assert len(order.content["items"]) == 100


@pytest.mark.parametrize("count", [101, 499, 500, 501, 1_234])
def test_too_many_items(tmp_path: Path, count: int) -> None:
    text = lines(HEADING, *[ROW] * count, "B" + ROW)
    *pieces, last = orders_of(tmp_path, text)
    assert [row for piece in pieces for row in piece.rows] == list(range(2, count + 2))
    assert {fault.code for piece in pieces for fault in piece.faults} == {"too_many_items"}
    assert all(piece.content is None and len(piece.rows) <= 500 for piece in pieces)
    assert [fault.row for piece in pieces for fault in piece.faults] == list(range(2, count + 2))
    assert last.content is not None


def mixed() -> str:
    """Orders of all kinds over several blocks: long, short, refused, blank rows in between."""
    rows: list[list[Any]] = [HEADING.split(",")]
    for n in range(600):
        items = (1, 1, 2, 5, 100, 130, 700)[n % 7] if n < 40 else n % 4 + 1
        key = "" if n % 11 == 0 else f"W-{n}"
        for item in range(items):
            name = "" if n % 13 == 0 and item == 1 else f"佐藤\n{n}" if n % 17 == 0 else f"佐藤{n}"
            rows.append([key, name, "a@example.jp", f"湯呑{item}", 1, 100])
        if n % 5 == 0:
            rows += [[], ["", " ", "", "", "", ""]]
    return table(rows)


def outcome(orders: list[SheetOrder]) -> dict[int, Any]:
    return {
        row: (order.content, order.rows if order.content else None, order.changes.get(row))
        for order in orders
        for row in order.rows
    }


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Sheet:
    return inspected(tmp_path_factory.mktemp("mixed"), mixed())


def test_going_on_after_any_order_gives_the_rest(sheet: Sheet) -> None:
    orders = list(read_orders(sheet, source="csv"))
    assert len(sheet.marks) >= 3
    assert sum(len(order.rows) for order in orders) == sheet.rows_total
    for place in [*range(40), *range(40, len(orders), 17), len(orders) - 1]:
        rest = orders[place + 1 :]
        reading = read_orders(sheet, source="csv", after_row=orders[place].rows[-1])
        again = list(islice(reading, 8))
        wanted = outcome(rest)
        assert [each.rows[0] for each in again[:1]] == [each.rows[0] for each in rest[:1]]
        for row, found in outcome(again).items():
            assert found == wanted[row]


def test_going_on_within_an_order_of_too_many_rows(tmp_path: Path) -> None:
    sheet = inspected(tmp_path, lines(HEADING, *[ROW] * 1_050, "B" + ROW))
    pieces = list(read_orders(sheet, source="csv"))
    for piece in pieces[:-1]:
        again = list(read_orders(sheet, source="csv", after_row=piece.rows[-1]))
        assert {fault.code for each in again[:-1] for fault in each.faults} <= {"too_many_items"}
        assert [row for each in again for row in each.rows] == list(
            range(piece.rows[-1] + 1, 1_053)
        )
        assert again[-1].content is not None


def test_going_on_needs_no_marks(sheet: Sheet) -> None:
    without = inspect(sheet.path, "auto")
    object.__setattr__(without, "marks", ())
    for after in (1, 2, 3_000):
        assert [each.rows for each in read_orders(without, source="csv", after_row=after)] == [
            each.rows for each in read_orders(sheet, source="csv", after_row=after)
        ]


def test_a_source_has_to_be_one(tmp_path: Path) -> None:
    sheet = inspected(tmp_path, lines(HEADING, ROW))
    with pytest.raises(ValueError, match="not a source of orders: ''"):
        list(read_orders(sheet, source=""))


def test_every_delimiter_may_stand_in_a_quoted_cell(tmp_path: Path) -> None:
    path = saved(tmp_path, table([HEADING.split(","), ["A", 'a,";b', "a@example.jp", "x", 1, 1]]))
    [order] = read_orders(inspect(path, "auto"), source="csv")
    assert order.content is not None
    assert order.content["customer_name"] == 'a,";b'


def test_orders_whose_numbers_were_rounded_stay_apart(tmp_path: Path) -> None:
    """Two numbers that a spreadsheet has made one are two orders that nobody can tell apart."""
    text = lines(
        HEADING,
        "9.87E+15,佐藤,a@example.jp,湯呑,2,1800",
        "9.87E+15,佐藤,a@example.jp,皿,1,500",
        "B,鈴木,b@example.jp,湯呑,1,1800",
    )
    orders = orders_of(tmp_path, text)
    assert [rows_of(order) for order in orders] == [((2,), None), ((3,), None), ((4,), "B")]
    assert [faults_of(order) for order in orders] == [
        [(2, "rounded_number", "external_id")],
        [(3, "rounded_number", "external_id")],
        [],
    ]


@pytest.mark.parametrize("column", ["customer_phone", "sku"])
def test_other_numbers_that_were_rounded(tmp_path: Path, column: str) -> None:
    [order] = orders_of(tmp_path, lines(f"{HEADING},{column}", f"{ROW},9.00E+10"))
    assert faults_of(order) == [(2, "rounded_number", column)]


@pytest.mark.parametrize("column", HEADING.split(","))
def test_a_cell_with_the_error_of_a_formula(tmp_path: Path, column: str) -> None:
    place = HEADING.split(",").index(column)
    cells = [*ROW.split(",")]
    cells[place] = "#N/A"
    [order] = orders_of(tmp_path, lines(HEADING, ",".join(cells)))
    assert faults_of(order) == [(2, "formula_error", column)]
