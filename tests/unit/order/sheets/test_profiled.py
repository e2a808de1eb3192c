"""What is wrong with a file is told with its row, its column and what to do."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from services.order.sheets import StreamCheck, UnreadableFile, write_errors
from services.order.sheets.profiled import OrderReader, head_check, inspect_profiled, read_profiled
from services.order.sheets.profiles import get_profile, parse_profile
from services.order.sheets.profiles.fitting import fit
from tests.unit.order.sheets.profiled import (
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


def test_a_total_that_is_off_by_one_yen(tmp_path: Path) -> None:
    order = one(tmp_path, Shipping="600", Total="4201")
    assert codes_of(order) == [(2, "total_differs", "Total")]
    assert "¥4,200" in order.faults[0].detail
    assert "¥4,201" in order.faults[0].detail


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


def test_a_file_in_which_nothing_stands_together(tmp_path: Path) -> None:
    row = ",".join(CELLS.values())
    lines = [row.replace("A-1", f"A-{n}") for n in range(20_001)]
    text = "\n".join([",".join(CELLS), *lines, *lines])
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, text, shop())
    assert caught.value.code == "rows_apart"


def test_rows_that_disagree(tmp_path: Path) -> None:
    [order] = read(tmp_path, rows_of({}, {"Buyer": "鈴木 一郎"}), shop())
    assert codes_of(order) == [
        (2, "order_rejected", None),
        (3, "conflicting_rows", "Buyer"),
    ]


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


def test_a_date_that_can_be_read_two_ways(tmp_path: Path) -> None:
    order = one(tmp_path, Date="03/04/2026")
    assert codes_of(order) == [(2, "ambiguous_date", "Date")]
    assert "dates: mdy or dmy" in order.faults[0].detail


@pytest.mark.parametrize(
    ("order", "text", "moment"),
    [
        ("", "31/01/2026", "2026-01-30T15:00:00Z"),
        ("", "01/31/2026", "2026-01-30T15:00:00Z"),
        ("", "2026-1-5", "2026-01-04T15:00:00Z"),
        ("", "2026/01/05 9:30", "2026-01-05T00:30:00Z"),
        ("", "2026年1月5日 09時30分", "2026-01-05T00:30:00Z"),
        ("", "2026-01-05T15:30:00+00:00", "2026-01-05T15:30:00Z"),
        ("", "2026-01-05 14:03:12 +0900", "2026-01-05T05:03:12Z"),
        ("", "2026-01-05T05:03:12.123Z", "2026-01-05T05:03:12Z"),
        ("", "20260105", "2026-01-04T15:00:00Z"),
        ("", "20260105 103309", "2026-01-05T01:33:09Z"),
        ("", "10-Dez-25", "2025-12-09T15:00:00Z"),
        ("", "Jan-05-26", "2026-01-04T15:00:00Z"),
        ("", "Jan 5, 2026", "2026-01-04T15:00:00Z"),
        ("mdy", "01/05/26", "2026-01-04T15:00:00Z"),
        ("mdy", "01/05/2026 2:03:12 PM", "2026-01-05T05:03:12Z"),
        ("dmy", "05.01.2026 14:03", "2026-01-05T05:03:00Z"),
        ("ymd", "26/01/05", "2026-01-04T15:00:00Z"),
        ("", "２０２６／１／５", "2026-01-04T15:00:00Z"),
    ],
)
def test_dates(tmp_path: Path, order: str, text: str, moment: str) -> None:
    profile = shop(more=f"dates: {order}\n" if order else "")
    assert content_of(one(tmp_path, profile, Date=text))["ordered_at"] == moment


@pytest.mark.parametrize(
    "text", ["soon", "2026-13-01", "2026-02-30", "2026-01-05 25:00", "46027", "0001-01-01"]
)
def test_no_dates(tmp_path: Path, text: str) -> None:
    assert codes_of(one(tmp_path, Date=text)) == [(2, "invalid_date", "Date")]


@pytest.mark.parametrize("text", ["01/05/26", "1/2/3", "05.06.2026"])
def test_dates_of_two_readings(tmp_path: Path, text: str) -> None:
    assert codes_of(one(tmp_path, Date=text))[0][1] in ("ambiguous_date", "invalid_date")


def test_a_rounded_id_stands_alone(tmp_path: Path) -> None:
    rows = rows_of({"No": "9.87E+15"}, {"No": "9.87E+15"}, {"No": "A-3"})
    orders = read(tmp_path, rows, shop())
    assert [order.rows for order in orders] == [(2,), (3,), (4,)]
    assert [codes_of(order) for order in orders] == [
        [(2, "rounded_number", "No")],
        [(3, "rounded_number", "No")],
        [],
    ]


def test_an_id_that_only_looks_rounded(tmp_path: Path) -> None:
    assert one(tmp_path, No="0000001234567E12").external_id == "0000001234567E12"


@pytest.mark.parametrize(
    ("column", "before", "after"),
    [
        ("No", '="000103"', "000103"),
        ("Phone", "'0900000101", "0900000101"),
        ("Phone", "9000000101", "09000000101"),
        ("Phone", "312345678", "0312345678"),
        ("Zip", "600001", "060-0001"),
        ("Zip", "60-1", "060-0001"),
    ],
)
def test_what_a_spreadsheet_took_is_put_back(
    tmp_path: Path, column: str, before: str, after: str
) -> None:
    order = one(tmp_path, **{column: before})
    content = content_of(order)
    found = {
        "No": content["external_id"],
        "Phone": content["customer_phone"],
        "Zip": content["recipient"]["postal_code"],
    }
    assert found[column] == after
    assert [(c.column, c.before, c.after) for c in order.changes[2]] == [(column, before, after)]


@pytest.mark.parametrize(
    ("column", "text", "country"),
    [("Phone", "8005550100", "US"), ("Zip", "02108", "US"), ("Zip", "69001", "FR")],
)
def test_foreign_numbers_stay(tmp_path: Path, column: str, text: str, country: str) -> None:
    order = one(tmp_path, **{column: text, "Country": country})
    content = content_of(order)
    assert text in (content["customer_phone"], content["recipient"]["postal_code"])
    assert order.changes == {}


@pytest.mark.parametrize(
    ("state", "code"), [("cancelled", "skipped_cancelled"), ("CANCELLED ", "skipped_cancelled")]
)
def test_cancelled_orders_are_passed_over(tmp_path: Path, state: str, code: str) -> None:
    order = one(tmp_path, State=state)
    assert order.content is None
    assert order.faults == ()
    assert order.skipped is not None
    assert order.skipped.code == code
    assert order.skipped.detail == f"The order was cancelled: State is {state.strip()!r}."


def test_a_state_that_the_profile_lacks(tmp_path: Path) -> None:
    order = one(tmp_path, State="half paid")
    assert codes_of(order) == [(2, "unknown_state", "State")]
    assert "add a rule for it to `states`" in order.faults[0].detail


@pytest.mark.parametrize(
    ("word", "method"),
    [
        ("銀行振込", "bank_transfer"),
        ("クレジットカード決済", "card"),
        ("コンビニ決済（ローソン）", "konbini"),
        ("ＣＯＤ", "cash_on_delivery"),
        ("商品代引", "cash_on_delivery"),
        ("請求書払い", "invoice"),
        ("PayPay残高払い", "external"),
        ("NP後払い", "external"),
    ],
)
def test_words_of_payments(tmp_path: Path, word: str, method: str) -> None:
    content = content_of(one(tmp_path, Payment=word))
    assert content["payment_method"] == method
    assert ("paid_elsewhere" in content) == (method == "external")


def test_own_words_come_first(tmp_path: Path) -> None:
    profile = shop(more="payments: {invoice: ['銀行振込(後日)']}\n")
    content = content_of(one(tmp_path, profile, Payment="銀行振込(後日)"))
    assert content["payment_method"] == "invoice"


@pytest.mark.parametrize("word", ["", "小切手"])
def test_a_payment_that_nobody_knows(tmp_path: Path, word: str) -> None:
    assert codes_of(one(tmp_path, Payment=word)) == [(2, "unknown_payment_method", "Payment")]


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("Count", "0", "out_of_range"),
        ("Count", "-1", "out_of_range"),
        ("Count", "1.5", "invalid_number"),
        ("Count", "", "missing_value"),
        ("Price", "", "missing_value"),
        ("Price", "free", "invalid_number"),
        ("Price", "2000000", "out_of_range"),
        ("Price", "-5", "out_of_range"),
        ("Buyer", "", "missing_value"),
        ("Buyer", "x" * 101, "too_long"),
        ("Mail", "hanako", "invalid_email"),
        ("Phone", "none", "invalid_text"),
        ("Country", "Atlantis", "invalid_text"),
        ("Total", "many", "invalid_number"),
        ("Product", "", "missing_value"),
    ],
)
def test_cells_that_cannot_be_read(tmp_path: Path, column: str, text: str, code: str) -> None:
    order = one(tmp_path, **{column: text})
    assert (2, code, column) in codes_of(order)
    assert order.content is None


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


def test_a_rate_that_the_file_says_is_kept(tmp_path: Path) -> None:
    text = SHOP.replace("price: Price}", "price: Price, tax_rate: SKU}")
    profile = parse_profile(text.replace("prices: each_with_tax", "prices: each_without_tax"))
    order = one(tmp_path, profile, Price="1200", Count="1", Total="1296", SKU="10%")
    assert codes_of(order) == [(2, "total_differs", "Total")]
    content = content_of(one(tmp_path, profile, Price="1200", Count="1", Total="1296", SKU="0.08"))
    assert content["items"][0]["tax_rate"] == 8


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


def test_a_sum_at_the_end_is_no_order(tmp_path: Path) -> None:
    rows = rows_of({}, dict.fromkeys(CELLS, "") | {"No": "合計", "Price": "3600"})
    first, last = read(tmp_path, rows, shop())
    assert first.content is not None
    assert (last.rows, last.skipped and last.skipped.code) == ((3,), "skipped_not_an_order")


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


def as_php_writes(cells: Sequence[str]) -> bytes:
    """A line of PHP's ``fputcsv`` on CP932: it takes a byte 0x5C for an escape."""
    line = []
    for cell in cells:
        data, is_escaped = bytearray(), False
        for byte in cell.encode("cp932"):
            if byte == 0x5C:
                is_escaped = True
            elif not is_escaped and byte == ord('"'):
                data.append(byte)
            else:
                is_escaped = False
            data.append(byte)
        has_special = any(byte in b',"\\\n\r\t ' for byte in data)
        line.append(b'"%b"' % bytes(data) if has_special else bytes(data))
    return b",".join(line) + b"\n"


