"""What a batch of e-mails costs, whom it keeps waiting, and how true its remaining time is."""

import json
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from services.chassis.base.ids import new_id
from services.chassis.identity.tokens import SigningKey
from tests.bench.running.processes import Processes, running
from tests.ports import free_port

_REQUESTS = 10
_EACH = 1_000
_FAST = 100
_ITEM = {"product_name": "有田焼 湯呑み", "quantity": 2, "unit_price": 2400, "line_total": 4800}


def measure_notices() -> None:
    """Print one line for each question."""
    with _service(rate=10) as service:
        batch_id = _measure_acceptance(service)
        _measure_receipt(service)
        _measure_actions(service, batch_id)
    with _service(rate=_FAST) as service:
        _measure_remaining_time(service)


@dataclass(frozen=True, slots=True)
class _Service:
    processes: Processes
    token: str

    def call(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        """The reply's document."""
        url = f"http://127.0.0.1:{self.processes.ports['notification']}/api/v1{path}"
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as reply:
            document: dict[str, Any] = json.load(reply)
        return document

    def batch(self, batch_id: str, action: str = "") -> dict[str, Any]:
        """The batch, after ``action`` where one is given."""
        path = f"/notifications/batch/{batch_id}"
        return self.call("POST", f"{path}/{action}") if action else self.call("GET", path)


@contextmanager
def _service(rate: int) -> Iterator[_Service]:
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=1))
        ports = {"notification": free_port()}
        environment = {
            "ICHIBA_DATA_DIR": folder,
            "ICHIBA_NOTIFICATION_RATE": str(rate),
            "ICHIBA_NOTIFICATION_PORT": str(ports["notification"]),
        }
        commands = {"notification": ("-m", "services.console.serving.service", "notification")}
        with running(commands, ports, environment, data_dir) as processes:
            yield _Service(processes, token)


def _message() -> dict[str, Any]:
    order_id = new_id()
    context = {
        "customer_name": "佐藤 花子",
        "order_id": order_id,
        "items": [_ITEM, _ITEM],
        "total_amount": 9600,
        "currency": "JPY",
    }
    recipient = f"{order_id}@example.jp"
    return {
        "order_id": order_id,
        "template": "ORDER_CONFIRMATION",
        "recipient": recipient,
        "context": context,
    }


def _add(service: _Service, batch_id: str, requests: int) -> list[float]:
    """Seconds that each request took."""
    seconds = []
    for _ in range(requests):
        body = {"batch_id": batch_id, "messages": [_message() for _ in range(_EACH)]}
        started = time.perf_counter()
        service.call("POST", "/notifications/batch", body)
        seconds.append(time.perf_counter() - started)
    return seconds


def _measure_acceptance(service: _Service) -> str:
    _add(service, new_id(), 1)  # warm
    batch_id, before = new_id(), service.processes.cpu_seconds()["notification"]
    seconds = sorted(_add(service, batch_id, _REQUESTS))
    used = service.processes.cpu_seconds()["notification"] - before
    messages = _REQUESTS * _EACH
    print(
        f"accepted {messages:,} e-mails: {used / messages * 1e6:.0f} µs of CPU each, "
        f"{seconds[len(seconds) // 2] * 1e3:.0f} ms for {_EACH:,} (at most {seconds[-1] * 1e3:.0f})"
    )
    return batch_id


def _measure_receipt(service: _Service) -> None:
    started = time.perf_counter()
    single = service.call("POST", "/notifications/email", {**_message(), "locale": "en"})
    while service.call("GET", f"/notifications/{single['id']}")["status"] != "SENT":
        time.sleep(0.01)
    print(f"a single receipt behind them is sent after {time.perf_counter() - started:.2f} s")


def _measure_actions(service: _Service, batch_id: str) -> None:
    for action in ("pause", "resume", "pause"):
        started = time.perf_counter()
        service.batch(batch_id, action)
        print(f"{action}: {(time.perf_counter() - started) * 1e3:.0f} ms")
    started = time.perf_counter()
    batch = service.batch(batch_id, "cancel")
    answered = time.perf_counter() - started
    while any(each["status"] == "QUEUED" and each["count"] for each in batch["counts"]):
        time.sleep(0.02)
        batch = service.batch(batch_id)
    ended = time.perf_counter() - started
    print(f"cancel: {answered * 1e3:.0f} ms, all CANCELLED after {ended:.2f} s")


def _measure_remaining_time(service: _Service) -> None:
    batch_id = new_id()
    _add(service, batch_id, _FAST * 30 // _EACH)
    started, told = time.perf_counter(), []
    while (batch := service.batch(batch_id))["eta_seconds"]:
        told.append((time.perf_counter() - started, batch["eta_seconds"]))
        time.sleep(2)
    took = time.perf_counter() - started
    for at, eta in told[:: max(1, len(told) // 5)]:
        print(f"at {_FAST} a second, {at:.0f} s on: {eta} s told, {took - at:.0f} s taken")
