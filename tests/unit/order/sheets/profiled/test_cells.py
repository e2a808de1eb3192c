"""Cells of other systems: dates, what a spreadsheet spoilt, words for states and payments."""

from pathlib import Path

import pytest

from tests.unit.order.sheets.profiled.files import codes_of, content_of, one, read, rows_of, shop


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


@pytest.mark.parametrize("column", ["No", "Buyer", "Product", "Count", "Price"])
@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#SPILL!"])
def test_a_cell_with_the_error_of_a_formula(tmp_path: Path, column: str, error: str) -> None:
    assert (2, "formula_error", column) in codes_of(one(tmp_path, **{column: error}))


def test_a_text_that_is_no_error_of_a_formula(tmp_path: Path) -> None:
    order = one(tmp_path, No="#1001", Product="#REF! is a name")
    assert (order.external_id, codes_of(order)) == ("#1001", [])


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


def test_an_address_that_may_be_meant(tmp_path: Path) -> None:
    [fault] = one(tmp_path, Mail="hanako@gmial").faults
    assert (fault.code, fault.suggestion) == ("invalid_email", "hanako@gmail.com")


def test_an_address_of_several_lines(tmp_path: Path) -> None:
    content = content_of(one(tmp_path, Address="東京都千代田区\n見本町1-2-3"))
    assert content["recipient"]["line1"] == "東京都千代田区 見本町1-2-3"


def test_an_address_as_printed_on_the_parcel(tmp_path: Path) -> None:
    recipient = "recipient: {name: Buyer, postal_code: Zip, line1: Address, country: Country}"
    profile = shop(recipient, "shipping_address: {join: [Zip, Address], with: ' '}")
    content = content_of(one(tmp_path, profile, Address="東京都\r\n千代田区"))
    assert content["shipping_address"] == "100-0001 東京都\n千代田区"
    assert "recipient" not in content


def test_a_recipient_without_a_name_is_the_customer(tmp_path: Path) -> None:
    profile = shop("{name: Buyer, postal_code", "{postal_code")
    content = content_of(one(tmp_path, profile))
    assert content["recipient"]["name"] == "佐藤 花子"
