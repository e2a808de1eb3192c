"""Comparing the sums that are kept of orders with the orders themselves."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

from services.chassis.storage.quarters import QUARTER_SECONDS
from services.order.context import OrderService
from services.order.domain.differences import wrong_sums
from services.order.domain.reconciliation import Difference
from services.order.repository.orders import sum_rows
from services.order.repository.reconciliation_rows import Reconciliation

_DAY = timedelta(days=1)


async def find_wrong_sums(service: OrderService, known: Reconciliation) -> list[Difference]:
    """A difference for each day of the period whose sums are not those of its orders.

    Orders and sums are read on one snapshot, so that nothing is in flight between them.
    """
    found = []
    for start, end in _days(known.period_from, known.period_to):
        compare = partial(sum_rows.find_differences, start=start, end=end)
        wrong = await service.database.read(compare)
        if wrong:
            orders, amount = (sum(getattr(w.lacking, name) for w in wrong) for name in _TOLD)
            day = start.date().isoformat()
            found.append(wrong_sums(day, orders, amount, service.clock()))
    return found


_TOLD = ("orders", "amount")


def _days(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The days (UTC) between two times, in whole quarters of an hour."""
    at = _quarter(start.astimezone(UTC))
    last = _quarter(end.astimezone(UTC) + timedelta(seconds=QUARTER_SECONDS, microseconds=-1))
    while at < last:
        midnight = at.replace(hour=0, minute=0, second=0, microsecond=0) + _DAY
        yield at, min(midnight, last)
        at = midnight


def _quarter(time: datetime) -> datetime:
    """When the quarter of an hour began that ``time`` is in."""
    minute = time.minute * 60 // QUARTER_SECONDS * QUARTER_SECONDS // 60
    return time.replace(minute=minute, second=0, microsecond=0)
