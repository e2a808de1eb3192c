"""One circuit breaker for each peer: who gives no usable answers is left alone for a while.

pybreaker keeps the state and counts failures in a row. It is told what came of each call instead
of being wrapped around it, because none of the known libraries is right about calls that overlap
(ADR 0010): here one probe goes at a time, what was asked before the state last changed has no say,
a caller that gives up is neither success nor failure, and ``Retry-After`` is obeyed.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

import pybreaker
from prometheus_client import Gauge

from services.chassis.base.ids import utc_now
from services.chassis.base.problems import DETAIL_LIMIT
from services.chassis.telemetry.observation import REGISTRY, log

FAILURES_TO_OPEN: Final = 5
"""So many failures in a row open a breaker; libraries have the same number by default."""
_FIRST_PAUSE_SECONDS = 1.0
_LONGEST_PAUSE_SECONDS = 5.0
_LONGEST_RETRY_AFTER_SECONDS = 3_600.0
# A probe may hang, which should cost owed work its time rather than a customer.
_OWED_WORK_FIRST_SECONDS = 2.0
_ASK_AGAIN_SECONDS = 1.0

StateName = Literal["closed", "open", "half_open"]
_NAMES: Final[dict[str, StateName]] = {
    pybreaker.STATE_CLOSED: "closed",
    pybreaker.STATE_OPEN: "open",
    pybreaker.STATE_HALF_OPEN: "half_open",
}
_STATE = Gauge(
    "ichiba_peer_breaker_state",
    "How many of the service's processes have a peer's circuit breaker in this state.",
    ["peer", "state"],
    registry=REGISTRY,
    multiprocess_mode="livesum",
)


@dataclass(frozen=True, slots=True)
class BreakerState:
    """A peer's breaker at a moment.

    ``since`` is when it opened, or last closed; failed probes do not change it. ``next_probe_at``
    is given while it is open, and may be past: the probe goes with the next call. ``last_error``
    stays until an answer is usable.
    """

    peer: str
    state: StateName
    since: datetime
    next_probe_at: datetime | None
    last_error: str | None


class BreakerOpen(Exception):
    """The call was not made; ``retry_after`` is in how many seconds a probe may go."""

    def __init__(self, reason: str, retry_after: float) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class _Failure(Exception):
    """Tells pybreaker that a call has failed."""


def _succeed() -> None:
    pass


def _fail() -> None:
    raise _Failure


class Breaker(pybreaker.CircuitBreakerListener):
    """The breaker of one peer; every state between two changes is an era, known by its number."""

    def __init__(self, peer: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._peer = peer
        self._clock = clock
        self._circuit = pybreaker.CircuitBreaker(
            fail_max=FAILURES_TO_OPEN,
            throw_new_error_on_trip=False,
            listeners=[self],
            name=peer,
        )
        self._era = 0
        self._pause = _FIRST_PAUSE_SECONDS
        self._asked_for = 0.0
        self._probe_at = 0.0
        self._is_probing = False
        self._last_error: str | None = None
        self._name: StateName = "closed"
        self._enter("closed")

    @property
    def is_closed(self) -> bool:
        """Whether every call goes."""
        return self._name == "closed"

    @property
    def is_probe_due(self) -> bool:
        """Whether owed work may send a probe now."""
        if self._name == "half_open":
            return not self._is_probing
        return self._name == "open" and self._probe_at <= self._clock()

    def admit(self, *, owed: bool) -> int:
        """The era of a call that may go now; where the breaker is not closed it is the probe.

        Owed work has the first claim on a probe.

        Raises:
            BreakerOpen: the call must not go.
        """
        if self._name == "closed":
            return self._era
        if self._name == "open":
            wait = self._probe_at - self._clock()
            if wait > (0.0 if owed else -_OWED_WORK_FIRST_SECONDS):
                raise BreakerOpen(f"its breaker is open ({self._last_error})", max(wait, 0.0))
            self._circuit.half_open()
        elif self._is_probing:
            raise BreakerOpen("its breaker is half-open: a probe is under way", _ASK_AGAIN_SECONDS)
        self._is_probing = True
        return self._era

    def succeeded(self, era: int) -> None:
        """A call of ``era`` was answered, be it with a refusal."""
        if era != self._era:
            return
        if self._name != "closed" or self._circuit.fail_counter:
            self._last_error = None
            self._circuit.call(_succeed)

    def failed(self, era: int, error: str, retry_after: float | None = None) -> None:
        """A call of ``era`` got no usable answer; ``retry_after`` seconds were asked for."""
        error = error[:DETAIL_LIMIT]
        if retry_after:
            self._last_error = error
            self._leave_alone(min(retry_after, _LONGEST_RETRY_AFTER_SECONDS))
        elif era == self._era:
            self._last_error = error
            with suppress(_Failure):
                self._circuit.call(_fail)

    def abandoned(self, era: int) -> None:
        """The caller of ``era`` gave up, which tells nothing; was it the probe, another may go."""
        if era == self._era:
            self._is_probing = False

    def state(self) -> BreakerState:
        """How it stands now."""
        wait = timedelta(seconds=self._probe_at - self._clock())
        next_probe_at = utc_now() + wait if self._name == "open" else None
        return BreakerState(self._peer, self._name, self._since, next_probe_at, self._last_error)

    def _leave_alone(self, seconds: float) -> None:
        """Do what ``Retry-After`` says, even where a call from before the opening was told so."""
        if self._name == "open":
            self._probe_at = max(self._probe_at, self._clock() + seconds)
        else:
            self._asked_for = seconds
            self._circuit.open()

    def state_change(self, _cb: Any, old_state: Any, new_state: Any) -> None:
        """What pybreaker tells of each change of its state."""
        open_seconds = (utc_now() - self._since).total_seconds()
        name = _NAMES[new_state.name]
        self._enter(name)
        if name == "open":
            self._rest(again=_NAMES[old_state.name] == "half_open")
        elif name == "half_open":
            log().info("breaker_half_open", peer=self._peer)
        else:
            log().info("breaker_closed", peer=self._peer, open_seconds=round(open_seconds, 3))

    def _rest(self, *, again: bool) -> None:
        """Set the time of the next probe: later each time one fails."""
        doubled = min(2 * self._pause, _LONGEST_PAUSE_SECONDS)
        self._pause = doubled if again else _FIRST_PAUSE_SECONDS
        seconds = max(self._pause, self._asked_for)
        self._asked_for = 0.0
        self._probe_at = self._clock() + seconds
        log().warning(
            "breaker_opened",
            peer=self._peer,
            error=self._last_error,
            probe_in_seconds=round(seconds, 3),
        )

    def _enter(self, name: StateName) -> None:
        if "closed" in (name, self._name):
            self._since = utc_now()
        self._name = name
        self._era += 1
        self._is_probing = False
        for each in _NAMES.values():
            _STATE.labels(self._peer, each).set(each == name)
