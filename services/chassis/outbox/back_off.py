"""When a failed delivery is tried again."""

import random
from datetime import timedelta

_YOUNG = timedelta(minutes=10)
_CAP_YOUNG_SECONDS = 15.0
_CAP_SECONDS = 60.0
CAP_RETRY_AFTER_SECONDS = 3_600.0
"""How long a target may ask to be left alone."""


def back_off_seconds(attempts: int, age: timedelta) -> float:
    """Seconds to the next attempt: doubling from 1, jittered, capped at 15 while it is young."""
    cap = _CAP_YOUNG_SECONDS if age < _YOUNG else _CAP_SECONDS
    ceiling = min(cap, 2.0 ** min(attempts - 1, 6))
    return ceiling * random.uniform(0.75, 1.0)  # noqa: S311 - jitter, not a secret
