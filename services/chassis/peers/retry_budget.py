"""How many of the calls to a struggling peer may be repetitions.

Retries help a peer that stumbled and finish off one that is struggling: where half of all calls
fail, trying each again makes half as many more. So they are limited to a share of the calls until
the peer is well again. Envoy, Finagle and tower do the same under this name.
"""

import time
from collections.abc import Callable

_SHARE_OF_FIRST_CALLS = 1 / 9  # a tenth of all calls, retries included
_MOST_SAVED = 10.0
_FLOOR_SECONDS = 1.0
_WELL_AFTER_ANSWERS = 50
_WELL_AFTER_SECONDS = 5.0


class RetryBudget:
    """At most a tenth of the calls to a struggling peer, or one a second where that is more.

    A peer struggles from a failure on, until 50 answers in a row were usable or for 5 s none
    failed. For one that does not, there is no limit.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._answers_in_a_row = _WELL_AFTER_ANSWERS
        self._failed_at = 0.0
        self._saved = 0.0
        self._spent_at = 0.0

    @property
    def is_struggling(self) -> bool:
        """Whether the peer has failed of late."""
        return (
            self._answers_in_a_row < _WELL_AFTER_ANSWERS
            and self._clock() - self._failed_at < _WELL_AFTER_SECONDS
        )

    def succeeded(self) -> None:
        """A call was answered."""
        if self._answers_in_a_row < _WELL_AFTER_ANSWERS:
            self._answers_in_a_row += 1

    def failed(self) -> None:
        """A call was not answered."""
        if not self.is_struggling:
            self._saved = 0.0
        self._answers_in_a_row = 0
        self._failed_at = self._clock()

    def earn(self) -> None:
        """A first call goes to the peer."""
        if self._answers_in_a_row < _WELL_AFTER_ANSWERS:
            self._saved = min(self._saved + _SHARE_OF_FIRST_CALLS, _MOST_SAVED)

    def room(self, most: int) -> int:
        """How many retries, ``most`` at most, may go now."""
        if not self.is_struggling:
            return most
        floor = int(self._clock() - self._spent_at >= _FLOOR_SECONDS)
        return min(most, max(int(self._saved), floor))

    def spend(self) -> bool:
        """Whether a retry may go to the peer now."""
        if not self.room(1):
            return False
        if self.is_struggling:
            self._saved = max(self._saved - 1.0, 0.0)
            self._spent_at = self._clock()
        return True
