"""The durable engine in processes of its own, killed and started again."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from dbos import DBOSClient
from sqlalchemy import create_engine, make_url, text

from services.chassis.jobs.contract import UPKEEP
from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.jobs.dbos_file import open_engine_file
from services.chassis.jobs.process_slots import FileSlot, Slot, SlotTaken, take_slot
from tests.service.chassis.jobs.engine_host import CROWDED, HANGING, SLOW

_ROOT = Path(__file__).parents[4]
_PATIENCE_SECONDS = 90
_LOOK_SECONDS = 0.05
# On SQLite a service has one process.
_ONLY_POSTGRESQL = pytest.mark.parametrize("backend", ["postgresql"], indirect=True)

pytestmark = pytest.mark.slow  # processes are started


class Host:
    """A running ``engine_host``, and what it has said so far."""

    def __init__(self, url: str, subject: str, die_at: int) -> None:
        command = [sys.executable, "-m", "tests.service.chassis.jobs.engine_host", url, subject]
        self.process = subprocess.Popen(
            [*command, str(die_at)],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.lines: list[str] = []
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as said:
            for line in said:
                self.lines.append(line.rstrip("\n"))

    def that_start_with(self, wanted: str) -> list[str]:
        return [line for line in self.lines if line.startswith(wanted)]

    def wait_for(self, wanted: str) -> None:
        """Wait until a line starts with ``wanted``."""
        while not self.that_start_with(wanted):
            is_over = not self._reading.is_alive()
            assert self.that_start_with(wanted) or not is_over, (
                f"it never said {wanted!r}: {self.lines}"
            )
            time.sleep(_LOOK_SECONDS)

    def stop(self) -> int:
        """End it in good order; answers its exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(_PATIENCE_SECONDS)
        self._reading.join()
        return self.process.returncode

    def kill(self) -> None:
        """End it, whatever it is at."""
        self.process.kill()
        with self.process:  # closes what leads to it, and waits
            pass
        self._reading.join()

    @property
    def portions(self) -> list[int]:
        return [int(line.split()[1]) for line in self.lines if line.startswith("portion")]


@pytest.fixture
def counted(empty_url: str) -> str:
    """A database with the jobs' table, and with the engine's tables where they must be there."""
    _execute(empty_url, "CREATE TABLE counted (name TEXT PRIMARY KEY, n INTEGER, held_by TEXT)")
    migrate_engine(empty_url)
    return empty_url


@pytest.fixture
def start(counted: str) -> Iterator[Callable[..., Host]]:
    hosts: list[Host] = []

    def start_host(subject: str = "none", die_at: int = 0) -> Host:
        hosts.append(Host(counted, subject, die_at))
        return hosts[-1]

    yield start_host
    for host in hosts:
        host.kill()


def test_a_killed_job_goes_on_where_it_was(start: Callable[..., Host]) -> None:
    killed = start("a", 4)
    assert killed.process.wait(_PATIENCE_SECONDS) == -9
    killed.stop()
    assert killed.portions == [1, 2, 3, 4]
    again = start()
    again.wait_for("portion 10")
    assert again.stop() == 0
    # What the fourth portion committed stays: the engine only does not know of it.
    assert again.portions == [5, 6, 7, 8, 9, 10]


def test_a_job_is_done_once_however_often_it_is_asked_for(start: Callable[..., Host]) -> None:
    first = start("a")
    first.wait_for("portion 10")
    assert first.stop() == 0
    second = start("a")
    second.wait_for("running")
    assert second.stop() == 0
    assert (first.portions, second.portions) == (list(range(1, 11)), [])


def test_a_stop_in_the_middle_of_a_portion_leaves_the_job_to_the_next_start(
    start: Callable[..., Host],
) -> None:
    stopped = start("a", HANGING)
    stopped.wait_for("portion 1")
    assert stopped.stop() == 0
    again = start()
    again.wait_for("portion 10")
    assert again.stop() == 0


def test_a_turn_that_was_cancelled_in_its_queue_is_queued_again(
    start: Callable[..., Host], counted: str
) -> None:
    _execute(counted, "INSERT INTO counted VALUES ('b', 0, NULL)")
    host = start("a", SLOW)
    host.wait_for("running")
    assert _cancel_queued(counted)  # only one at a time has its turn: the other one waits
    host.wait_for("portion 10")
    host.wait_for("b 10")
    assert host.stop() == 0
    assert host.portions == list(range(1, 11))