@pytest.mark.parametrize("name", ['能"x"', '能"', 'ソ"表"', '\\"'])
@pytest.mark.parametrize("address", ["東京都千代田区", "東京都 千代田区"])
def test_quotes_that_php_did_not_double(tmp_path: Path, name: str, address: str) -> None:
    rows = rows_of({}, {"No": "A-2", "Product": name}, {"No": "A-3", "Address": address})
    rows.append([*rows[1]])
    rows[-1][0] = "A-4"
    content = b"".join(as_php_writes(row) for row in rows)
    orders = read(tmp_path, content, shop())
    assert orders[0].content is not None
    assert codes_of(orders[1]) == [(3, "changed_quotes", None)]


def test_a_quote_of_php_s_that_looks_like_the_end_of_a_cell(tmp_path: Path) -> None:
    content = b"".join(as_php_writes(row) for row in rows_of({"Product": 'a "能", b'}))
    [order] = read(tmp_path, content, shop())
    assert codes_of(order) == [(2, "wrong_column_count", None)]


@pytest.mark.parametrize("name", ["能", "表 能", '能 "x"', 'x"', '能,"', '"能'])
def test_cells_that_php_writes_well(tmp_path: Path, name: str) -> None:
    content = b"".join(as_php_writes(row) for row in rows_of({"Product": name}))
    [order] = read(tmp_path, content, shop())
    assert content_of(order)["items"][0]["product_name"] == name


