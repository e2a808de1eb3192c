"""Confirm, pause, resume, cancel: what each state allows, and nothing else."""

from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.order.context import OrderUnit
from services.order.domain.imports.batches import REAL, Batch
from services.order.domain.states_gen import BatchStatus
from services.order.repository.batches import batch_rows
from tests.service.order.batch_requests import BATCHES, kept_files, made
from tests.service.order.conftest import Shop, assert_problem

ALLOWED = {
    "QUEUED": {"pause", "cancel"},
    "VALIDATING": {"pause", "cancel"},
    "VALIDATED": {"confirm", "cancel"},
    "RUNNING": {"pause", "cancel"},
    "PAUSED": {"resume", "cancel"},
    "COMPLETED": {"undo"},
    "CANCELLED": {"undo"},
    "FAILED": set(),
    "UNDOING": set(),
    "UNDONE": set(),
}


async def put(shop: Shop, status: str, **changes: Any) -> dict[str, Any]:
    """A batch that has come to ``status``."""
    batch_id = (await made(shop, dry_run=True))["id"]
    resume_to = BatchStatus.RUNNING if status == "PAUSED" else None
    values: dict[str, Any] = {
        "status": BatchStatus(status),
        "resume_to": resume_to,
        "orders_created": 2,
        **changes,
    }

    def work(unit: OrderUnit) -> Batch:
        batch = batch_rows.get_batch(unit.connection, batch_id, locked=True)
        return batch_rows.change_batch(unit, batch, **values)

    await shop.service.write(work)
    return await get(shop, batch_id)


async def get(shop: Shop, batch_id: str) -> dict[str, Any]:
    reply = await shop.api.get(f"{BATCHES}/{batch_id}")
    assert reply.status_code == 200, reply.text
    batch: dict[str, Any] = reply.json()
    return batch


async def act(shop: Shop, batch: dict[str, Any], action: str, body: Any = None) -> Any:
    return await shop.api.post(f"{BATCHES}/{batch['id']}/{action}", json=body)


@pytest.mark.parametrize("status", sorted(ALLOWED))
async def test_what_is_allowed_works_and_what_is_not_changes_nothing(
    shop: Shop, status: str
) -> None:
    for action in ("confirm", "pause", "resume", "cancel"):
        batch = await put(shop, status)
        assert set(batch["allowed_actions"]) == ALLOWED[status]
        reply = await shop.api.post(f"{BATCHES}/{batch['id']}/{action}")
        if action in ALLOWED[status]:
            assert reply.status_code == 202, reply.text
            assert reply.json()["version"] == batch["version"] + 1
            assert reply.headers["etag"] == f'"{batch["version"] + 1}"'
            assert await get(shop, batch["id"]) == reply.json()
        else:
            problem = assert_problem(reply, 409, "illegal_transition")
            assert status in problem["detail"]
            assert await get(shop, batch["id"]) == batch


@pytest.mark.parametrize("status", ["COMPLETED", "CANCELLED"])
async def test_there_is_nothing_to_undo_without_orders(shop: Shop, status: str) -> None:
    assert (await put(shop, status, orders_created=0))["allowed_actions"] == []


@pytest.mark.parametrize("status", ["QUEUED", "VALIDATING", "RUNNING"])
async def test_a_paused_batch_goes_back_to_where_it_came_from(shop: Shop, status: str) -> None:
    batch = await put(shop, status)
    assert (await act(shop, batch, "pause")).json()["status"] == "PAUSED"
    assert (await act(shop, batch, "resume")).json()["status"] == status


async def test_a_cancelled_batch_has_finished(shop: Shop) -> None:
    batch = await put(shop, "PAUSED")
    shop.clock.advance(seconds=5)
    cancelled = (await act(shop, batch, "cancel")).json()
    assert cancelled["status"] == "CANCELLED"
    assert cancelled["finished_at"] == cancelled["updated_at"] > batch["updated_at"]


async def test_confirming_starts_the_counts_anew(shop: Shop) -> None:
    counts = {"rows_processed": 3, "rows_created": 2, "rows_failed": 1, "position": 4}
    batch = await put(shop, "VALIDATED", **counts, rows_total=3, amount_total=7200)
    reply = await act(shop, batch, "confirm", {"file_sha256": batch["file_sha256"]})
    confirmed = reply.json()
    assert reply.status_code == 202
    assert (confirmed["status"], confirmed["dry_run"]) == ("RUNNING", False)
    for name in ("rows_processed", "rows_created", "rows_failed", "orders_created", "amount_total"):
        assert confirmed[name] == 0
    assert confirmed["rows_total"] == 3
    stored = await shop.service.database.read(
        lambda connection: batch_rows.get_batch(connection, batch["id"])
    )
    assert (stored.run, stored.position) == (REAL, 0)


async def test_only_the_bytes_that_were_looked_at_are_confirmed(shop: Shop) -> None:
    batch = await put(shop, "VALIDATED")
    reply = await act(shop, batch, "confirm", {"file_sha256": "0" * 64})
    assert_problem(reply, 409, "file_changed")
    [stored] = kept_files(shop)
    content = stored.read_bytes()
    stored.write_bytes(content.replace(b"1800", b"1801"))
    assert_problem(await act(shop, batch, "confirm"), 409, "file_changed")
    stored.unlink()
    assert_problem(await act(shop, batch, "confirm"), 409, "file_changed")
    assert await get(shop, batch["id"]) == batch
    stored.write_bytes(content)
    assert (await act(shop, batch, "confirm")).status_code == 202


@pytest.mark.parametrize("action", ["confirm", "pause", "resume", "cancel"])
async def test_a_batch_that_there_is_not_is_404(shop: Shop, action: str) -> None:
    nothing = {"id": new_id()}
    assert_problem(await act(shop, nothing, action), 404, "batch_not_found")


@pytest.mark.parametrize("body", [{"colour": "red"}, {"file_sha256": "abc"}, []])
async def test_a_body_that_breaks_the_schema_is_refused(shop: Shop, body: Any) -> None:
    batch = await put(shop, "VALIDATED")
    assert_problem(await act(shop, batch, "confirm", body), 422, "validation_failed")
    assert await get(shop, batch["id"]) == batch


async def test_an_estimate_follows_from_the_pace_so_far(shop: Shop) -> None:
    counts = {"rows_total": 1000, "rows_processed": 250, "rows_created": 250}
    batch = await put(shop, "RUNNING", **counts, active_milliseconds=1010)
    assert batch["eta_seconds"] == 4
    assert (await act(shop, batch, "pause")).json()["eta_seconds"] is None


async def test_a_batch_that_has_read_nothing_has_no_estimate(shop: Shop) -> None:
    assert (await put(shop, "RUNNING", rows_total=5))["eta_seconds"] is None
