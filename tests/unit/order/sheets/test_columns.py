"""The columns of all that an order has, and files that know only some of them."""

from pathlib import Path
from typing import Any

import pytest

from services.order.orders.exporting import COLUMNS as EXPORTED
from services.order.sheets import SheetOrder, content_hash, read_orders
from tests.unit.order.sheets.sheets import (
    HEADING,
    ROW,
    faults_of,
    inspected,
    lines,
    one,
    orders_of,
    table,
)

ITEM = "W-1,佐藤 花子,a@example.jp,湯呑,2,1800"
ALONE = "W-1,,,,,"  # a row without an item


def order_of(folder: Path, more: str, *cells: str) -> SheetOrder:
    """The order of rows that have the columns ``more`` besides those of ``HEADING``."""
    [order] = orders_of(folder, lines(f"{HEADING},{more}", *cells))
    return order


def content_of(order: SheetOrder) -> Any:
    assert order.faults == ()
    return order.content


OLD_EXPORT = (
    "id,status,created_at,source,external_id,customer_name,customer_email,customer_phone,"
    "shipping_address,product_name,sku,quantity,unit_price,line_total,total_amount,"
    "refunded_amount,payment_method,tracking_number,carrier,note,locale"
)
OLD_ROW = (
    "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071,PAID,2026-11-20T09:30:00.000000Z,web,W-1,佐藤 花子,"
    "a@example.jp,'+81 3 1234 5678,千代田1-1,湯呑,ARITA,2,1800,3600,3600,0,card,,,'=急ぎ,ja"
)
OLD_CONTENT = {
    "external_id": "W-1",
    "customer_name": "佐藤 花子",
    "customer_email": "a@example.jp",
    "customer_phone": "+81 3 1234 5678",
    "shipping_address": "千代田1-1",
    "payment_method": "card",
    "note": "=急ぎ",
    "locale": "ja",
    "source": "csv",
    "items": [{"product_name": "湯呑", "sku": "ARITA", "quantity": 2, "unit_price": 1800}],
}
OLD_HASH = "302e909067efc76e19a4864ab858cadcd3b36ced5764e95d0e84b7625a60d50c"


def test_an_export_of_before_is_read_as_before(tmp_path: Path) -> None:
    """Its orders get the source that the batch names, so that they are found again."""
    sheet = inspected(tmp_path, lines(OLD_EXPORT, OLD_ROW))
    assert (sheet.guarded, sheet.ignored) == (True, ())
    [order] = read_orders(sheet, source="csv")
    assert content_of(order) == OLD_CONTENT
    assert content_hash(OLD_CONTENT) == OLD_HASH


def test_a_file_of_before_is_read_as_before(tmp_path: Path) -> None:
    heading = f"{HEADING},customer_phone,note,payment_method,source,お届け先"
    text = lines(heading, f"{ROW},03-1234-5678,急ぎ,コンビニ,google,東京")
    sheet = inspected(tmp_path, text)
    assert sheet.ignored == ("source", "お届け先")
    [order] = read_orders(sheet, source="csv")
    assert content_of(order)["source"] == "csv"


def test_an_export_says_the_source_of_each_order(tmp_path: Path) -> None:
    cells = dict.fromkeys(EXPORTED, "") | {
        "source": "'=web",
        "customer_name": "佐藤",
        "product_name": "湯呑",
        "quantity": "1",
        "unit_price": "500",
    }
    text = table([EXPORTED, cells.values(), (cells | {"source": ""}).values()])
    first, second = orders_of(tmp_path, text)
    assert (content_of(first)["source"], content_of(second)["source"]) == ("=web", "csv")


