"""Every sample file gives exactly the orders, lines, amounts and refusals that it should."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from services.order.sheets import UnreadableFile
from services.order.sheets.model import SheetOrder
from services.order.sheets.profiled import inspect_profiled, read_profiled
from services.order.sheets.profiles import detect
from tests.unit.order.sheets.profiled.files import SAMPLES, codes_of

EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
NAMES = [name for name, each in EXPECTED.items() if each.get("orders") and each["line_count"]]
# Orders that are not placed, and why.
SKIPPED = {
    "#1004": "skipped_refunded",
    "#1006": "skipped_cancelled",
    "9A1B2C3D4E5F6005": "skipped_cancelled",
}
UNSETTLED = "123456-20260106-0000000006"
METHODS = {
    "#1003": "bank_transfer",
    "123456-20260105-0000000002": "cash_on_delivery",
    "0000001234567E12": "cash_on_delivery",
    "42": "cash_on_delivery",
    "43": "bank_transfer",
}
"""How orders are to be paid that nobody has paid yet; all others are paid elsewhere."""


def read_sample(name: str) -> list[SheetOrder]:
    path = SAMPLES / name
    profile = detect(path.read_bytes()).profile
    assert profile is not None
    return list(read_profiled(inspect_profiled(path, "auto", profile), profile))


def with_tax(yen: int, order: Mapping[str, Any]) -> int:
    """``expected.json`` keeps the tax apart where a file does; an order has it in its prices."""
    return yen * 110 // 100 if order["tax_added"] else yen


def sum_of(content: Mapping[str, Any], kind: str) -> int:
    return sum(a["amount"] for a in content.get("adjustments", ()) if a["kind"] == kind)


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_recognised(name: str) -> None:
    found = detect((SAMPLES / name).read_bytes())
    expected = EXPECTED[name]
    assert found.profile is not None
    assert found.profile.name == name.partition(".")[0]
    assert found.problem is None
    assert found.encoding == expected["encoding"].removesuffix("-sig")
    assert found.delimiter == expected["delimiter"]
    assert found.heading_row == 1


@pytest.mark.parametrize("name", NAMES)
def test_its_orders_are_all_there(name: str) -> None:
    orders = read_sample(name)
    assert [order.external_id for order in orders] == [o["id"] for o in EXPECTED[name]["orders"]]
    assert [row for order in orders for row in order.rows] == list(
        range(2, 2 + sum(len(order.rows) for order in orders))
    )
    for order in orders:
        assert (order.skipped and order.skipped.code) == SKIPPED.get(str(order.external_id))
        assert bool(order.faults) == (order.external_id == UNSETTLED)


@pytest.mark.parametrize("name", NAMES)
def test_its_lines_are_right(name: str) -> None:
    for order, expected in zip(read_sample(name), EXPECTED[name]["orders"], strict=True):
        if order.content is None:
            continue
        variations = expected.get("variations", [""] * len(expected["lines"]))
        assert [
            (item["product_name"], item.get("sku", ""), item["quantity"], item["unit_price"])
            for item in order.content["items"]
        ] == [
            (
                f"{line['name']} {variation}".strip(),
                line["sku"],
                line["quantity"],
                with_tax(line["unit_price"], expected),
            )
            for line, variation in zip(expected["lines"], variations, strict=True)
        ]


@pytest.mark.parametrize("name", NAMES)
def test_its_amounts_are_right(name: str) -> None:
    for order, expected in zip(read_sample(name), EXPECTED[name]["orders"], strict=True):
        if order.content is None:
            continue
        goods = sum(i["quantity"] * i["unit_price"] for i in order.content["items"])
        fee, discount = sum_of(order.content, "fee"), sum_of(order.content, "discount")
        assert goods == with_tax(expected["goods"], expected)
        assert sum_of(order.content, "shipping") == with_tax(expected["shipping"], expected)
        # A negative fee of the file is a discount of ours.
        assert fee + discount == expected["fees"] - expected["discount"]
        assert fee == max(expected["fees"], 0)
        assert sum_of(order.content, "points") == -expected["points"]
        assert sum(amount or 0 for amount in order.amounts) == expected["payable"]
        assert (
            goods + sum(each["amount"] for each in order.content.get("adjustments", ()))
            == expected["total"] - expected["points"]
        )


@pytest.mark.parametrize("name", NAMES)
def test_people_and_payments_are_right(name: str) -> None:
    for order, expected in zip(read_sample(name), EXPECTED[name]["orders"], strict=True):
        if order.content is None:
            continue
        content = order.content
        assert content["recipient"]["name"] == expected["ship_to"]
        assert content["recipient"]["postal_code"] == expected["postcode"]
        assert content["source"] == name.partition(".")[0]
        if expected["email"] != "(masked)":
            assert content.get("customer_email") == expected["email"]
        assert content["payment_method"] == METHODS.get(expected["id"], "external")
        if content["payment_method"] == "external" and expected["payment"] not in ("", "online_cc"):
            assert content["paid_elsewhere"]["provider"] == expected["payment"]


def test_amazon_counts_its_days_in_utc() -> None:
    third = read_sample("amazon.tsv")[2].content
    assert third is not None
    assert third["ordered_at"] == "2026-01-05T15:30:00Z"


def test_an_amount_that_is_not_settled_is_refused_with_what_to_do() -> None:
    order = read_sample("rakuten.csv")[5]
    assert codes_of(order) == [
        (10, "not_settled", "請求金額"),
        (10, "not_settled", "送料合計"),
    ]
    assert "confirm the order there, then export it again" in order.faults[0].detail


def test_a_second_parcel_is_noted() -> None:
    third = read_sample("rakuten.csv")[2].content
    assert third is not None
    assert (
        "→ 表 千里 〒900-0001 沖縄県那覇市仮名1-1: 手ぬぐい 青 × 1, おつまみ昆布（お試し） × 2"
        in third["note"].split("\n")
    )


def test_options_are_noted_and_variations_kept() -> None:
    second = read_sample("base.csv")[1].content
    assert second is not None
    assert second["note"].split("\n")[1:] == [
        "急須: 商品オプション「ギフト包装」 あり",
        "急須: 商品オプション「のし」 内祝",
    ]
    last = read_sample("etsy.csv")[3].content
    assert last is not None
    assert last["note"] == 'Kelp snack: Personalization:Happy birthday, "Kei"'


def test_a_refunded_piece_was_ordered() -> None:
    fourth = read_sample("woocommerce.csv")[3]
    assert {
        row: [(c.column, c.before, c.after) for c in changes]
        for row, changes in fourth.changes.items()
    } == {7: [("Quantity (- Refund)", "0", "1")]}
    assert fourth.content is not None
    assert fourth.content["note"] == "返金済み / refunded: ¥1,320"


def test_the_grid_of_magento_has_no_items() -> None:
    path = SAMPLES / "magento.csv"
    found = detect(path.read_bytes())
    assert found.profile is not None
    assert found.problem == found.profile.refusal
    with pytest.raises(UnreadableFile, match="which has no items") as caught:
        inspect_profiled(path, "auto", found.profile)
    assert caught.value.code == "unsupported_export"


def test_what_a_spreadsheet_spoilt() -> None:
    second, third, fourth, sixth = read_sample("excel-damaged.csv")
    assert codes_of(second) == [(2, "rounded_number", "注文番号")]
    assert codes_of(third) == [
        (3, "rounded_number", "注文番号"),
        (3, "rounded_number", "電話番号"),
        (3, "rounded_number", "商品コード"),
    ]
    assert second.external_id is None
    assert third.external_id is None
    assert fourth.rows == (4,)
    assert [fourth.external_id] == EXPECTED["excel-damaged.csv"]["importable"]
    assert fourth.amounts == (2700,)
    assert [(c.before, c.after) for c in fourth.changes[4]] == [
        ('="000000103"', "000000103"),
        ("'08000000303", "08000000303"),
    ]
    assert (sixth.rows, sixth.skipped and sixth.skipped.code) == ((6,), "skipped_not_an_order")


def test_no_sample_is_left_out() -> None:
    files = {path.name for path in SAMPLES.iterdir()} - {"expected.json", "README.md"}
    assert files == set(EXPECTED)
    assert files == {*NAMES, "magento.csv", "excel-damaged.csv"}
