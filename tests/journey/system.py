"""The whole product as its users run it: `ichiba serve`, three processes, real HTTP.

Its processes are forked from a warm one (``tests.faults.processes.warm_serving``); that the command
starts from nothing is seen by ``tests/faults/test_serving.py``, and by the browser tests.
"""

import mailbox
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from email.message import Message
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psutil

from services.chassis.identity.tokens import SigningKey
from tests.faults.processes.fleet import Command, Nursery
from tests.ports import free_ports

T = TypeVar("T")

SERVICES = ("order", "payment", "notification")
_PATIENCE_SECONDS = 90.0


@dataclass(frozen=True, slots=True)
class System:
    """A running product: its data directory, ports, and an administrator's client a service."""

    data_dir: Path
    process: Command
    ports: dict[str, int]
    order: httpx.Client
    payment: httpx.Client
    notification: httpx.Client

    def child(self, service: str) -> psutil.Process:
        """The process that runs ``service``."""
        for child in psutil.Process(self.process.pid).children(recursive=True):
            if service == child.name():
                return child
        raise LookupError(service)

    @contextmanager
    def held(self, service: str) -> Iterator[None]:
        """``service`` does nothing meanwhile; nobody is told."""
        child = self.child(service)
        child.suspend()
        try:
            yield
        finally:
            child.resume()

    def mails(self, order_id: str) -> list[Message]:
        """What went out about an order, from the Maildir."""
        folder = mailbox.Maildir(self.data_dir / "mail")
        notifications = self.notification.get(f"/api/v1/notifications/order/{order_id}").json()
        ids = {item["id"] for item in notifications["items"]}
        return [mail for mail in folder if any(each in str(mail["Message-ID"]) for each in ids)]


def eventually(look: Callable[[], T], wanted: Callable[[T], Any]) -> T:
    """What ``look`` sees as soon as it is ``wanted``."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not wanted(seen := look()):
        assert time.monotonic() < deadline, f"never came: last seen {seen!r}"
        time.sleep(0.1)
    return seen


@contextmanager
def running_system(data_dir: Path) -> Iterator[System]:
    """Start everything, wait until it is ready, stop it with Ctrl-C; nothing may be left behind."""
    ports = dict(zip(SERVICES, free_ports(len(SERVICES)), strict=True))
    environment = {
        **os.environ,
        "ICHIBA_DATA_DIR": str(data_dir),
        "ICHIBA_NOTIFICATION_RATE": "1000",
        "ICHIBA_RESPONSE_VALIDATION": "true",
        **{f"ICHIBA_{name.upper()}_PORT": str(port) for name, port in ports.items()},
    }
    Nursery.shared().copy_migrated(data_dir)
    log = data_dir / "serve.log"
    log.touch()
    process = Command(("ichiba", "serve", "--only", ",".join(SERVICES)), environment, log)
    try:
        _wait_until_ready(process, data_dir)
        token = SigningKey.load_or_create(data_dir).mint("journey", ["admin"], timedelta(hours=1))
        clients = {
            name: httpx.Client(
                base_url=f"http://127.0.0.1:{port}",
                headers={"Authorization": f"Bearer {token}"},
                timeout=40,
            )
            for name, port in ports.items()
        }
        yield System(data_dir, process, ports, **clients)
        for client in clients.values():
            client.close()
    finally:
        _stop(process)


def _wait_until_ready(process: Command, data_dir: Path) -> None:
    log = data_dir / "serve.log"
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while b"Ichiba is ready" not in log.read_bytes():
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.1)


def _stop(process: Command) -> None:
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 0
    _, alive = psutil.wait_procs(children, timeout=1)
    assert alive == []
