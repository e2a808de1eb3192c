"""Formats of which there is no sample file: small files made of their headings."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from services.order.sheets import UnreadableFile
from services.order.sheets.profiles import built_in_profiles, detect, get_profile
from tests.unit.order.sheets.profiled.files import codes_of, content_of, read
from tests.unit.order.sheets.sheets import table

Cells = Mapping[str, str]


def file_of(rows: Sequence[Cells]) -> list[list[str]]:
    """A table with a column for each name in any of ``rows``."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    return [names, *([row.get(name, "") for name in names] for row in rows)]


def items_of(content: Mapping[str, Any]) -> list[tuple[str, str, int, int]]:
    return [
        (item["product_name"], item.get("sku", ""), item["quantity"], item["unit_price"])
        for item in content["items"]
    ]


def adjustments_of(content: Mapping[str, Any]) -> list[tuple[str, str, int]]:
    return [(a["kind"], a.get("label", ""), a["amount"]) for a in content.get("adjustments", ())]


def detected(content: str, encoding: str = "utf-8") -> str | None:
    found = detect(content.encode(encoding)).profile
    return found.name if found else None


TOFFEE = {
    "order_id": "501",
    "order_number": "501",
    "order_date": "01/05/2026 14:03:12",
    "paid_date": "01/05/2026 14:03:15",
    "status": "processing",
    "shipping_total": "600",
    "fee_total": "0",
    "order_total": "5940",
    "order_currency": "JPY",
    "payment_method": "stripe",
    "payment_method_title": "クレジットカード",
    "billing_first_name": "紗季",
    "billing_last_name": "水沢",
    "billing_email": "saki@example.jp",
    "shipping_first_name": "紗季",
    "shipping_last_name": "水沢",
    "shipping_postcode": "1000001",
    "shipping_country": "JP",
    "line_item_1": "name:有田焼 湯呑|product_id:9|sku:ARITA|quantity:2|total:3600.00|meta:a b",
    "line_item_2": "name:煎茶: 100g|product_id:8|sku:SENCHA|quantity:1|total:1200.00",
}


def test_items_in_numbered_cells(tmp_path: Path) -> None:
    rows = file_of([TOFFEE])
    assert detected(table(rows)) == "woocommerce-webtoffee"
    [order] = read(tmp_path, rows, "woocommerce-webtoffee")
    content = content_of(order)
    assert items_of(content) == [
        ("有田焼 湯呑", "ARITA", 2, 1980),
        ("煎茶: 100g", "SENCHA", 1, 1320),
    ]
    assert adjustments_of(content) == [("shipping", "", 660)]
    assert content["customer_name"] == "水沢 紗季"
    assert content["ordered_at"] == "2026-01-05T05:03:12Z"
    assert content["paid_elsewhere"]["paid_at"] == "2026-01-05T05:03:15Z"
    assert content["recipient"]["postal_code"] == "100-0001"


def test_items_side_by_side(tmp_path: Path) -> None:
    order = {
        "Order Number": "7",
        "Order Status": "completed",
        "Order Date": "2026-01-05 14:03",
        "First Name (Billing)": "Emma",
        "Last Name (Billing)": "Sample",
        "Payment Method Title": "Credit Card",
        "Order Shipping Amount": "0",
        "Order Total Amount": "5280",
        "Item Name #1": "Cup",
        "SKU #1": "CUP",
        "Quantity #1": "2",
        "Item Cost #1": "1800",
        "Item Name #2": "Tea",
        "SKU #2": "",
        "Quantity #2": "1",
        "Item Cost #2": "1200",
    }
    one = order | {
        "Order Number": "8",
        "Order Total Amount": "3960",
        "Item Name #2": "",
        "Quantity #2": "",
        "Item Cost #2": "",
    }
    rows = file_of([order, one])
    assert detected(table(rows)) == "woocommerce-columns"
    first, second = read(tmp_path, rows, "woocommerce-columns")
    assert items_of(content_of(first)) == [("Cup", "CUP", 2, 1980), ("Tea", "", 1, 1320)]
    assert items_of(content_of(second)) == [("Cup", "CUP", 2, 1980)]
    assert content_of(first)["customer_name"] == "Emma Sample"


