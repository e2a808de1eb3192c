"""Processes under measurement: started on free ports, their CPU time read, stopped."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.ports import free_port

SERVICES = ("order", "payment", "notification")
_START_SECONDS = 180
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Processes:
    """Running processes, by name, and how each is started."""

    commands: Mapping[str, Sequence[str]]
    ports: Mapping[str, int]
    environment: Mapping[str, str]
    logs: Path
    children: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, name: str) -> None:
        """Start one; it may not listen yet."""
        with (self.logs / f"{name}.log").open("ab") as log:
            self.children[name] = subprocess.Popen(
                [sys.executable, *self.commands[name]],
                env={**os.environ, **self.environment},
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
            )

    def kill(self, name: str) -> None:
        """Kill one and wait for its end."""
        self.children[name].kill()
        self.children[name].wait()

    def cpu_seconds(self) -> dict[str, float]:
        """CPU time each has used so far, its children included."""
        return {name: _cpu_seconds(_family(child.pid)) for name, child in self.children.items()}

    def memory(self) -> dict[str, float]:
        """Resident memory of each now, in MiB, its children's included."""
        return {
            name: sum(each.memory_info().rss for each in _family(child.pid)) / _MEGABYTE
            for name, child in self.children.items()
        }

    def pause(self) -> None:
        """Stop all where they are, so that others have the machine for themselves."""
        for process in self._all():
            _send(process, signal.SIGSTOP)

    def resume(self) -> None:
        """Let all go on; who watches others last."""
        for process in reversed(self._all()):
            _send(process, signal.SIGCONT)

    def _all(self) -> list[psutil.Process]:
        """Those that live, each before its own children."""
        living = (child.pid for child in self.children.values() if child.poll() is None)
        return [process for pid in living for process in _family(pid)]


def _send(process: psutil.Process, number: signal.Signals) -> None:
    with suppress(psutil.NoSuchProcess):
        process.send_signal(number)


def _family(pid: int) -> list[psutil.Process]:
    process = psutil.Process(pid)
    return [process, *process.children(recursive=True)]


def _cpu_seconds(family: list[psutil.Process]) -> float:
    return sum(each.cpu_times().user + each.cpu_times().system for each in family)


@contextmanager
def running(
    commands: Mapping[str, Sequence[str]],
    ports: Mapping[str, int],
    environment: Mapping[str, str],
    logs: Path,
) -> Iterator[Processes]:
    """Run ``commands`` until the block ends; each must answer on its port first."""
    processes = Processes(commands, ports, environment, logs)
    try:
        for name in commands:
            processes.start(name)
        for name, port in ports.items():
            _wait_until_live(name, port, processes.children[name], logs)
        yield processes
    finally:
        processes.resume()
        for child in processes.children.values():
            child.terminate()
        for child in processes.children.values():
            child.wait(timeout=20)


@contextmanager
def running_ichiba(
    data_dir: Path, ports: Mapping[str, int] | None = None, **settings: str
) -> Iterator[Processes]:
    """Run the three services, on free ports unless ``ports`` says which; data in ``data_dir``."""
    ports = ports or {name: free_port() for name in SERVICES}
    environment = {
        "ICHIBA_DATA_DIR": str(data_dir),
        "ICHIBA_LOG_LEVEL": "info",
        **{f"ICHIBA_{name.upper()}_PORT": str(port) for name, port in ports.items()},
        **settings,
    }
    commands = {name: ("-m", "services.console.serving.service", name) for name in SERVICES}
    with running(commands, ports, environment, data_dir) as processes:
        yield processes


def _wait_until_live(name: str, port: int, child: subprocess.Popen[bytes], logs: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if child.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/live", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise RuntimeError(f"{name} did not start:\n{(logs / f'{name}.log').read_text()[-2000:]}")
