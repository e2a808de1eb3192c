"""Files of other systems as a whole: headings, encodings, quotes, what is refused."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from services.order.sheets import StreamCheck, UnreadableFile, write_errors
from services.order.sheets.profiled import head_check, inspect_profiled, read_profiled
from services.order.sheets.profiles import get_profile, parse_profile
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


def test_a_file_in_which_nothing_stands_together(tmp_path: Path) -> None:
    row = ",".join(CELLS.values())
    lines = [row.replace("A-1", f"A-{n}") for n in range(20_001)]
    text = "\n".join([",".join(CELLS), *lines, *lines])
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, text, shop())
    assert caught.value.code == "rows_apart"


def test_a_state_that_the_profile_lacks(tmp_path: Path) -> None:
    order = one(tmp_path, State="half paid")
    assert codes_of(order) == [(2, "unknown_state", "State")]
    assert "add a rule for it to `states`" in order.faults[0].detail


def test_a_rate_that_the_file_says_is_kept(tmp_path: Path) -> None:
    text = SHOP.replace("price: Price}", "price: Price, tax_rate: SKU}")
    profile = parse_profile(text.replace("prices: each_with_tax", "prices: each_without_tax"))
    order = one(tmp_path, profile, Price="1200", Count="1", Total="1296", SKU="10%")
    assert codes_of(order) == [(2, "total_differs", "Total")]
    content = content_of(one(tmp_path, profile, Price="1200", Count="1", Total="1296", SKU="0.08"))
    assert content["items"][0]["tax_rate"] == 8


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


def test_columns_that_mean_nothing_are_listed(tmp_path: Path) -> None:
    rows = [[*row, extra] for row, extra in zip(rows_of({}), ["Memo", "x"], strict=True)]
    sheet = inspect_profiled(saved(tmp_path, table(rows)), "auto", shop())
    assert sheet.ignored == ("Memo",)


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