EBAY = {
    "Sales Record Number": "12",
    "Buyer Name": "Emma Sample",
    "Ship To Name": "Emma Sample",
    "Ship To Address 1": "12 Nowhere Lane",
    "Ship To City": "Boston",
    "Ship To State": "MA",
    "Ship To Zip": "02108",
    "Ship To Country": "United States",
    "Item Title": "",
    "Custom Label": "",
    "Quantity": "3",
    "Sold For": "",
    "Shipping And Handling": "1500",
    "Total Price": "7500",
    "Payment Method": "PayPal",
    "Sale Date": "Jan-05-26",
    "Paid On Date": "Jan-05-26",
}


def test_a_head_row_a_heading_in_row_two_and_a_footer(tmp_path: Path) -> None:
    items = [
        {"Sales Record Number": "12", "Item Title": "Cup", "Custom Label": "CUP", "Quantity": "2",
         "Sold For": "1800"},
        {"Sales Record Number": "12", "Item Title": "Pot", "Custom Label": "POT", "Quantity": "1",
         "Sold For": "2400"},
    ]  # fmt: skip
    single = EBAY | {
        "Sales Record Number": "13", "Item Title": "Tea", "Quantity": "1", "Sold For": "1,200",
        "Shipping And Handling": "¥300", "Total Price": "¥1,500",
    }  # fmt: skip
    heading, *rows = file_of([EBAY, *items, single])
    padding = ["" for _ in heading]
    content = table(
        [
            padding,
            heading,
            padding,
            *rows,
            [],
            ["2", "record(s) downloaded,"],
            ["Seller ID : made-up"],
        ]
    )
    assert detected(content) == "ebay"
    first, second, count, seller = read(tmp_path, content, "ebay")
    assert first.rows == (4, 5, 6)
    assert items_of(content_of(first)) == [("Cup", "CUP", 2, 1800), ("Pot", "POT", 1, 2400)]
    assert adjustments_of(content_of(first)) == [("shipping", "", 1500)]
    assert content_of(first)["ordered_at"] == "2026-01-04T15:00:00Z"
    assert items_of(content_of(second)) == [("Tea", "", 1, 1200)]
    assert [each.skipped and each.skipped.code for each in (count, seller)] == [
        "skipped_not_an_order"
    ] * 2


def test_items_packed_into_one_cell(tmp_path: Path) -> None:
    order = {
        "Order ID": "100",
        "Order Status": "Completed",
        "Order Date": "01/05/2026",
        "Order Time": "14:03:12",
        "Customer Name": "Emma Sample",
        "Customer Email": "emma@example.com",
        "Order Currency Code": "JPY",
        "Order Total (inc tax)": "5400.00",
        "Shipping Cost (inc tax)": "600.00",
        "Payment Method": "Stripe",
        "Shipping Name": "Emma Sample",
        "Shipping Country": "United States",
        "Product Details": (
            "Product ID: 9, Product Qty: 2, Product SKU: CUP, Product Name: Cup, blue, large, "
            "Product Weight: 0.3, Product Variation Details: Size: L, Product Unit Price: 1800.00"
            "| Product ID: 8, Product Qty: 1, Product SKU: , Product Name: Tea, "
            "Product Weight: 0.1, Product Variation Details: , Product Unit Price: 1200.00"
        ),
    }
    rows = file_of([order])
    assert detected(table(rows)) == "bigcommerce"
    [found] = read(tmp_path, rows, "bigcommerce")
    content = content_of(found)
    assert items_of(content) == [("Cup, blue, large", "CUP", 2, 1800), ("Tea", "", 1, 1200)]
    assert content["note"] == "Cup, blue, large: Size: L"
    assert content["ordered_at"] == "2026-01-05T05:03:12Z"


