"""How fast orders are created, one by one, beside the floor."""

import multiprocessing
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from services.chassis.identity.tokens import SigningKey
from tests.bench.load import Load, create_orders
from tests.bench.processes import SERVICES, Processes, running, running_ichiba
from tests.ports import free_port

CONNECTIONS = (1, 8, 32)
_WARM_UP_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table; CPU in milliseconds an order, by process."""

    system: str
    connections: int
    load: Load
    cpu_milliseconds: dict[str, float]

    def line(self) -> str:
        load = self.load
        cpu = sum(self.cpu_milliseconds.values())
        parts = " + ".join(f"{value:.2f}" for value in self.cpu_milliseconds.values())
        return (
            f"{self.system:<7} {self.connections:>11} {load.rate:>9.0f} "
            f"{load.percentile(0.5):>8.1f} {load.percentile(0.95):>8.1f} "
            f"{load.percentile(0.99):>8.1f} {cpu:>13.2f}  ({parts})"
            + (f"  {load.failures} NOT PAID" if load.failures else "")
        )


HEADING = (
    "system  connections  orders/s   p50 ms   p95 ms   p99 ms  CPU ms/order  "
    "(order + payment + notification)"
)


def measure_creation(seconds: float) -> None:
    """Print a line for each number of connections, of Ichiba and of the floor in turn."""
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=1))
        print(HEADING)
        with running_ichiba(data_dir) as ichiba, _floor(data_dir) as floor:
            for connections in CONNECTIONS:
                ours = _measure("ichiba", ichiba, token, connections, seconds)
                print(ours.line(), flush=True)
                bare = _measure("floor", floor, token, connections, seconds)
                print(bare.line(), flush=True)
                ratio = ours.load.rate / bare.load.rate
                print(f"        ichiba reaches {ratio:.0%} of the floor's rate", flush=True)


def _measure(
    system: str, processes: Processes, token: str, connections: int, seconds: float
) -> Measurement:
    port = processes.ports["order"]
    generate(port, token, connections, _WARM_UP_SECONDS)
    before = processes.cpu_seconds()
    load = generate(port, token, connections, seconds)
    after = processes.cpu_seconds()
    orders = len(load.latencies)
    cpu = {name: (after[name] - before[name]) * 1000 / orders for name in before}
    return Measurement(system, connections, load, cpu)


def generate(port: int, token: str, connections: int, seconds: float) -> Load:
    """Run the load in a process of its own, so that it shares no interpreter with anything."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_run_load, (port, token, connections, seconds))


def _run_load(port: int, token: str, connections: int, seconds: float) -> Load:
    import uvloop

    return uvloop.run(create_orders(port, token, connections, seconds))


@contextmanager
def _floor(data_dir: Path) -> Iterator[Processes]:
    ports = {name: free_port() for name in SERVICES}
    peers = (str(ports["payment"]), str(ports["notification"]))
    commands = {
        name: (
            "-m",
            "tests.bench.floor",
            name,
            str(data_dir),
            str(port),
            *(peers if name == "order" else ()),
        )
        for name, port in ports.items()
    }
    with running(commands, ports, {}, data_dir) as processes:
        yield processes
