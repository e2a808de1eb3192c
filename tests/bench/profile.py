"""Where the CPU time of an order goes: the dearest lines and functions of each service.

py-spy looks at the running processes from outside, two hundred times a second, and counts what
is busy. Where the system lets no process look into another (``ptrace_scope``), run it as root.
"""

import subprocess
import sys
import tempfile
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from services.chassis.identity.tokens import SigningKey
from tests.bench.creation import generate
from tests.bench.layers import measure_layers
from tests.bench.running.databases import settings_for
from tests.bench.running.load import Load
from tests.bench.running.processes import Processes, running_ichiba
from tests.bench.running.samples import Samples

_CONNECTIONS = (1, 8)
_PER_SECOND = 200
_NUMBER = 10
_WARM_UP_SECONDS = 3.0


class CannotProfile(Exception):
    """py-spy was not let at a process; says why."""


def measure_profile(seconds: float, database: str) -> None:
    """Print for each service the dearest of one order at a time, and of eight; then the layers."""
    with tempfile.TemporaryDirectory() as folder, settings_for(database) as settings:
        data_dir = Path(folder)
        token = SigningKey.load_or_create(data_dir).mint("bench", ["admin"], timedelta(hours=1))
        with running_ichiba(data_dir, None, **settings) as processes:
            for connections in _CONNECTIONS:
                generate(processes.ports["order"], token, connections, _WARM_UP_SECONDS)
                _profile(processes, token, connections, seconds, data_dir)
    measure_layers()


def _profile(
    processes: Processes, token: str, connections: int, seconds: float, folder: Path
) -> None:
    before = processes.cpu_seconds()
    with ExitStack() as stack:
        recordings = {
            name: stack.enter_context(_recording(child.pid, seconds, folder / f"{name}.raw"))
            for name, child in processes.children.items()
        }
        load = generate(processes.ports["order"], token, connections, seconds)
        for name, recording in recordings.items():
            _, complaint = recording.communicate(timeout=seconds + 60)
            if recording.returncode != 0:
                raise CannotProfile(f"{name}: {complaint.decode()[-1000:]}")
    after = processes.cpu_seconds()
    print(f"\n{connections} at a time: {load.rate:.0f} orders/s under the profiler")
    for name in recordings:
        cpu = (after[name] - before[name]) * 1000 / len(load.latencies)
        _tell(name, Samples.read(folder / f"{name}.raw"), cpu, load)


def _recording(pid: int, seconds: float, path: Path) -> "subprocess.Popen[bytes]":
    command = [
        str(Path(sys.executable).with_name("py-spy")),
        *("record", "--pid", str(pid), "--rate", str(_PER_SECOND)),
        # To stop a process wakes all its threads, which then look busy, and takes time of its own.
        "--nonblocking",
        *("--duration", str(round(seconds)), "--format", "raw", "--output", str(path)),
    ]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def _tell(name: str, samples: Samples, cpu: float, load: Load) -> None:
    """Print shares of the samples, and what they come to an order."""
    total = samples.total
    print(
        f"{name}: {cpu:.2f} ms of CPU an order ({len(load.latencies)} orders, {total} samples);"
        " share, and microseconds an order"
    )
    for what, found in (
        ("the dearest lines, by themselves", samples.dearest_lines(_NUMBER)),
        ("the dearest functions, with what they call", samples.dearest_functions(_NUMBER)),
    ):
        print(f"  {what}")
        for place, count in found:
            share = count / total
            print(f"  {share:>6.1%} {share * cpu * 1000:>7.0f}  {place}")
    sys.stdout.flush()
