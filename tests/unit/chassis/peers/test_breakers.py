"""A breaker by itself, on a clock of the test's."""

from collections.abc import Callable

import pytest

from services.chassis.peers.breaker import FAILURES_TO_OPEN, Breaker, BreakerOpen
from services.chassis.telemetry.metrics import metrics_text
from tests.logs import Lines
from tests.unit.chassis.conftest import Clock


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker("payment", clock)


@pytest.fixture
def opened(breaker: Breaker) -> Breaker:
    """A breaker that its failures have just opened."""
    open_it(breaker)
    return breaker


def open_it(breaker: Breaker, error: str = "status 500") -> None:
    for _ in range(FAILURES_TO_OPEN):
        breaker.failed(breaker.admit(owed=False), error)


def withheld(breaker: Breaker, *, owed: bool = True) -> BreakerOpen:
    with pytest.raises(BreakerOpen) as caught:
        breaker.admit(owed=owed)
    return caught.value


def test_failures_in_a_row_open_it(breaker: Breaker) -> None:
    for _ in range(3):
        for _ in range(FAILURES_TO_OPEN - 1):
            breaker.failed(breaker.admit(owed=False), "status 500")
        breaker.succeeded(breaker.admit(owed=False))
    assert breaker.state().state == "closed"
    open_it(breaker)
    state = breaker.state()
    assert (state.peer, state.state, state.last_error) == ("payment", "open", "status 500")
    assert state.next_probe_at is not None
    assert state.next_probe_at > state.since


def test_an_open_breaker_says_when_a_probe_may_go(opened: Breaker, clock: Clock) -> None:
    clock.now += 0.25
    refusal = withheld(opened)
    assert refusal.retry_after == 0.75
    assert refusal.reason == "its circuit breaker is open (status 500)"


def test_one_probe_goes_and_its_answer_closes_the_breaker(opened: Breaker, clock: Clock) -> None:
    clock.now += 1.0
    probe = opened.admit(owed=True)
    assert opened.state().state == "half_open"
    assert withheld(opened).retry_after == 1.0
    opened.succeeded(probe)
    state = opened.state()
    assert (state.state, state.next_probe_at, state.last_error) == ("closed", None, None)
    assert len({opened.admit(owed=False) for _ in range(10)}) == 1


def test_each_probe_that_fails_puts_off_the_next_to_a_limit(opened: Breaker, clock: Clock) -> None:
    pauses, since = [], opened.state().since
    for _ in range(6):
        pauses.append(withheld(opened).retry_after)
        clock.now += pauses[-1]
        opened.failed(opened.admit(owed=True), "no answer")
    assert pauses == [1.0, 2.0, 4.0, 5.0, 5.0, 5.0]
    assert opened.state().since == since
    clock.now += 5.0
    opened.succeeded(opened.admit(owed=True))
    assert opened.state().since > since
    open_it(opened)
    assert withheld(opened).retry_after == 1.0


def test_owed_work_has_the_first_claim_on_a_probe(opened: Breaker, clock: Clock) -> None:
    clock.now += 2.99
    assert withheld(opened, owed=False).retry_after == 0.0
    clock.now += 0.01
    opened.admit(owed=False)
    assert opened.state().state == "half_open"


def test_a_probe_that_is_given_up_leaves_its_turn_to_another(opened: Breaker, clock: Clock) -> None:
    clock.now += 1.0
    opened.abandoned(opened.admit(owed=True))
    assert opened.state().state == "half_open"
    opened.succeeded(opened.admit(owed=False))
    assert opened.state().state == "closed"


@pytest.mark.parametrize("end", [Breaker.succeeded, lambda breaker, era: breaker.failed(era, "x")])
def test_what_was_asked_before_the_opening_has_no_say(
    breaker: Breaker, clock: Clock, end: Callable[[Breaker, int], None]
) -> None:
    early = breaker.admit(owed=False)
    open_it(breaker)
    clock.now += 0.5
    end(breaker, early)
    assert (breaker.state().state, withheld(breaker).retry_after) == ("open", 0.5)
    clock.now += 0.5
    probe = breaker.admit(owed=True)
    end(breaker, early)
    assert breaker.state().state == "half_open"
    breaker.succeeded(probe)
    end(breaker, early)
    for _ in range(FAILURES_TO_OPEN - 1):
        breaker.failed(breaker.admit(owed=False), "status 500")
    assert breaker.state().state == "closed"


@pytest.mark.parametrize(("asked_for", "seconds"), [(7.0, 7.0), (0.0, None), (9e9, 3600.0)])
def test_retry_after_is_obeyed_at_once(
    breaker: Breaker, asked_for: float, seconds: float | None
) -> None:
    breaker.failed(breaker.admit(owed=False), "status 503", asked_for)
    if seconds is None:
        assert breaker.state().state == "closed"
    else:
        assert withheld(breaker).retry_after == seconds


def test_retry_after_puts_off_the_probe_of_an_open_breaker(breaker: Breaker) -> None:
    early = breaker.admit(owed=False)
    open_it(breaker)
    breaker.failed(early, "status 503", 30.0)
    assert withheld(breaker).retry_after == 30.0
    breaker.failed(early, "status 503", 3.0)
    assert withheld(breaker).retry_after == 30.0


def test_a_probe_told_to_retry_later_is_not_followed_sooner(opened: Breaker, clock: Clock) -> None:
    clock.now += 1.0
    opened.failed(opened.admit(owed=True), "status 503", 20.0)
    assert withheld(opened).retry_after == 20.0


def test_each_change_is_logged_and_measured(
    breaker: Breaker, clock: Clock, log_lines: Lines
) -> None:
    assert _measured() == "closed"
    open_it(breaker, "no answer in 3 s")
    assert _measured() == "open"
    clock.now += 1.0
    probe = breaker.admit(owed=True)
    assert _measured() == "half_open"
    breaker.succeeded(probe)
    assert _measured() == "closed"
    assert [(line["event"], line["peer"]) for line in log_lines] == [
        ("breaker_opened", "payment"),
        ("breaker_half_open", "payment"),
        ("breaker_closed", "payment"),
    ]
    [opened] = log_lines.named("breaker_opened")
    assert (opened["error"], opened["probe_in_seconds"], opened["log_level"]) == (
        "no answer in 3 s",
        1.0,
        "warning",
    )


def _measured() -> str:
    """The one state for which the metric is 1."""
    prefix = 'ichiba_peer_breaker_state{peer="payment",state="'
    lines = [line for line in metrics_text().decode().splitlines() if line.startswith(prefix)]
    assert len(lines) == 3
    [state] = [line.removeprefix(prefix).split('"')[0] for line in lines if line.endswith(" 1.0")]
    return state


def test_of_a_long_error_the_beginning_is_kept(breaker: Breaker) -> None:
    breaker.failed(breaker.admit(owed=False), "x" * 5_000, 1.0)
    assert breaker.state().last_error == "x" * 1_000
