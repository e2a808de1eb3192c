"""Files are sent from their beginning, and saved whole or not at all."""

import hashlib
import io
import tracemalloc
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from ichiba_sdk import NoAnswer, NotFound
from tests.unit.sdk.conftest import Asked
from tests.unit.sdk.examples import BATCH
from tests.unit.sdk.server import HTML, RESET, Answer, Request, Server, model, problem

CONTENT = "注文番号,氏名\r\n".encode() * 60_000
CSV = {"Content-Type": "text/csv"}
TAKEN = model(BATCH, 202)


def names_in(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    path.write_bytes(CONTENT)
    return path


@pytest.mark.parametrize("kind", ["path", "str", "bytes", "file"])
async def test_each_try_begins_at_the_first_byte(
    asked: Asked, server: Server, slept: list[float], sheet: Path, kind: str
) -> None:
    read = io.BytesIO(CONTENT)
    read.seek(77)
    sources: dict[str, Any] = {"path": sheet, "str": str(sheet), "bytes": CONTENT, "file": read}
    server.answers = [RESET, HTML, TAKEN]
    batch = await asked.ask("batches.create", sources[kind], dry_run=True)
    assert str(batch.id) == BATCH["id"]
    assert [each.body == CONTENT for each in server.requests] == [True] * 3
    (length,) = {each.headers["Content-Length"] for each in server.requests}
    assert int(length) == len(CONTENT)
    assert server.requests[0].headers["Content-Type"] == "text/csv"
    assert server.requests[0].path == "/api/v1/batches?dry_run=true"
    assert len({each.headers["Idempotency-Key"] for each in server.requests}) == 1


async def test_the_key_is_of_the_content_and_of_what_is_asked(
    asked: Asked, server: Server, sheet: Path
) -> None:
    server.answers = [TAKEN]
    await asked.ask("batches.create", sheet)
    await asked.ask("batches.create", CONTENT)
    await asked.ask("batches.create", CONTENT, dry_run=True)
    await asked.ask("batches.create", CONTENT + b"more")
    await asked.ask("batches.create", CONTENT, idempotency_key="mine")
    keys = [each.headers["Idempotency-Key"] for each in server.requests]
    assert keys[0] == keys[1] == hashlib.sha256(CONTENT + b"\0{}").hexdigest()
    assert len(set(keys)) == 4
    assert keys[4] == "mine"


async def test_what_cannot_be_read_again_is_refused(asked: Asked, server: Server) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    with pytest.raises(ValueError, match="seekable"):
        await asked.ask("batches.create", Pipe(b"x"))
    assert server.requests == []


async def test_a_large_file_is_never_in_memory(
    asked: Asked, server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    server.by = lambda request: TAKEN
    tracemalloc.start()
    try:
        server.keeps_bodies = False
        await asked.ask("batches.create", path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 20 * 1024 * 1024


async def test_a_download_is_saved_whole(
    asked: Asked, server: Server, slept: list[float], tmp_path: Path
) -> None:
    cut = Answer(200, CONTENT[:70_000], CSV, promised=len(CONTENT))
    server.answers = [HTML, cut, RESET, Answer(200, CONTENT, CSV)]
    to = tmp_path / "errors.csv"
    assert await asked.ask("batches.get_errors", uuid4(), to=to) == to
    assert to.read_bytes() == CONTENT
    assert names_in(tmp_path) == ["errors.csv"]
    assert len(server.requests) == 4


@pytest.mark.parametrize("retries", [0, 1])
async def test_what_is_not_whole_is_not_there(
    asked: Asked, server: Server, slept: list[float], tmp_path: Path, retries: int
) -> None:
    to = tmp_path / "errors.csv"
    to.write_text("of before", "utf-8")
    server.answers = [Answer(200, CONTENT[:70_000], CSV, promised=len(CONTENT))]
    with pytest.raises(NoAnswer):
        await asked.ask("batches.get_errors", uuid4(), to=to, retries=retries)
    server.answers = [problem(404, "batch_not_found")]
    with pytest.raises(NotFound, match="batch_not_found"):
        await asked.ask("batches.get_errors", uuid4(), to=to, retries=retries)
    assert to.read_text("utf-8") == "of before"
    assert names_in(tmp_path) == ["errors.csv"]


async def test_a_download_without_a_path_is_bytes(asked: Asked, server: Server) -> None:
    server.answers = [Answer(200, CONTENT, CSV)]
    assert await asked.ask("reports.export_orders", encoding="cp932") == CONTENT
    request: Request = server.requests[0]
    assert request.path == "/api/v1/orders/export?encoding=cp932"
