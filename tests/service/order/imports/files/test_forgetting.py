"""Rows and files are kept for thirty days after a batch has ended, and then let go."""

import os
import time
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, func, select, update

from services.chassis.storage.failures import DatabaseUnavailable
from services.order.context import OrderUnit
from services.order.domain.imports.batches import DRY, REAL
from services.order.domain.states_gen import BatchStatus
from services.order.imports import retention
from services.order.imports.retention import forget_dry_runs, forget_import_rows
from services.order.repository.batches import batch_rows, old_batches, row_outcomes
from services.order.tables import batch_rows as rows_table
from services.order.tables import batches
from tests.service.order.batch_requests import BATCHES, kept_files, made
from tests.service.order.conftest import Shop
from tests.service.order.imports.test_reading import outcomes

KEPT_FOR = timedelta(days=30)


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


async def forget(shop: Shop) -> list[int]:
    """What the sweep does each hour; how much each portion had."""
    before = shop.clock() - KEPT_FOR
    imports = [done async for done in forget_import_rows(shop.service, before)]
    return imports + [done async for done in forget_dry_runs(shop.service, before)]


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
    await forget(shop)
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
            await forget(shop)
    assert await kept_rows(shop) == {batch_id: 14 - 2 * 3}
    await forget(shop)
    assert await kept_rows(shop) == {}
    assert kept_files(shop) == []


async def looked_through(shop: Shop, ago: timedelta) -> str:
    """A dry run of seven rows that has waited for somebody to confirm it since then."""
    batch_id: str = (await made(shop))["id"]
    now, shop.clock.now = shop.clock.now, shop.clock.now - ago

    def work(unit: OrderUnit) -> None:
        batch = batch_rows.get_batch(unit.connection, batch_id)
        row_outcomes.insert_rows(unit.connection, batch_id, DRY, outcomes(7))
        batch_rows.change_batch(unit, batch, status=BatchStatus.VALIDATED)

    await shop.service.write(work)
    shop.clock.now = now
    return batch_id


async def test_a_dry_run_that_nobody_confirmed_goes_with_all_it_has(shop: Shop) -> None:
    old = await looked_through(shop, KEPT_FOR + timedelta(seconds=1))
    young = await looked_through(shop, KEPT_FOR - timedelta(seconds=1))
    assert sum(await forget(shop)) == 7 + 1
    assert await kept_rows(shop) == {young: 7}
    assert kept(shop) == {young}
    assert (await shop.api.get(f"{BATCHES}/{old}")).status_code == 404
    assert (await shop.api.get(f"{BATCHES}/{young}")).status_code == 200


async def test_one_that_is_confirmed_meanwhile_stays(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch_id = await looked_through(shop, KEPT_FOR * 2)
    forget_rows = old_batches.forget_rows_of_dry_run

    def confirmed_first(connection: Connection, **named: Any) -> int:
        connection.execute(
            update(batches).where(batches.c.id == batch_id).values(status=BatchStatus.RUNNING)
        )
        return forget_rows(connection, **named)

    monkeypatch.setattr(old_batches, "forget_rows_of_dry_run", confirmed_first)
    assert sum(await forget(shop)) == 0
    assert await kept_rows(shop) == {batch_id: 7}
    assert kept(shop) == {batch_id}
