"""What a file is: its delimiter, its columns, its rows."""

from pathlib import Path

import pytest

from services.order.orders.exporting import COLUMNS as EXPORTED
from services.order.sheets import COLUMNS, UnreadableFile, inspect, read_orders, template
from services.order.sheets.files.heading import EXPORT_ONLY
from tests.unit.order.sheets.sheets import HEADING, ROW, inspected, lines, orders_of, saved

NAMES = tuple(HEADING.split(","))


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "utf-16"])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, end: str, encoding: str) -> None:
    text = "".join(line.replace(",", delimiter) + end for line in (HEADING, ROW, ROW))
    sheet = inspected(tmp_path, text, encoding)
    assert (sheet.delimiter, sheet.columns, sheet.rows_total) == (delimiter, NAMES, 2)
    [order] = read_orders(sheet, source="csv")
    assert order.rows == (2, 3)
    assert order.content is not None
    assert [item["product_name"] for item in order.content["items"]] == ["湯呑", "湯呑"]


def test_the_delimiter_is_that_of_the_columns(tmp_path: Path) -> None:
    """Other delimiters may stand in headings that mean nothing here."""
    heading = HEADING.replace(",", ";") + ";a,b,c,d,e,f,g,h"
    sheet = inspected(tmp_path, lines(heading, ROW.replace(",", ";") + ";x"))
    assert (sheet.delimiter, sheet.ignored) == (";", ("a,b,c,d,e,f,g,h",))
    assert len(list(read_orders(sheet, source="csv"))) == 1


@pytest.mark.parametrize(
    "heading",
    [
        "注文番号,氏名,メールアドレス,商品名,数量,単価",
        "External ID,Customer Name,CUSTOMER_EMAIL,product-name,Quantity,unit price",
        "ｅｘｔｅｒｎａｌ＿ｉｄ,氏 名,ﾒｰﾙｱﾄﾞﾚｽ, 商品名 ,　数量　,単価",
    ],
)
def test_headings_in_either_language(tmp_path: Path, heading: str) -> None:
    sheet = inspected(tmp_path, lines(heading, ROW))
    assert (sheet.columns, sheet.headings) == (NAMES, tuple(heading.split(",")))
    assert (sheet.ignored, sheet.guarded) == ((), False)


def test_columns_stand_in_any_order_and_others_are_ignored(tmp_path: Path) -> None:
    heading = "単価,色,数量,商品名,status,メールアドレス,氏名,,"
    sheet = inspected(tmp_path, lines(heading, "1800,青,2,湯呑,x,hanako@example.jp,佐藤,,"))
    assert sheet.columns == (
        "unit_price",
        None,
        "quantity",
        "product_name",
        None,
        "customer_email",
        "customer_name",
    )
    assert sheet.ignored == ("色", "status")
    [order] = read_orders(sheet, source="shop")
    assert order.content == {
        "customer_name": "佐藤",
        "customer_email": "hanako@example.jp",
        "source": "shop",
        "items": [{"product_name": "湯呑", "quantity": 2, "unit_price": 1800}],
    }


def test_our_own_columns_are_known(tmp_path: Path) -> None:
    assert {*EXPORT_ONLY} == {*EXPORTED} - {*COLUMNS}
    row = ",".join({"quantity": "1", "unit_price": "1"}.get(name, "x") for name in EXPORTED)
    sheet = inspected(tmp_path, lines(",".join(EXPORTED), row))
    assert (sheet.guarded, sheet.ignored) == (True, ())
    sheet = inspected(tmp_path, lines(HEADING + ",色,_row,_code,_pointer,_detail", ROW + ",,,,,"))
    assert (sheet.guarded, sheet.ignored) == (True, ("色",))


