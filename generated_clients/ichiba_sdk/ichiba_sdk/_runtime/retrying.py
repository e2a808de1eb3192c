"""How often, and after which pauses, a call is sent again; httpx-retries does the work."""

import random
from typing import Final

import httpx
from httpx_retries import Retry

from .connection import LOST, PassingAnswer
from .errors import ProblemError

LONGEST_RETRY_AFTER: Final = 60.0
LONGEST_ALTOGETHER: Final = 120.0
_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 15.0

_PASSING: Final = frozenset({408, 429, *range(500, 600)} - {501, 505})
_NOT_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


class Patience(Retry):
    """Pauses of up to 0.5, 1, 2, … 15 seconds, each drawn evenly between 0 and that (full jitter).

    ``Retry-After`` counts instead, up to 60 seconds; all pauses of a call together end at 120.
    """

    def backoff_strategy(self) -> float:
        """The pause before try ``attempts_made`` + 1, in seconds."""
        return pause(self.attempts_made)


def pause(failures: int) -> float:
    """Seconds to wait after so many failures in a row, from 1 on."""
    longest = min(_FIRST_PAUSE * 2.0 ** min(failures - 1, 10), _LONGEST_PAUSE)
    return random.uniform(0, longest)  # noqa: S311


def asked_pause(error: BaseException) -> float:
    """Seconds that a refusal asks to be left alone for, up to 60; 0 where it does not say so."""
    if not isinstance(error, ProblemError):
        return 0.0
    try:
        asked = Retry().parse_retry_after(error.headers.get("Retry-After", ""))
    except ValueError:
        return 0.0
    return min(asked, LONGEST_RETRY_AFTER)


def patience(method: str, retries: int, *, may_be_repeated: bool) -> Patience:
    """What httpx-retries is to do with a call.

    What may not be repeated is sent again only if it was certainly not carried out.
    """
    return Patience(
        total=retries,
        allowed_methods=[method],
        status_forcelist=_PASSING if may_be_repeated else [429],
        retry_on_exceptions=(*LOST, PassingAnswer) if may_be_repeated else _NOT_SENT,
        max_backoff_wait=LONGEST_RETRY_AFTER,
        total_timeout=LONGEST_ALTOGETHER,
    )
