"""The product as its users run it, `ichiba serve`, perhaps with faults; and processes to kill."""

import asyncio
import contextlib
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from services.chassis.base.settings import SERVICES, Service
from tests.faults.clients.shop import Shop
from tests.faults.processes.databases import Urls
from tests.faults.processes.fleet import ROOT, open_shop, settings_of
from tests.ports import free_ports

_ICHIBA = (sys.executable, "-W", "ignore", "-c", "from services.cli import main; main()")
_START_SECONDS = 90.0
_STOP_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Product:
    """A running `ichiba serve`."""

    process: "subprocess.Popen[bytes]"
    data_dir: Path
    origins: dict[str, str]

    def shop(self) -> Shop:
        """A client; what it says as the gateway goes the way on which webhooks are spoiled."""
        return open_shop(self.data_dir, self.origins)

    async def kill_one(self, chance: random.Random) -> bool:
        """Kill a process of a service with SIGKILL; False where none ran just then."""
        return await asyncio.to_thread(self._kill_one, chance)

    async def hurry(self) -> None:
        """Its clocks are what they are: what was cut off is waited for."""

    def _kill_one(self, chance: random.Random) -> bool:
        service = chance.choice(SERVICES)
        children = psutil.Process(self.process.pid).children()
        with contextlib.suppress(psutil.NoSuchProcess):
            found = [child for child in children if service in child.cmdline()]
            family = [each for child in found for each in (child, *_workers(child))]
            if family:
                chance.choice(family).kill()
                return True
        return False


def workers_of(product: Product, service: Service) -> list[psutil.Process]:
    """The worker processes of ``service``, which has several."""
    children = psutil.Process(product.process.pid).children()
    return [
        worker for child in children if service in child.cmdline() for worker in _workers(child)
    ]


def _workers(parent: psutil.Process) -> list[psutil.Process]:
    """The worker processes of a service that has several."""
    return [child for child in parent.children() if "spawn_main" in " ".join(child.cmdline())]


@contextmanager
def running_product(
    data_dir: Path, urls: Urls, profile: str | None, workers: int
) -> Iterator[Product]:
    """Start everything, wait until it is ready, stop it by Ctrl-C."""
    ports = dict(zip(SERVICES, free_ports(len(SERVICES)), strict=True))
    environment = settings_of(data_dir, urls, ports) | {"ICHIBA_WORKERS": str(workers)}
    faults = ("--faults", profile) if profile is not None else ()
    log = data_dir / "serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*_ICHIBA, "serve", "--only", ",".join(SERVICES), *faults],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=output,
        )
    try:
        _wait_until_ready(process, log)
        origins: dict[str, str] = {name: f"http://127.0.0.1:{port}" for name, port in ports.items()}
        yield Product(process, data_dir, {**origins, "gateway": _way_in(log, origins["payment"])})
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_until_ready(process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while b"Ichiba is ready" not in log.read_bytes():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"it does not start:\n{log.read_text(encoding='utf-8')[-2_000:]}")
        time.sleep(0.1)


def _way_in(log: Path, straight: str) -> str:
    """Where calls to the payment service are spoiled; the service itself where they are not."""
    for line in log.read_text(encoding="utf-8").splitlines():
        if "calls to payment" in line:
            origin = line.split()[0]
            assert urlsplit(origin).port
            return origin
    return straight
