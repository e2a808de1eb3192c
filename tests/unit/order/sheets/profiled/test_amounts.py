"""An order costs what its total says, or it is refused."""

from pathlib import Path

import pytest

from services.order.sheets.profiles import get_profile, parse_profile
from tests.unit.order.sheets.profiled.files import (
    SHOP,
    codes_of,
    content_of,
    one,
    read,
    rows_of,
    shop,
)


def test_a_total_that_is_off_by_one_yen(tmp_path: Path) -> None:
    order = one(tmp_path, Shipping="600", Total="4201")
    assert codes_of(order) == [(2, "total_differs", "Total")]
    assert "¥4,200" in order.faults[0].detail
    assert "¥4,201" in order.faults[0].detail


@pytest.mark.parametrize(
    ("stands", "code"), [("once", "conflicting_rows"), ("repeated", None), ("summed", None)]
)
def test_an_amount_that_stands_in_two_rows(tmp_path: Path, stands: str, code: str | None) -> None:
    profile = shop("amount: Shipping}", f"amount: Shipping, stands: {stands}}}")
    [order] = read(tmp_path, rows_of({"Shipping": "600"}, {"Shipping": "600"}), profile)
    if code:
        assert codes_of(order)[1] == (3, code, "Shipping")
    else:
        [shipping] = content_of(order)["adjustments"]
        assert shipping["amount"] == (1200 if stands == "summed" else 600)


@pytest.mark.parametrize("currency", ["USD", "EUR", "TWD"])
def test_other_currencies(tmp_path: Path, currency: str) -> None:
    order = one(tmp_path, Currency=currency)
    assert codes_of(order) == [(2, "unsupported_currency", "Currency")]


@pytest.mark.parametrize("price", ["$18.00", "18,00 €", "USD 18", "£18"])
def test_a_price_with_another_sign(tmp_path: Path, price: str) -> None:
    assert codes_of(one(tmp_path, Price=price)) == [(2, "unsupported_currency", "Price")]


def test_three_currencies_in_one_order(tmp_path: Path) -> None:
    rows = rows_of({}, {"Currency": "USD"}, {"Currency": "EUR"})
    [order] = read(tmp_path, rows, shop())
    assert codes_of(order) == [
        (2, "order_rejected", None),
        (3, "conflicting_rows", "Currency"),
        (4, "conflicting_rows", "Currency"),
    ]


@pytest.mark.parametrize(("column", "count"), [("Total", 1), ("Shipping", 1)])
def test_an_amount_that_is_not_settled(tmp_path: Path, column: str, count: int) -> None:
    order = one(tmp_path, **{column: "-9999"})
    assert codes_of(order) == [(2, "not_settled", column)] * count


@pytest.mark.parametrize(
    ("price", "count", "items"),
    [
        ("1000", "3", [(2, 333), (1, 334)]),
        ("1001", "3", [(1, 333), (2, 334)]),
        ("900", "3", [(3, 300)]),
    ],
)
def test_a_line_that_does_not_divide_becomes_two_items(
    tmp_path: Path, price: str, count: str, items: list[tuple[int, int]]
) -> None:
    profile = shop("prices: each_with_tax", "prices: line")
    content = content_of(one(tmp_path, profile, Price=price, Count=count, Total=price))
    assert [(i["quantity"], i["unit_price"]) for i in content["items"]] == items


@pytest.mark.parametrize(
    ("price", "count", "total", "items"),
    [
        ("1800", "2", "3960", [(2, 1980)]),
        ("99", "3", "326", [(1, 108), (2, 109)]),  # the line is rounded down
        ("99", "3", "327", [(3, 109)]),  # or up
        ("99", "3", "324", [(3, 108)]),  # each piece is rounded down
        ("333.3333", "3", "1100", [(1, 366), (2, 367)]),
    ],
)
def test_tax_is_rounded_as_the_total_says(
    tmp_path: Path, price: str, count: str, total: str, items: list[tuple[int, int]]
) -> None:
    profile = shop("prices: each_with_tax", "prices: each_without_tax")
    content = content_of(one(tmp_path, profile, Price=price, Count=count, Total=total))
    assert [(i["quantity"], i["unit_price"]) for i in content["items"]] == items


