"""Does the disk stay flat? A month of traffic in minutes, with the clock a day further each round.

The three services are real processes on SQLite, whose clock the bench sets on. Each day has single
orders, an import, a dry run that nobody confirms, cancellations with their refunds, and their mail.
What can be kept for a week is kept for a week, so that the run soon shows both sides of it;
idempotency keys are kept for the thirty days that the specs promise.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import NullPool, create_engine

from services.chassis.base.setting_groups.keeping import KeepingSettings
from services.chassis.base.settings import SERVICES, Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.keeping.kinds import Keeping
from services.chassis.keeping.settings_document import Operated, variable
from services.chassis.keeping.sizes import Sizes, folder_bytes, measure
from services.chassis.storage.drivers.sqlite_file import begin_immediately
from tests.bench.retention import swept_services, wait_for_sweep
from tests.bench.running.load import create_number
from tests.bench.running.processes import Processes
from tests.bench.running.sheets import write_sheet

_DAY = timedelta(days=1)
_KEPT_DAYS = 7
_CONNECTIONS = 8
_IMPORTED = 0.2
"""Of a day's orders, those that come in a file."""
_CANCELLED = 0.05
_DRY_ROWS = 20
_PATIENCE_SECONDS = 300
_MIB = 1024**2
HEADING = "day  orders  seconds  MiB: books  messages    keys    rest  files  free   total  engine"


def measure_soak(days: int, orders: int) -> None:
    """Print what is on the disk at the end of each day."""
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        kept = {variable(name): str(_KEPT_DAYS) for name in KeepingSettings.model_fields}
        del kept["ICHIBA_KEEP_IDEMPOTENCY_KEYS"]
        settings = {**kept, "ICHIBA_NOTIFICATION_RATE": "100000"}
        print(HEADING)
        with swept_services(data_dir, settings) as processes, _shop(data_dir, processes) as shop:
            for day in range(1, days + 1):
                began = time.monotonic()
                shop.trade(day, orders)
                shop.end_day()
                print(shop.line(day, orders * day, time.monotonic() - began), flush=True)


@contextmanager
def _shop(data_dir: Path, processes: Processes) -> Iterator["_Shop"]:
    key = SigningKey.load_or_create(data_dir)
    token = key.mint("bench", ["admin"], timedelta(days=400))
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}, timeout=300) as client:
        yield _Shop(data_dir, processes.ports, token, client)