YAHOO = {
    "OrderId": "made-up-10000001",
    "OrderTime": "2026/01/05 14:03:12",
    "ShipName": "能登 ソノ",
    "ShipZipCode": "9200001",
    "ShipPrefecture": "石川県",
    "ShipCity": "金沢市",
    "ShipAddress1": "例示町7番地",
    "ShipPhoneNumber": "08000000303",
    "BillMailAddress": "sono@example.jp",
    "ShipCharge": "600",
    "PayCharge": "0",
    "UsePoint": "100",
    "TotalPrice": "5300",
    "PayMethodName": "PayPay残高払い",
    "PayStatus": "1",
    "Title": "L1=有田焼 湯呑&L2=煎茶 A&B 100g",
    "SubCode": "L1=ARITA&L2=SENCHA",
    "Quantity": "L1=2&L2=1",
    "UnitPrice": "L1=1800&L2=1200",
}


def test_each_column_holds_all_lines(tmp_path: Path) -> None:
    single = YAHOO | {
        "OrderId": "made-up-10000002", "Title": "急須", "SubCode": "KYUSU", "Quantity": "1",
        "UnitPrice": "4800", "PayMethodName": "商品代引", "PayStatus": "0",
    }  # fmt: skip
    rows = file_of([YAHOO, single])
    assert detected(table(rows), "cp932") == "yahoo-shopping"
    first, second = read(tmp_path, table(rows).encode("cp932"), "yahoo-shopping")
    content = content_of(first)
    assert items_of(content) == [
        ("有田焼 湯呑", "ARITA", 2, 1800),
        ("煎茶 A&B 100g", "SENCHA", 1, 1200),
    ]
    assert adjustments_of(content) == [("shipping", "", 600), ("points", "利用ポイント", -100)]
    assert content["paid_elsewhere"]["provider"] == "PayPay残高払い"
    assert items_of(content_of(second)) == [("急須", "KYUSU", 1, 4800)]
    assert content_of(second)["payment_method"] == "cash_on_delivery"


COLOR_ME = {
    "売上ID": "9001",
    "受注日": "2026/1/5",
    "購入者 名前": "水沢 紗季",
    "購入者 メールアドレス": "saki@example.jp",
    "購入者 電話番号": "090-0000-0101",
    "送料合計": "600",
    "決済手数料": "330",
    "割引金額": "100",
    "ショップポイントによる割引金額": "50",
    "総合計金額": "5580",
    "決済方法": "クレジットカード",
    "入金状態": "入金済",
    "配送先 名前": "水沢 紗季",
    "配送先 郵便番号": "100-0001",
    "配送先 都道府県名": "東京都",
    "配送先 住所": "千代田区見本町1-2-3",
    "配送希望日": "2026/1/10",
    "配送希望時間": "午前中",
    "売上詳細ID": "1",
    "購入商品 型番": "ARITA",
    "購入商品 商品名": "有田焼 湯呑",
    "購入商品 販売価格(消費税込)": "1800",
    "購入商品 販売個数": "2",
}
NEXT_ENGINE = {
    "店舗伝票番号": "N-1",
    "受注日": "2026/01/05 14:03:12",
    "受注名": "水沢 紗季",
    "受注電話番号": "09000000101",
    "受注メールアドレス": "saki@example.jp",
    "発送郵便番号": "1000001",
    "発送先住所１": "東京都千代田区見本町1-2-3",
    "発送先住所２": "サンプルビル405",
    "発送先名": "水沢 紗季",
    "発送電話番号": "09000000101",
    "支払方法": "クレジットカード",
    "発送料": "600",
    "手数料": "0",
    "ポイント": "100",
    "その他費用": "-200",
    "合計金額": "5100",
    "商品名": "有田焼 湯呑",
    "商品コード": "ARITA",
    "商品価格": "1800",
    "受注数量": "2",
}
FUTURESHOP = {
    "受注コード": "F-1",
    "注文日時": "2026-01-05 14:03:12",
    "請求合計金額": "5280",
    "送料": "600",
    "決済手数料": "0",
    "決済方法": "銀行振込",
    "入金フラグ": "0",
    "通信欄": "午前中に",
    "氏名(姓)": "水沢",
    "氏名(名)": "紗季",
    "メールアドレス(メイン)": "saki@example.jp",
    "電話番号(メイン)": "090-0000-0101",
    "お届け先氏名(姓)": "水沢",
    "お届け先氏名(名)": "紗季",
    "お届け先郵便番号": "100-0001",
    "商品番号": "ARITA",
    "枝番号": "BL",
    "商品名": "有田焼 湯呑",
    "バリエーション名": "青",
    "販売単価": "1800",
    "購入数量": "2",
    "割引合計金額(商品)": "120",
}
SECOND = {
    "color-me": {
        "購入商品 型番": "SENCHA",
        "購入商品 商品名": "煎茶",
        "購入商品 販売価格(消費税込)": "1200",
        "購入商品 販売個数": "1",
        "売上詳細ID": "2",
    },
    "next-engine": {
        "商品名": "煎茶",
        "商品コード": "SENCHA",
        "商品価格": "1200",
        "受注数量": "1",
    },
    "futureshop": {
        "商品名": "煎茶",
        "バリエーション名": "",
        "商品番号": "SENCHA",
        "枝番号": "",
        "販売単価": "1200",
        "購入数量": "1",
    },
}
ADJUSTMENTS = {
    "color-me": [
        ("shipping", "", 600),
        ("fee", "決済手数料", 330),
        ("discount", "", -100),
        ("points", "ショップポイント", -50),
    ],
    "next-engine": [
        ("shipping", "", 600),
        ("discount", "その他費用", -200),
        ("points", "", -100),
    ],
    "futureshop": [("shipping", "", 600), ("discount", "商品の割引", -120)],
}


