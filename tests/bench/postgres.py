"""Ichiba on PostgreSQL, with 1, 2 and 4 processes a service, beside SQLite and a plain build.

They take turns within the same minutes, and whoever is not measured is stopped meanwhile. The
CPU time is that of the services; PostgreSQL's own processes are not counted.
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psutil

from services.chassis.identity.tokens import SigningKey
from tests.bench import creation, importing
from tests.bench.creation import Measurement, Turn, generate, one_turn, running_module
from tests.bench.importing import Import, Shop, import_line
from tests.bench.running.databases import settings_for
from tests.bench.running.processes import Processes, running_ichiba

_CONNECTIONS = 8
_WORKERS = (1, 2, 4)
_SERVERS_CONNECTIONS = 300
"""Twelve processes may open fifteen each."""
_SQLITE, _PLAIN = "sqlite", "fastapi"
_WARM_UP_ROWS = 200
_FIRST_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class _System:
    processes: Processes
    data_dir: Path
    token: str


def measure_postgres(seconds: float, turns: int, rows: int) -> None:
    """Print what single orders come to, and what an import of ``rows`` orders does."""
    load = " ".join(f"{each:.1f}" for each in psutil.getloadavg())
    print(f"load of the machine before (1, 5, 15 minutes): {load}, on {psutil.cpu_count()} cores")
    with _systems() as systems:
        _measure_single(systems, seconds, turns)
        _measure_imports(
            {name: system for name, system in systems.items() if name != _PLAIN}, rows, turns
        )


def _measure_single(systems: Mapping[str, _System], seconds: float, turns: int) -> None:
    print(f"single orders, {turns} turns of {seconds:.0f} s each")
    print(creation.HEADING)
    taken: dict[str, list[Turn]] = {name: [] for name in systems}
    for _ in range(turns):
        for name, system in systems.items():
            turn = one_turn(system.processes, system.token, _CONNECTIONS, seconds)
            taken[name].append(turn)
    found = {name: Measurement(name, _CONNECTIONS, of) for name, of in taken.items()}
    for measurement in found.values():
        print(measurement.line())
    for workers in _WORKERS:
        ours = found[_name(workers)]
        beside = [found[_PLAIN], found[_SQLITE], *([found[_name(1)]] if workers > 1 else [])]
        for other in beside:
            print(f"        {ours.system}: {ours.beside(other)}", flush=True)


def _measure_imports(systems: Mapping[str, _System], rows: int, turns: int) -> None:
    print(f"an import of {rows:,} orders with an e-mail each, {turns} turns")
    print(importing.HEADING)
    shops = {name: Shop(each.data_dir, each.processes) for name, each in systems.items()}
    for shop in shops.values():
        _import(shop, _WARM_UP_ROWS)
    for _ in range(turns):
        for name, shop in shops.items():
            print(import_line(name, _import(shop, rows)), flush=True)


def _import(shop: Shop, rows: int) -> Import:
    shop.processes.resume()
    try:
        return shop.import_orders(rows, "EACH")
    finally:
        shop.processes.pause()


def _name(workers: int) -> str:
    return f"pg × {workers}"


@contextmanager
def _systems() -> Iterator[Mapping[str, _System]]:
    """All of them, stopped."""
    with ExitStack() as stack:
        found: dict[str, _System] = {}
        for workers in _WORKERS:
            settings = stack.enter_context(settings_for("postgres", _SERVERS_CONNECTIONS))
            found[_name(workers)] = _ichiba(stack, {**settings, "ICHIBA_WORKERS": str(workers)})
        found[_SQLITE] = _ichiba(stack, {})
        data_dir, token = _house(stack)
        plain = running_module("tests.bench.compared.fastapi_build", data_dir, _PLAIN)
        found[_PLAIN] = _System(stack.enter_context(plain), data_dir, token)
        # A service answers when one of its processes does; one that is stopped while it starts
        # would take what waits for it for lost. By the time all have had a load, all have started.
        for system in found.values():
            port = system.processes.ports["order"]
            generate(port, system.token, 4 * _CONNECTIONS, _FIRST_SECONDS)
        for system in found.values():
            system.processes.pause()
        yield found


def _ichiba(stack: ExitStack, settings: Mapping[str, str]) -> _System:
    data_dir, token = _house(stack)
    processes = stack.enter_context(running_ichiba(data_dir, None, **settings))
    return _System(processes, data_dir, token)


def _house(stack: ExitStack) -> tuple[Path, str]:
    data_dir = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    key = SigningKey.load_or_create(data_dir)
    return data_dir, key.mint("bench", ["admin"], timedelta(hours=3))
