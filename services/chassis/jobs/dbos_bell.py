"""Tells DBOS's queue workers that something was put into their queue, so that they need not look.

DBOS looks into each queue again and again, with two transactions each time, whether or not there is
anything in it; it has no way to be told. But between two looks its workers wait for an event that
ends them. They are given one that ends the wait as well when a turn is put into their queue, or
ends while others wait there. While none waits they look now and then.

DBOS offers no door for that: the name that its launch starts is replaced, and so is one of its
intervals. Its version is pinned, and ``tests/service/chassis/jobs/test_durable.py`` watches over
both.
"""

import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, Final

from dbos import _dbos, _queue, _workflow_commands

_WORKER: Final = "queue-worker-"
"""How DBOS names the thread of a queue, before the queue's name."""
LONGEST_WAIT_SECONDS: Final = 30.0
"""How long a queue in which nothing waits goes without a look."""
_DOUBLINGS: Final = 16
_NEW_SECONDS: Final = 60.0
"""How long queues may still be added after a launch."""
_BACKGROUND_SECONDS: Final = 5.0
"""How often delays that are over are looked for: those of schedules that failed."""


class Bell(threading.Event):
    """The event that ends DBOS's queue workers, and that wakes one of them when it is rung for it.

    ``patience`` says how many seconds a queue may go without a look; where it answers None, that
    one is looked into as often as it says itself. Until it is rung for, each further look comes
    twice as late as the one before, at most as late as the queue says: the database may be away.
    """

    def __init__(self, patience: Callable[[str], float | None]) -> None:
        super().__init__()
        self._patience = patience
        self._rings: dict[str, threading.Event] = {}
        self._in_vain: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._made_at = time.monotonic()

    def ring(self, queue: str) -> None:
        """Have a queue looked into now."""
        self._ring_of(queue).set()

    def set(self) -> None:
        super().set()
        with self._lock:
            rings = list(self._rings.values())
        for ring in rings:
            ring.set()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for the end, or for a ring; answers whether it is the end."""
        thread = threading.current_thread().name
        if not thread.startswith(_WORKER):  # it starts workers for new queues
            is_new = time.monotonic() - self._made_at < _NEW_SECONDS
            return super().wait(timeout if is_new else LONGEST_WAIT_SECONDS)
        queue = thread.removeprefix(_WORKER)
        ring = self._ring_of(queue)
        if not self.is_set():
            is_rung = ring.wait(self._until_next_look(queue, timeout))
            self._in_vain[queue] = 0 if is_rung else self._in_vain[queue] + 1
            ring.clear()
        return self.is_set()

    def _until_next_look(self, queue: str, said: float | None) -> float | None:
        patience = self._patience(queue)
        if patience is None:
            return said
        doubled = patience * (1 << min(self._in_vain[queue], _DOUBLINGS))
        return min(doubled, max(patience, said or 0.0))

    def _ring_of(self, queue: str) -> threading.Event:
        with self._lock:
            return self._rings.setdefault(queue, threading.Event())


def hang_up(bell: Bell) -> None:
    """Have the next launch of DBOS give ``bell`` to its queue workers."""

    def queue_thread(stop_event: threading.Event, dbos: Any) -> None:
        events = dbos.background_thread_stop_events
        events[events.index(stop_event)] = bell
        if stop_event.is_set():  # it ended before it began
            bell.set()
        _queue.queue_thread(bell, dbos)

    # DBOS has imported the name for itself, and does not export it.
    _dbos.queue_thread = queue_thread  # type: ignore[attr-defined]
    _workflow_commands._BACKGROUND_JOBS_INTERVAL_SEC = _BACKGROUND_SECONDS  # noqa: SLF001 - see above
