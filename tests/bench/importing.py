"""How fast a file becomes paid orders, beside the same orders one by one; what it takes meanwhile.

The three services are real processes on SQLite with ``synchronous=FULL``. An import has ended when
all its orders are PAID; CPU is counted until its e-mails are handed over, too.
"""

import multiprocessing
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import psutil

from services.chassis.identity.tokens import SigningKey
from tests.bench.reading import measure_reading
from tests.bench.running.load import Load, create_number
from tests.bench.running.processes import Processes, running_ichiba
from tests.bench.running.sheets import write_parcels, write_sheet, write_shopify

_SINGLE_CONNECTIONS = 8
_MOST_SINGLE = 2_000
"""Orders that are made one by one for comparison, which takes several times as long."""
_POLL_SECONDS = 0.1
_TURNS = 3
"""Imports of each format, the fastest of which counts."""
_SHARES = 10
"""Parts after each of which the memory of a long run is told."""

COLUMNS: dict[str, Callable[[Path, int, str], Path]] = {
    "own": write_sheet,
    "shopify": write_shopify,
}
"""Ways to write the same orders."""
HEADING = (
    "way               orders  seconds  orders/s  CPU µs/order  (order + payment + notification)  "
    "peak MiB"
)


@dataclass(frozen=True, slots=True)
class Look:
    """How far an import was at a time, and the resident memory of each process in MiB."""

    seconds: float
    rows: int
    paid: int
    memory: dict[str, float]


@dataclass(frozen=True, slots=True)
class Import:
    """One file that became orders; ``cpu`` in seconds, by process, until all e-mails are queued."""

    orders: int
    began: float
    seconds: float
    cpu: dict[str, float]
    looks: Sequence[Look] = field(repr=False)

    @property
    def rate(self) -> float:
        """Orders a second, from the upload until all are PAID."""
        return self.orders / self.seconds


class Shop:
    """The running product, and an administrator's connection to it."""

    def __init__(self, data_dir: Path, processes: Processes) -> None:
        self.data_dir = data_dir
        self.processes = processes
        self.port = processes.ports["order"]
        self.token = SigningKey.load_or_create(data_dir).mint(
            "bench", ["admin"], timedelta(hours=12)
        )
        self._client = httpx.Client(
            base_url=f"http://127.0.0.1:{self.port}/api/v1",
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=300,
        )
        self._files = 0

    def import_orders(
        self,
        rows: int,
        notify: str,
        tell: Callable[[Look], None] = lambda _look: None,
        write: Callable[[Path, int, str], Path] = write_sheet,
    ) -> Import:
        """Upload a new file of ``rows`` orders and wait until they are paid for and told of.

        ``tell`` is given each look that is taken at how far it is; ``write`` makes the file.
        """
        self._files += 1
        path = write(self.data_dir / f"{self._files}.csv", rows, f"F{self._files}")
        cpu = self.processes.cpu_seconds()
        began, clock = time.time(), time.perf_counter()
        batch_id = self._sent(path, notify=notify)
        looks: list[Look] = []
        while (batch := self._look(batch_id, clock, looks))["orders_paid"] < rows:
            tell(looks[-1])
            if batch["status"] not in ("QUEUED", "VALIDATING", "RUNNING"):
                raise RuntimeError(f"the import has ended without all orders paid: {batch}")
        seconds = looks[-1].seconds
        wanted = rows if notify == "EACH" else 0
        while self._look(batch["id"], clock, looks)["notifications_queued"] < wanted:
            pass
        after = self.processes.cpu_seconds()
        used = {name: after[name] - cpu[name] for name in cpu}
        return Import(rows, began, seconds, used, looks)

    def ship_orders(self, rows: int) -> Import:
        """Upload a carrier's file that ships the orders of the last one, and wait until it has."""
        path = write_parcels(self.data_dir / "parcels.csv", rows, f"F{self._files}")
        cpu = self.processes.cpu_seconds()
        began, clock = time.time(), time.perf_counter()
        batch_id = self._sent(path, kind="parcels")
        looks: list[Look] = []
        while (batch := self._look(batch_id, clock, looks))["status"] != "COMPLETED":
            if batch["status"] not in ("QUEUED", "VALIDATING", "RUNNING"):
                raise RuntimeError(f"the import has ended before its end: {batch}")
        if batch["parcels"]["orders_shipped"] != rows:
            raise RuntimeError(f"not all orders were shipped: {batch}")
        seconds = looks[-1].seconds
        while self._look(batch_id, clock, looks)["notifications_queued"] < rows:
            pass
        after = self.processes.cpu_seconds()
        used = {name: after[name] - cpu[name] for name in cpu}
        return Import(rows, began, seconds, used, looks)

    def _sent(self, path: Path, **choices: str) -> str:
        with path.open("rb") as file:
            reply = self._client.post(
                "/batches", files={"file": (path.name, file, "text/csv")}, data=choices
            )
        reply.raise_for_status()
        return str(reply.json()["id"])

    def _look(self, batch_id: str, clock: float, looks: list[Look]) -> dict[str, Any]:
        time.sleep(_POLL_SECONDS)
        reply = self._client.get(f"/batches/{batch_id}")
        reply.raise_for_status()
        batch: dict[str, Any] = reply.json()
        looks.append(
            Look(
                time.perf_counter() - clock,
                batch["rows_processed"],
                batch["orders_paid"],
                self.processes.memory(),
            )
        )
        return batch


