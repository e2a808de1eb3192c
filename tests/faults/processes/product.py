"""The product as its users run it, `ichiba serve`, perhaps with faults; and processes to kill."""

import asyncio
import contextlib
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from services.chassis.base.settings import SERVICES, Service
from tests.faults.clients.shop import Shop
from tests.faults.processes.databases import Urls
from tests.faults.processes.fleet import ROOT, Command, migrate, open_shop, settings_of
from tests.ports import free_ports

_ICHIBA = (sys.executable, "-W", "ignore", "-c", "from services.cli import main; main()")
_START_SECONDS = 90.0
_STOP_SECONDS = 30.0


Running = Command | subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class Product:
    """A running `ichiba serve`."""

    process: "Running"
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
            found = [child for child in children if _runs(child, service)]
            family = [each for child in found for each in (child, *child.children())]
            if family:
                chance.choice(family).kill()
                return True
        return False


def workers_of(product: Product, service: Service) -> list[psutil.Process]:
    """The worker processes of ``service``, which has several."""
    children = psutil.Process(product.process.pid).children()
    return [worker for child in children if _runs(child, service) for worker in child.children()]


def _runs(process: psutil.Process, service: Service) -> bool:
    """Whether it is ``service``, forked (by its name) or started from nothing."""
    return process.name() == service or service in process.cmdline()


@contextmanager
def running_product(
    data_dir: Path, urls: Urls, profile: str | None, workers: int, *, is_warm: bool = True
) -> Iterator[Product]:
    """Start everything, wait until it is ready, stop it by Ctrl-C.

    It is forked from a warm process, with its services and their workers, unless not ``is_warm``;
    there may be several workers only if it is.
    """
    ports = dict(zip(SERVICES, free_ports(len(SERVICES)), strict=True))
    environment = settings_of(data_dir, urls, ports) | {"ICHIBA_WORKERS": str(workers)}
    faults = ("--faults", profile) if profile is not None else ()
    if is_warm:
        migrate(urls)
    log = data_dir / "serve.log"
    log.touch()
    command = ("serve", "--only", ",".join(SERVICES), *faults)
    process = (_forked if is_warm else _started)(command, environment, log)
    try:
        _wait_until_ready(process, log)
        origins: dict[str, str] = {name: f"http://127.0.0.1:{port}" for name, port in ports.items()}
        yield Product(process, data_dir, {**origins, "gateway": _way_in(log, origins["payment"])})
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_STOP_SECONDS)
        except (subprocess.TimeoutExpired, AssertionError):  # the latter where it is forked
            process.kill()


def _forked(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Running:
    return Command(("ichiba", *command), environment, log)


def _started(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Running:
    with log.open("wb") as output:
        return subprocess.Popen(
            [*_ICHIBA, *command], cwd=ROOT, env=environment, stdout=output, stderr=output
        )


def _wait_until_ready(process: Running, log: Path) -> None:
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
