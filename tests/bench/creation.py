"""How fast orders are created, one by one, beside a plain FastAPI build and beside the floor.

They take turns within the same minute, and whoever is not measured is stopped meanwhile.
"""

import multiprocessing
import statistics
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from services.chassis.identity.tokens import SigningKey
from tests.bench.beside import measure_beside
from tests.bench.running.databases import settings_for
from tests.bench.running.load import Load, create_orders
from tests.bench.running.processes import SERVICES, Processes, running, running_ichiba
from tests.ports import free_port

CONNECTIONS = (1, 8, 32)
_OURS, _PLAIN, _FLOOR = "ichiba", "fastapi", "floor"
_WARM_UP_SECONDS = 2.0
HEADING = (
    "system  connections  orders/s   p50 ms   p95 ms   p99 ms  CPU ms/order  "
    "(order + payment + notification)"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One run of one system; CPU in milliseconds an order, by process."""

    load: Load
    cpu_milliseconds: Mapping[str, float]

    @property
    def cpu(self) -> float:
        """User and system time of all three processes, in milliseconds an order."""
        return sum(self.cpu_milliseconds.values())


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table: rate and CPU are the medians of the turns, latencies those of all."""

    system: str
    connections: int
    turns: Sequence[Turn]

    def line(self) -> str:
        rate = statistics.median(turn.load.rate for turn in self.turns)
        cpu = {
            name: statistics.median(turn.cpu_milliseconds[name] for turn in self.turns)
            for name in self.turns[0].cpu_milliseconds
        }
        load = Load.together([turn.load for turn in self.turns])
        parts = " + ".join(f"{value:.2f}" for value in cpu.values())
        return (
            f"{self.system:<7} {self.connections:>11} {rate:>9.0f} "
            f"{load.percentile(0.5):>8.1f} {load.percentile(0.95):>8.1f} "
            f"{load.percentile(0.99):>8.1f} {sum(cpu.values()):>13.2f}  ({parts})"
            + (f"  {load.failures} NOT PAID" if load.failures else "")
        )

    def beside(self, other: "Measurement") -> str:
        """How many times the other's rate, and what part of its CPU: the medians of the turns."""
        pairs = list(zip(self.turns, other.turns, strict=True))
        rate = statistics.median(mine.load.rate / its.load.rate for mine, its in pairs)
        cpu = statistics.median(its.cpu / mine.cpu for mine, its in pairs)
        return f"×{rate:.2f} of {other.system}'s rate with ×{1 / cpu:.2f} of its CPU an order"


def measure_creation(seconds: float, turns: int, database: str, rows: int) -> None:
    """Print a line for each number of connections and system, then what an import beside costs.

    ``database`` is where Ichiba's data is; the others are on SQLite.
    """
    with tempfile.TemporaryDirectory() as folder, settings_for(database) as settings:
        data_dir = Path(folder)
        token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=3))
        print(f"ichiba on {database}; {turns} turns of {seconds:.0f} s each")
        print(HEADING)
        with _systems(data_dir, settings) as systems:
            for connections in CONNECTIONS:
                _measure(systems, token, connections, seconds, turns)
    measure_beside(seconds, rows, database)


def _measure(
    systems: Mapping[str, Processes], token: str, connections: int, seconds: float, turns: int
) -> None:
    taken: dict[str, list[Turn]] = {name: [] for name in systems}
    for _ in range(turns):
        for name, processes in systems.items():
            taken[name].append(one_turn(processes, token, connections, seconds))
    found = {name: Measurement(name, connections, of) for name, of in taken.items()}
    for measurement in found.values():
        print(measurement.line())
    ours = found[_OURS]
    for other in (found[_PLAIN], found[_FLOOR]):
        print(f"        ichiba: {ours.beside(other)}", flush=True)


def one_turn(processes: Processes, token: str, connections: int, seconds: float) -> Turn:
    """A run of processes that are stopped before and after it."""
    port = processes.ports["order"]
    processes.resume()
    try:
        generate(port, token, connections, _WARM_UP_SECONDS)
        before = processes.cpu_seconds()
        load = generate(port, token, connections, seconds)
        after = processes.cpu_seconds()
    finally:
        processes.pause()
    orders = len(load.latencies)
    return Turn(load, {name: (after[name] - before[name]) * 1000 / orders for name in before})


def generate(port: int, token: str, connections: int, seconds: float) -> Load:
    """Run the load in a process of its own, so that it shares no interpreter with anything."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_run_load, (port, token, connections, seconds))


def _run_load(port: int, token: str, connections: int, seconds: float) -> Load:
    import uvloop

    return uvloop.run(create_orders(port, token, connections, seconds))


@contextmanager
def _systems(data_dir: Path, settings: Mapping[str, str]) -> Iterator[Mapping[str, Processes]]:
    """All three, stopped."""
    with ExitStack() as stack:
        systems = {_OURS: stack.enter_context(running_ichiba(data_dir, None, **settings))}
        for name, module in (
            (_PLAIN, "tests.bench.compared.fastapi_build"),
            (_FLOOR, "tests.bench.compared.floor"),
        ):
            systems[name] = stack.enter_context(running_module(module, data_dir, name))
        for processes in systems.values():
            processes.pause()
        yield systems


@contextmanager
def running_module(module: str, data_dir: Path, name: str) -> Iterator[Processes]:
    """Three processes of ``module``, which takes the arguments that ``floor`` does."""
    ports = {service: free_port() for service in SERVICES}
    peers = (str(ports["payment"]), str(ports["notification"]))
    commands = {
        service: ("-m", module, service, str(data_dir), str(port), *_only_order(service, peers))
        for service, port in ports.items()
    }
    logs = data_dir / f"{name}-logs"
    logs.mkdir()
    with running(commands, ports, {}, logs) as processes:
        yield processes


def _only_order(service: str, peers: Sequence[str]) -> Sequence[str]:
    return peers if service == "order" else ()