def test_rows_are_numbered_as_in_a_spreadsheet(tmp_path: Path) -> None:
    """A record is a row, with all of its lines; blank rows count, and have no outcome."""
    quoted = '"1-1\r\n""Chiyoda"", Tokyo"'
    text = lines(HEADING + ",住所", "", f"A{ROW},{quoted}", ",,, ,,,", f"B{ROW},", "", f"C{ROW},")
    orders = orders_of(tmp_path, "\r\n" + text)
    assert [order.rows for order in orders] == [(4,), (6,), (8,)]
    assert orders[0].content is not None
    assert orders[0].content["shipping_address"] == '1-1\n"Chiyoda", Tokyo'
    assert inspect(tmp_path / "orders.csv", "auto").rows_total == 3


def test_the_last_line_may_lack_its_end(tmp_path: Path) -> None:
    [order] = orders_of(tmp_path, f"{HEADING}\r\n{ROW}")
    assert order.rows == (2,)


def test_records_that_straddle_blocks(tmp_path: Path) -> None:
    """Every record has line ends and delimiters in quotes, some longer than a block."""
    notes = [f"{n}\n" * (n * 131 % 40_000) + '",' for n in range(1, 200)]
    quoted = [note.replace('"', '""') for note in notes]
    rows = [f'A{n},{ROW},"{note}"' for n, note in enumerate(quoted)]
    text = lines("memo," + HEADING + ",注文メモ", *rows)
    sheet = inspected(tmp_path, text)
    assert sheet.rows_total == len(notes)
    numbers = [row for order in read_orders(sheet, source="csv") for row in order.rows]
    assert numbers == list(range(2, len(notes) + 2))


@pytest.mark.parametrize(
    ("row", "code", "detail"),
    [
        (
            'W-2,"佐藤,hanako.sato@example.jp,湯呑,2,1800',
            "unclosed_quote",
            "A quote that is opened in row 3 is never closed.",
        ),
        (
            '"a\n' + '","\n' * 700_000 + '"',
            "row_too_long",
            "Row 3 is longer than 1048576 characters; is a quote in it not closed?",
        ),
        (
            '"' + "a\n" * 700_000 + '"',
            "row_too_long",
            "Row 3 is longer than 1048576 characters; is a quote in it not closed?",
        ),
        (
            "x" * 1_200_000,
            "line_too_long",
            "A line is longer than 1048576 bytes; this is not an order file.",
        ),
    ],
    ids=["unclosed", "cells without end", "a cell without end", "a line without end"],
)
def test_rows_without_an_end(tmp_path: Path, row: str, code: str, detail: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        inspected(tmp_path, lines(HEADING, ROW, row, *[ROW] * 10))
    assert (refusal.value.code, refusal.value.detail) == (code, detail)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
def test_the_template_is_a_sheet(tmp_path: Path, language: str, encoding: str) -> None:
    sheet = inspect(saved(tmp_path, template(encoding, language)), "auto")
    assert (sheet.columns, sheet.ignored, sheet.rows_total) == (COLUMNS, (), 2)
    [order] = read_orders(sheet, source="csv")
    assert order.rows == (2, 3)
    assert (order.amounts, order.stated_total) == ((4200, 1200), 5400)
    assert order.content is not None
    assert order.content["locale"] == language


def test_a_json_batch_has_an_order_a_line(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    line = (
        '{"customer_name":"佐藤","customer_email":"a@example.jp","external_id":"J-%d",'
        '"items":[{"product_name":"湯呑","quantity":2,"unit_price":100},'
        '{"product_name":"皿","quantity":1,"unit_price":50}]}\n'
    )
    path.write_text("".join(line % n for n in (1, 2, 3)), encoding="utf-8")
    sheet = inspect(path, "auto")
    assert (sheet.format, sheet.rows_total, sheet.columns) == ("json", 3, COLUMNS)
    orders = list(read_orders(sheet, source="erp", after_row=1))
    assert [(each.rows, each.external_id, each.amounts) for each in orders] == [
        ((2,), "J-2", (250,)),
        ((3,), "J-3", (250,)),
    ]
    assert orders[0].content is not None
    assert orders[0].content["source"] == "erp"