def test_all_columns_at_once(tmp_path: Path) -> None:
    order = one(
        tmp_path,
        ordered_at="2026/11/20 18:30",
        recipient_name="鈴木 一郎",
        recipient_phone="０３－１２３４－５６７８",
        recipient_postal_code="〒１００－０００１",
        recipient_region="東京都",
        recipient_city="千代田区",
        recipient_line1="千代田1-1",
        recipient_line2="皇居 101",
        recipient_country="日本",
        tax_rate="8%",
        payment_method="決済済み",
        paid_elsewhere_provider="Rakuten",
        paid_elsewhere_reference="123456",
        paid_elsewhere_paid_at="2026-11-20T09:31:00.25Z",
        delivery_request_date="2026年12月24日",
        delivery_request_time_slot="午前中",
        delivery_request_note="置き配",
    )
    content = dict(content_of(order))
    assert content.pop("items") == [
        {"product_name": "湯呑", "quantity": 2, "unit_price": 1800, "tax_rate": 8}
    ]
    assert content == {
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "source": "csv",
        "ordered_at": "2026-11-20T09:30:00Z",
        "recipient": {
            "name": "鈴木 一郎",
            "phone": "03-1234-5678",
            "postal_code": "100-0001",
            "region": "東京都",
            "city": "千代田区",
            "line1": "千代田1-1",
            "line2": "皇居 101",
            "country": "JP",
        },
        "payment_method": "external",
        "paid_elsewhere": {
            "provider": "Rakuten",
            "reference": "123456",
            "paid_at": "2026-11-20T09:31:00.25Z",
        },
        "delivery_request": {"date": "2026-12-24", "time_slot": "午前中", "note": "置き配"},
    }
    [changes] = order.changes.values()
    assert [(each.column, each.after) for each in changes] == [
        ("ordered_at", "2026-11-20T09:30:00Z"),
        ("recipient_phone", "03-1234-5678"),
        ("recipient_postal_code", "100-0001"),
        ("recipient_country", "JP"),
        ("payment_method", "external"),
        ("delivery_request_date", "2026-12-24"),
        ("tax_rate", "8"),
    ]


def test_the_customer_gets_what_is_sent_to_nobody_else(tmp_path: Path) -> None:
    content = content_of(one(tmp_path, recipient_city="千代田区"))
    assert content["recipient"] == {"name": "佐藤 花子", "city": "千代田区"}


def test_what_somebody_else_took_the_money_for_is_never_charged(tmp_path: Path) -> None:
    content = content_of(one(tmp_path, paid_elsewhere_provider="Rakuten"))
    assert content["payment_method"] == "external"
    assert content["paid_elsewhere"] == {"provider": "Rakuten"}


def test_sums_of_a_kind(tmp_path: Path) -> None:
    order = order_of(
        tmp_path,
        "送料,手数料,値引き,ポイント利用,合計金額",
        f'{ITEM},"¥600",0,300,△100,3800',
    )
    assert content_of(order)["adjustments"] == [
        {"kind": "shipping", "amount": 600},
        {"kind": "discount", "amount": -300},
        {"kind": "points", "amount": -100},
    ]
    assert (order.amounts, order.stated_total) == ((3800,), 3800)


def test_a_sum_that_is_repeated_counts_once(tmp_path: Path) -> None:
    order = order_of(tmp_path, "shipping_amount", f"{ITEM},600", f"{ITEM},600")
    assert content_of(order)["adjustments"] == [{"kind": "shipping", "amount": 600}]
    assert order.amounts == (4200, 3600)
    bad = order_of(tmp_path, "shipping_amount", f"{ITEM},600", f"{ITEM},500")
    assert faults_of(bad) == [
        (2, "order_rejected", None),
        (3, "conflicting_rows", "shipping_amount"),
    ]


LISTED = "adjustment_kind,adjustment_label,adjustment_amount,adjustment_tax_rate"


def test_adjustments_that_are_listed(tmp_path: Path) -> None:
    order = order_of(
        tmp_path,
        f"{LISTED},shipping_amount,total_amount",
        f"{ITEM},送料,クール便,600,8,900,3900",
        f"{ALONE},shipping,離島,300,,,",
        f"{ALONE},値引き,クーポン,500,10,,",
        f"{ALONE},points,,-100,,,",
    )
    assert content_of(order)["items"] == [
        {"product_name": "湯呑", "quantity": 2, "unit_price": 1800}
    ]
    assert content_of(order)["adjustments"] == [
        {"kind": "shipping", "label": "クール便", "amount": 600, "tax_rate": 8},
        {"kind": "shipping", "label": "離島", "amount": 300},
        {"kind": "discount", "label": "クーポン", "amount": -500, "tax_rate": 10},
        {"kind": "points", "amount": -100},
    ]
    assert order.amounts == (4200, 300, -500, -100)
    assert order.changes[4][-1].after == "-500"


