"""Files become orders, payments and messages, chunk by chunk."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from services.chassis.ids import new_id
from services.order.app import bulk_runner
from services.order.batches import importing, undoing
from services.order.batches.batch_leases import BatchLeases
from services.order.domain.states_gen import BatchStatus
from services.order.repository import batch_rows
from tests.service.order.batch_requests import BATCHES, HEADING, made, sheet
from tests.service.order.conftest import ORDERS, Shop, new_order
from tests.service.order.importing import (
    TOKENS,
    batch_of,
    imported,
    line,
    lines,
    orders_of,
    rows_of,
)


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_ROWS_IMPORTED", 2)
    monkeypatch.setattr(importing, "_ROWS_LOOKED_AT", 2)


def outcomes(rows: list[dict[str, Any]]) -> list[tuple[int, str, str | None]]:
    return [(row["row"], row["outcome"], row["code"]) for row in rows]


async def test_a_file_becomes_paid_orders_and_messages(shop: Shop) -> None:
    batch = await imported(shop, sheet(5))
    counts = {
        "status": "COMPLETED",
        "rows_total": 5,
        "rows_processed": 5,
        "rows_created": 5,
        "rows_failed": 0,
        "orders_created": 5,
        "orders_paid": 5,
        "orders_payment_pending": 0,
        "amount_total": 18_000,
        "amount_paid": 18_000,
        "detected_encoding": "utf-8",
        "allowed_actions": ["undo"],
        "eta_seconds": None,
    }
    assert {name: batch[name] for name in counts} == counts
    assert batch["finished_at"] is not None
    orders = await orders_of(shop, batch["id"])
    assert [order["status"] for order in orders] == ["PAID"] * 5
    assert sorted(order["external_id"] for order in orders) == [f"A-{n}" for n in range(1, 6)]
    assert [len(chunk) for chunk in shop.bulk_payments.asked] == [2, 2, 1]
    assert len(shop.payments.ledger) == 5
    await shop.finish_batches()
    assert shop.bulk_notifications.told() == [("hanako.sato@example.jp", "ORDER_CONFIRMATION")] * 5
    assert (await batch_of(shop, batch["id"]))["notifications_queued"] == 5


async def test_the_timeline_of_an_imported_order_tells_all(shop: Shop) -> None:
    batch = await imported(shop, sheet(1))
    [order] = await orders_of(shop, batch["id"])
    events = await shop.events(order["id"])
    assert [event["type"] for event in events] == [
        "order_placed",
        "payment_requested",
        "payment_completed",
        "notice_requested",
        "notice_accepted",
    ]
    assert events[0]["actor"] == batch["created_by"]
    assert events[0]["cause"] == batch["id"]
    assert order["payment_id"] == shop.payments.ledger[0].id
    full = await shop.get(order["id"])
    assert [item["product_name"] for item in full["items"]] == ["有田焼 湯呑"]


async def test_rows_that_follow_each_other_are_one_order(shop: Shop) -> None:
    content = lines(line("A"), line("A", product_name="Cup"), line("B"), line(), line())
    batch = await imported(shop, content)
    assert (batch["orders_created"], batch["rows_created"]) == (4, 5)
    rows = await rows_of(shop, batch["id"])
    assert rows[0]["order_id"] == rows[1]["order_id"]
    assert len({row["order_id"] for row in rows}) == 4
    assert (await shop.get(rows[0]["order_id"]))["total_amount"] == 6000


async def test_a_wrong_row_stops_no_other(shop: Shop) -> None:
    content = lines(
        line("A"), line("B", quantity="many"), line("C", customer_email="nobody"), line("D")
    )
    batch = await imported(shop, content)
    assert (batch["status"], batch["rows_created"], batch["rows_failed"]) == ("COMPLETED", 2, 2)
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "created", None),
        (3, "failed", "invalid_number"),
        (4, "failed", "invalid_email"),
        (5, "created", None),
    ]
    [failed] = await rows_of(shop, batch["id"], code="invalid_number")
    assert (failed["pointer"], failed["order_id"]) == ("quantity", None)
    assert "many" in failed["detail"]


async def test_a_declined_payment_is_an_order_that_is_not_paid(shop: Shop) -> None:
    content = lines(
        line("A", payment_token="tok_ok"), line("B", payment_token="tok_declined"), heading=TOKENS
    )
    batch = await imported(shop, content)
    counts = (batch["orders_paid"], batch["orders_payment_failed"], batch["rows_failed"])
    assert counts == (1, 1, 0)
    [_, row] = await rows_of(shop, batch["id"])
    assert (row["outcome"], row["code"]) == ("created", "payment_declined")
    assert row["detail"] == "The card was declined."
    order = await shop.get(row["order_id"])
    assert (order["status"], order["payment_error"]) == ("PAYMENT_FAILED", "The card was declined.")
    await shop.finish_batches()
    assert [template for _, template in shop.bulk_notifications.told()] == [
        "ORDER_CONFIRMATION",
        "PAYMENT_FAILED",
    ]


async def test_only_the_row_that_made_an_order_tells_what_came_of_it(shop: Shop) -> None:
    heading = f"{HEADING},payment_token"
    declined = line("A", payment_token="tok_declined")
    other, paid = line("A", quantity=9, payment_token="tok_ok"), line("B", payment_token="tok_ok")
    batch = await imported(shop, lines(declined, paid, other, paid, declined, heading=heading))
    await shop.finish_batches()
    await shop.api.post(f"{BATCHES}/{batch['id']}/undo", json={})
    await shop.work_on_batches()
    rows = await rows_of(shop, batch["id"])
    assert [(row["outcome"], row["code"], row["undo"]) for row in rows] == [
        ("created", "payment_declined", "UNDONE"),
        ("created", None, "UNDONE"),
        ("failed", "external_id_conflict", None),
        ("duplicate", None, None),
        ("duplicate", None, None),
    ]


async def test_an_order_that_no_payment_can_be_of_fails_alone(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", unit_price=50), line("B")))
    assert (batch["orders_paid"], batch["orders_payment_failed"]) == (1, 1)
    [row, _] = await rows_of(shop, batch["id"])
    assert row["detail"] == "A payment of 50 yen cannot be taken."


async def test_the_same_file_again_makes_nothing_new(shop: Shop) -> None:
    content = lines(line("A"), line(), line())
    first = await imported(shop, content)
    again = await imported(shop, content)
    assert (first["rows_created"], first["orders_created"]) == (3, 3)
    assert (again["rows_duplicate"], again["orders_created"], again["amount_total"]) == (3, 0, 0)
    assert again["status"] == "COMPLETED"
    mine, theirs = await rows_of(shop, first["id"]), await rows_of(shop, again["id"])
    assert [row["order_id"] for row in mine] == [row["order_id"] for row in theirs]
    assert len(shop.payments.ledger) == 3


async def test_an_external_id_of_other_content_is_in_conflict(shop: Shop) -> None:
    await imported(shop, lines(line("A"), line("B")))
    batch = await imported(shop, lines(line("A", quantity=2), line("B"), line("C"), line()))
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "failed", "external_id_conflict"),
        (3, "duplicate", None),
        (4, "created", None),
        (5, "created", None),
    ]


async def test_an_external_id_that_comes_again_later_in_the_file(shop: Shop) -> None:
    content = lines(line("A"), line("B"), line("A"), line("B", quantity=3))
    batch = await imported(shop, content)
    assert [outcome for _, outcome, _ in outcomes(await rows_of(shop, batch["id"]))] == [
        "created",
        "created",
        "duplicate",
        "failed",
    ]


async def test_another_source_has_external_ids_of_its_own(shop: Shop) -> None:
    await imported(shop, sheet(2))
    batch = await imported(shop, sheet(2), source="market")
    assert batch["orders_created"] == 2


async def test_an_order_that_came_by_itself_counts_too(shop: Shop) -> None:
    body = new_order(source="csv", external_id="A", customer_name="Emma Wilson")
    body |= {"customer_email": "emma@example.com"}
    body["items"] = [{"product_name": "Teapot", "quantity": 1, "unit_price": 3000}]
    reply = await shop.api.post(ORDERS, json=body)
    assert reply.status_code == 201, reply.text
    batch = await imported(shop, lines(line("A"), line("B")))
    assert (batch["rows_duplicate"], batch["rows_created"]) == (1, 1)
    other = await imported(shop, lines(line("A", quantity=2)))
    assert other["rows_failed"] == 1


async def test_json_orders_are_imported_likewise(shop: Shop) -> None:
    orders = [new_order(external_id=f"W-{n}") for n in range(3)] + [new_order()]
    reply = await shop.api.post(BATCHES, json={"orders": orders, "source": "web"})
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    batch = await batch_of(shop, reply.json()["id"])
    assert (batch["status"], batch["orders_paid"], batch["amount_total"]) == (
        "COMPLETED",
        4,
        19_200,
    )
    assert [row["row"] for row in await rows_of(shop, batch["id"])] == [1, 2, 3, 4]


async def test_everything_is_rejected_for_one_wrong_row(shop: Shop) -> None:
    content = lines(line("A"), line("B"), line("C", quantity=0), line("D"))
    batch = await imported(shop, content, error_policy="REJECT_EVERYTHING")
    assert (batch["status"], batch["orders_created"]) == ("FAILED", 0)
    assert batch["error"] == "1 of 4 rows are wrong, so that no order was made."
    assert (batch["rows_processed"], batch["rows_failed"]) == (4, 1)
    [failed] = await rows_of(shop, batch["id"], outcome="failed")
    assert failed["row"] == 4
    assert await shop.stored_orders() == []
    assert shop.bulk_payments.asked == []


async def test_everything_is_imported_where_no_row_is_wrong(shop: Shop) -> None:
    batch = await imported(shop, sheet(5), error_policy="REJECT_EVERYTHING")
    assert (batch["status"], batch["orders_paid"], batch["rows_processed"]) == ("COMPLETED", 5, 5)


async def test_a_conflict_within_the_file_rejects_everything(shop: Shop) -> None:
    content = lines(line("A"), line("B"), line("C"), line("A", quantity=2))
    batch = await imported(shop, content, error_policy="REJECT_EVERYTHING")
    assert (batch["status"], batch["rows_failed"]) == ("FAILED", 1)
    assert await shop.stored_orders() == []


async def test_a_dry_run_only_looks(shop: Shop) -> None:
    content = lines(line("A"), line("B", quantity="２"), line("C", quantity="x"), line("A"))
    batch = await imported(shop, content, dry_run=True)
    assert (batch["status"], batch["allowed_actions"]) == ("VALIDATED", ["confirm", "cancel"])
    counts = ("rows_total", "rows_created", "rows_failed", "rows_duplicate", "amount_total")
    assert [batch[name] for name in counts] == [4, 2, 1, 1, 9000]
    rows = await rows_of(shop, batch["id"])
    assert rows[1]["changes"] == [{"column": "quantity", "before": "２", "after": "2"}]
    assert [row["order_id"] for row in rows] == [None] * 4
    assert await shop.stored_orders() == []


async def test_a_dry_run_that_is_confirmed_imports_the_same_file(shop: Shop) -> None:
    batch = await imported(shop, sheet(5), dry_run=True)
    reply = await shop.api.post(
        f"{BATCHES}/{batch['id']}/confirm", json={"file_sha256": batch["file_sha256"]}
    )
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_paid"], batch["rows_created"]) == ("COMPLETED", 5, 5)
    assert all(row["order_id"] for row in await rows_of(shop, batch["id"]))


async def test_a_dry_run_knows_the_orders_that_are_here(shop: Shop) -> None:
    await imported(shop, sheet(2))
    batch = await imported(shop, sheet(3), dry_run=True)
    assert (batch["rows_duplicate"], batch["rows_created"]) == (2, 1)


async def test_a_paused_batch_rests_and_goes_on(shop: Shop) -> None:
    batch = await made(shop, sheet(3))
    url = f"{BATCHES}/{batch['id']}"
    assert (await shop.api.post(f"{url}/pause")).json()["status"] == "PAUSED"
    await shop.work_on_batches()
    assert (await batch_of(shop, batch["id"]))["rows_processed"] == 0
    assert (await shop.api.post(f"{url}/resume")).json()["status"] == "QUEUED"
    await shop.work_on_batches()
    assert (await batch_of(shop, batch["id"]))["orders_paid"] == 3


async def test_a_batch_stops_within_a_chunk(shop: Shop) -> None:
    batch = await made(shop, sheet(9))
    url = f"{BATCHES}/{batch['id']}"
    create = shop.bulk_payments.create

    async def create_and_pause(*arguments: Any) -> Any:
        await shop.api.post(f"{url}/pause")
        return await create(*arguments)

    shop.bulk_payments.create = create_and_pause  # type: ignore[assignment,method-assign]
    await shop.work_on_batches()
    paused = await batch_of(shop, batch["id"])
    assert (paused["status"], paused["allowed_actions"]) == ("PAUSED", ["resume", "cancel"])
    assert 2 <= paused["rows_processed"] <= 4
    assert paused["orders_paid"] == paused["orders_created"]
    shop.bulk_payments.create = create  # type: ignore[method-assign]
    assert (await shop.api.post(f"{url}/cancel")).json()["status"] == "CANCELLED"
    await shop.work_on_batches()
    cancelled = await batch_of(shop, batch["id"])
    assert cancelled["orders_created"] == paused["orders_created"]
    assert cancelled["allowed_actions"] == ["undo"]


async def test_no_more_orders_are_made_while_payments_are_away(shop: Shop) -> None:
    shop.payments.down = True
    batch = await imported(shop, sheet(9))
    for _ in range(3):
        await shop.work_on_batches()
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_created"], batch["orders_paid"]) == ("RUNNING", 4, 0)
    assert batch["orders_payment_pending"] == 4
    assert "waits for the payment service" in batch["error"]
    [order, *_] = await orders_of(shop, batch["id"])
    explanation = (await shop.api.get(f"{ORDERS}/{order['id']}/explanation")).json()
    assert [owed["kind"] for owed in explanation["owed"]] == ["batch_payments"]
    assert "together with others of its batch" in explanation["summary"]
    shop.payments.down = False
    await shop.finish_batches(20)
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_paid"]) == ("COMPLETED", 9)
    assert batch["error"] is None
    assert len(shop.payments.ledger) == 9


async def test_an_answer_that_is_lost_charges_nobody_twice(shop: Shop) -> None:
    shop.bulk_payments.cut_off = 1
    batch = await imported(shop, sheet(4))
    await shop.finish_batches(20)
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_paid"], len(shop.payments.ledger)) == ("COMPLETED", 4, 4)
    assert len(shop.bulk_payments.asked) == 3


async def test_an_order_cancelled_before_it_was_asked_for_is_not_charged(shop: Shop) -> None:
    shop.payments.down = True
    batch = await imported(shop, sheet(2))
    [order, other] = await orders_of(shop, batch["id"])
    await shop.cancel(order["id"])
    shop.payments.down = False
    await shop.finish_batches(20)
    assert [payment.order_id for payment in shop.payments.ledger] == [other["id"]]
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["orders_paid"], batch["orders_payment_pending"]) == (
        "COMPLETED",
        1,
        0,
    )


async def test_an_order_cancelled_while_it_is_charged_gets_its_money_back(shop: Shop) -> None:
    batch = await made(shop, sheet(2))
    create = shop.bulk_payments.create

    async def create_late(batch_id: str, asked: Any) -> Any:
        outcomes = await create(batch_id, asked)
        await shop.cancel(asked[0].order_id)
        return outcomes

    shop.bulk_payments.create = create_late  # type: ignore[method-assign]
    await shop.work_on_batches()
    await shop.finish_owed()
    refunded = {payment.order_id: payment.refunded for payment in shop.payments.ledger}
    assert sorted(refunded.values()) == [0, 3600]
    batch = await batch_of(shop, batch["id"])
    assert (batch["orders_paid"], batch["orders_payment_pending"]) == (1, 0)


async def test_a_payment_that_is_decided_later_is_counted_then(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", payment_token="tok_pending"), heading=TOKENS))
    assert (batch["status"], batch["orders_payment_pending"]) == ("COMPLETED", 1)
    [order] = await orders_of(shop, batch["id"])
    payment = shop.payments.settle(order["id"], "COMPLETED")
    reply = await shop.tell(order["id"], payment_id=payment.id, amount=3000)
    assert reply.json()["status"] == "PAID"
    batch = await batch_of(shop, batch["id"])
    counts = ("orders_paid", "orders_payment_pending", "amount_paid")
    assert [batch[name] for name in counts] == [1, 0, 3000]
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_an_order_that_is_paid_at_the_second_attempt_is_counted_anew(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", payment_token="tok_declined"), heading=TOKENS))
    [order] = await orders_of(shop, batch["id"])
    reply = await shop.api.post(f"{ORDERS}/{order['id']}/payment", json={"payment_token": "tok_ok"})
    assert reply.json()["status"] == "PAID"
    batch = await batch_of(shop, batch["id"])
    counts = ("orders_paid", "orders_payment_failed", "orders_payment_pending")
    assert [batch[name] for name in counts] == [1, 0, 0]


async def test_a_batch_that_another_process_has_in_hand_is_left_to_it(shop: Shop) -> None:
    batch = await made(shop, sheet(3))
    leases = BatchLeases(shop.service.database)
    await shop.service.database.write(lambda c: batch_rows.lease(c, batch["id"], "other-1"))
    await shop.work_on_batches()
    assert (await batch_of(shop, batch["id"]))["status"] == "QUEUED"
    assert await leases.holders() == {"other-1"}
    await leases.release({"other-1"})
    await shop.work_on_batches()
    assert (await batch_of(shop, batch["id"]))["orders_paid"] == 3


async def test_a_fault_of_ours_is_told_and_tried_again(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = await made(shop, sheet(3))
    with monkeypatch.context() as patch:
        patch.setattr(importing, "judge", None)
        with pytest.raises(TypeError):
            await shop.work_on_batches()
    stuck = await batch_of(shop, batch["id"])
    assert stuck["status"] == "RUNNING"
    assert stuck["error"].startswith("It cannot go on and is tried again by itself: TypeError")
    await shop.work_on_batches()
    done = await batch_of(shop, batch["id"])
    assert (done["status"], done["error"], done["orders_paid"]) == ("COMPLETED", None, 3)


async def test_a_batch_that_another_process_has_moved_on_is_left_to_it(shop: Shop) -> None:
    made_ = await imported(shop, sheet(5))
    done = await shop.service.database.read(lambda c: batch_rows.get_batch(c, made_["id"]))
    seen_before = replace(done, status=BatchStatus.RUNNING, position=3)
    assert not await importing.import_on(shop.service, bulk_runner(shop.service), seen_before)
    undoing_before = replace(done, status=BatchStatus.UNDOING, undo_position="")
    assert not await undoing.undo_on(shop.service, undoing_before)
    again = await batch_of(shop, made_["id"])
    assert again == made_ | {"notifications_sent": again["notifications_sent"]}
    assert [order["status"] for order in await orders_of(shop, made_["id"])] == ["PAID"] * 5


async def test_whoever_reads_a_file_at_the_same_time_gets_all_of_it(shop: Shop) -> None:
    made_ = await made(shop, sheet(400))
    batch = await shop.service.database.read(lambda c: batch_rows.get_batch(c, made_["id"]))
    readers = shop.service.bulk.readers
    await readers.take(replace(batch, detected_encoding="utf-8"), 100)
    further = replace(batch, detected_encoding="utf-8", position=101)
    for taken in await asyncio.gather(*(readers.take(further, 300) for _ in range(4))):
        assert [order.rows for order in taken] == [(row,) for row in range(102, 402)]


async def test_a_file_that_is_none_fails_as_a_whole(shop: Shop) -> None:
    batch = await imported(shop, HEADING.encode() + b"\r\n" * 40_000)  # more than its head
    assert (batch["status"], batch["rows_total"]) == ("FAILED", None)
    assert batch["error"]
    assert batch["allowed_actions"] == []


async def test_a_file_that_is_gone_fails_the_batch(shop: Shop) -> None:
    batch = await made(shop, sheet(2))
    await shop.service.files.delete(batch["id"])
    await shop.work_on_batches()
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["error"]) == ("FAILED", "The file of the batch is gone.")


async def test_the_certificate_balances(shop: Shop) -> None:
    content = lines(
        line("A", payment_token="tok_ok"),
        line("B", payment_token="tok_declined"),
        line("C", payment_token="tok_pending"),
        line("D", payment_token="tok_ok", unit_price=50),
        line("E", payment_token="tok_ok", quantity="x"),
        heading=TOKENS,
    )
    batch = await imported(shop, content)
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    yen = {name: value for name, value in certificate.items() if name.startswith("yen_")}
    assert yen == {
        "yen_in_file": 9050,
        "yen_ordered": 9050,
        "yen_captured": 3000,
        "yen_failed": 3050,
        "yen_unknown": 3000,
    }
    assert certificate["balanced"] is True
    assert certificate["file_sha256"] == batch["file_sha256"]


async def test_a_payment_that_nobody_ordered_unbalances_the_certificate(shop: Shop) -> None:
    batch = await imported(shop, sheet(1))
    shop.payments.ledger[0].amount += 1
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    assert (certificate["yen_captured"], certificate["balanced"]) == (3601, False)


async def test_no_certificate_without_the_payment_service(shop: Shop) -> None:
    batch = await imported(shop, sheet(1))
    shop.payments.down = True
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")
    assert (reply.status_code, reply.json()["code"]) == (503, "payment_service_unavailable")
    assert (await shop.api.get(f"{BATCHES}/{new_id()}/certificate")).status_code == 404
