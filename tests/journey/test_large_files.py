"""A file of any size goes through a process that uses the SDK, and is never in its memory.

`LARGE_FILE_MIB` says how large it is, for the figures of docs/python-client.md.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.sdk.examples import BATCH
from tests.unit.sdk.server import HTML, Answer, Request, model, serving

_MIB = 2**20
_SIZE = int(os.environ.get("LARGE_FILE_MIB", "64")) * _MIB
_MOST = 20 * _MIB


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process its peak anew")
@pytest.mark.parametrize("kind", ["blocking", "awaited"])
def test_a_process_that_sends_and_saves_a_large_file_stays_small(kind: str, tmp_path: Path) -> None:
    with (tmp_path / "sent.csv").open("wb") as file:
        file.truncate(_SIZE)
    whole = Answer(200, bytes(_SIZE), {"Content-Type": "text/csv"})
    cut = Answer(200, bytes(_SIZE // 2), {"Content-Type": "text/csv"}, promised=_SIZE)
    alive = model({"status": "ok"})

    with serving() as server:
        script = [alive, HTML, model(BATCH, 202), cut, whole]
        server.answers, server.keeps_bodies = script, False
        told = _run(kind, server.url, tmp_path)
        asked = [(each.method, each.path) for each in server.requests[1:]]
        sizes = [_length(each) for each in server.requests if each.method == "POST"]

    sending, saving = ("POST", "/api/v1/batches"), ("GET", "/api/v1/orders/export")
    assert asked == [sending, sending, saving, saving]
    assert sizes == [_SIZE, _SIZE]
    assert (tmp_path / "saved.csv").stat().st_size == _SIZE
    grown = {what: f"{size / _MIB:.1f}" for what, size in told.items()}
    print(f"{kind}: {_SIZE // _MIB} MiB, sent and saved, each twice; MiB of memory more: {grown}")
    assert set(told) == {"sent", "saved"}
    assert all(size < _MOST for size in told.values()), grown


def _run(kind: str, url: str, folder: Path) -> dict[str, int]:
    command = [sys.executable, "-m", "tests.journey.large_file", kind, url, str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    told: dict[str, int] = json.loads(done.stdout)
    return told


def _length(request: Request) -> int:
    return int(request.headers["Content-Length"])