@dataclass
class _Shop:
    """Whoever trades, and whoever looks at the disk in the evening."""

    data_dir: Path
    ports: Mapping[str, int]
    token: str
    client: httpx.Client
    ends: list[float] = field(default_factory=list)
    """When each day ended by the real clock, in seconds since 1970."""

    def trade(self, day: int, orders: int) -> None:
        """What happens on one day, until nothing of it is owed any more."""
        in_file = round(orders * _IMPORTED)
        port = self.ports["order"]
        asyncio.run(create_number(port, self.token, _CONNECTIONS, orders - in_file))
        self._import(f"D{day}", in_file, dry_run=False)
        self._import(f"X{day}", _DRY_ROWS, dry_run=True)
        self._wait_until_quiet()
        for order in self._order("/orders", status="PAID", limit=round(orders * _CANCELLED))[
            "items"
        ]:
            self._call("DELETE", "order", f"/orders/{order['id']}")
        self._wait_until_quiet()

    def end_day(self) -> None:
        """Set the clock on by a day, and have what is old deleted."""
        self._date_files()
        self.ends.append(time.time())
        (self.data_dir / "clock").write_text(str(_DAY.total_seconds() * len(self.ends)))
        time.sleep(0.2)
        is_old = len(self.ends) > _KEPT_DAYS
        jobs_before = str(self.ends[-1 - _KEPT_DAYS]) if is_old else ""
        for service in SERVICES:
            (self.data_dir / f"sweep.{service}").write_text(jobs_before)
        for service in SERVICES:
            wait_for_sweep(self.data_dir, service)

    def _date_files(self) -> None:
        """Files were written at the time that the services believe it is."""
        at = time.time() + _DAY.total_seconds() * len(self.ends)
        last = self.ends[-1] if self.ends else 0.0
        for name in ("batches", "mail", "sms"):
            for path in (self.data_dir / name).rglob("*"):
                if path.is_file() and last <= path.stat().st_mtime <= time.time():
                    os.utime(path, (at, at))

    def _import(self, name: str, rows: int, *, dry_run: bool) -> None:
        path = write_sheet(self.data_dir / f"{name}.csv", rows, name)
        with path.open("rb") as file:
            files = {"file": (path.name, file, "text/csv")}
            data = {"notify": "EACH", "dry_run": str(dry_run).lower()}
            self._call("POST", "order", "/batches", files=files, data=data)
        path.unlink()

    def _wait_until_quiet(self) -> None:
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while self._under_way():
            if time.monotonic() > deadline:
                raise RuntimeError(f"still under way: {self._under_way()}")
            time.sleep(0.1)

    def _under_way(self) -> dict[str, Any]:
        busy = {"batches": self._order("/batches", status="RUNNING", limit=1)["items"]}
        busy["queued"] = self._order("/batches", status="QUEUED", limit=1)["items"]
        busy["validating"] = self._order("/batches", status="VALIDATING", limit=1)["items"]
        for service in ("order", "payment"):
            path = "/deliveries?state=pending&limit=1"
            busy[service] = self._call("GET", service, path)["items"]
        stats = self._call("GET", "notification", "/notifications/stats")
        busy["messages"] = stats["queued"]
        return {name: what for name, what in busy.items() if what}

    def _order(self, path: str, **query: str | int) -> dict[str, Any]:
        return self._call("GET", "order", path, params=query)

    def _call(self, method: str, service: str, path: str, **options: Any) -> dict[str, Any]:
        url = f"http://127.0.0.1:{self.ports[service]}/api/v1{path}"
        reply = self.client.request(method, url, **options)
        if reply.is_error:
            raise RuntimeError(f"{method} {path}: {reply.status_code} {reply.text}")
        document: dict[str, Any] = reply.json()
        return document

    def line(self, day: int, orders: int, seconds: float) -> str:
        """What is on the disk, in MiB."""
        parts = dict.fromkeys(("books", "messages", "keys", "rest", "free", "total"), 0)
        for service in SERVICES:
            keeping, sizes = self._measured(service)
            parts["free"] += sizes.free or 0
            parts["total"] += sizes.bytes
            for name, size in sizes.tables.items():
                parts[_part_of(name, keeping)] += size.bytes or 0
        files = sum(folder_bytes(self.data_dir / name) for name in ("batches", "mail", "sms"))
        engine = sum(path.stat().st_size for path in self.data_dir.glob("*.engine*"))
        told = {name: value / _MIB for name, value in (parts | {"files": files}).items()}
        return (
            f"{day:>3} {orders:>7} {seconds:>8.1f} {told['books']:>11.1f} {told['messages']:>9.1f} "
            f"{told['keys']:>7.1f} {told['rest']:>7.1f} {told['files']:>6.1f} {told['free']:>5.1f} "
            f"{told['total']:>7.1f} {engine / _MIB:>7.1f}"
        )

    def _measured(self, service: Any) -> tuple[Keeping, Sizes]:
        keeping: Keeping = import_module(f"services.{service}.keeping.kinds").KEEPING
        settings = Settings.load(data_dir=self.data_dir)
        engine = create_engine(settings.database_url(service), poolclass=NullPool)
        begin_immediately(engine, reader=True)
        with engine.begin() as connection:
            sizes = measure(connection, Operated(settings, keeping), datetime.now(UTC))
        engine.dispose()
        return keeping, sizes


def _part_of(table: str, keeping: Keeping) -> str:
    if table == "notifications":
        return "messages"
    if table == "idempotency_keys":
        return "keys"
    return "books" if table in keeping.for_ever else "rest"