@pytest.mark.parametrize(
    ("name", "cells"),
    [("color-me", COLOR_ME), ("next-engine", NEXT_ENGINE), ("futureshop", FUTURESHOP)],
)
def test_japanese_systems(tmp_path: Path, name: str, cells: Cells) -> None:
    content = table(file_of([cells, {**cells, **SECOND[name]}]))
    assert detected(content, "cp932") == name
    [order] = read(tmp_path, content.encode("cp932"), name)
    found = content_of(order)
    assert [each[2:] for each in items_of(found)] == [(2, 1800), (1, 1200)]
    assert [each[1] for each in items_of(found)][1] == "SENCHA"
    assert adjustments_of(found) == ADJUSTMENTS[name]
    assert found["customer_name"] == "水沢 紗季"
    assert found["recipient"]["postal_code"] == "100-0001"
    assert found["payment_method"] == ("bank_transfer" if name == "futureshop" else "external")
    assert sum(each or 0 for each in order.amounts) == 4800 + sum(a[2] for a in ADJUSTMENTS[name])


def test_our_own_columns_are_recognised(tmp_path: Path) -> None:
    heading = "external_id,customer_name,customer_email,product_name,quantity,unit_price"
    text = heading + "\r\nW-1,佐藤 花子,hanako.sato@example.jp,湯呑,2,1800\r\n"
    assert detected(text) == "ichiba"
    assert content_of(read(tmp_path, text, "ichiba")[0])["payment_method"] == "card"


def test_stores_gives_the_price_of_a_line(tmp_path: Path) -> None:
    cells = {
        "オーダー番号": "S-1", "オーダー日": "2026/01/05", "ステータス": "未発送",
        "アイテム名": "有田焼 湯呑", "個数": "2", "小計": "3600", "配送料": "600", "合計": "4200",
        "支払方法": "クレジットカード", "氏(請求先)": "水沢", "名(請求先)": "紗季",
    }  # fmt: skip
    rows = file_of([cells])
    assert detected(table(rows)) == "stores"
    [order] = read(tmp_path, rows, "stores")
    assert items_of(content_of(order)) == [("有田焼 湯呑", "", 2, 1800)]


