"""Carriers' files ship orders: found by their numbers, once, and told of once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from services.order.context import OrderService, OrderUnit
from services.order.domain.batches import Batch
from services.order.files.sheet_readers import SheetReaders
from services.order.imports import leases, looking, shipping
from services.order.imports.judging_parcels import ParcelsJudgement, judge_parcels
from services.order.repository import batch_work
from services.order.sheets import SheetParcels
from tests.service.order.batch_requests import BATCHES, made, send_csv, send_form
from tests.service.order.conftest import Shop, assert_problem
from tests.service.order.importing import batch_of, imported, lines, outcomes, rows_of

pytestmark = pytest.mark.usefixtures("small_chunks")

HEADING = "order_number,tracking_number,carrier,shipped_at"
SAMPLES = Path(__file__).parents[3] / "samples" / "parcels"


def parcels(*rows: str) -> bytes:
    """A file of parcels with columns of our own."""
    return lines(*rows, heading=HEADING)


async def shipped(shop: Shop, content: bytes, **query: Any) -> dict[str, Any]:
    """The batch of a file of parcels, worked on until nothing is due."""
    return await imported(shop, content, kind="parcels", **query)


async def placed(shop: Shop, *numbers: str, source: str = "web", **changes: Any) -> list[str]:
    """The ids of paid orders with these external ids."""
    return [(await shop.place(external_id=n, source=source, **changes))["id"] for n in numbers]


def counted(batch: dict[str, Any]) -> dict[str, int]:
    """What became of the parcels, zeros left out."""
    return {name: count for name, count in batch["parcels"].items() if count}


def messages_of(shop: Shop) -> list[str]:
    """The numbers of the orders that customers were told of, one for each message."""
    return [
        str(message.order.external_id)
        for request in shop.bulk_notifications.requests.values()
        for message in request.messages
    ]


async def numbers_of(shop: Shop, order_id: str) -> list[tuple[str, str | None]]:
    order = await shop.get(order_id)
    return [(each["tracking_number"], each["carrier"]) for each in order["parcels"]]


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


async def test_a_batch_of_parcels_rests_and_is_cancelled(shop: Shop) -> None:
    ids = await placed(shop, *(f"A-{n}" for n in range(6)))
    batch_id = await _begun(shop, parcels(*(f"A-{n},{n},," for n in range(6))))
    taken = await leases.take(shop.service, batch_id)
    assert taken is not None
    await shipping._ship_chunk(shop.service, taken)
    url = f"{BATCHES}/{batch_id}"
    assert (await shop.api.post(f"{url}/pause")).json()["status"] == "PAUSED"
    await shop.work_on_batches()
    assert (await batch_of(shop, batch_id))["rows_processed"] == 2
    assert (await shop.api.post(f"{url}/cancel")).json()["status"] == "CANCELLED"
    await shop.work_on_batches()
    statuses = [(await shop.get(each))["status"] for each in ids]
    assert statuses == ["SHIPPED"] * 2 + ["PAID"] * 4
    assert (await batch_of(shop, batch_id))["allowed_actions"] == []


async def test_a_batch_of_parcels_rests_and_goes_on(shop: Shop) -> None:
    await placed(shop, "A-1", "A-2", "A-3")
    batch_id = await _begun(shop, parcels("A-1,1,,", "A-2,2,,", "A-3,3,,"))
    url = f"{BATCHES}/{batch_id}"
    assert (await shop.api.post(f"{url}/pause")).json()["status"] == "PAUSED"
    assert (await shop.api.post(f"{url}/resume")).json()["status"] == "RUNNING"
    await shop.work_on_batches()
    assert counted(await batch_of(shop, batch_id)) == {"orders_shipped": 3, "parcels_shipped": 3}


async def _work(shop: Shop, batch_id: str) -> None:
    """One portion, as the job makes it."""
    batch = await leases.take(shop.service, batch_id)
    assert batch is not None
    if batch.status == "RUNNING":
        await shipping.ship_on(shop.service, batch)
    else:
        await (looking.begin if batch.status == "QUEUED" else looking.look_on)(shop.service, batch)


async def _begun(shop: Shop, content: bytes) -> str:
    """The batch of a file, taken up and looked at, of which no row was consumed."""
    batch = await made(shop, content, kind="parcels")
    for _ in range(3):
        await _work(shop, batch["id"])
    assert (await batch_of(shop, batch["id"]))["status"] == "RUNNING"
    return str(batch["id"])


class KilledError(Exception):
    """The process ends here."""


async def test_a_chunk_that_is_interrupted_within_has_done_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = await placed(shop, "A-0", "A-1", "A-2")
    batch_id = await _begun(shop, parcels(*(f"A-{n},{n},," for n in range(3))))
    ship = shipping._ship

    def killed_within(unit: OrderUnit, known: Batch, read: list[SheetParcels], spent: int) -> None:
        ship(unit, known, read, spent)
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(shipping, "_ship", killed_within)
        with pytest.raises(KilledError):
            await _work(shop, batch_id)
    assert [(await shop.get(each))["status"] for each in ids] == ["PAID"] * 3
    assert {row.kind for row in await shop.stored_deliveries()} & {"batch_notices"} == set()
    assert counted(await batch_of(shop, batch_id)) == {}
    await shop.work_on_batches()
    assert counted(await batch_of(shop, batch_id)) == {"orders_shipped": 3, "parcels_shipped": 3}
    assert sorted(messages_of(shop)) == ["A-0", "A-1", "A-2"]


async def test_a_batch_that_is_killed_after_a_chunk_ships_and_tells_nothing_twice(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = await placed(shop, *(f"A-{n}" for n in range(6)))
    batch_id = await _begun(shop, parcels(*(f"A-{n},{n},," for n in range(6))))
    chunk = shipping._ship_chunk

    async def killed_after(service: OrderService, known: Batch) -> int | None:
        await chunk(service, known)
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(shipping, "_ship_chunk", killed_after)
        with pytest.raises(KilledError):
            await _work(shop, batch_id)
    assert [(await shop.get(each))["status"] for each in ids] == ["SHIPPED"] * 2 + ["PAID"] * 4
    await _restart(shop)
    await shop.work_on_batches()
    done = await batch_of(shop, batch_id)
    assert (done["status"], done["notifications_queued"]) == ("COMPLETED", 6)
    assert counted(done) == {"orders_shipped": 6, "parcels_shipped": 6}
    assert sorted(messages_of(shop)) == [f"A-{n}" for n in range(6)]
    for each in ids:
        assert (await shop.event_types(each)).count("shipped") == 1
        assert len((await shop.get(each))["parcels"]) == 1


async def _restart(shop: Shop) -> None:
    """Another process takes over what the dead one had in hand, and reads the file anew."""
    parts, slot = shop.service.bulk, shop.service.engine.slot
    object.__setattr__(parts, "readers", SheetReaders(shop.service.files.path_of))
    await shop.service.database.write(lambda connection: batch_work.release(connection, {slot}))


async def test_an_order_that_somebody_ships_meanwhile_is_judged_anew(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    [one, two] = await placed(shop, "A-1", "A-2")
    judge = judge_parcels
    calls: list[int] = []

    def stale(connection: Any, batch: Batch, read: Sequence[SheetParcels]) -> ParcelsJudgement:
        judgement = judge(connection, batch, read)
        calls.append(1)
        if len(calls) == 1:
            for each in judgement.shippings:
                object.__setattr__(each.order, "version", each.order.version + 1)
        return judgement

    monkeypatch.setattr(shipping, "judge_parcels", stale)
    batch = await shipped(shop, parcels("A-1,1,,", "A-2,2,,"))
    assert counted(batch) == {"orders_shipped": 2, "parcels_shipped": 2}
    assert len(calls) == 2
    assert [(await shop.get(each))["version"] for each in (one, two)] == [3, 3]
    assert sorted(messages_of(shop)) == ["A-1", "A-2"]


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


async def test_batches_are_listed_by_kind(shop: Shop) -> None:
    await placed(shop, "A-1")
    batch = await shipped(shop, parcels("A-1,1,,"))
    for kind, ids in (("parcels", [batch["id"]]), ("orders", [])):
        reply = await shop.api.get(BATCHES, params={"kind": kind})
        assert [each["id"] for each in reply.json()["items"]] == ids


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