def test_quotes_in_cells_that_are_not_quoted_stay(tmp_path: Path) -> None:
    text = table(rows_of({"Product": "disk"})).replace("disk", '3.5" disk')
    [order] = read(tmp_path, text, shop())
    assert content_of(order)["items"][0]["product_name"] == '3.5" disk'


def test_bytes_that_are_no_characters(tmp_path: Path) -> None:
    content = table(rows_of({}, {"No": "A-2", "Product": "ここ"})).encode()
    content = content.replace("ここ".encode(), b"\xff\xfe")
    _, second = read(tmp_path, content, shop())
    assert codes_of(second) == [(3, "undecodable_bytes", "Product")]


def test_a_row_with_a_cell_too_many(tmp_path: Path) -> None:
    rows = [*rows_of({}), [*CELLS.values(), "more"]]
    orders = read(tmp_path, rows, shop())
    assert codes_of(orders[0])[-1] == (3, "wrong_column_count", None)


def test_the_heading_may_be_in_row_three(tmp_path: Path) -> None:
    rows = [["Export of a shop"], [], *rows_of({})]
    [order] = read(tmp_path, rows, shop())
    assert order.rows == (4,)


def test_a_heading_that_was_renamed(tmp_path: Path) -> None:
    rows = rows_of({})
    rows[0] = ["Product name" if each == "Product" else each for each in rows[0]]
    with pytest.raises(UnreadableFile, match="'Product' is missing") as caught:
        read(tmp_path, rows, shop())
    assert caught.value.code == "no_header"
    profile = shop(more="aliases: {Product: [Product name, Article]}\n")
    [order] = read(tmp_path, rows, profile)
    assert order.content is not None


