"""Rows and files are kept for thirty days after a batch has ended, and then let go."""

import os
import time
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from services.chassis.storage.failures import DatabaseUnavailable
from services.order.context import OrderUnit
from services.order.domain.batches import DRY, REAL
from services.order.domain.states_gen import BatchStatus
from services.order.imports import retention
from services.order.imports.retention import KEPT_FOR, forget_old_batches
from services.order.repository import row_outcomes
from services.order.repository.batches import batch_rows
from services.order.tables import batch_rows as rows_table
from tests.service.order.batch_requests import BATCHES, kept_files, made
from tests.service.order.conftest import Shop
from tests.service.order.imports.test_reading import outcomes


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "_ROWS_AT_ONCE", 3)


async def ended(shop: Shop, status: str, ago: timedelta) -> str:
    """A batch of seven rows in each run that has ended so long ago."""
    batch_id: str = (await made(shop))["id"]
    finished_at = shop.clock() - ago

    def work(unit: OrderUnit) -> None:
        batch = batch_rows.get_batch(unit.connection, batch_id)
        for run in (DRY, REAL):
            row_outcomes.insert_rows(unit.connection, batch_id, run, outcomes(7))
        batch_rows.change_batch(unit, batch, status=BatchStatus(status), finished_at=finished_at)

    await shop.service.write(work)
    return batch_id


async def kept_rows(shop: Shop) -> dict[str, int]:
    statement = select(rows_table.c.batch_id, func.count()).group_by(rows_table.c.batch_id)
    rows: list[Any] = await shop.service.database.read(
        lambda connection: list(connection.execute(statement))
    )
    return {row[0]: row[1] for row in rows}


def long_ago(shop: Shop) -> None:
    """Nobody has written to any file lately."""
    for path in kept_files(shop):
        os.utime(path, (time.time() - 7200,) * 2)


def kept(shop: Shop) -> set[str]:
    return {path.stem for path in kept_files(shop)}


async def test_what_ended_over_thirty_days_ago_is_let_go(shop: Shop) -> None:
    young = [await ended(shop, "COMPLETED", KEPT_FOR - timedelta(seconds=1))]
    old = [
        await ended(shop, status, KEPT_FOR + timedelta(seconds=1))
        for status in ("COMPLETED", "CANCELLED", "FAILED", "UNDONE")
    ]
    going_on = [await ended(shop, "UNDOING", KEPT_FOR * 2)]
    long_ago(shop)
    await forget_old_batches(shop.service, shop.clock())
    assert await kept_rows(shop) == dict.fromkeys(young + going_on, 14)
    assert kept(shop) == set(young + going_on)
    for batch_id in old:  # that there was such a batch stays known
        assert (await shop.api.get(f"{BATCHES}/{batch_id}")).status_code == 200
        rows = await shop.api.get(f"{BATCHES}/{batch_id}/rows")
        assert rows.json()["items"] == []


async def test_one_that_is_cut_off_goes_on(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    batch_id = await ended(shop, "COMPLETED", KEPT_FOR * 2)
    long_ago(shop)
    units = 0

    def breaking_off(*arguments: Any) -> int:
        nonlocal units
        units += 1
        if units == 3:
            raise DatabaseUnavailable
        return forget_rows(*arguments)

    forget_rows = row_outcomes.forget_rows
    with monkeypatch.context() as patch:
        patch.setattr(row_outcomes, "forget_rows", breaking_off)
        with pytest.raises(DatabaseUnavailable):
            await forget_old_batches(shop.service, shop.clock())
    assert await kept_rows(shop) == {batch_id: 14 - 2 * 3}
    await forget_old_batches(shop.service, shop.clock())
    assert await kept_rows(shop) == {}
    assert kept_files(shop) == []
