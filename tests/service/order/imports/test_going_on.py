"""How a batch goes on: dry runs, pauses, other processes at it, files that are gone."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from services.order.app import bulk_runner
from services.order.context import OrderService
from services.order.domain.imports.batches import Batch
from services.order.domain.money.payments import PaymentAsked
from services.order.domain.states_gen import BatchStatus
from services.order.imports import undoing
from services.order.imports.leases import BatchLeases
from services.order.imports.working import importing
from services.order.repository.batches import batch_rows, batch_work
from services.order.tables import batches
from tests.service.order.batch_requests import BATCHES, HEADING, made, sheet
from tests.service.order.conftest import Shop
from tests.service.order.importing import batch_of, imported, line, lines, orders_of, rows_of

pytestmark = pytest.mark.usefixtures("small_chunks")


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

    async def pause(_asked: Sequence[PaymentAsked]) -> None:
        await shop.api.post(f"{url}/pause")

    shop.bulk_payments.before = pause
    await shop.work_on_batches()
    paused = await batch_of(shop, batch["id"])
    assert (paused["status"], paused["allowed_actions"]) == ("PAUSED", ["resume", "cancel"])
    assert 2 <= paused["rows_processed"] <= 4
    assert paused["orders_paid"] == paused["orders_created"]
    shop.bulk_payments.before = None
    assert (await shop.api.post(f"{url}/cancel")).json()["status"] == "CANCELLED"
    await shop.work_on_batches()
    cancelled = await batch_of(shop, batch["id"])
    assert cancelled["orders_created"] == paused["orders_created"]
    assert cancelled["allowed_actions"] == ["undo"]


async def test_a_batch_that_another_process_has_in_hand_is_left_to_it(shop: Shop) -> None:
    batch = await made(shop, sheet(3))
    leases = BatchLeases(shop.service.database)
    await shop.service.database.write(lambda c: batch_work.lease(c, batch["id"], "other-1"))
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
        await shop.work_on_batches()
    stuck = await batch_of(shop, batch["id"])
    assert stuck["status"] == "RUNNING"
    assert stuck["error"].startswith("It cannot continue and is retried automatically: TypeError")
    await shop.work_on_batches()
    assert (await batch_of(shop, batch["id"]))["orders_created"] == 0  # it rests, for 2 s at most
    shop.clock.advance(seconds=2)
    await shop.work_on_batches()
    done = await batch_of(shop, batch["id"])
    assert (done["status"], done["error"], done["orders_paid"]) == ("COMPLETED", None, 3)


async def test_an_undoing_that_fails_says_why_and_rests_by_itself(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = await imported(shop, sheet(3)), await imported(shop, sheet(5), source="web")
    for batch in (broken, sound):
        reply = await shop.api.post(f"{BATCHES}/{batch['id']}/undo", json={})
        assert reply.status_code == 202, reply.text
    with monkeypatch.context() as patch:
        undo_on = undoing.undo_on

        async def fail_for_one(service: OrderService, batch: Batch) -> bool:
            if batch.id == broken["id"]:
                raise RuntimeError("a bug")
            return await undo_on(service, batch)

        patch.setattr(undoing, "undo_on", fail_for_one)
        await shop.work_on_batches()
    assert (await batch_of(shop, sound["id"]))["status"] == "UNDONE"
    stuck = await batch_of(shop, broken["id"])
    assert stuck["status"] == "UNDOING"
    assert "RuntimeError('a bug')" in stuck["error"]
    shop.clock.advance(seconds=2)
    await shop.work_on_batches()
    undone = await batch_of(shop, broken["id"])
    assert (undone["status"], undone["error"]) == ("UNDONE", None)


async def test_rests_grow_in_the_row_up_to_a_minute(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = await made(shop, sheet(3))
    rests = []
    with monkeypatch.context() as patch:
        patch.setattr(importing, "judge", None)
        for _ in range(8):
            await shop.work_on_batches()
            (row,) = await shop.service.database.read(lambda c: list(c.execute(select(batches))))
            rests.append((row.not_before - shop.clock()).total_seconds())
            shop.clock.now = row.not_before
    for faults, rest in enumerate(rests, start=1):
        assert 0.75 * min(2**faults, 60) <= rest <= min(2**faults, 60)
    shop.clock.now -= timedelta(days=1)  # a clock that is set back leaves nothing resting for long
    await shop.work_on_batches()
    done = await batch_of(shop, batch["id"])
    assert (done["status"], done["error"]) == ("COMPLETED", None)


async def test_a_batch_that_another_process_has_moved_on_is_left_to_it(shop: Shop) -> None:
    made_ = await imported(shop, sheet(5))
    done = await shop.service.database.read(lambda c: batch_rows.get_batch(c, made_["id"]))
    seen_before = replace(done, status=BatchStatus.RUNNING, position=3)
    assert not await importing.import_on(shop.service, bulk_runner(shop.service), seen_before)
    undoing_before = replace(done, status=BatchStatus.UNDOING, undo_position="")
    assert not await undoing.undo_on(shop.service, undoing_before)
    again = await batch_of(shop, made_["id"])
    assert again == made_
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
    assert (batch["status"], batch["error"]) == ("FAILED", "The file of the batch is missing.")