def test_a_heading_that_stands_twice(tmp_path: Path) -> None:
    rows = [[*row, row[13]] for row in rows_of({})]
    with pytest.raises(UnreadableFile, match="'Product' stands twice") as caught:
        read(tmp_path, rows, shop())
    assert caught.value.code == "repeated_column"


@pytest.mark.parametrize("column", ["State", "Shipping", "Count"])
def test_a_column_that_decides_must_be_there(tmp_path: Path, column: str) -> None:
    place = list(CELLS).index(column)
    total = list(CELLS).index("Total")
    rows = [[c for n, c in enumerate(r) if n not in (place, total)] for r in rows_of({})]
    with pytest.raises(UnreadableFile, match=f"lacks '{column}'") as caught:
        read(tmp_path, rows, shop())
    assert caught.value.code == "missing_column"


def test_a_mapping_that_names_a_column_the_file_lacks(tmp_path: Path) -> None:
    profile = shop("customer_phone: Phone", "customer_phone: Fon")
    path = saved(tmp_path, table(rows_of({})))
    with pytest.raises(UnreadableFile, match="lacks 'Fon'") as caught:
        inspect_profiled(path, "auto", profile, strict=True)
    assert caught.value.code == "missing_column"
    [order] = read_profiled(inspect_profiled(path, "auto", profile), profile)
    assert "customer_phone" not in content_of(order)


def test_a_file_without_rows(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, rows_of(), shop())
    assert caught.value.code == "no_rows"


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "empty_file"), (b"PK\x03\x04...", "not_a_csv_file")]
)
def test_files_that_are_none(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, content, shop())
    assert caught.value.code == code


def test_a_total_below_zero(tmp_path: Path) -> None:
    profile = shop("kind: shipping", "kind: points")
    order = one(tmp_path, profile, Shipping="5000")
    assert codes_of(order) == [(2, "out_of_range", "Price")]


