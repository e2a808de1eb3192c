"""Files of batches in an object storage: what the folder promises holds there as well."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.order.domain.imports.batches import BatchFormat
from services.order.files.batch_files import FileStoreUnavailable
from services.order.files.object_files import ObjectFiles, open_storage
from services.order.files.store import FileStore
from services.order.imports.retention import forget_files
from tests.object_storage import Storage
from tests.service.order.batch_requests import BATCHES, made, send_csv, sheet
from tests.service.order.conftest import Shop, assert_problem
from tests.service.order.importing import batch_of, imported, line, lines, orders_of, restarted
from tests.service.order.test_erasing import EMAIL, erased, preview

_ALL = timedelta(0)


@pytest.fixture(params=["sqlite"])
def backend(request: pytest.FixtureRequest) -> str:
    """The database has no part in it."""
    kind: str = request.param
    return kind


async def stored(shop: Shop) -> set[str]:
    """The batches whose files are in the storage."""
    return await shop.service.files.left_behind(_ALL)


def copies(settings: Settings) -> list[str]:
    """What lies in the folders of the processes, but for their locks."""
    found = (settings.data_dir / "batches").glob("*/*")
    return sorted(path.name for path in found if path.name != "lock")


async def test_a_file_is_in_the_storage_and_read_from_there(shop: Shop, settings: Settings) -> None:
    batch = await made(shop, lines(line("o-1"), line("o-2", quantity="many"), line("o-3")))
    assert await stored(shop) == {batch["id"]}
    assert copies(settings) == []  # it arrived through one, which has been deleted
    await restarted(shop)
    done = await imported_on(shop, batch["id"])
    assert (done["status"], done["rows_created"], done["rows_failed"]) == ("COMPLETED", 2, 1)
    assert [each["external_id"] for each in await orders_of(shop, batch["id"])] == ["o-1", "o-3"]
    assert copies(settings) == []
    errors = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")
    assert "many" in errors.text
    assert copies(settings) == []


async def imported_on(shop: Shop, batch_id: str) -> dict[str, Any]:
    await shop.work_on_batches()
    return await batch_of(shop, batch_id)


async def test_a_refused_file_leaves_nothing(shop: Shop, settings: Settings) -> None:
    for content in (b"this,is,no\r\nfile,of,orders\r\n", b"PK\x03\x04 is no workbook"):
        assert (await send_csv(shop, content)).status_code == 400
    assert await stored(shop) == set()
    assert copies(settings) == []


async def test_a_dry_run_is_confirmed_on_the_same_bytes_only(
    shop: Shop, settings: Settings
) -> None:
    batch = await imported(shop, lines(line("o-1")), dry_run=True)
    files = shop.service.files
    assert await files.digest(batch["id"], BatchFormat.CSV) == batch["file_sha256"]
    await files.delete(batch["id"])
    assert await files.digest(batch["id"], BatchFormat.CSV) is None
    reply = await shop.api.post(f"{BATCHES}/{batch['id']}/confirm")
    assert_problem(reply, 409, "file_changed")


async def test_a_storage_that_is_away_is_503_and_takes_the_file_later(
    shop: Shop, settings: Settings, storage: Storage
) -> None:
    kept = await made(shop, lines(line("o-1")), dry_run=True)
    storage.stop()
    reply = await send_again(shop)
    problem = assert_problem(reply, 503, "file_store_unavailable")
    assert "Idempotency-Key" in problem["detail"]
    assert "retry-after" in reply.headers
    assert copies(settings) == []
    with pytest.raises(FileStoreUnavailable):
        await shop.service.files.take(kept["id"], BatchFormat.CSV)
    with pytest.raises(FileStoreUnavailable):
        await shop.service.files.left_behind(_ALL)
    storage.start()
    reply = await send_again(shop)
    assert reply.status_code == 202
    assert await stored(shop) == {kept["id"], reply.json()["id"]}


async def send_again(shop: Shop) -> httpx.Response:
    headers = {"Content-Type": "text/csv", "Idempotency-Key": "again"}
    return await shop.api.post(BATCHES, content=sheet(), headers=headers)


async def test_keys_that_are_refused_are_503(
    shop: Shop, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    batch = await made(shop)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "another")
    assert settings.files_url is not None
    refused = ObjectFiles(open_storage(settings.files_url, settings.files_endpoint), tmp_path / "c")
    with pytest.raises(FileStoreUnavailable):
        await refused.digest(batch["id"], BatchFormat.CSV)
    object.__setattr__(shop.service, "batch_files", refused)
    assert_problem(await send_csv(shop, sheet()), 503, "file_store_unavailable")
    refused.close()


async def test_erasing_a_customer_deletes_the_files_that_name_them(
    shop: Shop, settings: Settings
) -> None:
    named = lines(line("f-1", customer_email=EMAIL))
    for content in (named, lines(line("f-2"))):
        await imported(shop, content)
    assert (await preview(shop, email=EMAIL))["files"] == 1
    assert len(await stored(shop)) == 2
    await finish_orders(shop)
    done = await erased(shop, email=EMAIL)
    assert done["files"] == 1
    [left] = await stored(shop)
    assert (await shop.api.get(f"{BATCHES}/{left}/errors.csv")).status_code == 200
    assert copies(settings) == []


async def finish_orders(shop: Shop) -> None:
    for order in (await shop.api.get("/api/v1/orders")).json()["items"]:
        await shop.set_status(order["id"], "SHIPPED")
    await shop.finish_owed()


async def test_what_no_batch_needs_is_swept(shop: Shop) -> None:
    batch = await made(shop)
    unknown = new_id()

    async def pieces() -> AsyncIterator[bytes]:
        yield sheet()

    async with shop.service.files.storing(unknown, BatchFormat.CSV, pieces()):
        pass
    assert await stored(shop) == {batch["id"], unknown}
    before = shop.clock() - timedelta(days=30)
    await forget_files(shop.service, before, timedelta(hours=1))
    assert await stored(shop) == {batch["id"], unknown}
    assert await forget_files(shop.service, before, _ALL) == 1
    assert await stored(shop) == {batch["id"]}


async def test_a_file_is_fetched_once_and_kept_as_long_as_it_is_taken(
    shop: Shop, settings: Settings, open_another: Callable[[], FileStore]
) -> None:
    batch = await made(shop)
    other = open_another()
    paths = await asyncio.gather(*(other.take(batch["id"], BatchFormat.CSV) for _ in range(4)))
    assert len(set(paths)) == 1
    assert paths[0].read_bytes() == sheet()
    for _ in range(3):
        other.let_go(batch["id"], BatchFormat.CSV)
    assert copies(settings) == [paths[0].name]
    other.let_go(batch["id"], BatchFormat.CSV)
    assert copies(settings) == []
    with pytest.raises(FileNotFoundError):
        await other.take(new_id(), BatchFormat.CSV)
    assert copies(settings) == []


async def test_copies_of_the_dead_are_deleted_and_of_the_living_are_not(
    shop: Shop, settings: Settings, open_another: Callable[[], FileStore]
) -> None:
    batch = await made(shop)
    living = open_another()
    held = await living.take(batch["id"], BatchFormat.CSV)
    dead = settings.data_dir / "batches" / "copies-dead"
    dead.mkdir()
    (dead / f"{new_id()}.csv").write_bytes(sheet())
    open_another()
    assert not dead.exists()
    assert held.read_bytes() == sheet()
    living.let_go(batch["id"], BatchFormat.CSV)
