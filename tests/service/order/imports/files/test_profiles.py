"""Exports of other systems, from the upload to the orders: nobody is charged twice."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.service.order.batch_requests import BATCHES
from tests.service.order.conftest import ORDERS, Shop, assert_problem
from tests.service.order.importing import batch_of, rows_of

SAMPLES = Path(__file__).parents[4] / "samples" / "orders"
EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))


async def imported(shop: Shop, name: str, content: bytes | None = None, **fields: str) -> Any:
    """The batch of a sample, imported as far as it goes."""
    content = content if content is not None else (SAMPLES / name).read_bytes()
    reply = await shop.api.post(BATCHES, files={"file": (name, content)}, data=fields)
    assert reply.status_code == 202, reply.text
    await shop.finish_batches()
    await shop.finish_owed()
    return await batch_of(shop, reply.json()["id"])


async def orders_of(shop: Shop) -> dict[str, Any]:
    found = (await shop.api.get(ORDERS, params={"limit": 200})).json()["items"]
    return {each["external_id"]: each for each in found}


async def test_a_shopify_export_charges_only_what_is_not_paid_yet(shop: Shop) -> None:
    batch = await imported(shop, "shopify.csv", notify="NONE")
    assert (batch["profile"], batch["source"], batch["status"]) == (
        "shopify",
        "shopify",
        "COMPLETED",
    )
    counts = {name: batch[name] for name in batch if name.startswith("rows_")}
    assert counts == {
        "rows_total": 10,
        "rows_processed": 10,
        "rows_created": 7,
        "rows_failed": 0,
        "rows_duplicate": 0,
        "rows_skipped": 3,
    }
    orders = await orders_of(shop)
    assert set(orders) == {"#1001", "#1002", "#1003", "#1005"}
    expected = {each["id"]: each for each in EXPECTED["shopify.csv"]["orders"]}
    for number, order in orders.items():
        assert order["total_amount"] == expected[number]["payable"], number
        assert order["goods_amount"] == expected[number]["goods"], number
        assert order["shipping_amount"] == expected[number]["shipping"], number
        assert -order["discount_amount"] == expected[number]["discount"], number
    assert {number: order["payment_method"] for number, order in orders.items()} == {
        "#1001": "external",
        "#1002": "external",
        "#1003": "bank_transfer",
        "#1005": "external",
    }
    skipped = {
        row["code"] for row in await rows_of(shop, batch["id"]) if row["outcome"] == "skipped"
    }
    assert skipped == {"skipped_cancelled", "skipped_refunded"}
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    assert certificate["yen_in_file"] == sum(each["total_amount"] for each in orders.values())
    assert certificate["yen_stated"] == certificate["yen_in_file"]
    assert certificate["yen_paid_elsewhere"] == sum(
        orders[number]["total_amount"] for number in ("#1001", "#1002", "#1005")
    )
    assert certificate["balanced"] is True


READ = ("shopify.csv", "woocommerce.csv", "amazon.tsv", "etsy.csv", "rakuten.csv", "base.csv")


@pytest.mark.parametrize("name", [*READ, "ec-cube.csv"])
async def test_a_sample_comes_in_again_as_what_is_there_already(shop: Shop, name: str) -> None:
    first = await imported(shop, name)
    assert (first["status"], first["rows_failed"] < first["rows_total"]) == ("COMPLETED", True)
    assert first["orders_created"] > 0
    again = await imported(shop, name)
    assert again["rows_created"] == 0
    assert again["rows_duplicate"] == first["rows_created"]
    assert again["rows_skipped"] == first["rows_skipped"]


async def test_a_file_without_items_is_refused_with_what_to_do(shop: Shop) -> None:
    content = (SAMPLES / "magento.csv").read_bytes()
    reply = await shop.api.post(BATCHES, files={"file": ("magento.csv", content)})
    problem = assert_problem(reply, 400, "unsupported_export")
    assert "items" in problem["detail"]


async def test_a_profile_is_named_before_or_after_the_file(shop: Shop) -> None:
    named = await imported(shop, "shopify.csv", profile="shopify", source="west")
    assert (named["profile"], named["source"]) == ("shopify", "west")
    content = (SAMPLES / "shopify.csv").read_bytes()
    for profile, code in (
        ("rakuten", "no_header"),
        ("ichiba", "missing_column"),
        ("nope", "unknown_profile"),
    ):
        reply = await shop.api.post(
            BATCHES, files={"file": ("s.csv", content)}, data={"profile": profile}
        )
        problem = reply.json()
        assert (reply.status_code, problem["code"]) == (400, code), problem
    query = await shop.api.post(
        f"{BATCHES}?profile=rakuten", content=content, headers={"Content-Type": "text/csv"}
    )
    assert query.status_code == 400


async def test_our_own_columns_stay_our_own(shop: Shop) -> None:
    content = "external_id,customer_name,product_name,quantity,unit_price\nA,佐藤,茶,1,500\n"
    batch = await imported(shop, "own.csv", content.encode())
    assert (batch["profile"], batch["source"], batch["orders_paid"]) == (None, "csv", 1)
    assert (await orders_of(shop))["A"]["customer_email"] is None
