"""Keeps programs running: one child process each, started again when it dies, stopped together.

Each child leads a process group of its own, so that Ctrl-C reaches only us and we stop the child
with all that it started. Its standard input is a pipe of ours: when we are gone, however that
happened, the pipe ends, and the child stops by itself (``services.console.processes.lifeline``).
"""

import asyncio
import contextlib
import os
import signal
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from services.console.refusals import REFUSED, CannotStart

_STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_POLL_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Program:
    """A command to keep running, and how to learn that it is ready."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    is_ready: Callable[[], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the supervisor waits, in seconds."""

    first_delay: float = 0.5
    """before a child that died is started again; doubles from time to time,"""
    longest_delay: float = 30.0
    """up to this,"""
    steady_after: float = 60.0
    """and starts over for a child that ran this long."""
    stop_within: float = 10.0
    """for a child to end by itself before it is killed."""


class Supervisor:
    """Runs ``programs`` until it is told to stop; ``say`` takes one line about what happened."""

    def __init__(
        self,
        programs: Sequence[Program],
        *,
        say: Callable[[str], None],
        patience: Patience = Patience(),
    ) -> None:
        self._programs = programs
        self._say = say
        self._patience = patience
        self._been_ready: set[str] = set()
        self._stop = asyncio.Event()
        self._hurry = asyncio.Event()

    async def run(self, on_ready: Callable[[], None]) -> None:
        """Start all, call ``on_ready`` once all are ready, and stay until a signal to stop.

        Raises:
            CannotStart: a program refused to start (exit code 2) before it had ever been ready.
        """
        with self._signals():
            try:
                async with asyncio.TaskGroup() as group:
                    tasks = [group.create_task(self._keep(each)) for each in self._programs]
                    tasks.append(group.create_task(self._announce(on_ready)))
                    await self._stop.wait()
                    for task in tasks:
                        task.cancel()
            except* CannotStart as refusals:
                refused = refusals.exceptions[0]
            else:
                return
        raise refused

    def stop(self) -> None:
        """Stop all programs; said a second time, kill them at once."""
        if self._stop.is_set():
            self._hurry.set()
        self._stop.set()

    @contextlib.contextmanager
    def _signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in _STOP_SIGNALS:
            loop.add_signal_handler(number, self.stop)
        try:
            yield
        finally:
            for number in _STOP_SIGNALS:
                loop.remove_signal_handler(number)

    async def _keep(self, program: Program) -> None:
        """Run ``program`` again whenever it ends, waiting longer from time to time."""
        delay = self._patience.first_delay
        while True:
            started = time.monotonic()
            code = await self._run_once(program)
            if code == REFUSED and program.name not in self._been_ready:
                raise CannotStart(f"{program.name} cannot start; it has said why")
            if time.monotonic() - started >= self._patience.steady_after:
                delay = self._patience.first_delay
            self._say(
                f"{program.name} ended with exit code {code}; it is started again in {delay:g} s"
            )
            await asyncio.sleep(delay)
            delay = min(delay * 2, self._patience.longest_delay)

    async def _run_once(self, program: Program) -> int:
        """Start ``program`` and wait for its end, or end it when we are cancelled."""
        process = await asyncio.create_subprocess_exec(
            *program.command, env=program.environment, stdin=PIPE, start_new_session=True
        )
        try:
            return await process.wait()
        finally:
            await self._end(process)

    async def _end(self, process: Process) -> None:
        """See to it that nothing is left of ``process`` and of what it started."""
        if process.returncode is None:
            process.terminate()
            waits = {
                asyncio.create_task(process.wait()),
                asyncio.create_task(self._hurry.wait()),
            }
            await asyncio.wait(
                waits, timeout=self._patience.stop_within, return_when=asyncio.FIRST_COMPLETED
            )
            for wait in waits:
                wait.cancel()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()

    async def _announce(self, on_ready: Callable[[], None]) -> None:
        await asyncio.gather(*(self._wait_until_ready(each) for each in self._programs))
        on_ready()

    async def _wait_until_ready(self, program: Program) -> None:
        while True:
            if await program.is_ready():
                self._been_ready.add(program.name)
                return
            await asyncio.sleep(_POLL_SECONDS)
