"""A service of several worker processes, started as its users start it, over HTTP."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import psutil
import psycopg
import pytest

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.storage import migrations
from tests.ports import free_ports
from tests.postgres import on_database

_PATIENCE_SECONDS = 180.0
# Three processes are started, and one of them again.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]
_WORKERS = 2


@pytest.fixture(params=["postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """On SQLite a service has one process."""
    kind: str = request.param
    return kind


@dataclass
class Workers:
    """The order service with two workers."""

    process: subprocess.Popen[bytes]
    origin: str
    data_dir: Path
    database: str

    def get(self, path: str) -> httpx.Response:
        """One request on a connection of its own, which either worker may take."""
        return httpx.get(f"{self.origin}{path}", timeout=10)

    def figures(self, name: str) -> dict[str, float]:
        """Every sample of a metric by its labels."""
        found = re.findall(rf"^{name}(\{{.*\}})? (\S+)$", self.get("/metrics").text, re.MULTILINE)
        return {labels: float(value) for labels, value in found}

    def pids(self) -> set[int]:
        return {
            child.pid
            for child in psutil.Process(self.process.pid).children()
            if "multiprocessing.spawn" in " ".join(_command_of(child))
        }


def _command_of(process: psutil.Process) -> list[str]:
    """What a process runs; nothing where it has ended meanwhile."""
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:  # a zombie is one too
        return []


def eventually(look: Callable[[], Any], wanted: Callable[[Any], bool]) -> Any:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not wanted(seen := look()):
        assert time.monotonic() < deadline, f"never came: last seen {seen!r}"
        time.sleep(0.1)
    return seen


@pytest.fixture
def workers(postgres_uri: str, tmp_path: Path, backend: str) -> Iterator[Workers]:
    name = f"workers_{new_id()}"
    with psycopg.connect(postgres_uri, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    url = on_database(postgres_uri, name)
    migrations.upgrade("order", url)
    migrate_engine(url)
    [port] = free_ports(1)
    environment = os.environ | {
        "ICHIBA_DATA_DIR": str(tmp_path),
        "ICHIBA_ORDER_DATABASE_URL": url,
        "ICHIBA_ORDER_PORT": str(port),
        "ICHIBA_WORKERS": str(_WORKERS),
        "ICHIBA_DATABASE_POOL_SIZE": "3",
        "ICHIBA_DATABASE_POOL_OVERFLOW": "1",
    }
    command = (sys.executable, "-m", "services.console.serving.service", "order")
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stderr=log)
    found = Workers(process, f"http://127.0.0.1:{port}", tmp_path, url)
    try:
        eventually(lambda: _is_up(found), bool)
        yield found
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(_PATIENCE_SECONDS)


def _is_up(workers: Workers) -> bool:
    try:
        counted = workers.figures("ichiba_peer_breaker_state")
    except httpx.HTTPError:
        return False
    return counted.get('{peer="payment",state="closed"}') == _WORKERS


def counted(workers: Workers) -> float:
    asked = '{operation="get_liveness",status="200"}'
    return workers.figures("ichiba_requests_total").get(asked, 0.0)


def test_any_worker_tells_the_metrics_of_all(workers: Workers) -> None:
    for _ in range(60):
        assert workers.get("/health/live").status_code == 200
    files = list(workers.data_dir.glob("metrics/order@*/counter_*.db"))
    assert len(files) == _WORKERS, "both must have answered"
    assert [counted(workers) for _ in range(20)] == [60.0] * 20

    before = workers.pids()
    os.kill(min(before), signal.SIGKILL)
    eventually(workers.pids, lambda pids: len(pids - before) == 1)
    eventually(lambda: _is_up(workers), bool)
    assert [counted(workers) for _ in range(10)] == [60.0] * 10

    workers.process.send_signal(signal.SIGTERM)
    assert workers.process.wait(_PATIENCE_SECONDS) == 0
    assert list(workers.data_dir.glob("metrics/*")) == []


def test_a_service_opens_no_more_connections_than_its_settings_say(workers: Workers) -> None:
    """However many requests come at once; the sum is the one in the README."""
    settings = Settings.load(
        data_dir=workers.data_dir, workers=_WORKERS, database_pool_size=3, database_pool_overflow=1
    )
    assert settings.connections() == 2 * (3 + 1 + 4 + 1)
    token = SigningKey.load_or_create(workers.data_dir).mint("test", ["admin"], timedelta(hours=1))

    def ask(_: int) -> int:
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.get(f"{workers.origin}/api/v1/orders", headers=headers, timeout=30).status_code

    most = 0
    with ThreadPoolExecutor(40) as pool, psycopg.connect(workers.database, autocommit=True) as own:
        asked = [pool.submit(ask, number) for number in range(300)]
        while not all(each.done() for each in asked):
            row = own.execute(
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                " AND backend_type = 'client backend'"
            ).fetchone()
            assert row is not None
            most = max(most, row[0])
            time.sleep(0.02)
    assert {each.result() for each in asked} == {200}
    assert most <= settings.connections()