def measure_imports(rows: int) -> None:
    """Print what the files of a shop cost, one by one and together."""
    load = " ".join(f"{each:.1f}" for each in psutil.getloadavg())
    print(f"load of the machine before (1, 5, 15 minutes): {load}, on {psutil.cpu_count()} cores")
    measure_reading(rows)
    with open_shop() as shop:
        shop.import_orders(200, "EACH")  # what is made at the first use of all is not measured
        print(HEADING)
        imported = shop.import_orders(rows, "EACH")
        print(import_line("import", imported), flush=True)
        shipped = shop.ship_orders(rows)
        print(import_line("parcels", shipped), flush=True)
        print(
            f"        {rows:,} parcels take {shipped.seconds / imported.seconds:.2f} times as long "
            "as the orders",
            flush=True,
        )
        single = _measure_single(shop, min(rows, _MOST_SINGLE))
        print(import_line(f"POST, {_SINGLE_CONNECTIONS} at a time", single), flush=True)
        ratio = imported.rate / single.rate
        cpu = sum(single.cpu.values()) / single.orders * imported.orders
        print(
            f"        the import makes {ratio:.1f} times as many orders a second, and takes "
            f"{sum(imported.cpu.values()) / cpu:.0%} of the CPU",
            flush=True,
        )
    measure_formats(rows)


def measure_formats(rows: int) -> None:
    """Print how fast the same orders go in from Shopify's export, beside our own columns.

    They take turns, so that whatever else the machine does slows both.
    """
    best = dict.fromkeys(COLUMNS, 0.0)
    with open_shop() as shop:
        for write in COLUMNS.values():
            shop.import_orders(200, "NONE", write=write)
        print(HEADING)
        for _ in range(_TURNS):
            for name, write in COLUMNS.items():
                imported = shop.import_orders(rows, "NONE", write=write)
                best[name] = max(best[name], imported.rate)
                print(import_line(name, imported), flush=True)
    print(f"        Shopify's export at {best['shopify'] / best['own']:.0%} of our own rate")


def measure_long_import(rows: int, notify: str, columns: str) -> None:
    """Print how a file of very many orders goes, and the memory it takes from part to part.

    ``columns`` is one of ``COLUMNS``.
    """
    write = COLUMNS[columns]
    print("  rows done   orders paid  seconds   MiB (order + payment + notification)")
    told = 0

    def tell(look: Look) -> None:
        nonlocal told
        if look.paid * _SHARES >= told * rows:
            told += 1
            memory = _parts(look.memory)
            print(f"{look.rows:>11,} {look.paid:>13,} {look.seconds:>8.0f}   {memory}", flush=True)

    with open_shop() as shop:
        shop.import_orders(200, notify, write=write)
        imported = shop.import_orders(rows, notify, tell, write)
    print(HEADING)
    print(import_line(f"{columns}, {notify}", imported))


def import_line(way: str, made: Import) -> str:
    """A line below ``HEADING``."""
    cpu = {name: value * 1_000_000 / made.orders for name, value in made.cpu.items()}
    peak = {name: max(look.memory[name] for look in made.looks) for name in made.cpu}
    parts = f"({' + '.join(f'{value:.0f}' for value in cpu.values())})"
    return (
        f"{way:<16} {made.orders:>7} {made.seconds:>8.2f} {made.rate:>9.0f} "
        f"{sum(cpu.values()):>13.0f}  {parts:<34} {_parts(peak)}"
    )


def _parts(memory: dict[str, float]) -> str:
    return " + ".join(f"{value:.0f}" for value in memory.values())


def _measure_single(shop: Shop, orders: int) -> Import:
    """The same kind of orders, each by its own request."""
    cpu = shop.processes.cpu_seconds()
    began, clock = time.time(), time.perf_counter()
    load: Load = _in_a_process(_make_orders, shop.port, shop.token, _SINGLE_CONNECTIONS, orders)
    after = shop.processes.cpu_seconds()
    look = Look(time.perf_counter() - clock, orders, orders, shop.processes.memory())
    used = {name: after[name] - cpu[name] for name in cpu}
    if load.failures:
        print(f"        {load.failures} NOT PAID")
    return Import(orders, began, load.seconds, used, [look])


@contextmanager
def open_shop(settings: Mapping[str, str] | None = None) -> Iterator[Shop]:
    """The product on empty databases, and nothing beside it; ``settings`` are of the services."""
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        SigningKey.load_or_create(data_dir)
        with running_ichiba(data_dir, None, **(settings or {})) as processes:
            yield Shop(data_dir, processes)


def _in_a_process(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run the load in a process of its own, so that it shares no interpreter with anything."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(function, arguments)


def _make_orders(port: int, token: str, connections: int, orders: int) -> Load:
    import uvloop

    return uvloop.run(create_number(port, token, connections, orders))
