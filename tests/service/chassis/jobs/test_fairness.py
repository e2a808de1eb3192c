"""No kind of work stands behind another, with the real engine as with the tests' plain one."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import pytest

from services.chassis.base.problems import ServiceUnavailable
from services.chassis.jobs.contract import IMPORTS, OWED, UNDOINGS, Engine, Job, Queue
from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.jobs.dbos_engine import DurableEngine
from tests.logs import Lines
from tests.plain_engine import PlainEngine
from tests.said import said

Open = Callable[[], Engine]
MANY = [f"subject {n:02}" for n in range(20)]
"""More than an engine has threads, and than any queue does at once."""
_PATIENCE_SECONDS = 30


@pytest.fixture(params=["plain", "durable"])
def open_engine(request: pytest.FixtureRequest, empty_url: str) -> Open:
    if request.param == "plain":
        return PlainEngine
    migrate_engine(empty_url)
    return lambda: DurableEngine("order", empty_url)


@asynccontextmanager
async def at_work(open_engine: Open, *jobs: Job) -> AsyncIterator[Engine]:
    engine = open_engine()
    async with engine.running(jobs, []):
        yield engine


async def until(is_so: Callable[[], bool]) -> None:
    """Wait until it is so."""
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while not is_so():  # noqa: ASYNC110 - what changes is a plain list or counter
            await asyncio.sleep(0.02)


def always(*subjects: str) -> Callable[[], Awaitable[Sequence[str]]]:
    async def due() -> Sequence[str]:
        return subjects

    return due


async def _hangs(_subject: str) -> bool:
    await asyncio.sleep(3_600)
    return True


async def _raises(_subject: str) -> bool:
    raise RuntimeError("always")


async def _is_a_problem(_subject: str) -> bool:
    raise ServiceUnavailable(said("always"))


async def _never_ends(_subject: str) -> bool:
    await asyncio.sleep(0.05)
    return True


@pytest.mark.parametrize("portion", [_hangs, _raises, _is_a_problem, _never_ends])
async def test_twenty_bad_jobs_do_not_hold_up_what_is_owed(
    open_engine: Open, portion: Callable[[str], Awaitable[bool]]
) -> None:
    done: list[str] = []
    has_become_due = False

    async def due() -> Sequence[str]:
        return ["payment"] if has_become_due and not done else []

    async def call(target: str) -> bool:
        done.append(target)
        return False

    bad = [Job(queue.name, portion, always(*MANY), queue) for queue in (IMPORTS, UNDOINGS)]
    async with at_work(open_engine, *bad, Job("deliveries", call, due, OWED)) as engine:
        await asyncio.sleep(1)
        has_become_due = True
        await until(lambda: bool(done))  # the others never end
        assert (await engine.check())[0] == "ok"
    assert done == ["payment"]


async def test_each_has_its_turn(open_engine: Open) -> None:
    turns: Counter[str] = Counter()

    async def portion(subject: str) -> bool:
        turns[subject] += 1
        await asyncio.sleep(0.4)
        return True

    async with at_work(open_engine, Job("imports", portion, always(*MANY[:6]), IMPORTS)):
        await until(lambda: len(turns) == 6)
        # Nobody has had a third turn of a second while another still waited for its first.
        assert max(turns.values()) <= 2 * 3


async def test_no_more_are_at_work_than_the_queue_says(open_engine: Open) -> None:
    at_once, most = 0, 0
    ended: set[str] = set()

    async def portion(subject: str) -> bool:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0.1)
        at_once -= 1
        ended.add(subject)
        return False

    async def due() -> Sequence[str]:
        return [subject for subject in MANY if subject not in ended]

    queue = Queue("some", 3, look_every=0.1)
    async with at_work(open_engine, Job("some", portion, due, queue)):
        await until(lambda: len(ended) == len(MANY))
    assert most == 3


async def test_what_fails_rests_longer_each_time(open_engine: Open, log_lines: Lines) -> None:
    tries: list[float] = []

    async def portion(_subject: str) -> bool:
        tries.append(time.monotonic())
        raise RuntimeError("always")

    async with at_work(open_engine, Job("imports", portion, always("a"), IMPORTS)):
        await until(lambda: len(tries) == 3)
    first, second = tries[1] - tries[0], tries[2] - tries[1]
    assert first >= 1.5
    assert second >= 3.0
    assert len(log_lines.named("portion_failed")) >= 3


async def test_what_cannot_be_noted_rests_all_the_same(open_engine: Open) -> None:
    tries, notes = 0, 0

    async def portion(_subject: str) -> bool:
        nonlocal tries
        tries += 1
        raise RuntimeError("always")

    async def postpone(_subject: str, _reason: str) -> None:
        nonlocal notes
        notes += 1
        raise ServiceUnavailable(said("the database is away"))

    async with at_work(open_engine, Job("imports", portion, always("a"), IMPORTS, postpone)):
        await until(lambda: tries == 1)
        await asyncio.sleep(1)
    assert (tries, notes) == (1, 1)
