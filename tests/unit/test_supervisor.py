"""The supervisor with real child processes: start, restart, refusal, stop, nothing left behind."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from services.console.processes.supervisor import Patience, Program, Supervisor
from services.console.refusals import CannotStart

QUICK = Patience(first_delay=0.05, longest_delay=0.2, steady_after=60, stop_within=5)
STAYS = (
    "import pathlib, os, time; pathlib.Path('{name}.new').write_text(str(os.getpid())); "
    "os.replace('{name}.new', '{name}.pid'); "
)
SLEEP = STAYS + "time.sleep(60)"
STUBBORN = (
    "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
    "import subprocess, sys, pathlib; "
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
    "pathlib.Path('grandchild.pid').write_text(str(child.pid)); " + SLEEP
)


def program(folder: Path, name: str, code: str) -> Program:
    """A child that runs ``code`` and is ready once it has written its process id."""

    async def is_ready() -> bool:
        return (folder / f"{name}.pid").exists()

    command = (sys.executable, "-c", f"import os; os.chdir({str(folder)!r})\n" + code)
    return Program(
        name, tuple(part.replace("{name}", name) for part in command), os.environ, is_ready
    )


def pid(folder: Path, name: str) -> int:
    """The process id that the child ``name`` has written."""
    return int((folder / f"{name}.pid").read_text())


def is_running(number: int) -> bool:
    """Whether a process is there and is more than an entry that nobody has collected."""
    try:
        return bool(psutil.Process(number).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


async def eventually(holds: Callable[[], bool], *, seconds: float = 10) -> None:
    """Wait until ``holds``."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not come about in time"
        await asyncio.sleep(0.01)


async def test_says_once_that_all_are_ready_and_stops_all(tmp_path: Path) -> None:
    said: list[str] = []
    ready: list[float] = []
    programs = [program(tmp_path, name, SLEEP) for name in ("a", "b")]
    supervisor = Supervisor(programs, say=said.append, patience=QUICK)
    running = asyncio.create_task(supervisor.run(lambda: ready.append(time.monotonic())))
    await eventually(lambda: bool(ready))
    pids = [pid(tmp_path, name) for name in ("a", "b")]
    assert all(is_running(number) for number in pids)
    supervisor.stop()
    await running
    assert len(ready) == 1
    assert said == []
    assert not any(is_running(number) for number in pids)


async def test_a_child_that_dies_is_started_again_ever_more_slowly(tmp_path: Path) -> None:
    said: list[str] = []
    supervisor = Supervisor(
        [program(tmp_path, "a", "raise SystemExit(7)")], say=said.append, patience=QUICK
    )
    running = asyncio.create_task(supervisor.run(lambda: None))
    await eventually(lambda: len(said) == 4)
    supervisor.stop()
    await running
    delays = ("0.05", "0.1", "0.2", "0.2")
    assert said == [
        f"a ended with exit code 7; it is started again in {delay} s" for delay in delays
    ]


async def test_a_child_that_ran_long_enough_starts_over_with_the_short_delay(
    tmp_path: Path,
) -> None:
    said: list[str] = []
    patience = Patience(first_delay=0.05, longest_delay=0.2, steady_after=0.0)
    supervisor = Supervisor(
        [program(tmp_path, "a", "raise SystemExit(7)")], say=said.append, patience=patience
    )
    running = asyncio.create_task(supervisor.run(lambda: None))
    await eventually(lambda: len(said) == 3)
    supervisor.stop()
    await running
    assert {line.rpartition(" in ")[2] for line in said} == {"0.05 s"}


async def test_a_killed_child_comes_back_and_the_others_stay(tmp_path: Path) -> None:
    said: list[str] = []
    ready: list[None] = []
    programs = [program(tmp_path, name, SLEEP) for name in ("a", "b")]
    supervisor = Supervisor(programs, say=said.append, patience=QUICK)
    running = asyncio.create_task(supervisor.run(lambda: ready.append(None)))
    await eventually(lambda: bool(ready))
    killed, other = pid(tmp_path, "a"), pid(tmp_path, "b")
    os.kill(killed, signal.SIGKILL)
    await eventually(lambda: pid(tmp_path, "a") != killed)
    assert is_running(other)
    supervisor.stop()
    await running
    assert said == ["a ended with exit code -9; it is started again in 0.05 s"]


async def test_a_refusal_to_start_stops_everything(tmp_path: Path) -> None:
    wait = "while not os.path.exists('a.pid'): pass\nraise SystemExit(2)"
    programs = [program(tmp_path, "a", SLEEP), program(tmp_path, "b", wait)]
    said: list[str] = []
    supervisor = Supervisor(programs, say=said.append, patience=QUICK)
    with pytest.raises(CannotStart):
        await supervisor.run(lambda: pytest.fail("b was never ready"))
    assert said == []
    assert not is_running(pid(tmp_path, "a"))


async def test_the_same_exit_code_after_it_was_ready_is_a_death_like_another(
    tmp_path: Path,
) -> None:
    code = STAYS + "time.sleep(0.5); raise SystemExit(2)"
    said: list[str] = []
    supervisor = Supervisor([program(tmp_path, "a", code)], say=said.append, patience=QUICK)
    running = asyncio.create_task(supervisor.run(lambda: None))
    await eventually(lambda: bool(said))
    supervisor.stop()
    await running
    assert said == ["a ended with exit code 2; it is started again in 0.05 s"]


async def test_a_child_that_does_not_stop_is_killed_with_what_it_started(tmp_path: Path) -> None:
    ready: list[None] = []
    patience = Patience(stop_within=0.3)
    supervisor = Supervisor(
        [program(tmp_path, "a", STUBBORN)], say=lambda _: None, patience=patience
    )
    running = asyncio.create_task(supervisor.run(lambda: ready.append(None)))
    await eventually(lambda: bool(ready))
    supervisor.stop()
    await running
    assert not is_running(pid(tmp_path, "a"))
    await eventually(lambda: not is_running(pid(tmp_path, "grandchild")))


async def test_being_told_twice_to_stop_does_not_wait(tmp_path: Path) -> None:
    ready: list[None] = []
    supervisor = Supervisor(
        [program(tmp_path, "a", STUBBORN)],
        say=lambda _: None,
        patience=Patience(stop_within=60),
    )
    running = asyncio.create_task(supervisor.run(lambda: ready.append(None)))
    await eventually(lambda: bool(ready))
    supervisor.stop()
    await asyncio.sleep(0.1)
    assert not running.done()
    supervisor.stop()
    await asyncio.wait_for(running, timeout=5)


PARENT = """
import asyncio, os, sys
from pathlib import Path
from services.console.processes.supervisor import Program, Supervisor

CHILD = '''
import os, pathlib, time
from services.console.processes.lifeline import stop_when, wait_for_end_of_stdin
stop_when(wait_for_end_of_stdin)
pathlib.Path("child.new").write_text(str(os.getpid()))
os.replace("child.new", "child.pid")
time.sleep(60)
'''

async def is_ready():
    return Path("child.pid").exists()

def on_ready():
    print("ready", flush=True)

program = Program("child", (sys.executable, "-c", CHILD), os.environ, is_ready)
asyncio.run(Supervisor([program], say=print).run(on_ready))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_nothing_is_left_when_the_supervisor_goes(tmp_path: Path, number: signal.Signals) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], cwd=tmp_path, env=environment, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"ready\n"
        child = pid(tmp_path, "child")
        parent.send_signal(number)
        code = parent.wait(timeout=10)
    assert code == (-number if number == signal.SIGKILL else 0)
    asyncio.run(eventually(lambda: not is_running(child)))