def test_turns_are_had_in_rotation(start: Callable[..., Host], counted: str) -> None:
    _execute(counted, "INSERT INTO counted VALUES ('b', 0, NULL)")
    host = start("a", SLOW)
    host.wait_for("portion 10")
    host.wait_for("b 10")
    assert host.stop() == 0
    begun = [line.split()[0] for line in host.lines if line[-1].isdigit() and "order" not in line]
    changes = sum(one != other for one, other in pairwise(begun))
    assert changes >= 3, begun  # each had more than one turn: a second's share is four portions


def _execute(url: str, statement: str) -> None:
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    engine = create_engine(parsed.set(drivername="sqlite" if is_sqlite else "postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _cancel_queued(url: str) -> bool:
    """Cancel what waits in a queue, within ten seconds; False where nothing does."""
    parsed, file = make_url(url), None
    where = parsed.set(drivername="postgresql").render_as_string(False)
    if parsed.get_backend_name() == "sqlite":
        where = f"sqlite:///{parsed.database}.engine"
        file = open_engine_file(where)
    client = DBOSClient(system_database_url=where, system_database_engine=file)
    found: list[Any] = []
    give_up_at = time.monotonic() + 10
    while not found and time.monotonic() < give_up_at:
        time.sleep(0.2)
        running = client.list_workflows(status="PENDING")
        found = client.list_workflows(status="ENQUEUED") if running else []
    for workflow in found:
        client.cancel_workflow(workflow.workflow_id)
    client.destroy()
    if file is not None:  # what DBOS is given it does not let go of
        file.dispose()
    return bool(found)


@_ONLY_POSTGRESQL
def test_another_process_takes_over(
    start: Callable[..., Host], capsys: pytest.CaptureFixture[str]
) -> None:
    survivor = start()
    survivor.wait_for("running")
    killed = start("a", 4)
    assert killed.process.wait(_PATIENCE_SECONDS) == -9
    died_at = time.monotonic()
    survivor.wait_for("portion 5")
    with capsys.disabled():
        sys.stdout.write(f"\ntaken over after {time.monotonic() - died_at:.1f} s\n")
    survivor.wait_for("portion 10")
    assert survivor.stop() == 0
    assert survivor.lines[0] == "slot order-0"
    assert "released order-1" in survivor.lines


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_a_damaged_file_of_the_engine_is_set_aside(
    start: Callable[..., Host], counted: str
) -> None:
    path = Path(f"{make_url(counted).database}.engine")
    path.write_bytes(b"no database" * 1_000)
    host = start("a")
    host.wait_for("portion 10")
    assert host.stop() == 0
    assert path.with_name(f"{path.name}.damaged").read_bytes().startswith(b"no database")


def test_the_next_turn_begins_as_soon_as_one_ends(start: Callable[..., Host]) -> None:
    host = start("a", CROWDED)
    host.wait_for("c 10")
    assert host.stop() == 0
    counted = [line.split()[0] for line in host.lines if line.split()[0] in ("portion", "b", "c")]
    assert counted == ["portion"] * 10 + ["b"] * 10 + ["c"] * 10


def test_a_schedule_is_kept_once_by_all_processes_together(
    start: Callable[..., Host], backend: str
) -> None:
    hosts = [start("tick") for _ in range(1 if backend == "sqlite" else 2)]
    for host in hosts:
        host.wait_for("running")
    deadline = time.monotonic() + _PATIENCE_SECONDS

    def ticks() -> list[str]:
        return [line for host in hosts for line in host.that_start_with("tick")]

    while len(ticks()) < 2 and time.monotonic() < deadline:
        time.sleep(_LOOK_SECONDS)
    time.sleep(UPKEEP.look_every)  # all processes have looked at the queue that they all fill
    assert [host.stop() for host in hosts] == [0] * len(hosts)
    assert len(ticks()) >= 2
    assert len(set(ticks())) == len(ticks())


def test_a_sqlite_database_has_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.chassis.jobs.process_slots._PATIENCE_SECONDS", 0.1)
    url = f"sqlite:///{tmp_path}/order_service.db"
    slot = take_slot("order", url)
    assert isinstance(slot, FileSlot)
    with pytest.raises(SlotTaken, match=r"another order service uses .*order_service\.db: stop it"):
        take_slot("order", url)
    slot.release()
    take_slot("order", url).release()


@_ONLY_POSTGRESQL
def test_slots_of_the_living_are_not_free(counted: str) -> None:
    with _slots(counted) as (one, two):
        assert {one.name, two.name} == {"order-0", "order-1"}
        assert one.free_among(["order-0", "order-1", "order-2"]) == {"order-2"}
        two.release()
        assert one.free_among(["order-1"]) == {"order-1"}


@contextmanager
def _slots(url: str) -> "Iterator[tuple[Slot, Slot]]":
    one, two = take_slot("order", url), take_slot("order", url)
    try:
        yield one, two
    finally:
        one.release()
        two.release()