def test_the_reduced_rate_is_found(tmp_path: Path) -> None:
    profile = shop("prices: each_with_tax", "prices: each_without_tax")
    content = content_of(one(tmp_path, profile, Price="1200", Count="1", Total="1296"))
    [item] = content["items"]
    assert (item["unit_price"], item["tax_rate"]) == (1296, 8)


def test_tax_that_is_rounded_once_for_the_order(tmp_path: Path) -> None:
    profile = shop("prices: each_with_tax", "prices: each_without_tax")
    cells = {"Price": "95", "Count": "1", "Total": "313"}  # 3 × 104.5 = 313.5
    [order] = read(tmp_path, rows_of(cells, cells, cells), profile)
    assert sum(each or 0 for each in order.amounts) == 313
    assert sorted(each or 0 for each in order.amounts) == [104, 104, 105]


@pytest.mark.parametrize(("total", "price"), [("3600", 1800), ("1800", 900), ("3960", 1980)])
def test_the_total_tells_what_a_price_is(tmp_path: Path, total: str, price: int) -> None:
    profile = shop("prices: each_with_tax", "prices: [each_with_tax, line, each_without_tax]")
    [item] = content_of(one(tmp_path, profile, Total=total))["items"]
    assert item["unit_price"] == price


def test_a_total_below_zero(tmp_path: Path) -> None:
    profile = shop("kind: shipping", "kind: points")
    order = one(tmp_path, profile, Shipping="5000")
    assert codes_of(order) == [(2, "out_of_range", "Price")]


def test_shopify_with_the_tax_beside_the_prices(tmp_path: Path) -> None:
    heading = (
        "Name,Financial Status,Cancelled at,Payment Method,Shipping,Total,Discount Amount,"
        "Lineitem name,Lineitem quantity,Lineitem price,Billing Name"
    )
    row = "#1,paid,,Stripe,600,4070,100,Cup,2,1600,Emma Sample"
    [order] = read(tmp_path, f"{heading}\n{row}\n", get_profile("shopify"))
    content = content_of(order)
    assert content["items"][0]["unit_price"] == 1760
    assert [each["amount"] for each in content["adjustments"]] == [660, -110]


def test_only_what_has_a_rate_gets_one(tmp_path: Path) -> None:
    kinds = "".join(
        f"  - {{kind: {kind}, label: x, amount: Shipping}}\n"
        for kind in ("fee", "discount", "points")
    )
    profile = parse_profile(SHOP.replace("states:\n", f"{kinds}states:\n"))
    content = content_of(one(tmp_path, profile, Shipping="100"))
    assert [(a["kind"], a.get("tax_rate")) for a in content["adjustments"]] == [
        ("shipping", 10),
        ("fee", 10),
        ("discount", None),
        ("points", None),
    ]


OPTIONS = """rows:
  - {when: {SKU: option}, is: option}
  - {when: {SKU: postage}, is: shipping}
"""


@pytest.mark.parametrize(("total", "price"), [("3900", 1950), ("4200", 2100)])
def test_an_option_is_added_once_or_for_each_piece(tmp_path: Path, total: str, price: int) -> None:
    rows = rows_of(
        {"Total": total}, {"Total": total, "SKU": "option", "Product": "箱", "Price": "300"}
    )
    [order] = read(tmp_path, rows, shop(more=OPTIONS))
    content = content_of(order)
    assert [(i["quantity"], i["unit_price"]) for i in content["items"]] == [(2, price)]
    assert content["note"] == "湯呑: 箱"


def test_an_option_without_a_product(tmp_path: Path) -> None:
    [order] = read(tmp_path, rows_of({"SKU": "option"}), shop(more=OPTIONS))
    assert codes_of(order) == [(2, "order_rejected", "Product")]


def test_a_row_of_postage_without_a_name(tmp_path: Path) -> None:
    postage = {"SKU": "postage", "Product": "", "Count": "1", "Price": "600"}
    [order] = read(tmp_path, rows_of({}, postage), shop(more=OPTIONS))
    assert content_of(order)["adjustments"] == [{"kind": "shipping", "amount": 600, "tax_rate": 10}]
