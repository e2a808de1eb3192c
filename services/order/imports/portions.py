"""How much of a batch one unit of work does."""

from typing import Final

from services.order.context import OrderService
from services.order.domain.imports.batches import Batch

_BESIDE_REQUESTS: Final = 10
"""So many times less while requests wait for the database."""


def at_once(service: OrderService, batch: Batch, most: int) -> int:
    """How many rows or orders a unit may do now, ``most`` where nobody waits for the database.

    A customer's order waits for the unit that is under way, once for each that it needs itself. The
    first is a small one: only then is it known whether anybody waits.
    """
    database = service.database
    is_alone = batch.position > 0 and not database.is_waited_for()
    return most if is_alone else min(most, max(most // _BESIDE_REQUESTS, database.least_portion))
