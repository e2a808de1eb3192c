"""How many of the calls to a struggling peer may be retries.

Retries help after a brief failure, but they can bring down a struggling peer: if half of all calls
fail, retrying each adds half as many calls again. So retries are limited to a share of the calls
until the peer has recovered. Envoy, Finagle and tower do the same under this name.
"""

import time
from collections.abc import Callable

_SHARE_OF_FIRST_CALLS = 1 / 9  # a tenth of all calls, retries included
_MOST_SAVED = 10.0
_FLOOR_SECONDS = 1.0
_WELL_AFTER_ANSWERS = 50
_WELL_AFTER_SECONDS = 5.0


class RetryBudget:
    """Limits retries to a tenth of the calls to a struggling peer, or one a second if that is more.

    A peer struggles after a failed call until 50 calls in a row have been answered, or none has
    failed for 5 s. A peer that does not struggle has no limit.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._answers_in_a_row = _WELL_AFTER_ANSWERS
        self._failed_at = 0.0
        self._saved = 0.0
        self._spent_at = 0.0

    @property
    def is_struggling(self) -> bool:
        """Whether calls to the peer have failed recently."""
        return (
            self._answers_in_a_row < _WELL_AFTER_ANSWERS
            and self._clock() - self._failed_at < _WELL_AFTER_SECONDS
        )

    def succeeded(self) -> None:
        """A call was answered."""
        if self._answers_in_a_row < _WELL_AFTER_ANSWERS:
            self._answers_in_a_row += 1

    def failed(self) -> None:
        """A call got no usable answer."""
        if not self.is_struggling:
            self._saved = 0.0
        self._answers_in_a_row = 0
        self._failed_at = self._clock()

    def earn(self) -> None:
        """A first call is made to the peer."""
        if self._answers_in_a_row < _WELL_AFTER_ANSWERS:
            self._saved = min(self._saved + _SHARE_OF_FIRST_CALLS, _MOST_SAVED)

    def room(self, most: int) -> int:
        """How many retries, ``most`` at most, may be made now."""
        if not self.is_struggling:
            return most
        floor = int(self._clock() - self._spent_at >= _FLOOR_SECONDS)
        return min(most, max(int(self._saved), floor))

    def spend(self) -> bool:
        """Use up one retry; answers whether it may be made now."""
        if not self.room(1):
            return False
        if self.is_struggling:
            self._saved = max(self._saved - 1.0, 0.0)
            self._spent_at = self._clock()
        return True
