"""What a purge of very many old rows costs whoever places an order meanwhile.

The three services are real processes, on SQLite with ``synchronous=FULL`` or on PostgreSQL. In
turns, orders are placed without a purge and while 200,000 old rows are deleted from the order
service's database.
"""

import itertools
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, insert, text

from services.chassis.base.ids import new_id, utc_now
from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.order.tables import deliveries, idempotency_keys
from tests.bench.creation import generate
from tests.bench.running.databases import settings_for
from tests.bench.running.load import Load
from tests.bench.running.processes import SERVICES, Processes, running
from tests.ports import free_port

_AT_ONCE = 5_000
_CONNECTIONS = (1, 8)
_LONG_AGO = timedelta(days=60)
HEADING = "database    purge     connections  orders/s   p50 ms   p95 ms   p99 ms"


def measure_retention(rows: int, seconds: float, turns: int) -> None:
    """Print a line for each turn: single orders, without and with a purge under way."""
    print(HEADING)
    with tempfile.TemporaryDirectory() as folder:
        _measure("sqlite", Path(folder), {}, rows, seconds, turns)
    with tempfile.TemporaryDirectory() as folder, settings_for("postgres") as databases:
        _measure("postgresql", Path(folder), databases, rows, seconds, turns)


def _measure(
    database: str,
    data_dir: Path,
    settings: Mapping[str, str],
    rows: int,
    seconds: float,
    turns: int,
) -> None:
    token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=3))
    overrides = {name.removeprefix("ICHIBA_").lower(): url for name, url in settings.items()}
    url = Settings.load(data_dir=data_dir, **overrides).database_url("order")
    with swept_services(data_dir, settings) as processes:
        engine = create_engine(url)
        port = processes.ports["order"]
        generate(port, token, 8, 2.0)
        for _, connections in itertools.product(range(turns), _CONNECTIONS):
            _fill(engine, rows)
            print(_line(database, "none", connections, generate(port, token, connections, seconds)))
            (data_dir / "sweep.order").touch()
            began = time.monotonic()
            load = generate(port, token, connections, seconds)
            is_over = not (data_dir / "sweep.order").exists()
            label = "ended" if is_over else "under way"
            print(_line(database, label, connections, load), flush=True)
            wait_for_sweep(data_dir, "order")
            print(f"            the purge took {time.monotonic() - began:.0f} s", flush=True)
        engine.dispose()


def _line(database: str, purge: str, connections: int, load: Load) -> str:
    return (
        f"{database:<11} {purge:<9} {connections:>11} {load.rate:>9.0f} "
        f"{load.percentile(0.5):>8.1f} {load.percentile(0.95):>8.1f} {load.percentile(0.99):>8.1f}"
    )


@contextmanager
def swept_services(data_dir: Path, settings: Mapping[str, str]) -> Iterator[Processes]:
    """The three services, whose clock and sweep are in the bench's hands."""
    ports = {name: free_port() for name in SERVICES}
    environment = {
        "ICHIBA_DATA_DIR": str(data_dir),
        "ICHIBA_LOG_LEVEL": "info",
        **{f"ICHIBA_{name.upper()}_PORT": str(port) for name, port in ports.items()},
        **settings,
    }
    commands = {name: ("-m", "tests.bench.running.swept_service", name) for name in SERVICES}
    with running(commands, ports, environment, data_dir) as processes:
        yield processes


def wait_for_sweep(data_dir: Path, service: str) -> None:
    """Return when the sweep of ``service`` that was asked for is over."""
    while (data_dir / f"sweep.{service}").exists():
        time.sleep(0.05)


def _fill(engine: Engine, rows: int) -> None:
    """Calls made and keys used long ago, half of each, as they are after a busy month."""
    at = utc_now() - _LONG_AGO
    for start in range(0, rows // 2, _AT_ONCE):
        count = min(_AT_ONCE, rows // 2 - start)
        with engine.begin() as connection:
            connection.execute(insert(deliveries), [_delivery(at) for _ in range(count)])
            connection.execute(insert(idempotency_keys), [_key(at) for _ in range(count)])
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(PASSIVE)"))


def _delivery(at: Any) -> dict[str, Any]:
    return {
        "id": new_id(),
        "kind": "notice",
        "target": "notification",
        "subject_id": new_id(),
        "payload": "{}",
        "state": "done",
        "attempts": 1,
        "created_at": at,
        "updated_at": at,
    }


def _key(at: Any) -> dict[str, Any]:
    return {
        "operation_id": "create_order",
        "subject": "bench",
        "key": new_id(),
        "fingerprint": "f" * 64,
        "resource_id": new_id(),
        "status": 201,
        "headers": "{}",
        "body": "x" * 1_500,
        "created_at": at,
    }