@pytest.mark.parametrize(
    ("more", "row", "fault"),
    [
        ("total_amount", "3601", ("total_differs", "total_amount")),
        ("shipping_amount", "-600", ("out_of_range", "shipping_amount")),
        ("shipping_amount", "9999999999", ("out_of_range", "shipping_amount")),
        ("discount_amount", "3割", ("invalid_number", "discount_amount")),
        ("adjustment_kind,shipping_amount", ",600.5", ("invalid_number", "shipping_amount")),
        (LISTED, "gift,,600,", ("invalid_text", "adjustment_kind")),
        (LISTED, ",ギフト,600,", ("missing_value", "adjustment_kind")),
        (LISTED, "fee,,,", ("missing_value", "adjustment_amount")),
        (LISTED, "fee,,300,5", ("out_of_range", "adjustment_tax_rate")),
        (LISTED, f"fee,{'長' * 101},300,", ("too_long", "adjustment_label")),
        (f"{LISTED},fee_amount", "fee,,300,,301", ("total_differs", "fee_amount")),
        ("tax_rate", "5", ("out_of_range", "tax_rate")),
        ("recipient_postal_code", "1#2", ("invalid_text", "recipient_postal_code")),
        ("recipient_country", "フランス", ("invalid_text", "recipient_country")),
        ("paid_elsewhere_reference", "1", ("missing_value", "paid_elsewhere_provider")),
        ("ordered_at", "2026-02-30T00:00:00Z", ("invalid_date", "ordered_at")),
        ("ordered_at", "2026-12-31T23:59:60Z", ("invalid_date", "ordered_at")),
        ("ordered_at", f"2026-12-31T23:59:59.{'0' * 60}Z", ("invalid_date", "ordered_at")),
        ("delivery_request_date", "3/4/2026", ("ambiguous_date", "delivery_request_date")),
        ("delivery_request_time_slot", "朝" * 33, ("too_long", "delivery_request_time_slot")),
    ],
)
def test_what_is_wrong(tmp_path: Path, more: str, row: str, fault: tuple[str, str]) -> None:
    order = order_of(tmp_path, more, f"{ITEM},{row}")
    assert faults_of(order) == [(2, *fault)]


def test_both_numbers_are_told(tmp_path: Path) -> None:
    [fault] = order_of(tmp_path, "total_amount,送料", f"{ITEM},4000,600").faults
    assert fault.detail == (
        "The items and adjustments of this order add up to ¥4,200, but total_amount says ¥4,000."
    )
    assert fault.suggestion == "4200"


def test_the_row_of_an_adjustment_is_told(tmp_path: Path) -> None:
    order = order_of(
        tmp_path, LISTED, f"{ITEM},fee,,300,", f"{ALONE},fee,,x,", f"{ALONE},fee,,3,11"
    )
    assert faults_of(order) == [
        (2, "order_rejected", None),
        (3, "invalid_number", "adjustment_amount"),
        (4, "out_of_range", "adjustment_tax_rate"),
    ]
    assert order.amounts == (3900, None, 3)


def test_adjustments_alone_are_no_order(tmp_path: Path) -> None:
    order = order_of(tmp_path, LISTED, "W-1,佐藤,a@example.jp,,,,fee,,300,")
    assert faults_of(order) == [(2, "missing_value", "product_name")]


def test_as_many_as_an_order_may_have(tmp_path: Path) -> None:
    items, fees = [f"{ITEM},,,,"] * 100, [f"{ALONE},fee,,1,"] * 20
    order = order_of(tmp_path, LISTED, *items, *fees)
    assert len(content_of(order)["items"]) == 100
    assert len(content_of(order)["adjustments"]) == 20
    for rows in ([*items, items[0]], [items[0], *fees, fees[0]], [*items, *fees, fees[0]]):
        refused = order_of(tmp_path, LISTED, *rows)
        assert {(code, pointer) for _, code, pointer in faults_of(refused)} == {
            ("too_many_items", "external_id")
        }
        assert len(refused.faults) == len(rows)
