"""The three services as processes that can be killed and started again one by one."""

import asyncio
import atexit
import contextlib
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from services.chassis.base.settings import SERVICES, Service
from services.chassis.identity.tokens import SigningKey
from services.chassis.identity.webhook_secrets import webhook_keys
from services.console.health import ask_health
from tests.faults.clients.shop import Shop
from tests.faults.processes.databases import Urls
from tests.faults.processes.killing import KillPlan
from tests.ports import free_ports

ROOT = Path(__file__).parents[3]
_START_SECONDS = 180.0
_STOP_SECONDS = 20.0
_AHEAD_SECONDS = 180.0


def settings_of(data_dir: Path, urls: Urls, ports: Mapping[Service, int]) -> dict[str, str]:
    """The environment of services on ``data_dir``, without the settings of whoever runs us."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("ICHIBA_")}
    return {
        **own,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "ICHIBA_DATA_DIR": str(data_dir),
        "ICHIBA_NOTIFICATION_RATE": "1000",
        "ICHIBA_RESPONSE_VALIDATION": "true",
        **{f"ICHIBA_{name.upper()}_PORT": str(port) for name, port in ports.items()},
        **{f"ICHIBA_{name.upper()}_DATABASE_URL": url for name, url in urls.items()},
    }


def open_shop(data_dir: Path, origins: Mapping[str, str]) -> Shop:
    """A client with an administrator's token, who can sign as the gateway."""
    token = SigningKey.load_or_create(data_dir).mint("faults", ["admin"], timedelta(hours=12))
    key = webhook_keys(data_dir, "gateway", None)[0]
    return Shop(origins, token, key, data_dir / "gateway_simulator.db")


