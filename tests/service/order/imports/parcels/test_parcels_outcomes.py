"""What becomes of the rows of carriers' files: each order ships once, and is told of once."""

import pytest

from tests.service.order.batch_requests import BATCHES
from tests.service.order.conftest import Shop, assert_problem
from tests.service.order.importing import batch_of, imported, lines, outcomes, rows_of
from tests.service.order.shipping import (
    HEADING,
    counted,
    messages_of,
    numbers_of,
    parcels,
    placed,
    shipped,
)

pytestmark = pytest.mark.usefixtures("small_chunks")


async def test_a_file_ships_orders_and_tells_their_customers(shop: Shop) -> None:
    one, two = await placed(shop, "A-1", "A-2")
    content = parcels(
        "A-1,400000000013,ヤマト運輸,2026-01-06",
        "A-2,360000000010,佐川急便,",
        "A-2,360000000021,佐川急便,",
    )
    batch = await shipped(shop, content)
    assert (batch["status"], batch["kind"], batch["profile"]) == (
        "COMPLETED",
        "parcels",
        "ichiba-parcels",
    )
    assert batch["source"] is None
    assert counted(batch) == {"orders_shipped": 2, "parcels_shipped": 3}
    assert (batch["rows_processed"], batch["rows_created"], batch["orders_created"]) == (3, 3, 0)
    first = await shop.get(one)
    assert (first["status"], first["tracking_number"]) == ("SHIPPED", "400000000013")
    assert first["parcels"][0]["shipped_at"] == "2026-01-05T15:00:00Z"
    assert await numbers_of(shop, two) == [
        ("360000000010", "佐川急便"),
        ("360000000021", "佐川急便"),
    ]
    assert messages_of(shop) == ["A-1", "A-2"]
    assert {t for _, t in shop.bulk_notifications.told()} == {"ORDER_SHIPPED"}
    [event] = [each for each in await shop.events(two) if each["type"] == "shipped"]
    assert (event["from_status"], event["to_status"]) == ("PAID", "SHIPPED")
    assert event["data"]["batch_id"] == batch["id"]
    assert (await shop.event_types(two))[-3:] == ["shipped", "notice_requested", "notice_accepted"]
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "created", "parcels_shipped"),
        (3, "created", "parcels_shipped"),
        (4, "created", "parcels_shipped"),
    ]


async def test_a_file_that_comes_again_changes_and_tells_nothing(shop: Shop) -> None:
    [one] = await placed(shop, "A-1")
    content = parcels("A-1,4000-0000-0013,ヤマト運輸,2026-01-06", "A-1,400000000024,ヤマト運輸,")
    await shipped(shop, content)
    before = await shop.get(one)
    again = await shipped(shop, content.replace(b"4000-0000-0013", b"400000000013"))
    assert counted(again) == {"same_already": 2}
    assert again["rows_duplicate"] == 2
    assert await shop.get(one) == before
    assert messages_of(shop) == ["A-1"]


async def test_other_parcels_replace_those_of_an_order_on_its_way(shop: Shop) -> None:
    [one] = await placed(shop, "A-1")
    await shipped(shop, parcels("A-1,111,ヤマト運輸,"))
    changed = await shipped(shop, parcels("A-1,222,,"))
    assert counted(changed) == {"orders_changed": 1, "parcels_changed": 1}
    assert await numbers_of(shop, one) == [("222", "ヤマト運輸")]
    [row] = await rows_of(shop, changed["id"])
    assert row["detail"] == "In place of 111."
    assert messages_of(shop) == ["A-1", "A-1"]
    other = await shipped(shop, parcels("A-1,222,佐川急便,"), notify="NONE")
    assert counted(other) == {"orders_changed": 1, "parcels_changed": 1}
    assert messages_of(shop) == ["A-1", "A-1"]
    assert (await shop.event_types(one)).count("parcels_changed") == 2
    await shop.set_status(one, "DELIVERED")
    late = await shipped(shop, parcels("A-1,222,佐川,", "A-1,222,,"))
    assert counted(late) == {"same_already": 2}
    late = await shipped(shop, parcels("A-1,333,佐川,"))
    assert counted(late) == {"not_shippable": 1}
    [row] = await rows_of(shop, late["id"])
    assert row["detail"] == "The order is DELIVERED; its parcels can no longer be changed."


@pytest.mark.parametrize("status", ["PAYMENT_PROCESSING", "PAYMENT_FAILED", "CANCELLED"])
async def test_an_order_that_is_not_paid_is_not_shipped(shop: Shop, status: str) -> None:
    order = await shop.order_in(status)
    batch = await shipped(shop, parcels(f"{order['id']},1,,"))
    assert counted(batch) == {"not_shippable": 1}
    assert await shop.get(order["id"]) == order
    [row] = await rows_of(shop, batch["id"])
    assert row["detail"] == f"The order is {status}; it cannot be shipped."


async def test_an_order_that_is_paid_after_shipping_is_shipped(shop: Shop) -> None:
    [one] = await placed(shop, "C-1", payment_method="cash_on_delivery")
    assert (await shop.get(one))["status"] == "ACCEPTED"
    assert counted(await shipped(shop, parcels("C-1,1,,")))["orders_shipped"] == 1
    assert (await shop.get(one))["status"] == "SHIPPED"


