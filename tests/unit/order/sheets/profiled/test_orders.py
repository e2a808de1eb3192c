"""Rows of other systems become orders."""

from pathlib import Path

import pytest

from services.order.sheets import UnreadableFile
from services.order.sheets.profiled import OrderReader, inspect_profiled, read_profiled
from services.order.sheets.profiles import parse_profile
from services.order.sheets.profiles.fitting import fit
from tests.unit.order.sheets.profiled.files import (
    CELLS,
    SHOP,
    codes_of,
    content_of,
    one,
    read,
    rows_of,
    shop,
)
from tests.unit.order.sheets.sheets import saved, table


def test_an_order(tmp_path: Path) -> None:
    order = one(tmp_path, Shipping="600", Total="4200")
    assert order.rows == (2,)
    assert order.external_id == "A-1"
    assert order.amounts == (4200,)
    assert content_of(order) == {
        "external_id": "A-1",
        "source": "shop",
        "ordered_at": "2026-01-05T03:00:00Z",
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "customer_phone": "090-0000-0101",
        "recipient": {
            "name": "佐藤 花子",
            "postal_code": "100-0001",
            "line1": "東京都千代田区見本町1-2-3",
            "country": "JP",
        },
        "items": [{"product_name": "湯呑", "quantity": 2, "unit_price": 1800, "tax_rate": 10}],
        "adjustments": [{"kind": "shipping", "label": "Shipping", "amount": 600, "tax_rate": 10}],
        "payment_method": "bank_transfer",
    }


def test_blank_cells_are_filled_down(tmp_path: Path) -> None:
    blank = dict.fromkeys(CELLS, "")
    second = blank | {"Product": "皿", "Count": "1", "Price": "500"}
    [order] = read(tmp_path, rows_of({"Total": "4100"}, second), shop())
    assert order.rows == (2, 3)
    assert order.amounts == (3600, 500)


def test_rows_of_an_order_that_are_apart(tmp_path: Path) -> None:
    rows = rows_of({}, {"No": "B-2"}, {}, {"No": "C-3"})
    orders = read(tmp_path, rows, shop())
    assert [codes_of(order) for order in orders] == [
        [(2, "rows_apart", "No")],
        [],
        [(4, "rows_apart", "No")],
        [],
    ]
    assert "sort the file by No" in orders[0].faults[0].detail


def test_too_many_orders_whose_rows_are_apart(tmp_path: Path) -> None:
    numbers = [{"No": f"A-{n}"} for n in range(1_001)]
    with pytest.raises(UnreadableFile, match="rows of more than 1,000 orders do not") as caught:
        read(tmp_path, rows_of(*numbers, *numbers), shop())
    assert caught.value.code == "rows_apart"


def test_rows_that_disagree(tmp_path: Path) -> None:
    [order] = read(tmp_path, rows_of({}, {"Buyer": "鈴木 一郎"}), shop())
    assert codes_of(order) == [
        (2, "order_rejected", None),
        (3, "conflicting_rows", "Buyer"),
    ]


def test_a_sum_at_the_end_is_no_order(tmp_path: Path) -> None:
    rows = rows_of({}, dict.fromkeys(CELLS, "") | {"No": "合計", "Price": "3600"})
    first, last = read(tmp_path, rows, shop())
    assert first.content is not None
    assert (last.rows, last.skipped and last.skipped.code) == ((3,), "skipped_not_an_order")


def test_a_heading_in_the_middle_is_no_order(tmp_path: Path) -> None:
    rows = rows_of({})
    orders = read(tmp_path, [*rows, *rows_of({"No": "B-2"})], shop())
    assert [order.skipped and order.skipped.code for order in orders] == [
        None,
        "skipped_not_an_order",
        None,
    ]


def test_too_many_items(tmp_path: Path) -> None:
    orders = read(tmp_path, rows_of(*[{}] * 101, {"No": "B"}), shop())
    assert [order.rows[0] for order in orders] == [2, 103]
    assert {code for _, code, _ in codes_of(orders[0])} == {"too_many_items", "order_rejected"}
    assert orders[1].content is not None


def test_very_many_rows_of_one_order_are_refused_in_pieces(tmp_path: Path) -> None:
    rows = rows_of(*[{}] * 1_050, {"No": "B"})
    profile = shop()
    sheet = inspect_profiled(saved(tmp_path, table(rows)), "auto", profile)
    pieces = list(read_profiled(sheet, profile))
    assert [len(each.rows) for each in pieces] == [500, 500, 50, 1]
    for piece in pieces[:-1]:
        again = list(read_profiled(sheet, profile, after_row=piece.rows[-1]))
        assert [row for each in again for row in each.rows] == list(
            range(piece.rows[-1] + 1, 1_053)
        )
        assert {code for each in again[:-1] for _, code, _ in codes_of(each)} <= {"too_many_items"}
        assert again[-1].content is not None


def test_reading_goes_on_after_any_order(tmp_path: Path) -> None:
    rows = rows_of(*({"No": f"A-{n // 2}"} for n in range(6_000)))
    profile = shop()
    sheet = inspect_profiled(saved(tmp_path, table(rows)), "auto", profile)
    assert len(sheet.marks) > 5
    orders = list(read_profiled(sheet, profile))
    assert len(orders) == 3_000
    for place in (0, 1_234, 2_998):
        after = orders[place].rows[-1]
        assert list(read_profiled(sheet, profile, after_row=after)) == orders[place + 1 :]


def test_rows_may_come_from_anywhere() -> None:
    heading, row = rows_of({})
    reader = OrderReader(fit(shop(), heading), "workbook")
    [order] = reader.orders([(2, row, 0)])
    assert order.content is not None
    assert order.content["source"] == "workbook"


def test_a_source_has_to_be_one() -> None:
    with pytest.raises(ValueError, match="not a source of orders"):
        OrderReader(fit(shop(), list(CELLS)), "")


def test_the_row_of_an_item_is_blamed(tmp_path: Path) -> None:
    profile = shop("prices: each_with_tax", "prices: line")
    rows = rows_of({"Price": "1001"}, {"Price": "1000", "SKU": "x" * 65}, {"Price": "3"})
    [order] = read(tmp_path, rows, profile)
    assert codes_of(order) == [
        (2, "order_rejected", None),
        (3, "too_long", "SKU"),
        (4, "order_rejected", None),
    ]


def test_a_cell_with_very_many_items(tmp_path: Path) -> None:
    profile = parse_profile(
        SHOP.replace(
            "product_name: Product, sku: SKU, quantity: Count, price: Price",
            "product_name: n, quantity: q, price: p",
        )
        + "unpack: {cell: Product, between_items: '|', between_parts: ';', name_ends_with: ':'}\n"
    )
    order = one(tmp_path, profile, Product="n:x;q:1;p:5|" * 20_000)
    assert codes_of(order) == [(2, "too_many_items", None)]
    order = one(tmp_path, profile, Product="n:x;q:2;p:5|n:y;q:1;p:7|")
    assert [i["product_name"] for i in content_of(order)["items"]] == ["x", "y"]