def test_makeshop_gives_a_time_of_six_digits(tmp_path: Path) -> None:
    cells = {
        "日付": "2022/8/10", "注文時間": "103309", "注文番号": "P171320000", "処理状況": "入金済",
        "注文者": "水沢 紗季", "商品名": "湯呑", "数量": "2", "単価": "1800", "送料": "600",
        "合計金額": "4200", "支払方法": "クレジットカード",
    }  # fmt: skip
    rows = file_of([cells])
    assert detected(table(rows)) == "makeshop"
    [order] = read(tmp_path, rows, "makeshop")
    assert content_of(order)["ordered_at"] == "2022-08-10T01:33:09Z"


@pytest.mark.parametrize(
    ("name", "heading", "said"),
    [
        ("amazon-unshipped", "order-id\torder-item-id\tquantity-to-ship\tsku", "has no prices"),
        (
            "etsy-orders",
            "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Order Value",
            "EtsySoldOrderItems.csv instead",
        ),
        ("yahoo-shopping-items", "OrderId,LineId,ItemId,Quantity,UnitPrice", "not who ordered"),
        ("amazon-all-orders", "amazon-order-id\tmerchant-order-id\titem-price", "who ordered"),
        ("square", "Gross Sales,Net Sales,Transaction ID,Event Type", "neither customers"),
        ("magento", "ID,Purchase Point,Bill-to Name,Grand Total (Base)", "has no items"),
    ],
)
def test_files_that_cannot_be_imported(tmp_path: Path, name: str, heading: str, said: str) -> None:
    content = f"{heading}\r\n1,2,3,4\r\n"
    assert detected(content) == name
    assert said in str(detect(content.encode()).problem)
    with pytest.raises(UnreadableFile, match=said) as caught:
        read(tmp_path, content, name)
    assert caught.value.code == "unsupported_export"


def test_an_order_of_amazon_s_two_rows_has_one_mail(tmp_path: Path) -> None:
    heading = (
        "order-id,order-item-id,quantity-purchased,item-price,shipping-price,product-name,"
        "buyer-name,buyer-email"
    )
    lines = [heading, '1,1,2,3600,0,Cup "A",E,a@example.jp', "1,2,1,1200,,Tea,E,b@example.jp"]
    content = "\r\n".join(each.replace(",", "\t") for each in lines)
    [order] = read(tmp_path, content, "amazon")
    assert items_of(content_of(order)) == [('Cup "A"', "", 2, 1800), ("Tea", "", 1, 1200)]


def test_each_profile_is_known_by_its_own_heading() -> None:
    for name, profile in built_in_profiles().items():
        headings = list(profile.headings)
        delimiter = profile.delimiter or ","
        head = delimiter.join(each.replace("{n}", "1") for each in headings) + "\r\n"
        found = detect(head.encode())
        assert found.profile is not None, found.problem
        assert (found.profile.name, found.confidence) == (name, 1.0)


def test_three_are_experimental() -> None:
    marked = [name for name, each in built_in_profiles().items() if each.is_experimental]
    assert marked == ["makeshop", "minne", "stores"]
    assert get_profile("stores").source == "stores"


def test_orders_that_would_be_charged_twice_are_passed_over(tmp_path: Path) -> None:
    orders = {
        "color-me": (COLOR_ME, {"入金状態": "未入金"}),
        "yahoo-shopping": (YAHOO, {"PayStatus": "0"}),
        "woocommerce-webtoffee": (TOFFEE, {"status": "pending"}),
    }
    for name, (cells, change) in orders.items():
        [order] = read(tmp_path, file_of([{**cells, **change}]), name)
        assert order.skipped is not None
        assert order.skipped.code == "skipped_not_an_order"


def test_a_state_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    [order] = read(tmp_path, file_of([{**COLOR_ME, "入金状態": "保留中"}]), "color-me")
    assert codes_of(order) == [(2, "unknown_state", "入金状態")]
    assert "入金状態 '保留中'" in order.faults[0].detail
