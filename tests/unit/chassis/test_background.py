"""Background work ends with its service, and does not die in silence."""

import asyncio

import pytest

from services.chassis.background import running
from tests.logs import Lines


async def test_it_runs_beside_and_is_cancelled_and_awaited() -> None:
    events = []

    async def work() -> None:
        events.append("started")
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)
            events.append("ended")

    async with running(work()):
        await asyncio.sleep(0)
        events.append("inside")
    assert events == ["started", "inside", "ended"]


async def test_it_is_cancelled_when_the_service_fails() -> None:
    cancelled = asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    async def service() -> None:
        async with running(work()):
            await asyncio.sleep(0)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await service()
    assert cancelled.is_set()


async def test_a_failure_is_logged_at_once_and_ends_nothing_else(log_lines: Lines) -> None:
    async def fails() -> None:
        raise RuntimeError("gone")

    went_on = asyncio.Event()

    async def goes_on() -> None:
        await asyncio.sleep(0.02)
        went_on.set()

    async with running(fails(), goes_on()):
        await asyncio.sleep(0.05)
        (line,) = log_lines.named("background_work_failed")
        assert "fails" in line["work"]
        assert isinstance(line["exc_info"], RuntimeError)
    assert went_on.is_set()
