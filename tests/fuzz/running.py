"""The three services as real processes on free ports, with their data in a folder of their own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from services.chassis.settings import SERVICES, Service
from services.console.health import ask_health

ROOT = Path(__file__).parents[2]
_START_SECONDS = 60.0
_STOP_SECONDS = 15.0

Origins = dict[Service, str]


@contextmanager
def running_services(data_dir: Path) -> Iterator[Origins]:
    """Starts the services, waits until all are ready, and answers where each listens."""
    ports = dict(zip(SERVICES, _free_ports(len(SERVICES)), strict=True))
    environment = environment_for(data_dir) | {
        "ICHIBA_RESPONSE_VALIDATION": "true",
        "ICHIBA_LOG_LEVEL": "error",
        **{f"ICHIBA_{service.upper()}_PORT": str(port) for service, port in ports.items()},
    }
    origins: Origins = {service: f"http://127.0.0.1:{port}" for service, port in ports.items()}
    with ExitStack() as stack:
        processes = {
            service: stack.enter_context(_process(service, environment, log_of(data_dir, service)))
            for service in SERVICES
        }
        for service, process in processes.items():
            _wait_until_ready(service, origins[service], process, log_of(data_dir, service))
        yield origins


def environment_for(data_dir: Path) -> dict[str, str]:
    """This process's environment without its own settings of Ichiba's, on ``data_dir``."""
    inherited = {name: value for name, value in os.environ.items() if not _is_setting(name)}
    return inherited | {"ICHIBA_DATA_DIR": str(data_dir)}


def log_of(data_dir: Path, service: Service) -> Path:
    """Where the standard error of ``service`` goes."""
    return data_dir / f"{service}.log"


def _is_setting(name: str) -> bool:
    return name.upper().startswith("ICHIBA_")


@contextmanager
def _process(
    service: Service, environment: dict[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-W", "ignore", "-m", "services.console.service", service]
    with (
        log.open("wb") as stderr,
        # Its standard input is the lifeline: it ends with us, however we end.
        subprocess.Popen(
            [*command, "--lifeline"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stderr=stderr,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_until_ready(
    service: Service, origin: str, process: subprocess.Popen[bytes], log: Path
) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        health = ask_health(origin)
        if health is not None and health.is_ready:
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise AssertionError(f"{service} does not get ready:\n{log.read_text(encoding='utf-8')}")


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]
