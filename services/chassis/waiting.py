"""The calls to a peer that wait for an answer, and whether it has fallen silent.

A peer that hangs fails no call before its timeout. Until then every caller would wait as long,
and none of them would know of the others.
"""

import asyncio
from collections.abc import Callable

_LOOKS_IN_A_PATIENCE = 4


class Waiting:
    """Calls under way.

    ``on_silence`` is told how many have waited for longer than ``patience_seconds`` while nothing
    was answered to anybody; looked at a few times in that span, and only while a call waits.
    """

    def __init__(self, patience_seconds: float, on_silence: Callable[[int], None]) -> None:
        self._patience = patience_seconds
        self._on_silence = on_silence
        self._began: dict[asyncio.Timeout, float] = {}
        self._answered_at = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def begin(self, limit: asyncio.Timeout) -> None:
        """A call begins, under its own ``limit``."""
        loop = asyncio.get_running_loop()
        self._began[limit] = loop.time()
        if self._timer is None:
            self._look_later(loop)

    def end(self, limit: asyncio.Timeout) -> bool:
        """A call has ended; False when it was released."""
        return self._began.pop(limit, None) is not None

    def answered(self) -> None:
        """A call was answered."""
        self._answered_at = asyncio.get_running_loop().time()

    def release(self) -> None:
        """Let every call that waits run into its limit now."""
        began, self._began = self._began, {}
        for limit in began:
            if not limit.expired():
                limit.reschedule(0)

    def close(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look_later(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = loop.call_later(self._patience / _LOOKS_IN_A_PATIENCE, self._look, loop)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        if not self._began:
            return
        self._look_later(loop)
        long_ago = loop.time() - self._patience
        if self._answered_at > long_ago:
            return
        overdue = sum(began <= long_ago for began in self._began.values())
        if overdue:
            self._on_silence(overdue)
