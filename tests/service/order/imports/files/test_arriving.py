"""Files over a real connection: as long as they may be, broken off, on a disk that is full."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.order.domain.imports.batches import BatchFormat
from services.order.files.batch_files import BatchFiles
from services.order.imports.retention import forget_files
from tests.faulty_storage import FullDisk, full_disk
from tests.logs import Lines, log_lines
from tests.service.listening import listening, raw_exchange, until
from tests.service.order.batch_requests import (
    BATCHES,
    form,
    kept_files,
    made,
    send_csv,
    send_form,
    sheet,
)
from tests.service.order.conftest import Shop, assert_problem

__all__ = ["log_lines"]

LIMIT = 64 * 1024


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """With a limit that a test can reach."""
    return settings.model_copy(update={"max_upload_bytes": LIMIT})


def of_size(size: int) -> bytes:
    """A file of just so many bytes."""
    whole = sheet(size // 60)
    return (whole + b" " * size)[:size]


@pytest.mark.parametrize("as_form", [True, False])
async def test_a_file_of_just_the_limit_is_taken_and_a_byte_more_is_not(
    shop: Shop, as_form: bool
) -> None:
    replies = [
        await (send_form(shop, ("file", each, "a.csv")) if as_form else send_csv(shop, each))
        for each in (of_size(LIMIT), of_size(LIMIT + 1))
    ]
    assert replies[0].status_code == 202
    problem = assert_problem(replies[1], 413, "payload_too_large")
    assert str(LIMIT) in problem["detail"]
    [stored] = kept_files(shop)
    assert stored.stat().st_size == LIMIT


def head(shop: Shop, content_type: str, *more: str) -> bytes:
    lines = [
        f"POST {BATCHES} HTTP/1.1",
        "Host: x",
        f"Authorization: Bearer {shop.token()}",
        f"Content-Type: {content_type}",
        *more,
    ]
    return "\r\n".join([*lines, "", ""]).encode()


@pytest.mark.parametrize(
    ("size", "is_chunked", "status"),
    [(LIMIT, True, b"202"), (LIMIT + 1, True, b"413"), (LIMIT + 1, False, b"413")],
)
async def test_it_is_counted_however_it_comes(
    shop: Shop, size: int, is_chunked: bool, status: bytes
) -> None:
    content = of_size(size)
    if is_chunked:
        pieces = [content[at : at + 5000] for at in range(0, size, 5000)] + [b""]
        body = b"".join(b"%x\r\n%s\r\n" % (len(each), each) for each in pieces)
        request = head(shop, "text/csv", "Transfer-Encoding: chunked") + body
    else:  # refused for what it says: nothing of it is sent
        request = head(shop, "text/csv", f"Content-Length: {size}")
    async with listening(shop.app, "off") as origin:
        answer = await raw_exchange(origin, request)
    assert answer.split(b" ", 2)[1] == status


@pytest.mark.parametrize("as_form", [True, False])
async def test_a_caller_that_hangs_up_leaves_nothing_behind(
    shop: Shop, log_lines: Lines, as_form: bool
) -> None:
    headers, body = form([("file", sheet(500), "a.csv")])
    content_type = headers["Content-Type"] if as_form else "text/csv"
    content = body if as_form else sheet(500)
    async with listening(shop.app, "off") as origin:
        for sent in (0, 100, len(content) // 2, len(content) - 1):
            request = head(shop, content_type, f"Content-Length: {len(content)}") + content[:sent]
            await raw_exchange(origin, request, hang_up=True)
        await until(lambda: len(log_lines.named("client_gone")) == 4)
        assert kept_files(shop) == []
    assert log_lines.named("request_failed") == []
    assert (await shop.api.get(BATCHES)).json()["items"] == []


async def test_others_are_served_while_a_file_arrives(shop: Shop) -> None:
    arrived, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield sheet(3)
        arrived.set()
        await go_on.wait()
        yield sheet(3)[-60:]

    sending = asyncio.create_task(send_csv(shop, slow()))
    await arrived.wait()
    await shop.place()
    assert (await shop.api.get(BATCHES)).json()["items"] == []
    go_on.set()
    assert (await sending).status_code == 202


async def test_an_upload_that_is_cut_off_leaves_nothing_behind(shop: Shop) -> None:
    """As when the process is told to stop."""
    arrived = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        yield sheet(3)
        arrived.set()
        await asyncio.Event().wait()

    sending = asyncio.create_task(send_csv(shop, endless()))
    await arrived.wait()
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    await until(lambda: kept_files(shop) == [])


# ------------------------------------------------------------------------------------ the disk


@pytest.fixture
def disk(shop: Shop, tmp_path: Path) -> Iterator[FullDisk]:
    """The folder of files on a disk of its own."""
    with full_disk(tmp_path / "disk") as made_disk:
        shop.folder.folder = made_disk.folder / "batches"
        yield made_disk
        made_disk.free()


async def test_a_full_disk_is_503_and_leaves_nothing_behind(shop: Shop, disk: FullDisk) -> None:
    await made(shop)
    disk.fill()
    for reply in (
        await send_csv(shop, sheet(900)),
        await send_form(shop, ("file", sheet(900), "a.csv")),
    ):
        problem = assert_problem(reply, 503, "file_store_unavailable")
        assert "retry-after" in reply.headers
        assert "disk" in problem["detail"] or "stored" in problem["detail"]
    assert len(kept_files(shop)) == 1
    disk.free()
    assert (await send_csv(shop, sheet(900))).status_code == 202


async def test_a_folder_that_cannot_be_made_is_503(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    shop.folder.folder = tmp_path / "file" / "batches"
    assert_problem(await send_csv(shop, sheet()), 503, "file_store_unavailable")


# ----------------------------------------------------------------------- what killed ones leave


def left_by_a_killed_one(files: BatchFiles, batch_id: str, *, old: bool) -> list[Path]:
    """An unfinished file, and a finished one that did not get as far as the database."""
    target = files.path_of(batch_id, BatchFormat.CSV)
    left = [target.with_name(target.name + ".part"), target]
    for path in left:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(sheet())
        if old:
            os.utime(path, (time.time() - 7200,) * 2)
    return left


async def test_what_killed_ones_left_is_deleted(shop: Shop) -> None:
    """At the start of a process that is alone at once, else when nobody can be at it any more."""
    batch = await made(shop)
    [kept] = kept_files(shop)
    os.utime(kept, (time.time() - 7200,) * 2)
    files = shop.folder
    left_by_a_killed_one(files, new_id(), old=True)
    young = left_by_a_killed_one(files, new_id(), old=False)
    await forget_files(shop.service, shop.clock() - timedelta(days=30), timedelta(hours=1))
    assert kept_files(shop) == sorted([kept, *young])
    await forget_files(shop.service, shop.clock() - timedelta(days=30), timedelta(0))
    assert kept_files(shop) == [kept]
    assert (await shop.api.get(f"{BATCHES}/{batch['id']}")).status_code == 200