async def test_rows_without_a_number_or_an_order_ship_nothing(shop: Shop) -> None:
    [one, two] = await placed(shop, "A-1", "A-2")
    content = parcels("A-1,,ヤマト運輸,", ",1,,", "A-2,2,,", "A-2,,,", "合計,3,,")
    batch = await shipped(shop, content)
    assert counted(batch) == {
        "orders_shipped": 1,
        "parcels_shipped": 1,
        "no_number": 2,
        "others": 2,
    }
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "skipped", "no_number"),
        (3, "failed", "missing_value"),
        (4, "created", "parcels_shipped"),
        (5, "skipped", "no_number"),
        (6, "skipped", "skipped_not_an_order"),
    ]
    assert ((await shop.get(one))["status"], (await shop.get(two))["status"]) == ("PAID", "SHIPPED")


async def test_what_a_spreadsheet_has_rounded_is_refused(shop: Shop) -> None:
    [one, two] = await placed(shop, "A-1", "A-2")
    content = parcels(
        "A-1,9.87E+15,,", "A-1,5,,", "9.87E+15,1,,", "9.87E+15,2,,", 'A-2,"=""0123""",,'
    )
    batch = await shipped(shop, content)
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "failed", "rounded_number"),
        (3, "failed", "order_rejected"),
        (4, "failed", "rounded_number"),
        (5, "failed", "rounded_number"),
        (6, "created", "parcels_shipped"),
    ]
    assert (await shop.get(one))["status"] == "PAID"
    assert await numbers_of(shop, two) == [("0123", None)]


async def test_a_dry_run_tells_what_would_become_of_each_row(shop: Shop) -> None:
    ids = await placed(shop, "A-1", "A-2", "A-3")
    await shop.set_status(ids[1], "SHIPPED", tracking_number="2")
    await shop.set_status(ids[2], "SHIPPED", tracking_number="2")
    content = parcels("A-1,1,,", "A-2,2,,", "A-3,3,,", "A-4,4,,", "A-1,,,")
    batch = await shipped(shop, content, dry_run=True)
    assert batch["status"] == "VALIDATED"
    expected = {
        "orders_shipped": 1,
        "orders_changed": 1,
        "parcels_shipped": 1,
        "parcels_changed": 1,
        "same_already": 1,
        "order_not_found": 1,
        "no_number": 1,
    }
    assert counted(batch) == expected
    assert (await shop.get(ids[0]))["status"] == "PAID"
    assert shop.bulk_notifications.requests == {}
    reply = await shop.api.post(f"{BATCHES}/{batch['id']}/confirm")
    assert reply.status_code == 202
    assert counted(reply.json()) == {}
    await shop.work_on_batches()
    done = await batch_of(shop, batch["id"])
    assert (done["status"], counted(done)) == ("COMPLETED", expected)
    assert (await shop.get(ids[0]))["status"] == "SHIPPED"


async def test_everything_is_refused_for_one_wrong_row_where_that_is_wanted(shop: Shop) -> None:
    [one] = await placed(shop, "A-1")
    batch = await shipped(shop, parcels("A-1,1,,", "A-9,2,,"), error_policy="REJECT_EVERYTHING")
    assert (batch["status"], batch["error"]) == (
        "FAILED",
        "1 of 2 rows are invalid, so no parcel was shipped.",
    )
    assert (await shop.get(one))["status"] == "PAID"


async def test_the_failed_rows_come_back_as_a_file(shop: Shop) -> None:
    batch = await shipped(shop, parcels("A-1,1,ヤマト運輸,", "A-2,2,ヤマト運輸,"))
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")
    assert reply.status_code == 200
    first, second, *_ = reply.content.decode("utf-8-sig").splitlines()
    assert first == f"{HEADING},_row,_code,_pointer,_detail"
    assert second.startswith("A-1,1,ヤマト運輸,,2,order_not_found,order_number,No order")
    await placed(shop, "A-1", "A-2")
    again = await shipped(shop, reply.content)
    assert counted(again) == {"orders_shipped": 2, "parcels_shipped": 2}


async def test_what_was_shipped_cannot_be_undone(shop: Shop) -> None:
    await placed(shop, "A-1")
    batch = await shipped(shop, parcels("A-1,1,,"))
    assert batch["allowed_actions"] == []
    for body in ({}, {"dry_run": True}):
        reply = await shop.api.post(f"{BATCHES}/{batch['id']}/undo", json=body)
        assert_problem(reply, 409, "parcels_not_undoable")
    reply = await shop.api.post(f"{BATCHES}/{batch['id']}/undo", headers={"Accept-Language": "ja"})
    assert "発送は取り消せません" in reply.json()["detail"]


async def test_marketplaces_customers_without_an_address_are_not_told(shop: Shop) -> None:
    [one] = await placed(shop, "A-1", customer_email=None)
    batch = await shipped(shop, parcels("A-1,1,,"))
    assert counted(batch)["orders_shipped"] == 1
    assert shop.bulk_notifications.requests == {}
    assert "notice_requested" not in await shop.event_types(one)


async def test_the_counts_of_the_batch_that_made_the_orders_follow(shop: Shop) -> None:
    first = await imported(
        shop,
        lines(
            "A-1,Emma Wilson,emma@example.com,Teapot,1,3000",
            heading=("external_id,customer_name,customer_email,product_name,quantity,unit_price"),
        ),
    )
    await shipped(shop, parcels("A-1,1,,"))
    after = await batch_of(shop, first["id"])
    names = ("orders_created", "orders_paid", "orders_payment_pending")
    assert [after[name] for name in names] == [1, 1, 0]


async def test_batches_are_listed_by_kind(shop: Shop) -> None:
    await placed(shop, "A-1")
    batch = await shipped(shop, parcels("A-1,1,,"))
    for kind, ids in (("parcels", [batch["id"]]), ("orders", [])):
        reply = await shop.api.get(BATCHES, params={"kind": kind})
        assert [each["id"] for each in reply.json()["items"]] == ids
