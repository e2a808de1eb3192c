"""How many retries a struggling peer is given."""

import random

import pytest

from services.chassis.peers.retry_budget import RetryBudget
from tests.unit.chassis.conftest import Clock


@pytest.fixture
def budget(clock: Clock) -> RetryBudget:
    return RetryBudget(clock)


def test_a_peer_that_is_well_gets_every_retry(budget: RetryBudget) -> None:
    assert all(budget.spend() for _ in range(1_000))


def test_a_struggling_peer_gets_a_tenth(budget: RetryBudget, clock: Clock) -> None:
    budget.failed()
    budget.spend()  # the floor's, of this second
    retries = 0
    for _ in range(900):
        budget.earn()
        budget.failed()
        retries += sum(budget.spend() for _ in range(5))
    assert retries == pytest.approx(100, abs=1)


def test_without_first_calls_one_a_second_goes(budget: RetryBudget, clock: Clock) -> None:
    sent = 0
    for _ in range(100):  # ten seconds in tenths
        budget.failed()
        sent += sum(budget.spend() for _ in range(5))
        clock.now += 0.1
    assert sent == pytest.approx(10, abs=1)


def test_what_is_saved_is_bounded(budget: RetryBudget) -> None:
    budget.failed()
    for _ in range(10_000):
        budget.earn()
        budget.failed()
    assert sum(budget.spend() for _ in range(1_000)) == 10


def test_what_was_earned_in_better_times_is_not_spent_in_worse(budget: RetryBudget) -> None:
    for _ in range(10_000):
        budget.earn()
        budget.succeeded()
    budget.failed()
    assert sum(budget.spend() for _ in range(1_000)) == 1


def test_enough_answers_in_a_row_make_it_well(budget: RetryBudget) -> None:
    budget.failed()
    budget.spend()
    for _ in range(49):
        budget.succeeded()
    assert not budget.spend()
    budget.succeeded()
    assert all(budget.spend() for _ in range(1_000))


def test_time_without_a_failure_makes_it_well(budget: RetryBudget, clock: Clock) -> None:
    budget.failed()
    assert budget.spend()
    clock.now += 0.9
    assert not budget.spend()
    clock.now += 4.1
    assert all(budget.spend() for _ in range(1_000))


@pytest.mark.parametrize("failing", [0.2, 0.5, 0.9])
def test_the_share_holds_however_many_calls_fail(
    budget: RetryBudget, clock: Clock, failing: float
) -> None:
    """A hundred first calls a second, and ten retries that want to go after each."""
    chance = random.Random(7)
    first = retries = 0

    def go() -> None:
        if chance.random() < failing:
            budget.failed()
        else:
            budget.succeeded()

    budget.failed()
    for _ in range(5_000):
        clock.now += 0.01
        budget.earn()
        first += 1
        go()
        for _ in range(10):
            if budget.spend():
                retries += 1
                go()
    assert 0.09 < retries / (first + retries) < 0.11


def test_the_room_is_what_would_be_given(budget: RetryBudget) -> None:
    assert budget.room(50) == 50
    budget.failed()
    assert (budget.room(50), budget.spend(), budget.room(50)) == (1, True, 0)
    for _ in range(28):
        budget.earn()
    assert (budget.room(50), budget.room(2)) == (3, 2)
    assert [budget.spend() for _ in range(4)] == [True, True, True, False]
