"""The bell that wakes DBOS's queue workers, rung as their threads hear it."""

import threading
import time

import pytest

from services.chassis.jobs import dbos_bell
from services.chassis.jobs.dbos_bell import Bell

_SOON = 5.0


def waiting(bell: Bell, queue: str, timeout: float) -> tuple[threading.Thread, list[bool]]:
    """A worker of ``queue`` that waits as DBOS's do, and what its wait has answered."""
    answers: list[bool] = []
    thread = threading.Thread(
        target=lambda: answers.append(bell.wait(timeout)), name=f"queue-worker-{queue}"
    )
    thread.start()
    return thread, answers


def ended_within(thread: threading.Thread, seconds: float) -> bool:
    thread.join(seconds)
    return not thread.is_alive()


def long(_queue: str) -> float | None:
    return 60.0


def test_a_worker_wakes_when_it_is_rung_for() -> None:
    bell = Bell(long)
    thread, answers = waiting(bell, "owed@order-0", 0.01)
    other, _ = waiting(bell, "imports@order-0", 0.01)
    time.sleep(0.1)
    assert thread.is_alive(), "nothing waits in its queue: it looks only now and then"
    bell.ring("owed@order-0")
    assert ended_within(thread, _SOON)
    assert answers == [False]
    assert other.is_alive()
    bell.set()
    assert ended_within(other, _SOON)


def test_a_ring_before_the_wait_is_not_lost() -> None:
    bell = Bell(long)
    bell.ring("owed@order-0")
    thread, answers = waiting(bell, "owed@order-0", 60.0)
    assert ended_within(thread, _SOON)
    assert answers == [False]


@pytest.mark.parametrize(("patience", "said"), [(0.01, 60.0), (None, 0.01)])
def test_a_worker_waits_as_long_as_is_said_or_else_as_its_queue_says(
    patience: float | None, said: float
) -> None:
    thread, answers = waiting(Bell(lambda _queue: patience), "owed@order-0", said)
    assert ended_within(thread, _SOON)
    assert answers == [False]


def test_looks_in_vain_become_rarer_until_a_ring() -> None:
    bell = Bell(lambda _queue: 0.001)
    threading.current_thread().name, name = (
        "queue-worker-owed@order-0",
        threading.current_thread().name,
    )
    try:
        began = time.monotonic()
        for _ in range(8):
            bell.wait(60.0)
        assert time.monotonic() - began >= 0.25
        bell.ring("owed@order-0")
        bell.wait(60.0)
        assert bell._until_next_look("owed@order-0", 60.0) == 0.001
    finally:
        threading.current_thread().name = name


def test_the_end_wakes_all_and_none_waits_after_it() -> None:
    bell = Bell(long)
    workers = [waiting(bell, queue, 60.0) for queue in ("owed@order-0", "imports@order-0")]
    bell.set()
    assert all(ended_within(thread, _SOON) for thread, _ in workers)
    assert [answers for _, answers in workers] == [[True], [True]]
    late, answers = waiting(bell, "late", 60.0)
    assert ended_within(late, _SOON)
    assert answers == [True]


def test_whoever_starts_workers_looks_now_and_then_once_all_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Either wait would last an hour if it were the other's."""
    bell = Bell(long)
    monkeypatch.setattr(dbos_bell, "LONGEST_WAIT_SECONDS", 3_600.0)
    assert not bell.wait(0.01)
    monkeypatch.setattr(dbos_bell, "LONGEST_WAIT_SECONDS", 0.01)
    monkeypatch.setattr(dbos_bell, "_NEW_SECONDS", 0.0)
    assert not bell.wait(3_600.0)