def test_amazon_s_file_after_a_spreadsheet(tmp_path: Path) -> None:
    heading = "order-id,order-item-id,quantity-purchased,item-price,shipping-price,product-name"
    text = heading + ',buyer-name\r\n1,1,2,3600,0,"Cup, 3"" high",E\r\n'
    [order] = read(tmp_path, text, "amazon")
    assert content_of(order)["items"][0]["product_name"] == 'Cup, 3" high'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_an_ascii_heading_does_not_tell_the_encoding(tmp_path: Path, encoding: str) -> None:
    text = table(rows_of(*({"No": f"A-{n}", "Product": "x", "Buyer": "y"} for n in range(2_000))))
    text += table(rows_of({"No": "last"}))[len(table(rows_of())) :]
    orders = read(tmp_path, text.encode(encoding), shop())
    assert content_of(orders[-1])["customer_name"] == "佐藤 花子"


def test_errors_are_mended_and_sent_again(tmp_path: Path) -> None:
    rows = rows_of(
        {"Total": "1"}, {"No": "A-2"}, {"No": "A-3", "Phone": "+81 90 0000", "Price": "x"}
    )
    profile = shop()
    sheet = inspect_profiled(saved(tmp_path, table(rows)), "auto", profile)
    faults = [fault for order in read_profiled(sheet, profile) for fault in order.faults]
    errors = b"".join(write_errors(sheet, faults, "utf-8-sig")).decode("utf-8-sig")
    assert errors.count("A-2") == 0
    first, second = read(
        tmp_path, errors.replace(",x,", ",5,").replace(",1,,湯呑", ",,,湯呑"), profile
    )
    assert content_of(first)["external_id"] == "A-1"
    assert content_of(second)["customer_phone"] == "+81 90 0000"


def test_rows_may_come_from_anywhere() -> None:
    heading, row = rows_of({})
    reader = OrderReader(fit(shop(), heading), "workbook")
    [order] = reader.orders([(2, row, 0)])
    assert order.content is not None
    assert order.content["source"] == "workbook"


def test_a_source_has_to_be_one() -> None:
    with pytest.raises(ValueError, match="not a source of orders"):
        OrderReader(fit(shop(), list(CELLS)), "")


def test_columns_that_mean_nothing_are_listed(tmp_path: Path) -> None:
    rows = [[*row, extra] for row, extra in zip(rows_of({}), ["Memo", "x"], strict=True)]
    sheet = inspect_profiled(saved(tmp_path, table(rows)), "auto", shop())
    assert sheet.ignored == ("Memo",)


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


def test_the_row_of_an_item_is_blamed(tmp_path: Path) -> None:
    profile = shop("prices: each_with_tax", "prices: line")
    rows = rows_of({"Price": "1001"}, {"Price": "1000", "SKU": "x" * 65}, {"Price": "3"})
    [order] = read(tmp_path, rows, profile)
    assert codes_of(order) == [
        (2, "order_rejected", None),
        (3, "too_long", "SKU"),
        (4, "order_rejected", None),
    ]


def test_an_upload_is_looked_at_while_it_comes() -> None:
    content = table(rows_of(*({"No": f"A-{n}"} for n in range(1_000)))).encode("cp932")
    check = StreamCheck(check=head_check(shop()))
    for start in range(0, len(content), 1_000):
        check.feed(content[start : start + 1_000])
    check.finish()
    wrong = StreamCheck(check=head_check(get_profile("rakuten")))
    with pytest.raises(UnreadableFile) as caught:
        wrong.feed(content)
    assert caught.value.code == "no_header"


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


def test_an_address_that_may_be_meant(tmp_path: Path) -> None:
    [fault] = one(tmp_path, Mail="hanako@gmial").faults
    assert (fault.code, fault.suggestion) == ("invalid_email", "hanako@gmail.com")


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


def test_an_address_of_several_lines(tmp_path: Path) -> None:
    content = content_of(one(tmp_path, Address="東京都千代田区\n見本町1-2-3"))
    assert content["recipient"]["line1"] == "東京都千代田区 見本町1-2-3"


def test_a_recipient_without_a_name_is_the_customer(tmp_path: Path) -> None:
    profile = shop("{name: Buyer, postal_code", "{postal_code")
    content = content_of(one(tmp_path, profile))
    assert content["recipient"]["name"] == "佐藤 花子"


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
    assert content_of(order)["adjustments"] == [
        {"kind": "shipping", "label": "shipping", "amount": 600, "tax_rate": 10}
    ]
