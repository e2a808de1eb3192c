"""How long a gateway is left alone before it is asked again."""

import random
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from services.chassis.outbox.back_off import back_off_seconds
from services.payment.domain.outcomes import Outcome, OutcomeKind

_GROWING: Final[Mapping[OutcomeKind, tuple[float, float]]] = {
    OutcomeKind.DEFERRED: (5.0, 900.0),
    OutcomeKind.PENDING: (60.0, 3_600.0),
}
"""The first pause and the longest, in seconds; each is twice the one before."""
LONGEST: Final = timedelta(seconds=max(most for _, most in _GROWING.values()))


def pause_after(outcome: Outcome, asked: int, age: timedelta) -> timedelta:
    """The pause after an answer that settled nothing, the one after ``asked`` others.

    A lost answer may mean that money moved: it is asked after within seconds, and each minute in
    the end. One that waits for a person or for the customer is not urgent.
    """
    if outcome.kind not in _GROWING:
        return timedelta(seconds=back_off_seconds(asked + 2, age))
    first, most = _GROWING[outcome.kind]
    seconds = min(most, first * 2.0 ** min(asked, 12))
    return timedelta(seconds=seconds * random.uniform(0.75, 1.0))  # noqa: S311 - jitter
