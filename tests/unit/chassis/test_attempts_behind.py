"""Attempts behind an answer: in turn for each subject, bounded, and lost by nobody's fault."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from services.chassis.outbox import behind
from services.chassis.outbox.behind import AttemptsBehind


@pytest.fixture
async def attempts() -> AsyncIterator[AttemptsBehind]:
    made = AttemptsBehind()
    yield made
    await made.close()


class _Attempt:
    """An attempt that lasts until it is let go, and notes when it begins and ends."""

    def __init__(self, name: str, notes: list[str]) -> None:
        self.name = name
        self.notes = notes
        self.may_end = asyncio.Event()

    async def __call__(self) -> None:
        self.notes.append(f"{self.name} begins")
        await self.may_end.wait()
        self.notes.append(f"{self.name} ends")


async def _turns() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_a_request_does_not_wait_for_its_attempt(attempts: AttemptsBehind) -> None:
    notes: list[str] = []
    one = _Attempt("one", notes)

    await attempts.begin("order-1", one())
    await _turns()
    assert notes == ["one begins"]

    one.may_end.set()
    await attempts.settled()
    assert notes == ["one begins", "one ends"]


async def test_those_of_one_subject_are_made_in_turn_and_others_beside_them(
    attempts: AttemptsBehind,
) -> None:
    notes: list[str] = []
    one, two, other = (_Attempt(name, notes) for name in ("one", "two", "other"))

    await attempts.begin("order-1", one())
    await attempts.begin("order-1", two())
    await attempts.begin("order-2", other())
    await _turns()
    assert notes == ["one begins", "other begins"]

    one.may_end.set()
    await _turns()
    assert notes == ["one begins", "other begins", "one ends", "two begins"]
    two.may_end.set()
    other.may_end.set()


async def test_what_comes_later_can_wait_for_what_was_begun_before(
    attempts: AttemptsBehind,
) -> None:
    notes: list[str] = []
    one = _Attempt("one", notes)

    async def later() -> None:
        await attempts.earlier("order-1")
        notes.append("later")

    await attempts.begin("order-1", one())
    waiting = asyncio.create_task(later())
    await _turns()
    assert notes == ["one begins"]

    one.may_end.set()
    await waiting
    assert notes == ["one begins", "one ends", "later"]
    await attempts.earlier("order-1")  # nothing is under way any more


async def test_an_attempt_does_not_wait_for_itself(attempts: AttemptsBehind) -> None:
    notes: list[str] = []

    async def attempt() -> None:
        await attempts.earlier("order-1")
        notes.append("made")

    await attempts.begin("order-1", attempt())
    async with asyncio.timeout(5):
        await attempts.settled()
    assert notes == ["made"]


async def test_where_very_many_are_under_way_a_request_waits_for_its_own(
    attempts: AttemptsBehind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(behind, "MOST", 1)
    notes: list[str] = []
    one, two = _Attempt("one", notes), _Attempt("two", notes)

    await attempts.begin("order-1", one())
    second = asyncio.create_task(attempts.begin("order-2", two()))
    await _turns()
    assert notes == ["one begins", "two begins"]  # it is made all the same
    assert not second.done()

    two.may_end.set()
    await second
    one.may_end.set()


async def test_one_that_raises_keeps_no_other_from_its_turn(attempts: AttemptsBehind) -> None:
    notes: list[str] = []
    two = _Attempt("two", notes)
    two.may_end.set()

    async def attempt() -> None:
        raise RuntimeError("a bug")

    await attempts.begin("order-1", attempt())
    await attempts.begin("order-1", two())
    await attempts.settled()
    assert notes == ["two begins", "two ends"]


async def test_closing_ends_what_takes_too_long_and_what_waits_for_it(
    attempts: AttemptsBehind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(behind, "_CLOSING_SECONDS", 0.01)
    notes: list[str] = []
    one, two = _Attempt("one", notes), _Attempt("two", notes)
    await attempts.begin("order-1", one())
    await attempts.begin("order-1", two())
    await _turns()

    async with asyncio.timeout(5):
        await attempts.close()
    assert notes == ["one begins"]  # neither has ended, and the second was not begun
