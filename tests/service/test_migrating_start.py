"""`ichiba serve --migrate`: a service that waits for its database, upgrades it, and then starts."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.storage import migrations
from services.console.refusals import REFUSED
from tests.ports import free_ports
from tests.postgres import execute, on_database

_ICHIBA = (sys.executable, "-c", "from services.cli import main; main()")
_PATIENCE_SECONDS = 90.0


@pytest.fixture(params=["postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """SQLite is migrated at each start."""
    kind: str = request.param
    return kind


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[str], tuple[subprocess.Popen[bytes], int]]]:
    """Starts the notification service on a database; its log is ``serve.log``."""
    begun: list[subprocess.Popen[bytes]] = []

    def start(url: str) -> tuple[subprocess.Popen[bytes], int]:
        (port,) = free_ports(1)
        environment = {
            **os.environ,
            "ICHIBA_DATA_DIR": str(tmp_path),
            "ICHIBA_NOTIFICATION_PORT": str(port),
            "ICHIBA_NOTIFICATION_DATABASE_URL": url,
        }
        with (tmp_path / "serve.log").open("wb") as log:
            command = [*_ICHIBA, "serve", "--only", "notification", "--migrate"]
            begun.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log))
        return begun[-1], port

    yield start
    for process in begun:
        process.kill()
        process.wait()


def eventually(is_so: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)


def is_ready(port: int) -> bool:
    try:
        url = f"http://127.0.0.1:{port}/health/ready"
        return httpx.get(url, timeout=5).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


@pytest.mark.slow
@pytest.mark.timeout(200)
def test_it_starts_once_its_database_is_there(
    backend: str,
    postgres_uri: str,
    tmp_path: Path,
    start: Callable[[str], tuple[subprocess.Popen[bytes], int]],
) -> None:
    name, log = f"later_{new_id()}", tmp_path / "serve.log"
    url = on_database(postgres_uri, name)
    process, port = start(url)
    eventually(lambda: f'database "{name}" does not exist' in log.read_text(), log)
    time.sleep(2.5)
    assert process.poll() is None
    assert log.read_text().count("ichiba: waiting: the notification database") == 1  # told once
    assert not is_ready(port)
    execute(postgres_uri, f'CREATE DATABASE "{name}"')
    eventually(lambda: is_ready(port), log)
    current, head = migrations.status("notification", url)
    assert current == head
    assert f"notification: empty → {head}" in log.read_text()
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0


def test_it_does_not_wait_for_what_will_not_come(
    tmp_path: Path, start: Callable[[str], tuple[subprocess.Popen[bytes], int]]
) -> None:
    file = tmp_path / "notification.db"
    file.write_text("this is no database, and long enough to say so")
    process, _ = start(f"sqlite:///{file}")
    assert process.wait(timeout=60) == REFUSED
    assert "is damaged (file is not a database)" in (tmp_path / "serve.log").read_text()
