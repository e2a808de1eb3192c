"""How much of a batch one unit of work does."""

from typing import Final

from services.order.context import OrderService
from services.order.domain.imports.batches import Batch

_BESIDE_REQUESTS: Final = 10
"""So many times less while requests wait for the database."""
_FEWEST: Final = 25
"""Fewer cost more for themselves than they spare whoever waits."""


def at_once(service: OrderService, batch: Batch, most: int) -> int:
    """How many rows or orders a unit may do now, ``most`` where nobody waits for the database.

    A customer's order waits for the unit that is under way, once for each that it needs itself. The
    first is a small one: only then is it known whether anybody waits.
    """
    is_alone = batch.position > 0 and not service.database.is_waited_for()
    if is_alone or most <= _FEWEST:
        return most
    return max(most // _BESIDE_REQUESTS, _FEWEST)
