"""The end of the process, told to streams that would otherwise go on for ever.

uvicorn waits for the requests under way before it tells an application that it stops, so that a
stream of events would hold it up until it is cut off. The signal that stops it is heard here too.
"""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_stopping: asyncio.Event | None = None


@contextmanager
def watching_for_the_end() -> Iterator[None]:
    """Hear the signals that stop this process, beside who handles them; on the running loop."""
    global _stopping  # noqa: PLW0603 - the end is the process's
    stopping = _stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    handlers: dict[signal.Signals, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for number in _SIGNALS:
            handlers[number] = signal.getsignal(number)
            if callable(handlers[number]):
                signal.signal(number, _also(stopping, loop, handlers[number]))
    try:
        yield
    finally:
        stopping.set()
        for number, handler in handlers.items():
            if callable(handler):
                signal.signal(number, handler)


def _also(
    stopping: asyncio.Event, loop: asyncio.AbstractEventLoop, handler: Callable[..., Any]
) -> Callable[..., Any]:
    def handle(number: int, frame: Any) -> Any:
        with suppress(RuntimeError):  # the loop has ended before us
            loop.call_soon_threadsafe(stopping.set)
        return handler(number, frame)

    return handle


async def stops_within(seconds: float) -> bool:
    """Wait that long, or until the process is to stop; answers whether it is."""
    if _stopping is None:
        await asyncio.sleep(seconds)
        return False
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await _stopping.wait()
    return _stopping.is_set()
