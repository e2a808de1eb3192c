"""Metrics of a service with several worker processes: any of them answers for all.

Each worker keeps its figures in files of its own (prometheus-client's multiprocess mode), in a
folder of this run: made before the first worker starts, gone with the last. What a dead worker has
counted stays counted; the gauges of what it was at do not.
"""

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prometheus_client.multiprocess import mark_process_dead
from uvicorn.supervisors import Multiprocess

from services.chassis.base.settings import Service
from services.chassis.telemetry.metrics import METRICS_FOLDER


@contextmanager
def shared_metrics(data_dir: Path, service: Service) -> Iterator[None]:
    """Let the processes that are started within the block count together."""
    ours = f"{service}@{socket.gethostname()}."
    folder = data_dir / "metrics"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for other in folder.glob(f"{ours}*"):
        if not _is_running(other.name.removeprefix(ours)):
            shutil.rmtree(other, ignore_errors=True)
    run = folder / f"{ours}{os.getpid()}"
    run.mkdir(mode=0o700)
    os.environ[METRICS_FOLDER] = str(run)
    try:
        yield
    finally:
        del os.environ[METRICS_FOLDER]
        shutil.rmtree(run, ignore_errors=True)


def _is_running(pid: str) -> bool:
    """Whether a run's process still is; one of our own number was another's, before us."""
    if not pid.isdecimal() or int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


class CountedWorkers(Multiprocess):
    """uvicorn's worker processes, whose gauges end with them."""

    _seen: frozenset[int] = frozenset()

    def keep_subprocess_alive(self) -> None:
        super().keep_subprocess_alive()
        present = frozenset(each.pid for each in self.processes if each.pid is not None)
        for pid in self._seen - present:
            mark_process_dead(pid)  # type: ignore[no-untyped-call]  # the library has no types here
        self._seen = present
