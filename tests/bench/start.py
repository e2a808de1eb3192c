"""How long the services take until they are ready, and how much memory they hold."""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from pathlib import Path

from services.chassis.identity.tokens import SigningKey
from tests.bench.importing import Shop
from tests.bench.running.databases import settings_for
from tests.bench.running.processes import SERVICES, running_ichiba
from tests.ports import free_port

_TURNS = 5
_PATIENCE_SECONDS = 180.0
_REST_SECONDS = 10.0
_NUMBER = 10
_IMPORTED = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \| +(\S+)")
IMPORTED_ORDERS = 100_000


def measure_start(orders: int, database: str) -> None:
    """Print the time until all three are ready, the dearest imports, the memory at rest and after.

    ``orders`` is how many are imported before memory is looked at again.
    """
    for service in SERVICES:
        _tell_imports(service)
    with tempfile.TemporaryDirectory() as folder, settings_for(database) as settings:
        data_dir = Path(folder)
        SigningKey.load_or_create(data_dir)
        taken = [_seconds_until_ready(data_dir, settings) for _ in range(1 + _TURNS)]
        again = sorted(taken[1:])
        print(
            f"from `ichiba serve` until all three are ready: {taken[0]:.2f} s at first, with new "
            f"databases; then {again[len(again) // 2]:.2f} s ({again[0]:.2f} to {again[-1]:.2f})",
            flush=True,
        )
    with tempfile.TemporaryDirectory() as folder, settings_for(database) as settings:
        data_dir = Path(folder)
        SigningKey.load_or_create(data_dir)
        with running_ichiba(data_dir, None, **settings) as processes:
            time.sleep(_REST_SECONDS)
            _tell_memory("at rest", processes.memory())
            Shop(data_dir, processes).import_orders(orders, "EACH")
            time.sleep(_REST_SECONDS)
            _tell_memory(f"after {orders:,} orders", processes.memory())


def _tell_memory(when: str, memory: Mapping[str, float]) -> None:
    parts = ", ".join(f"{name} {value:.0f}" for name, value in memory.items())
    print(f"MiB {when}: {parts}", flush=True)


def _seconds_until_ready(data_dir: Path, settings: Mapping[str, str]) -> float:
    """From the command, which starts all three, until each says that it is ready."""
    ports = {name: free_port() for name in (*SERVICES, "dashboard")}
    given = {f"ICHIBA_{name.upper()}_PORT": str(port) for name, port in ports.items()}
    began = time.perf_counter()
    with (data_dir / "serve.log").open("ab") as log:
        serving = subprocess.Popen(
            [str(Path(sys.executable).with_name("ichiba")), "serve"],
            env={**os.environ, "ICHIBA_DATA_DIR": str(data_dir), **given, **settings},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        _wait_until_ready([ports[name] for name in SERVICES], began)
        return time.perf_counter() - began
    finally:
        serving.terminate()
        serving.wait(timeout=30)


def _wait_until_ready(ports: Iterable[int], began: float) -> None:
    for port in ports:
        while not _is_ready(port):
            if time.perf_counter() - began > _PATIENCE_SECONDS:
                raise TimeoutError(f"nothing is ready on port {port}")
            time.sleep(0.02)


def _is_ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=5) as reply:
            return bool(json.load(reply)["status"] == "ready")
    except (urllib.error.URLError, OSError):
        return False


def _tell_imports(service: str) -> None:
    """Print what is dearest to import, each by itself, of what the service imports at start."""
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "ignore",
            "-X",
            "importtime",
            "-c",
            f"import services.{service}.app",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    modules = [
        (int(own), name)
        for own, _, name in (match.groups() for match in _IMPORTED.finditer(done.stderr))
    ]
    total = sum(own for own, _ in modules) / 1000
    print(f"{service}: {len(modules)} modules imported in {total:.0f} ms; dearest by themselves:")
    for own, name in sorted(modules, reverse=True)[:_NUMBER]:
        print(f"  {own / 1000:>6.1f} ms  {name}", flush=True)
