"""The files of batches that name a customer: found, and deleted with what was quoted of them."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from services.order.context import OrderService
from services.order.domain.erasing.erasures import Customer
from services.order.domain.erasing.traces import Recogniser, Traces
from services.order.domain.imports.batches import BatchFormat
from services.order.files.naming import names_customer
from services.order.repository import customer_rows

_ALL: Final = timedelta(0)


@dataclass(frozen=True, slots=True)
class NamedFiles:
    """Batches whose file is there and names the customer, and those that still need it."""

    batch_ids: list[str]
    unfinished: list[str]


def traces_of(customer: Customer) -> Traces:
    """By what is known of a customer before any order was looked at."""
    traces = Traces()
    traces.add(customer.email, customer.phone)
    return traces


async def present(service: OrderService) -> list[str]:
    """The batches whose files are there, by id."""
    return sorted(await service.files.left_behind(_ALL))


async def find_naming(
    service: OrderService,
    traces: Traces,
    naming: Collection[str],
    until: datetime,
    *,
    is_to_count: bool,
) -> NamedFiles:
    """The files made by then that name a customer; ``naming`` are batches known to.

    Unless they are to be counted, only those that are still needed are read.
    """
    ids = await present(service)
    if not is_to_count:
        ids = await service.database.read(lambda c: customer_rows.unfinished_batches(c, ids))
    found = [each async for each in _naming(service, ids, traces, naming, until)]
    unfinished = await service.database.read(
        lambda connection: customer_rows.unfinished_batches(connection, found)
    )
    return NamedFiles(found, [each for each in unfinished if each not in naming])


async def names(
    service: OrderService,
    batch_id: str,
    traces: Traces,
    naming: Collection[str],
    until: datetime,
) -> bool:
    """Whether the file of a batch that was made by then names a customer."""
    return bool([each async for each in _naming(service, [batch_id], traces, naming, until)])


async def _naming(
    service: OrderService,
    batch_ids: Sequence[str],
    traces: Traces,
    naming: Collection[str],
    until: datetime,
) -> AsyncIterator[str]:
    unknown = [each for each in batch_ids if each not in naming]
    known = await service.database.read(
        lambda connection: customer_rows.batch_created_at(connection, unknown)
    )
    recogniser = traces.recogniser()
    for batch_id in batch_ids:
        row = known.get(batch_id)
        if batch_id in naming:
            yield batch_id
        elif row is not None and row.created_at <= until:
            encoding = row.detected_encoding or row.encoding
            if await _is_naming(service, batch_id, BatchFormat(row.format), encoding, recogniser):
                yield batch_id


async def _is_naming(
    service: OrderService,
    batch_id: str,
    file_format: BatchFormat,
    encoding: str,
    customer: Recogniser,
) -> bool:
    try:
        async with service.files.at_hand(batch_id, file_format) as path:
            return await names_customer(path, encoding, customer)
    except FileNotFoundError:
        return False
