"""Processes under measurement: started on free ports, their CPU time read, stopped."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

_START_SECONDS = 30


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@dataclass(frozen=True, slots=True)
class Processes:
    """Running processes, by name."""

    by_name: Mapping[str, psutil.Process]

    def cpu_seconds(self) -> dict[str, float]:
        """CPU time each has used so far, its children included."""
        return {name: _cpu_seconds(process) for name, process in self.by_name.items()}


def _cpu_seconds(process: psutil.Process) -> float:
    family = [process, *process.children(recursive=True)]
    return sum(each.cpu_times().user + each.cpu_times().system for each in family)


@contextmanager
def running(
    commands: Mapping[str, Sequence[str]],
    ports: Mapping[str, int],
    environment: Mapping[str, str],
    logs: Path,
) -> Iterator[Processes]:
    """Run ``commands`` until the block ends; each must answer on its port first."""
    started: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in commands.items():
            with (logs / f"{name}.log").open("wb") as log:
                started[name] = subprocess.Popen(
                    [sys.executable, *command],
                    env={**os.environ, **environment},
                    stdin=subprocess.PIPE,
                    stdout=log,
                    stderr=log,
                )
        for name, port in ports.items():
            _wait_until_live(name, port, started[name], logs)
        yield Processes({name: psutil.Process(child.pid) for name, child in started.items()})
    finally:
        for child in started.values():
            child.terminate()
        for child in started.values():
            child.wait(timeout=20)


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
