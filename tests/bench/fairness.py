"""How long what somebody waits for stands behind imports and behind jobs that always fail.

The three services are real processes on SQLite with ``synchronous=FULL``. While the imports go on
and the failing jobs fail, notices that were owed become due one by one, and orders are placed one
by one.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from services.chassis.identity.tokens import SigningKey
from services.order.domain.imports.batches import BatchFormat
from services.order.files.batch_files import BatchFiles
from tests.bench.importing import open_shop
from tests.bench.running.load import ORDER
from tests.bench.running.processes import Processes
from tests.bench.running.sheets import write_sheet

_IMPORTS = 20
_FAILING = 20
_NOTICES = 20
_POLL_SECONDS = 0.1
_PATIENCE_SECONDS = 120.0
_FAR = timedelta(hours=1)
"""Until when the notices are put off; what is put off for longer counts as due."""

Document = dict[str, Any]


def measure_fairness(rows: int, seconds: float) -> None:
    """Print how long notices and receipts took, and how far each import came meanwhile."""
    with open_shop() as shop, _desk(shop.data_dir, shop.processes) as desk:
        notices = desk.owe_notices(_NOTICES)
        failing = [desk.break_import(n) for n in range(_FAILING)]
        imports = [desk.begin_import(n, rows) for n in range(_IMPORTS)]
        print(f"{len(imports)} imports of {rows:,} rows, {len(failing)} jobs that always fail")
        began = time.monotonic()
        before = [desk.order(f"/batches/{each}")["rows_processed"] for each in imports]
        left, received = _measure(desk, notices, began + seconds)
        took = time.monotonic() - began
        after = [desk.order(f"/batches/{each}")["rows_processed"] for each in imports]
        print("                                  count   p50 s   max s")
        print(_line("a due notice is handed over", left))
        print(_line("a new order's receipt is sent", received), flush=True)
        rates = sorted((b - a) / took for a, b in zip(before, after, strict=True))
        print(
            f"        meanwhile {sum(rates):,.0f} rows/s were imported, by each import "
            f"{rates[0]:,.0f} to {rates[-1]:,.0f}"
        )
        statuses = {desk.order(f"/batches/{each}")["error"] is not None for each in failing}
        print(f"        all failing jobs say why: {statuses == {True}}")
        for name in shop.processes.ports:
            print(f"        {name}: {desk.readiness(name)}")


def _measure(
    desk: "_Desk", notices: Sequence[str], until: float
) -> tuple[list[float], list[float]]:
    """Let one notice become due and place one order, and again, as long as there is time."""
    left, received = [], []
    for delivery_id in notices:
        if time.monotonic() > until:
            break
        left.append(desk.let_notice_leave(delivery_id))
        received.append(desk.wait_for_receipt())
    return left, received


def _line(what: str, took: Sequence[float]) -> str:
    ordered = sorted(took)
    return f"{what:<32} {len(ordered):>6} {ordered[len(ordered) // 2]:>7.2f} {ordered[-1]:>7.2f}"


@contextmanager
def _desk(data_dir: Path, processes: Processes) -> Iterator["_Desk"]:
    key = SigningKey.load_or_create(data_dir)
    token = key.mint("bench", ["admin"], timedelta(hours=12))
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(headers=headers, timeout=300) as client:
        yield _Desk(data_dir, processes, client)


class _Desk:
    """What an operator does, and what the bench brings about behind everybody's back."""

    def __init__(self, data_dir: Path, processes: Processes, client: httpx.Client) -> None:
        self._data_dir = data_dir
        self._processes = processes
        self._client = client

    def _url(self, service: str, path: str) -> str:
        return f"http://127.0.0.1:{self._processes.ports[service]}{path}"

    def _call(self, method: str, service: str, path: str, **options: Any) -> Document:
        reply = self._client.request(method, self._url(service, f"/api/v1{path}"), **options)
        if reply.is_error:
            raise RuntimeError(f"{method} {path}: {reply.status_code} {reply.text}")
        document: Document = reply.json()
        return document

    def order(self, path: str) -> Document:
        """A document of the order service's."""
        return self._call("GET", "order", path)

    def readiness(self, service: str) -> str:
        """What is not well with a service."""
        body = self._client.get(self._url(service, "/health/ready")).json()
        ill = [each for each in body["checks"] if each["status"] != "ok"]
        return f"{body['status']}, {ill or 'all checks ok'}, oldest owed {body['oldest_owed']}"

    def place(self) -> str:
        """A new order's id."""
        headers = {"Content-Type": "application/json"}
        made = self._call("POST", "order", "/orders", content=ORDER, headers=headers)
        return str(made["id"])

    def owe_notices(self, count: int) -> list[str]:
        """Orders whose receipts could not be handed over, and are put off for now."""
        self._processes.kill("notification")
        orders = [self.place() for _ in range(count)]
        path = self._data_dir / "order_service.db"
        put_off = (datetime.now(UTC) + _FAR).replace(tzinfo=None)
        with closing(sqlite3.connect(path, timeout=30)) as database, database:
            changed = database.execute(
                "UPDATE deliveries SET next_attempt_at = ?, leased_by = NULL "
                "WHERE kind = 'notice' AND state = 'pending'",
                [put_off.strftime("%Y-%m-%d %H:%M:%S.%f")],
            )
            assert changed.rowcount == len(orders), changed.rowcount
        self._processes.start("notification")
        _wait(self._is_up)
        owed = self._call("GET", "order", "/deliveries?kind=notice&state=pending&limit=200")
        return [str(each["id"]) for each in owed["items"]]

    def _is_up(self) -> bool:
        try:
            url = self._url("notification", "/health/ready")
            return self._client.get(url, timeout=1).status_code == 200
        except httpx.HTTPError:
            return False

    def _upload(self, path: Path, **query: Any) -> str:
        with path.open("rb") as file:
            files = {"file": (path.name, file, "text/csv")}
            return str(self._call("POST", "order", "/batches", files=files, data=query)["id"])

    def begin_import(self, number: int, rows: int) -> str:
        """The batch of a file of ``rows`` orders, which is under way once it has orders."""
        name = f"F{number}"
        path = write_sheet(self._data_dir / f"{name}.csv", rows, name)
        batch_id = self._upload(path, notify="EACH")
        path.unlink()
        return batch_id

    def break_import(self, number: int) -> str:
        """The batch of a file that is there and cannot be read: each portion of it fails."""
        name = f"B{number}"
        path = write_sheet(self._data_dir / f"{name}.csv", 3, name)
        batch_id = self._upload(path)
        paused = self._call("POST", "order", f"/batches/{batch_id}/pause")
        assert paused["rows_processed"] == 0, "it was read before it could be broken"
        stored = BatchFiles(self._data_dir / "batches").path_of(batch_id, BatchFormat.CSV)
        stored.unlink()
        stored.symlink_to("/proc/self/mem")  # reading it is an error of input and output
        self._call("POST", "order", f"/batches/{batch_id}/resume")
        return batch_id

    def let_notice_leave(self, delivery_id: str) -> float:
        """Seconds from when a notice becomes due until it is handed over."""
        self._call("POST", "order", f"/deliveries/{delivery_id}/replay")
        began = time.monotonic()
        query = "kind=notice&state=pending&limit=200"

        def is_done() -> bool:
            owed = self._call("GET", "order", f"/deliveries?{query}")["items"]
            return all(each["id"] != delivery_id for each in owed)

        _wait(is_done)
        return time.monotonic() - began

    def wait_for_receipt(self) -> float:
        """Seconds from when an order is sent in until its receipt is with the provider."""
        began = time.monotonic()
        order_id = self.place()

        def is_sent() -> bool:
            path = f"/notifications/order/{order_id}"
            sent = self._call("GET", "notification", path)["items"]
            return any(each["status"] == "SENT" for each in sent)

        _wait(is_sent)
        return time.monotonic() - began


def _wait(is_so: Callable[[], bool]) -> None:
    give_up_at = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > give_up_at:
            raise TimeoutError(f"not so after {_PATIENCE_SECONDS:.0f} s")
        time.sleep(_POLL_SECONDS)
