"""A container engine and its compose command, as this machine has them.

``CONTAINERS_COMPOSE`` and ``CONTAINERS_ENGINE`` say which, where they are not to be found out:
``podman-compose --podman-path /opt/podman`` and ``/opt/podman``, for example.
"""

import os
import shlex
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).parents[2]
_KNOWN: Final = ((("docker", "compose"), "docker"), (("podman-compose",), "podman"))
_BUILD_SECONDS: Final = 1_800.0
_PROJECT: Final = "ichiba-tried"


class NoEngine(Exception):
    """This machine has no engine, or none that answers."""


class Engine:
    """Runs one project; its containers are found by the names of their services."""

    def __init__(self, compose: Sequence[str], engine: str) -> None:
        self._compose = tuple(compose)
        self._engine = engine
        self.environment: dict[str, str] = {}
        """What the compose files are filled in with."""
        self.files: tuple[str, ...] = ("compose.yaml",)

    @property
    def name(self) -> str:
        """Both commands, for the table."""
        return f"{Path(self._compose[0]).name} on {Path(self._engine).name}"

    @classmethod
    def find(cls, environment: Mapping[str, str] = os.environ) -> "Engine":
        """The engine that is chosen or, else, that answers.

        Raises:
            NoEngine: there is none.
        """
        compose = shlex.split(environment.get("CONTAINERS_COMPOSE", ""))
        for known, engine in ((tuple(compose), ""),) if compose else _KNOWN:
            chosen = environment.get("CONTAINERS_ENGINE") or engine or _engine_of(known)
            if _answers(*known, "version") and _answers(chosen, "info"):
                return cls(known, chosen)
        raise NoEngine("neither `docker compose` nor `podman-compose` answers here")

    def compose(self, *arguments: str) -> str:
        """Run the compose command on the project; what it printed."""
        files = [part for file in self.files for part in ("-f", file)]
        return self._run([*self._compose, "-p", _PROJECT, *files, *arguments])

    def composed(self) -> Mapping[str, Mapping[str, Any]]:
        """The services of the project's first file, as they stand there."""
        text = (ROOT / self.files[0]).read_text(encoding="utf-8")
        services: Mapping[str, Mapping[str, Any]] = yaml.safe_load(text)["services"]
        return services

    def run(self, *arguments: str) -> str:
        """Run the engine; what it printed."""
        return self._run([self._engine, *arguments])

    def containers(self, service: str, *more: str) -> list[str]:
        """The ids of a service's containers, running or not; ``more`` are labels of compose."""
        labels = (f"project={_PROJECT}", f"service={service}", *more)
        filters = [part for each in labels for part in ("-f", f"label=com.docker.compose.{each}")]
        return self.run("ps", "-aq", *filters).split()

    def container(self, service: str, number: int = 1) -> str:
        """The id of a service's container; ``number`` is from 1 to how many it has."""
        return self.containers(service, f"container-number={number}")[0]

    def kill(self, service: str) -> None:
        """End a service's process at once, by SIGKILL, and start its container again."""
        self.stop_at_once(service)
        self.start(service)

    def stop_at_once(self, service: str) -> None:
        """End the process of a service's first container by SIGKILL."""
        self.run("kill", "--signal", "KILL", self.container(service))

    def start(self, service: str) -> None:
        """Start a service's first container again."""
        self.run("start", self.container(service))

    def restart(self, service: str) -> None:
        """Stop a service's container in good order, and start it again."""
        self.run("restart", self.container(service))

    def cut_off(self, service: str, seconds: float) -> None:
        """Take a service off the network for so long."""
        container, network = self.container(service), f"{_PROJECT}_default"
        self.run("network", "disconnect", network, container)
        time.sleep(seconds)
        self.run("network", "connect", "--alias", service, network, container)

    def cut_between(self, service: str, other: str, seconds: float) -> None:
        """Have a service's first container not reach another's for so long, but all the rest."""
        address = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"
        address = self.run("inspect", "-f", address, self.container(other)).strip()
        self._route(service, "add", address)
        time.sleep(seconds)
        self._route(service, "remove", address)

    def _route(self, service: str, what: str, address: str) -> None:
        within = ("--network", f"container:{self.container(service)}", "--cap-add", "NET_ADMIN")
        source = (ROOT / "tests" / "containers" / "unreachable.py").read_text(encoding="utf-8")
        python = ("python", "-c", source, what, address)
        self.run("run", "--rm", "--user", "0", *within, "ichiba", *python)

    def inside(self, service: str, *command: str, number: int = 1) -> str:
        """Run a command in a service's container; what it printed."""
        return self.run("exec", self.container(service, number), *command)

    def logs(self, service: str) -> str:
        """What a service's container has printed so far."""
        return self.run("logs", self.container(service))

    def _run(self, command: Sequence[str]) -> str:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, **self.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=_BUILD_SECONDS,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(
                f"{shlex.join(command)} ended with {done.returncode}:\n{done.stdout}"
            )
        return done.stdout


def _engine_of(compose: Sequence[str]) -> str:
    """The engine that a chosen compose command works with."""
    if "--podman-path" in compose:
        return compose[compose.index("--podman-path") + 1]
    return "podman" if Path(compose[0]).name == "podman-compose" else "docker"


def _answers(*command: str) -> bool:
    try:
        return not subprocess.run(command, capture_output=True, timeout=60, check=False).returncode
    except OSError:
        return False


def until(what: str, seconds: float, is_so: Callable[[], bool]) -> float:
    """Wait until something is so; the seconds that it took.

    Raises:
        TimeoutError: it has not become so.
    """
    started = time.monotonic()
    while not is_so():
        if time.monotonic() - started > seconds:
            raise TimeoutError(f"after {seconds:.0f} s: {what}")
        time.sleep(0.2)
    return time.monotonic() - started
