"""One circuit breaker for each peer: a peer that gives no usable answers is left alone for a while.

pybreaker holds the state, counts failures in a row and reports each change. It is told the result
of each call instead of being wrapped around it, because no known library handles overlapping calls
correctly (ADR 0010). Here one probe is sent at a time, calls made before the last change of state
are ignored, a caller that gives up counts as neither success nor failure, and ``Retry-After`` is
obeyed.
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
from services.chassis.telemetry.logs import log
from services.chassis.telemetry.metrics import REGISTRY

FAILURES_TO_OPEN: Final = 5
"""This many failures in a row open a breaker; it is also the default of the usual libraries."""
_FIRST_PAUSE_SECONDS = 1.0
_LONGEST_PAUSE_SECONDS = 5.0
_LONGEST_RETRY_AFTER_SECONDS = 3_600.0
# A probe may hang, and owed work can wait for it more easily than a customer.
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

    ``since`` is when it opened or last closed; failed probes do not change it. ``next_probe_at`` is
    set while it is open. It may be in the past: then the next call is the probe. ``last_error``
    stays until a usable answer arrives.
    """

    peer: str
    state: StateName
    since: datetime
    next_probe_at: datetime | None
    last_error: str | None


class BreakerOpen(Exception):
    """The call was not made; a probe may be sent in ``retry_after`` seconds."""

    def __init__(self, reason: str, retry_after: float) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class _Failure(Exception):
    """Tells pybreaker that a call has failed."""


class Breaker(pybreaker.CircuitBreakerListener):
    """The breaker of one peer; the time between two changes of state is an era, with a number."""

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
        self._since = utc_now()
        self._show("closed")

    @property
    def _name(self) -> StateName:
        return _NAMES[self._circuit.current_state]

    @property
    def is_closed(self) -> bool:
        """Whether calls are made without restriction."""
        return self._name == "closed"

    @property
    def is_probe_due(self) -> bool:
        """Whether owed work may send a probe now."""
        name = self._name
        if name == "half_open":
            return not self._is_probing
        return name == "open" and self._probe_at <= self._clock()

    def admit(self, *, owed: bool) -> int:
        """The era of a call that may be made now; unless the breaker is closed, it is the probe.

        Owed work has the first claim on a probe.

        Raises:
            BreakerOpen: the call must not be made.
        """
        name = self._name
        if name == "closed":
            return self._era
        if name == "open":
            wait = self._probe_at - self._clock()
            if wait > (0.0 if owed else -_OWED_WORK_FIRST_SECONDS):
                reason = f"its circuit breaker is open ({self._last_error})"
                raise BreakerOpen(reason, max(wait, 0.0))
            self._circuit.half_open()
        elif self._is_probing:
            reason = "its circuit breaker is half-open and a probe is under way"
            raise BreakerOpen(reason, _ASK_AGAIN_SECONDS)
        self._is_probing = True
        return self._era

    def succeeded(self, era: int) -> None:
        """A call of ``era`` was answered; a refusal is an answer."""
        if era == self._era and (self._circuit.fail_counter or not self.is_closed):
            self._last_error = None
            with self._circuit.calling():
                pass

    def failed(self, era: int, error: str, retry_after: float | None = None) -> None:
        """A call of ``era`` got no usable answer; the peer asked for ``retry_after`` seconds."""
        error = error[:DETAIL_LIMIT]
        if retry_after:
            self._last_error = error
            self._leave_alone(min(retry_after, _LONGEST_RETRY_AFTER_SECONDS))
        elif era == self._era:
            self._last_error = error
            with suppress(_Failure), self._circuit.calling():
                raise _Failure

    def abandoned(self, era: int) -> None:
        """The caller of ``era`` gave up, which says nothing; if it was the probe, send another."""
        if era == self._era:
            self._is_probing = False

    def state(self) -> BreakerState:
        """Its present state."""
        name = self._name
        wait = timedelta(seconds=self._probe_at - self._clock())
        next_probe_at = utc_now() + wait if name == "open" else None
        return BreakerState(self._peer, name, self._since, next_probe_at, self._last_error)

    def _leave_alone(self, seconds: float) -> None:
        """Obey ``Retry-After``, even if it answered a call made before the breaker opened."""
        if self._name == "open":
            self._probe_at = max(self._probe_at, self._clock() + seconds)
        else:
            self._asked_for = seconds
            self._circuit.open()

    def state_change(self, _cb: Any, old_state: Any, new_state: Any) -> None:
        """Called by pybreaker at each change of state."""
        old, name = _NAMES[old_state.name], _NAMES[new_state.name]
        open_seconds = (utc_now() - self._since).total_seconds()
        if "closed" in (old, name):
            self._since = utc_now()
        self._era += 1
        self._is_probing = False
        self._show(name)
        if name == "open":
            self._rest(again=old == "half_open")
        elif name == "half_open":
            log().info("breaker_half_open", peer=self._peer)
        else:
            log().info("breaker_closed", peer=self._peer, open_seconds=round(open_seconds, 3))

    def _rest(self, *, again: bool) -> None:
        """Set the time of the next probe, which is later each time a probe fails."""
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

    def _show(self, name: StateName) -> None:
        for each in _NAMES.values():
            _STATE.labels(self._peer, each).set(each == name)
