"""The files of batches that name a customer: found, and deleted with what was quoted of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from services.order.context import OrderService
from services.order.domain.batches import BatchFormat
from services.order.domain.erasing import Customer, Traces
from services.order.files.naming import names_customer
from services.order.repository import customer_rows
from services.order.sheets import codec_named

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
    service: OrderService, traces: Traces, naming: Collection[str], until: datetime
) -> NamedFiles:
    """The files made by then that name a customer; ``naming`` are batches known to."""
    ids = await present(service)
    found = [each for each in ids if await names(service, each, traces, naming, until)]
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
    if batch_id in naming:
        return True
    known = await service.database.read(
        lambda connection: customer_rows.batch_created_at(connection, [batch_id])
    )
    row = known.get(batch_id)
    if row is None or row.created_at > until:
        return False
    path = service.files.path_of(batch_id, BatchFormat(row.format))
    codec = codec_named(row.detected_encoding or row.encoding)
    return await names_customer(path, codec, traces.recogniser())
