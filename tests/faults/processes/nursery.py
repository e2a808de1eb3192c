"""Starts services within a quarter of a second: ``python -m …processes.nursery SOCKET``.

It imports everything, compiles the specs and reads the migrations once, and forks a process for
each that connects to its socket, which forks one for each start; that does all else that
``services.console.serving.service`` does, from the settings to the migrations, or all that `ichiba`
does. Orders come as JSON lines; what is told is that it is ready, and where SQLite files lie that
are migrated and hold nothing; and what started and ended. When a connection ends, what was started
for it is killed; when standard input ends, all is over.
"""

import gc
import json
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

from connexion.spec import Specification

from services.chassis.base.ids import shift_clock
from services.chassis.base.settings import SERVICES, Settings
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.service_definition import ServiceDefinition
from services.chassis.storage import migrations
from services.chassis.web.application import build_app, handlers_of
from services.console.serving import service as console_service
from services.notification.rendering import compiled
from tests.faults.processes.killing import KillPlan, install
from tests.faults.processes.sabotages import SABOTAGES
from tests.faults.processes.warm_serving import become_program, run_in_child
from tests.specs import reading_once
from tests.templates import compiling_once

_OF_UVICORN = (
    "uvicorn.lifespan.on",
    "uvicorn.logging",
    "uvicorn.loops.uvloop",
    "uvicorn.protocols.http.httptools_impl",
)
"""What uvicorn imports by name when it serves."""


def main() -> NoReturn:
    """Serve all that connect until there is nobody to ask."""
    patch.object(Specification, "load", reading_once()).start()
    patch.object(compiled, "_compile", compiling_once()).start()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen()
    folder = tempfile.mkdtemp(prefix="ichiba-nursery-")
    _warm_up(Path(folder))
    # What is here stays. A child that looked through it would have to copy all of it, too.
    gc.collect()
    gc.freeze()
    served: set[int] = set()
    while 0 not in (ready := select.select([0, listener.fileno()], [], [])[0]):
        if listener.fileno() in ready:
            served.add(_serve_apart(listener, folder))
    listener.close()
    for pid in served:  # their connections end with those who asked
        os.waitpid(pid, 0)
    shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0)


def _serve_apart(listener: socket.socket, folder: str) -> int:
    """Start what one connection asks for, in a process of its own; answers its number."""
    connection = listener.accept()[0]
    pid = os.fork()
    if pid == 0:
        os.dup2(connection.fileno(), 0)
        os.dup2(connection.fileno(), 1)
        listener.close()
        connection.close()
        run_in_child(lambda: _serve(folder))
    connection.close()
    return pid


def _serve(folder: str) -> None:
    """Start what is asked for until there is nobody to ask."""
    running: dict[int, int] = {}
    _tell({"event": "ready", "folder": folder})
    while True:
        ready = select.select([0, *running.values()], [], [])[0]
        if 0 in ready:
            line = _read_line()
            if not line:
                break
            pid = _start(json.loads(line))
            running[pid] = os.pidfd_open(pid)
            _tell({"event": "started", "pid": pid})
        _tell_ends(running)
    for pid in running:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def _warm_up(folder: Path) -> None:
    """Do what every start does and what comes out the same each time, so that it is known.

    The migrated SQLite files stay in ``folder``. No thread may be left: it would be missing after a
    fork.
    """
    for name in _OF_UVICORN:
        import_module(name)
    settings = Settings.load(data_dir=folder, response_validation=True)
    verifier = TokenVerifier(SigningKey.load_or_create(folder))
    for service in SERVICES:
        module = import_module(f"services.{service}.app")
        definition: ServiceDefinition = getattr(module, service.upper())
        signatures = definition.signatures(settings)
        app = build_app(
            service,
            handlers_of(definition.api),
            _nothing,
            settings,
            verifier=verifier,
            signatures=signatures,
        )
        app.middleware._build_middleware_stack()
        migrations.upgrade(service, settings.database_url(service))


@asynccontextmanager
async def _nothing() -> AsyncIterator[None]:
    yield None


def _read_line() -> bytes:
    """One line, byte by byte: what is behind it has to stay visible to ``select``."""
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            return b""
        line += byte
    return line


def _tell(what: dict[str, Any]) -> None:
    os.write(1, json.dumps(what).encode() + b"\n")


def _tell_ends(running: dict[int, int]) -> None:
    """``running`` has the descriptors of processes: they can be read from when these have ended."""
    while running:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        os.close(running.pop(pid))
        _tell({"event": "ended", "pid": pid, "code": os.waitstatus_to_exitcode(status)})


def _start(order: dict[str, Any]) -> int:
    pid = os.fork()
    if pid == 0:
        run_in_child(lambda: _become(order))
    return pid


def _become(order: dict[str, Any]) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    for number, file in ((1, order["log"]), (2, order.get("errors", order["log"]))):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    os.environ.clear()
    os.environ.update(order["environment"])
    if "command" in order:
        become_program(order["command"])
        return
    if order["plan"] is not None:
        install(KillPlan(**order["plan"]))
    if order.get("sabotage") is not None:
        SABOTAGES[order["sabotage"]]()
    if order["ahead"]:
        shift_clock(lambda: timedelta(seconds=order["ahead"]))
    sys.exit(console_service.run(order["service"], has_lifeline=False))


if __name__ == "__main__":
    main()
