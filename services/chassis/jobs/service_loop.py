"""What the engine's own loop has done on the service's loop, until the service ends."""

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

T = TypeVar("T")

_CLOSING_SECONDS = 3.0


class Stopped(BaseException):
    """This process ends: the workflow is left as it is, for whoever takes it over.

    Not an ``Exception``, which DBOS would keep as the workflow's result.
    """


class ServiceLoop:
    """The running loop, as another loop gives it work."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._under_way: set[Future[Any]] = set()
        self._lock = threading.Lock()
        self._is_closing = False

    async def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Have ``work`` done on the service's loop, and wait for it on the caller's.

        Raises:
            Stopped: the service ends before that.
        """
        with self._lock:
            if self._is_closing:
                work.close()
                raise Stopped
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
            self._under_way.add(future)
        try:
            return await asyncio.wrap_future(future)
        except (asyncio.CancelledError, CancelledError):
            raise Stopped from None
        finally:
            with self._lock:
                self._under_way.discard(future)

    async def finish(self) -> None:
        """Let what is under way come to its end for a moment, then cut it off."""
        with self._lock:
            self._is_closing = True
            under_way = [asyncio.wrap_future(future) for future in self._under_way]
        if under_way:
            _, late = await asyncio.wait(under_way, timeout=_CLOSING_SECONDS)
            for each in late:
                each.cancel()
            await asyncio.gather(*late, return_exceptions=True)
