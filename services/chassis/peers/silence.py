"""The calls to a peer that are waiting for an answer, and whether the peer has fallen silent.

Calls to a peer that hangs fail only at their timeout; until then the peer looks like a slow one.
Silence tells the two apart as well as possible: a slow peer answers at least some calls.
"""

import asyncio
from collections.abc import Callable

_LOOKS_IN_A_PATIENCE = 4
_OWED_WORK_FIRST_SECONDS = 2.0


class Waiting:
    """Calls under way.

    The peer becomes silent once a call has waited for ``patience_seconds`` and no call has had an
    answer meanwhile; ``on_silence`` is then called. It stays silent until the next sign of life.
    With None for ``patience_seconds`` it never becomes silent. No timer runs while no call waits.
    """

    def __init__(self, patience_seconds: float | None, on_silence: Callable[[], None]) -> None:
        self._patience = patience_seconds
        self._on_silence = on_silence
        self._began: dict[object, float] = {}
        self._asked_at = 0.0
        self._heard_at = 0.0
        self._silence: asyncio.Future[None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    @property
    def is_silent(self) -> bool:
        """Whether no call has had a sign of life for as long as the patience lasts."""
        return self._silence is not None and self._silence.done()

    def is_call_due(self, *, owed: bool) -> bool:
        """Whether a silent peer may be sent another call: one in each patience, owed work first.

        The calls under way notice by themselves that the peer answers again, unless their
        connections are broken and only a new one would get through.
        """
        lag = 0.0 if owed else _OWED_WORK_FIRST_SECONDS
        since = asyncio.get_running_loop().time() - self._asked_at
        return since >= (self._patience or 0.0) + lag

    def begin(self, call: object) -> None:
        """A call begins."""
        loop = asyncio.get_running_loop()
        self._began[call] = self._asked_at = loop.time()
        if self._timer is None and self._patience is not None:
            self._look_later(loop, self._patience)

    def end(self, call: object) -> None:
        """A call has ended, with whatever result."""
        self._began.pop(call, None)

    def heard(self) -> None:
        """The peer gave a sign of life: an answer of any kind, or a refused connection."""
        self._heard_at = asyncio.get_running_loop().time()
        if self.is_silent:
            self._silence = None

    def silence(self) -> "asyncio.Future[None]":
        """Done as soon as the peer is silent; several may wait for it, and nobody cancels it."""
        if self._silence is None:
            self._silence = asyncio.get_running_loop().create_future()
        return self._silence

    def close(self) -> None:
        """Stop watching."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look_later(self, loop: asyncio.AbstractEventLoop, patience: float) -> None:
        self._timer = loop.call_later(patience / _LOOKS_IN_A_PATIENCE, self._look, loop, patience)

    def _look(self, loop: asyncio.AbstractEventLoop, patience: float) -> None:
        self._timer = None
        if not self._began:
            return
        self._look_later(loop, patience)
        long_ago = loop.time() - patience
        if self._heard_at > long_ago or self.is_silent:
            return
        if any(began <= long_ago for began in self._began.values()):
            self.silence().set_result(None)
            self._on_silence()
