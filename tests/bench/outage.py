"""What becomes of `create_order` while the payment service is away, and how soon all is paid after.

``down`` kills the payment process and starts it again; ``hangs`` stops it (it takes connections
and never answers) and lets it go on.
"""

import json
import multiprocessing
import signal
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from services.chassis.identity.tokens import SigningKey
from tests.bench.running.load import Load, Sample, sample_orders
from tests.bench.running.processes import Processes, running_ichiba

_CONNECTIONS = 8
_WARM_UP_SECONDS = 2.0
_AWAY = 3
"""The outage is so many times as long as the times before and after."""
_PATIENCE_SECONDS = 300.0
_LATE_SECONDS = 1.0

HEADING = (
    "payment    orders  not taken  orders/s   p50 ms   p95 ms   p99 ms   max ms  > 1 s  "
    "calls to it (retries)"
)


def measure_outages(seconds: float) -> None:
    """Print the table, once with the payment service killed, once with it stopped."""
    print(HEADING)
    for name, outage in (("down", _down), ("hangs", _hanging)):
        with tempfile.TemporaryDirectory() as folder:
            data_dir = Path(folder)
            token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=1))
            with running_ichiba(data_dir) as processes:
                measure_phases(name, Shop(processes, token), outage, seconds)


@dataclass(frozen=True, slots=True)
class Shop:
    """The running product, and an administrator's token."""

    processes: Processes
    token: str

    def get(self, path: str) -> bytes:
        """What the order service answers."""
        url = f"http://127.0.0.1:{self.processes.ports['order']}{path}"
        request = urllib.request.Request(url, headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(request, timeout=60) as reply:
            body: bytes = reply.read()
            return body

    def unpaid(self) -> int:
        """How many orders still wait for their payment; 10,001 where it is more than 10,000."""
        page = json.loads(self.get("/api/v1/orders?status=PAYMENT_PROCESSING&limit=1"))
        return 10_001 if page["total"] is None else int(page["total"])

    def calls(self) -> Counter[str]:
        """Calls to the payment service so far, by attempt."""
        counted: Counter[str] = Counter()
        for line in self.get("/metrics").decode().splitlines():
            if line.startswith("ichiba_peer_calls_total") and 'peer="payment"' in line:
                attempt = "retry" if 'attempt="retry"' in line else "first"
                counted[attempt] += int(float(line.rpartition(" ")[2]))
        return counted


Outage = Callable[[Processes, float], None]


def _down(processes: Processes, seconds: float) -> None:
    processes.kill("payment")
    time.sleep(seconds)
    processes.start("payment")


def _hanging(processes: Processes, seconds: float) -> None:
    processes.children["payment"].send_signal(signal.SIGSTOP)
    time.sleep(seconds)
    processes.children["payment"].send_signal(signal.SIGCONT)


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the load, with the calls that were made to the payment service in it."""

    name: str
    began: float
    ended: float
    calls: Counter[str]

    def line(self, samples: Sequence[Sample]) -> str:
        mine = [sample for sample in samples if self.began <= sample.began < self.ended]
        load = Load.of(mine, self.ended - self.began)
        not_taken = sum(not sample.is_taken for sample in mine)
        late = sum(sample.seconds > _LATE_SECONDS for sample in mine)
        calls, retries = sum(self.calls.values()), self.calls["retry"]
        return (
            f"{self.name:<9} {len(mine):>7} {not_taken:>10} {load.rate:>9.0f} "
            f"{load.percentile(0.5):>8.1f} {load.percentile(0.95):>8.1f} "
            f"{load.percentile(0.99):>8.1f} {load.percentile(1):>8.1f} {late:>6}  "
            f"{calls} ({retries})"
        )


def measure_phases(name: str, shop: Shop, outage: Outage, seconds: float) -> None:
    """Print what becomes of orders before, during and after ``outage``."""
    marks = [(time.time(), shop.calls())]

    def mark() -> None:
        marks.append((time.time(), shop.calls()))

    with run_load(shop, _WARM_UP_SECONDS + seconds * (_AWAY + 2)) as samples:
        time.sleep(_WARM_UP_SECONDS)
        mark()
        time.sleep(seconds)
        mark()
        outage(shop.processes, seconds * _AWAY)
        mark()
    mark()
    before, during, after = (
        Phase(label, marks[i][0], marks[i + 1][0], marks[i + 1][1] - marks[i][1])
        for i, label in enumerate(("there", name, "back"), start=1)
    )
    for phase in (before, during, after):
        print(phase.line(samples), flush=True)
    waiting = sum(sample.is_taken and not sample.is_paid for sample in samples)
    paid_at = _until_all_paid(shop)
    retries = (shop.calls() - marks[2][1])["retry"]
    print(
        f"          {waiting} orders were answered before they were paid; all are paid "
        f"{max(paid_at - during.ended, 0):.1f} s after its return, with {retries} retries",
        flush=True,
    )


@contextmanager
def run_load(shop: Shop, seconds: float) -> Iterator[list[Sample]]:
    """Run the load in a process of its own; the list is filled when the block ends."""
    samples: list[Sample] = []
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        arguments = (shop.processes.ports["order"], shop.token, seconds)
        result = pool.apply_async(_run_load, arguments)
        yield samples
        samples.extend(result.get())


def _run_load(port: int, token: str, seconds: float) -> list[Sample]:
    import uvloop

    return uvloop.run(sample_orders(port, token, _CONNECTIONS, seconds))


def _until_all_paid(shop: Shop) -> float:
    """When the last order was seen to be paid."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while shop.unpaid():
        if time.monotonic() > deadline:
            raise RuntimeError(f"{shop.unpaid()} orders are still not paid")
        time.sleep(0.2)
    return time.time()
