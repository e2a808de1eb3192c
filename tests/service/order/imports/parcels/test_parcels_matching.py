"""Which orders the rows of carriers' files are about, and what tells such a file."""

from pathlib import Path

import pytest

from tests.service.order.batch_requests import BATCHES, send_csv, send_form
from tests.service.order.conftest import Shop, assert_problem
from tests.service.order.importing import batch_of, outcomes, rows_of
from tests.service.order.shipping import counted, messages_of, numbers_of, parcels, placed, shipped

pytestmark = pytest.mark.usefixtures("small_chunks")

SAMPLES = Path(__file__).parents[4] / "samples" / "parcels"


async def test_orders_are_found_by_their_numbers(shop: Shop) -> None:
    [shopify] = await placed(shop, "#1001")
    [plain] = await placed(shop, "2101")
    [rakuten] = await placed(shop, "123456-20260105-0000000002")
    unnamed = await shop.place()
    by_id = await shop.place()
    content = parcels(
        "1001,1,,",
        "#2101,2,,",
        "60105-0000000002,3,,",
        f"{unnamed['id'][-12:].upper()},4,,",
        f"{by_id['id']},5,,",
        "000000002,6,,",
        "9999999999,7,,",
    )
    batch = await shipped(shop, content)
    ids = [shopify, plain, rakuten, unnamed["id"], by_id["id"]]
    assert [await numbers_of(shop, each) for each in ids] == [
        [(str(n), None)] for n in (1, 2, 3, 4, 5)
    ]
    rows = await rows_of(shop, batch["id"], outcome="failed")
    assert outcomes(rows) == [(7, "failed", "order_not_found"), (8, "failed", "order_not_found")]
    assert rows[0]["pointer"] == "order_number"
    assert rows[0]["detail"] == "No order has the number 000000002."
    assert rows[1]["detail"] == "No order has the number 9999999999, nor one that ends in it."


async def test_the_whole_number_counts_before_others(shop: Shop) -> None:
    [exact, _] = await placed(shop, "1001", "#1001")
    await shipped(shop, parcels("1001,1,,"))
    assert (await shop.get(exact))["status"] == "SHIPPED"
    [long, _] = await placed(shop, "0000000001", "X-0000000001")
    await shipped(shop, parcels("0000000001,2,,"))
    assert (await shop.get(long))["status"] == "SHIPPED"


async def test_a_number_that_fits_several_orders_ships_none(shop: Shop) -> None:
    await placed(shop, "A-0000000001", "B-0000000001")
    [one] = await placed(shop, "77", source="rakuten")
    await placed(shop, "77", source="yahoo")
    content = parcels("0000000001,1,,", "77,2,,")
    batch = await shipped(shop, content)
    assert counted(batch) == {"ambiguous_order": 2}
    assert [row["code"] for row in await rows_of(shop, batch["id"])] == ["ambiguous_order"] * 2
    named = await shipped(shop, parcels("77,2,,"), source="rakuten")
    assert (named["source"], counted(named)) == (
        "rakuten",
        {"orders_shipped": 1, "parcels_shipped": 1},
    )
    assert (await shop.get(one))["status"] == "SHIPPED"


async def test_rows_of_an_order_that_stand_apart_are_its_parcels(shop: Shop) -> None:
    ids = await placed(shop, "A-1", "A-2", "A-3", "A-4")
    content = parcels("A-1,1,,", "A-2,2,,", "A-3,3,,", "A-1,4,,", "A-4,5,,", "A-1,6,,")
    batch = await shipped(shop, content)
    assert counted(batch) == {"orders_shipped": 4, "parcels_shipped": 6}
    assert [number for number, _ in await numbers_of(shop, ids[0])] == ["1", "4", "6"]
    assert sorted(messages_of(shop)) == ["A-1", "A-2", "A-3", "A-4"]
    assert counted(await shipped(shop, content)) == {"same_already": 6}


async def test_one_order_under_two_numbers_keeps_both_parcels_and_is_told_once(shop: Shop) -> None:
    [one, *_] = await placed(shop, "#1001", "A-2", "A-3")
    content = parcels("#1001,1,,", "A-2,2,,", "A-3,3,,", "1001,4,,")
    await shipped(shop, content)
    assert [number for number, _ in await numbers_of(shop, one)] == ["1", "4"]
    assert sorted(messages_of(shop)) == ["#1001", "A-2", "A-3"]
    assert counted(await shipped(shop, content)) == {"same_already": 4}


async def test_what_yamato_gives_back(shop: Shop) -> None:
    ids = await placed(shop, "#1001", "#1002", "#1003", "#1005", source="shopify")
    [rakuten] = await placed(shop, "123456-20260105-0000000002", source="rakuten")
    batch = await shipped(shop, (SAMPLES / "yamato-b2.csv").read_bytes())
    assert (batch["profile"], batch["detected_encoding"]) == ("yamato-b2", "cp932")
    assert counted(batch) == {"orders_shipped": 4, "parcels_shipped": 5, "no_number": 1}
    assert [number for number, _ in await numbers_of(shop, ids[2])] == [
        "400000000035",
        "400000000046",
    ]
    assert await numbers_of(shop, rakuten) == [("400000000050", "ヤマト運輸")]
    assert (await shop.get(ids[3]))["status"] == "PAID"


async def test_what_sagawa_gives_back(shop: Shop) -> None:
    ids = await placed(shop, "2101", "2102", "2104")
    batch = await shipped(shop, (SAMPLES / "sagawa.csv").read_bytes())
    assert batch["profile"] == "sagawa-e-hiden-2"
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "created", "parcels_shipped"),
        (3, "created", "parcels_shipped"),
        (4, "failed", "missing_value"),
        (5, "skipped", "skipped_cancelled"),
        (6, "failed", "order_not_found"),
    ]
    statuses = [(await shop.get(each))["status"] for each in ids]
    assert statuses == ["SHIPPED", "SHIPPED", "PAID"]


async def test_parcels_come_as_a_file_and_are_told_of_one_by_one(shop: Shop) -> None:
    order = {
        "customer_name": "E",
        "items": [{"product_name": "Pot", "quantity": 1, "unit_price": 100}],
    }
    reply = await shop.api.post(BATCHES, json={"orders": [order]}, params={"kind": "parcels"})
    assert_problem(reply, 400, "parcels_need_a_file")
    reply = await send_csv(shop, parcels("A-1,1,,"), kind="parcels", notify="DIGEST")
    assert_problem(reply, 400, "no_digest_of_parcels")
    reply = await send_csv(shop, parcels("A-1,1,,"), kind="parcels", profile="shopify")
    assert_problem(reply, 400, "unknown_profile")
    reply = await send_csv(shop, b"a,b\r\n1,2\r\n", kind="parcels")
    assert_problem(reply, 400, "no_header")


async def test_a_carriers_file_that_is_sent_as_orders_is_told_as_such(shop: Shop) -> None:
    reply = await send_csv(shop, (SAMPLES / "yamato-b2.csv").read_bytes())
    problem = assert_problem(reply, 400, "missing_column")
    assert problem["detail"].endswith(
        "It is a file of parcels, ヤマト運輸 B2クラウド 発行済データ: import it with kind=parcels."
    )


async def test_a_form_says_after_the_file_that_it_is_of_parcels(shop: Shop) -> None:
    await placed(shop, "A-1")
    reply = await send_form(
        shop, ("file", parcels("A-1,1,,"), "parcels.csv"), ("kind", "parcels", None)
    )
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    assert counted(await batch_of(shop, reply.json()["id"]))["orders_shipped"] == 1
