"""Starts services within a quarter of a second: ``python -m tests.faults.processes.nursery``.

It imports everything and reads the specs once, and forks a process for each start; that does all
else that ``services.console.serving.service`` does, from the settings to the migrations. Orders
come as JSON lines on standard input, ends of processes are told on standard output. When its input
ends, all is killed.
"""

import json
import os
import select
import signal
import sys
import traceback
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

from connexion.spec import Specification

from services.chassis.base.ids import shift_clock
from services.chassis.base.settings import SERVICES
from services.chassis.web.schemas import load_spec
from services.console.serving import service as console_service
from tests.faults.processes.killing import KillPlan, install
from tests.faults.processes.sabotages import SABOTAGES
from tests.specs import reading_once

_POLL_SECONDS = 0.01


def main() -> NoReturn:
    """Start what is asked for until there is nobody to ask."""
    read = reading_once()
    patch.object(Specification, "load", read).start()
    for service in SERVICES:
        import_module(f"services.{service}.app")
        read(load_spec(service))
    running: set[int] = set()
    _tell({"event": "ready"})
    while True:
        if select.select([0], [], [], _POLL_SECONDS)[0]:
            line = _read_line()
            if not line:
                break
            pid = _start(json.loads(line))
            running.add(pid)
            _tell({"event": "started", "pid": pid})
        _tell_ends(running)
    for pid in running:
        os.kill(pid, signal.SIGKILL)
    sys.exit(0)


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


def _tell_ends(running: set[int]) -> None:
    while running:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        running.discard(pid)
        _tell({"event": "ended", "pid": pid, "code": os.waitstatus_to_exitcode(status)})


def _start(order: dict[str, Any]) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        _become(order)
    except BaseException:  # noqa: BLE001 - nobody above us must go on in the child
        traceback.print_exc()
    os._exit(70)


def _become(order: dict[str, Any]) -> NoReturn:
    log = os.open(Path(order["log"]), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.environ.update(order["environment"])
    if order["plan"] is not None:
        install(KillPlan(**order["plan"]))
    if order.get("sabotage") is not None:
        SABOTAGES[order["sabotage"]]()
    if order["ahead"]:
        shift_clock(lambda: timedelta(seconds=order["ahead"]))
    os._exit(console_service.run(order["service"], has_lifeline=False))


if __name__ == "__main__":
    main()
