"""A payment service that is slow but well: answers after 0.4 s, or those to batch calls after 15 s.

Nothing may be taken for dead: no call fails, no breaker opens, and each order is paid when it is
answered.
"""

import json
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from services.chassis.identity.tokens import SigningKey
from tests.bench.outage import HEADING, Shop, measure_phases, run_load
from tests.bench.running.processes import SERVICES, Processes, running_ichiba
from tests.bench.running.sheets import write_sheet
from tests.bench.running.slow_line import SlowLine
from tests.ports import free_port

_SINGLE_SECONDS = 0.4
_BULK_SECONDS = 15.0
_ROWS = 2_000
_POLL_SECONDS = 0.5
_LONGEST_IMPORT_SECONDS = 600.0


def measure_slowness(seconds: float) -> None:
    """Print what becomes of orders while single payments, then payments of a batch, are slow."""
    print(HEADING)
    with _slow_shop() as (shop, line):

        def slow(_processes: Processes, duration: float) -> None:
            line.single = _SINGLE_SECONDS
            time.sleep(duration)
            line.single = 0.0

        measure_phases("slow", shop, slow, seconds)
        print(f"          {_told(shop)}", flush=True)
    with _slow_shop() as (shop, line):
        line.bulk = _BULK_SECONDS
        _measure_import(shop)


@contextmanager
def _slow_shop() -> Iterator[tuple[Shop, SlowLine]]:
    ports = {name: free_port() for name in SERVICES}
    with tempfile.TemporaryDirectory() as folder, SlowLine(ports["payment"]).open() as line:
        data_dir, url = Path(folder), f"http://127.0.0.1:{line.port}"
        token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=1))
        with running_ichiba(data_dir, ports, ICHIBA_PAYMENT_URL=url) as processes:
            yield Shop(processes, token), line


def _measure_import(shop: Shop) -> None:
    with run_load(shop, _BULK_SECONDS) as samples:
        began = time.monotonic()
        batch_id = _upload(shop)
    while not _is_completed(shop, batch_id):
        if time.monotonic() - began > _LONGEST_IMPORT_SECONDS:
            raise RuntimeError("the import does not come to its end")
        time.sleep(_POLL_SECONDS)
    latencies = sorted(sample.seconds for sample in samples)
    print(
        f"import of {_ROWS} orders, each call after {_BULK_SECONDS:g} s: "
        f"{time.monotonic() - began:.0f} s; {_told(shop)}; beside it {len(latencies)} orders, "
        f"{sum(sample.is_paid for sample in samples)} of them paid at once, "
        f"p99 {latencies[int(0.99 * len(latencies))] * 1000:.0f} ms",
        flush=True,
    )


def _upload(shop: Shop) -> str:
    path = write_sheet(shop.processes.logs / "orders.csv", _ROWS, "SLOW")
    request = urllib.request.Request(
        f"http://127.0.0.1:{shop.processes.ports['order']}/api/v1/batches?notify=NONE",
        data=path.read_bytes(),
        headers={"Authorization": f"Bearer {shop.token}", "Content-Type": "text/csv"},
    )
    with urllib.request.urlopen(request, timeout=60) as reply:
        return str(json.loads(reply.read())["id"])


def _is_completed(shop: Shop, batch_id: str) -> bool:
    batch = json.loads(shop.get(f"/api/v1/batches/{batch_id}"))
    return bool(batch["status"] == "COMPLETED" and batch["orders_paid"] == _ROWS)


def _told(shop: Shop) -> str:
    """What the order service says of its calls to the payment service."""
    counted = {
        result: sum(
            int(float(line.rpartition(" ")[2]))
            for line in shop.get("/metrics").decode().splitlines()
            if line.startswith("ichiba_peer_calls_total")
            and 'peer="payment' in line
            and f'result="{result}"' in line
        )
        for result in ("answered", "failed")
    }
    log = (shop.processes.logs / "order.log").read_text(encoding="utf-8")
    opened = [
        line
        for line in log.splitlines()
        if '"event":"breaker_opened"' in line and '"peer":"payment' in line
    ]
    return (
        f"{counted['answered']} calls answered, {counted['failed']} failed, "
        f"breakers opened {len(opened)} times"
    )
