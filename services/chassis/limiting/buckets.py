"""Token buckets by key, in the memory of this process."""

import math
from dataclasses import dataclass

from token_bucket import Limiter, MemoryStorage

_WINDOW_SECONDS = 60
_MOST_BUCKETS = 10_000


@dataclass(frozen=True, slots=True)
class Taken:
    """What a bucket said of one request; ``left`` are whole requests, times are whole seconds."""

    is_allowed: bool
    left: int
    full_after: int
    """Until the bucket would be full again."""
    retry_after: int
    """Until one request fits in again, at least 1; 0 where one was allowed."""


class Buckets:
    """A bucket for each key: ``quota`` requests at once, which come back evenly over a minute.

    At most ``most`` buckets are kept. Where that is too few, the one that was not used for the
    longest time is forgotten: its key finds a full one again.
    """

    window = _WINDOW_SECONDS

    def __init__(self, quota: int, most: int = _MOST_BUCKETS) -> None:
        self.quota = quota
        self._rate = quota / _WINDOW_SECONDS
        self._storage = _BoundedStorage(most)
        self._limiter = Limiter(self._rate, quota, self._storage)

    def __len__(self) -> int:
        return len(self._storage)

    def take(self, key: str) -> Taken:
        """Take one request from the bucket of ``key``, where there is one."""
        is_allowed = self._limiter.consume(key)
        tokens = self._storage.get_token_count(key)
        return Taken(
            is_allowed,
            int(tokens),
            self._seconds(self.quota - tokens),
            0 if is_allowed else max(1, self._seconds(1 - tokens)),
        )

    def _seconds(self, tokens: float) -> int:
        """How long so many take to come back, in whole seconds; a millionth is no second."""
        return math.ceil(round(tokens / self._rate, 6))


class _BoundedStorage(MemoryStorage):
    """The library's, which would keep a bucket for every key that it ever met."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __len__(self) -> int:
        return len(self._buckets)

    def replenish(self, key: str | bytes, rate: float, capacity: int) -> None:
        bucket = self._buckets.pop(key, None)
        if bucket is not None:
            self._buckets[key] = bucket  # the last one now: a dict keeps the order of insertion
        elif len(self._buckets) >= self._most:
            del self._buckets[next(iter(self._buckets))]
        super().replenish(key, rate, capacity)