class NurseryProcess:
    """The warm process that forks whatever is started; ``Nursery`` connects to it."""

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        self._folder = Path(tempfile.mkdtemp(prefix="ichiba-nursery-"))
        self.address = self._folder / "socket"
        self._log = (self._folder / "log").open("wb")
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "tests.faults.processes.nursery", self.address],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stderr=self._log,
        )

    def close(self) -> None:
        """End it, once all that are connected to it have gone."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(_STOP_SECONDS)
        self._log.close()
        shutil.rmtree(self._folder)


ADDRESS = "TESTS_NURSERY"
"""Names the environment variable that says where a nursery is that others have started."""


@contextmanager
def nursery_of_all_workers() -> Iterator[None]:
    """One nursery for the processes of pytest-xdist that are started meanwhile."""
    process = NurseryProcess()
    os.environ[ADDRESS] = str(process.address)
    try:
        yield
    finally:
        del os.environ[ADDRESS]
        process.close()


class Nursery:
    """What forks the services of all fleets of this process; use ``Nursery.shared``."""

    def __init__(self, address: Path) -> None:
        self._log = address.with_name("log")
        self._connection = _connected(address)
        self._lines = self._connection.makefile("rb")
        self._ended: dict[int, int] = {}
        self._answers: list[int] = []
        self._folder: Path | None = None
        self._is_gone = False
        self._one_order = threading.Lock()
        self._news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()

    @classmethod
    @cache
    def shared(cls) -> "Nursery":
        """The only one; it ends with this process."""
        address = os.environ.get(ADDRESS)
        if address is None:
            process = NurseryProcess()
            atexit.register(process.close)
            address = str(process.address)
        nursery = cls(Path(address))
        atexit.register(nursery.close)
        return nursery

    def start(self, order: dict[str, Any]) -> int:
        """Have a service started; answers the number of its process."""
        with self._one_order, self._news:
            self._connection.sendall(json.dumps(order).encode() + b"\n")
            self._news.wait_for(lambda: self._answers or self._is_gone, _START_SECONDS)
            if not self._answers:
                raise self._gone()
            return self._answers.pop()

    def copy_migrated(self, folder: Path) -> None:
        """Put a SQLite file of each service with nothing in it where it looks for it."""
        for service in SERVICES:
            file = self.migrated(service)
            shutil.copy(file, folder / file.name)

    def migrated(self, service: Service) -> Path:
        """A SQLite file of ``service`` with nothing in it, to be copied."""
        with self._news:
            self._news.wait_for(lambda: self._folder or self._is_gone, _START_SECONDS)
            if self._folder is None:
                raise self._gone()
            return self._folder / f"{service}_service.db"

    def has_ended(self, pid: int) -> bool:
        """Whether a process that was started here has ended."""
        return pid in self._ended

    def wait_for_end(self, pid: int, seconds: float = _STOP_SECONDS) -> int:
        """Wait until a process that was started here has ended; answers its exit code."""
        with self._news:
            assert self._news.wait_for(lambda: pid in self._ended, seconds), pid
            return self._ended[pid]

    def close(self) -> None:
        """End all that it has started."""
        self._connection.shutdown(socket.SHUT_RDWR)
        self._connection.close()

    def _gone(self) -> RuntimeError:
        return RuntimeError(f"the nursery is gone:\n{self._log.read_text(encoding='utf-8')}")

    def _listen(self) -> None:
        for line in self._lines:
            news = json.loads(line)
            with self._news:
                if news["event"] == "ready":
                    self._folder = Path(news["folder"])
                if news["event"] == "started":
                    self._ended.pop(news["pid"], None)  # numbers come round again
                    self._answers.append(news["pid"])
                elif news["event"] == "ended":
                    self._ended[news["pid"]] = news["code"]
                self._news.notify_all()
        with self._news:
            self._is_gone = True
            self._news.notify_all()


def _connected(address: Path) -> socket.socket:
    """A connection to the nursery at ``address``, which answers once it is warm."""
    connection = socket.socket(socket.AF_UNIX)
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            connection.connect(str(address))
        except (FileNotFoundError, ConnectionRefusedError) as error:
            if time.monotonic() > deadline:
                log = address.with_name("log").read_text(encoding="utf-8")
                raise RuntimeError(f"the nursery does not start:\n{log}") from error
            time.sleep(0.05)
        else:
            return connection


class Command:
    """A program forked by a nursery, `ichiba` or ``service``: as much of a ``Popen`` as tests use.

    What it prints is in ``output``, and in ``errors`` where that is another file.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        output: Path,
        errors: Path | None = None,
    ) -> None:
        self._nursery = Nursery.shared()
        self.pid = self._nursery.start(
            {
                "command": command,
                "environment": dict(environment),
                "log": str(output),
                "errors": str(errors or output),
            }
        )

    def poll(self) -> int | None:
        """Its exit code, or None while it runs."""
        return self.wait(0) if self._nursery.has_ended(self.pid) else None

    def wait(self, timeout: float) -> int:
        """Wait for its end, for so many seconds; answers its exit code."""
        return self._nursery.wait_for_end(self.pid, timeout)

    def send_signal(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """End it with SIGKILL."""
        self.send_signal(signal.SIGKILL)


class Fleet:
    """Services started by a nursery; use ``running_fleet``."""

    def __init__(self, nursery: Nursery, data_dir: Path, urls: Urls) -> None:
        self.data_dir = data_dir
        self.urls = urls
        self.ports = dict(zip(SERVICES, free_ports(len(SERVICES)), strict=True))
        self.origins: dict[str, str] = {
            name: f"http://127.0.0.1:{port}" for name, port in self.ports.items()
        }
        self.ahead = 0.0
        """Seconds by which the clocks of services started from now on are ahead."""
        self.sabotage: str | None = None
        """The defect of services started from now on (``tests.faults.processes.sabotages``)."""
        self._environment = settings_of(data_dir, urls, self.ports)
        self._nursery = nursery
        self._pids: dict[Service, int] = {}

    async def kill_one(self, chance: random.Random) -> bool:
        """Kill a service and start it again."""
        await self.restart(chance.choice(SERVICES))
        return True

    async def hurry(self) -> None:
        """Let no lease be waited for from now on."""
        await self.restart_all(hurry=True)

    def shop(self) -> Shop:
        """A client of these services."""
        return open_shop(self.data_dir, {**self.origins, "gateway": self.origins["payment"]})

    async def start(self, service: Service, plan: KillPlan | None = None) -> None:
        """Start ``service`` and wait until it is ready."""
        order = {
            "service": service,
            "environment": self._environment,
            "ahead": self.ahead,
            "sabotage": self.sabotage,
            "plan": asdict(plan) if plan is not None else None,
            "log": str(self.log(service)),
        }
        self._pids[service] = await asyncio.to_thread(self._nursery.start, order)
        deadline = time.monotonic() + _START_SECONDS
        while not await asyncio.to_thread(self._is_ready, service):
            if plan is not None and self.is_dead(service):
                return  # what it does first was as far as it was to come
            if self.is_dead(service) or time.monotonic() > deadline:
                lines = self.log(service).read_text(encoding="utf-8")[-2_000:]
                raise RuntimeError(f"{service} does not start:\n{lines}")
            await asyncio.sleep(0.01)

    async def kill(self, service: Service) -> None:
        """Kill ``service`` with SIGKILL and wait for its end."""
        await asyncio.to_thread(self._kill, service)

    def kill_all(self) -> None:
        """Kill what was started with SIGKILL and wait for its end."""
        for service in self._pids:
            self._kill(service)

    async def restart(self, service: Service, plan: KillPlan | None = None) -> None:
        """Kill ``service``, where it is not dead yet, and start it again."""
        await self.kill(service)
        await self.start(service, plan)

    async def start_all(self) -> None:
        """Start the three services."""
        await asyncio.gather(*(self.start(service) for service in SERVICES))

    async def restart_all(self, *, hurry: bool) -> None:
        """Kill and start all three.

        ``hurry`` sets their clocks ahead by more than any lease, so that what was cut off is due at
        once; but for messages on PostgreSQL, whose queue goes by the server's clock.
        """
        is_sqlite = self.urls["notification"].startswith("sqlite")
        for service in SERVICES:
            is_shifted = hurry and (is_sqlite or service != "notification")
            self.ahead = _AHEAD_SECONDS if is_shifted else 0.0
            await self.restart(service)

    def is_dead(self, service: Service) -> bool:
        """Whether the process that was started last for ``service`` has ended."""
        return self._nursery.has_ended(self._pids[service])

    def log(self, service: Service) -> Path:
        """Where ``service`` writes its log."""
        return self.data_dir / f"{service}.log"

    def _is_ready(self, service: Service) -> bool:
        health = ask_health(self.origins[service])
        return health is not None and health.is_ready

    def _kill(self, service: Service) -> None:
        if not self.is_dead(service):  # else its number may be another's by now
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pids[service], signal.SIGKILL)
            self._nursery.wait_for_end(self._pids[service])


def migrate(urls: Urls) -> None:
    """Put a migrated file where a SQLite database is to be, so that the first start need not."""
    for service, url in urls.items():
        if url.startswith("sqlite"):
            shutil.copy(Nursery.shared().migrated(service), url.removeprefix("sqlite:///"))


@contextmanager
def running_fleet(data_dir: Path, urls: Urls) -> Iterator[Fleet]:
    """A fleet that has not started anything yet; all is killed in the end."""
    migrate(urls)
    fleet = Fleet(Nursery.shared(), data_dir, urls)
    try:
        yield fleet
    finally:
        fleet.kill_all()
