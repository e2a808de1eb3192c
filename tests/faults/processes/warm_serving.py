"""`ichiba` in a process that is forked from a warm one, and so are the services that it starts.

What it does is what the command does, from its command line on; only the interpreter is not started
anew for each process, which takes ten times as long as all the rest.
"""

import asyncio
import ctypes
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn
from unittest.mock import patch

from uvicorn import _subprocess

from services import cli
from services.console.processes import supervisor
from services.console.serving import serve, service

__all__ = ["become_program", "run_in_child", "serve"]  # the last is what the command imports

_NAME_OF_PROCESS = 15  # prctl(PR_SET_NAME)
_SERVICE = "services.console.serving.service"
_ENDS = (signal.SIGTERM, signal.SIGHUP)
_start_anew = asyncio.create_subprocess_exec


class Forked:
    """As much of ``asyncio.subprocess.Process`` as the supervisor uses."""

    def __init__(self, pid: int, lifeline: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._lifeline = lifeline
        self._end = asyncio.create_task(self._watch())

    async def wait(self) -> int:
        """Its exit code, once it has ended; a negative one is the signal that it died of."""
        return await asyncio.shield(self._end)

    def terminate(self) -> None:
        """Send SIGTERM."""
        os.kill(self.pid, signal.SIGTERM)

    async def _watch(self) -> int:
        loop, has_ended = asyncio.get_running_loop(), asyncio.Event()
        watched = os.pidfd_open(self.pid)
        loop.add_reader(watched, has_ended.set)
        try:
            await has_ended.wait()
        finally:
            loop.remove_reader(watched)
            os.close(watched)
        os.close(self._lifeline)
        self.returncode = _code_of(self.pid)
        return self.returncode


def _code_of(ended: int) -> int:
    """The exit code of a process that has ended, which it keeps until it is asked for."""
    return os.waitstatus_to_exitcode(os.waitpid(ended, 0)[1])


async def _start(*command: str, env: Mapping[str, str], **options: Any) -> Any:
    """For ``asyncio.create_subprocess_exec`` in the supervisor: a service is forked."""
    if command[1:3] != ("-m", _SERVICE):
        return await _start_anew(*command, env=env, **options)
    ends, lifeline = os.pipe()
    pid = os.fork()
    if pid == 0:
        run_in_child(lambda: _become_service(command, env, ends))
    os.close(ends)
    return Forked(pid, lifeline)


def _become_service(command: Sequence[str], env: Mapping[str, str], lifeline: int) -> None:
    os.setsid()
    os.dup2(lifeline, 0)
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    signal.set_wakeup_fd(-1)
    for number in _ENDS:
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.clear()
    os.environ.update(env)
    name_process(command[3])
    sys.argv = [*command[2:]]
    # Its workers are forked as well: uvicorn would start an interpreter for each.
    with patch.object(_subprocess, "spawn", multiprocessing.get_context("fork")):
        service.main()


def name_process(name: str) -> None:
    """What `ps` shows instead of the name of the interpreter; up to 15 bytes."""
    ctypes.CDLL(None).prctl(_NAME_OF_PROCESS, name.encode(), 0, 0, 0)


def run_in_child(main: Callable[[], object]) -> NoReturn:
    """Run ``main`` as a program in this forked process, and end it with its exit code."""
    try:
        main()
        code: object = 0
    except SystemExit as done:
        code = done.code
    except BaseException:  # noqa: BLE001 - nobody above us must go on in the child
        traceback.print_exc()
        code = 70
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))


_PROGRAMS = {"ichiba": cli.main, "service": service.main}


def become_program(command: Sequence[str]) -> None:
    """Be `ichiba`, or ``service`` as `ichiba serve` starts it, with what follows in ``command``."""
    with patch(f"{supervisor.__name__}.asyncio.create_subprocess_exec", _start):
        sys.argv = [*command]
        _PROGRAMS[command[0]]()
