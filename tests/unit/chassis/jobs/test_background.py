"""Background work ends with its service, and does not die in silence."""

import asyncio
import time
from collections.abc import Callable

import pytest

from services.chassis.jobs.tasks import Background, Work
from tests.logs import Lines


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for what is to happen, however busy the machine is."""
    deadline = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


async def test_it_runs_beside_and_is_cancelled_and_awaited() -> None:
    events = []
    started = asyncio.Event()

    async def work() -> None:
        events.append("started")
        started.set()
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)
            events.append("ended")

    async with Background().running(work):
        await started.wait()
        events.append("inside")
    assert events == ["started", "inside", "ended"]


async def test_it_is_cancelled_when_the_service_fails() -> None:
    started, cancelled = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        started.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    async def service() -> None:
        async with Background().running(work):
            await started.wait()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await service()
    assert cancelled.is_set()


async def test_one_that_fails_is_told_started_again_and_ends_nothing_else(
    log_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.chassis.jobs.tasks._FIRST_REST_SECONDS", 0.01)
    starts = 0

    async def fails_twice() -> None:
        nonlocal starts
        starts += 1
        if starts <= 2:
            raise RuntimeError("gone")
        await asyncio.sleep(60)

    went_on = asyncio.Event()

    async def goes_on() -> None:
        await until(lambda: starts == 3)
        went_on.set()
        await asyncio.sleep(60)

    background = Background()
    async with background.running(fails_twice, goes_on):
        await asyncio.wait_for(went_on.wait(), 5)
        lines = log_lines.named("background_work_ended")
        assert [line["ends"] for line in lines] == [1, 2]
        assert all("fails_twice" in line["work"] for line in lines)
        assert all(isinstance(line["exc_info"], RuntimeError) for line in lines)
        assert starts == 3
        status, detail = await background.check()
        assert status == "degraded"
        assert detail is not None
        assert "fails_twice has ended 2 times in a row" in detail
        assert "RuntimeError('gone')" in detail


async def _returns() -> None:
    return


async def _is_cancelled() -> None:
    raise asyncio.CancelledError


@pytest.mark.parametrize("work", [_returns, _is_cancelled])
async def test_any_end_is_one_too_early(
    work: Work, log_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.chassis.jobs.tasks._FIRST_REST_SECONDS", 0.01)
    async with Background().running(work):
        await until(lambda: len(log_lines.named("background_work_ended")) >= 2)


async def test_an_end_after_a_long_life_is_the_first_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("services.chassis.jobs.tasks._FIRST_REST_SECONDS", 0.01)
    starts = 0

    async def fails_often() -> None:
        nonlocal starts
        starts += 1
        if starts > 3:
            await asyncio.sleep(60)
        raise RuntimeError("gone")

    background = Background()
    async with background.running(fails_often):
        await until(lambda: starts == 4)
        assert (await background.check())[0] == "degraded"
        monkeypatch.setattr("services.chassis.jobs.tasks._WELL_AFTER_SECONDS", 0.0)
        assert await background.check() == ("ok", None)
