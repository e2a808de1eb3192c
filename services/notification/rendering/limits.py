"""What one rendering may cost: output, loop passes, time."""

import time

from services.notification.domain import texts

LONGEST_OUTPUT = 200_000
"""Characters of one part of a message."""
LONGEST_LIST = 10_000
LARGEST_NUMBER = 10**18
_MOST_PASSES = 10_000
_LONGEST_SECONDS = 0.5

BUDGET = "__budget"
"""Where a rendering's budget lies in its context; no template can name it."""


class TooCostly(Exception):
    """A template does more than a message needs."""


class Budget:
    """What is left to one rendering of one part, by the thread that makes it."""

    __slots__ = ("_deadline", "_passes", "_started")

    def __init__(self) -> None:
        self._passes = _MOST_PASSES
        self._started = time.thread_time()
        self._deadline = time.perf_counter() + _LONGEST_SECONDS

    def check_time(self) -> None:
        """Raises TooCostly once the rendering has used half a second of the processor.

        Time that others had the processor does not count: on a busy machine no message may fail.
        """
        if time.perf_counter() < self._deadline:  # ten times as quick to ask
            return
        if time.thread_time() - self._started > _LONGEST_SECONDS:
            raise TooCostly(texts.TAKES_TOO_LONG())

    def spend_pass(self) -> None:
        """Count one pass through a loop; raises TooCostly after ten thousand."""
        self._passes -= 1
        if self._passes < 0:
            raise TooCostly(texts.LOOPS_TOO_OFTEN(most=_MOST_PASSES))
        self.check_time()
