"""How long a service that does not answer is waited for."""

import time
from collections.abc import Callable

from services.console.refusals import ServiceAway

_FIRST_SECONDS = 0.5
_LONGEST_SECONDS = 15.0
_ALTOGETHER_SECONDS = 120.0

Wait = Callable[[float], None]


class Patience:
    """Waits longer after each failure, and not for ever: two minutes since the last success."""

    def __init__(self, wait: Wait = time.sleep) -> None:
        self.wait = wait
        self._next = _FIRST_SECONDS
        self._waited = 0.0

    def begin_anew(self) -> None:
        """There was an answer."""
        self._next, self._waited = _FIRST_SECONDS, 0.0

    def pause(self, reason: object) -> None:
        """Wait before the next attempt.

        Raises:
            ServiceAway: it has been long enough.
        """
        if self._waited >= _ALTOGETHER_SECONDS:
            raise ServiceAway(f"the order service has not answered for two minutes: {reason}")
        self.wait(self._next)
        self._waited += self._next
        self._next = min(self._next * 2, _LONGEST_SECONDS)
