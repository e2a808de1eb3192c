"""How much of a batch one unit of work does."""

from typing import Final

from services.order.context import OrderService

_BESIDE_REQUESTS: Final = 5
"""So many times less while requests wait for the database."""
_FEWEST: Final = 50
"""Fewer cost more for themselves than they spare whoever waits."""


def at_once(service: OrderService, most: int) -> int:
    """How many rows or orders a unit may do now, ``most`` where nobody waits for the database.

    A customer's order waits for the unit that is under way, once for each that it needs itself.
    """
    if most <= _FEWEST or not service.database.is_waited_for():
        return most
    return max(most // _BESIDE_REQUESTS, _FEWEST)
