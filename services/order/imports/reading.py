"""Looking at batches: one, many, what came of their rows, the rows that failed as a file."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from services.chassis.base.problems import NotFound
from services.chassis.storage.pages import Page
from services.order.context import OrderService
from services.order.domain import texts
from services.order.domain.imports.batches import Batch, BatchFileNotFound
from services.order.files.sheet_readers import look_through
from services.order.repository.batches import batch_events, batch_rows, row_outcomes
from services.order.sheets import RowFault, Sheet, UnreadableFile, write_errors

_PAGE = 1_000
_PIECES = 4
_FILTERS = ("outcome", "code", "undo")


class BatchFileUnreadable(NotFound):
    """The file has no rows that could have failed."""

    code = "batch_file_unreadable"


async def get_batch(service: OrderService, batch_id: str) -> Batch:
    """The batch as it stands.

    Raises:
        BatchNotFound: there is none.
    """
    return await service.database.read(lambda c: batch_rows.get_batch(c, batch_id))


async def list_batches(service: OrderService, query: Mapping[str, Any]) -> Page:
    """A page of batches, the newest first.

    Raises:
        InvalidCursor: the cursor was not given out for this list.
    """
    return await service.database.read(
        lambda connection: batch_rows.page_of_batches(
            connection,
            query.get("status"),
            query.get("kind"),
            query["limit"],
            query.get("cursor"),
        )
    )


async def list_batch_rows(service: OrderService, batch_id: str, query: Mapping[str, Any]) -> Page:
    """A page of what came of the batch's rows.

    Raises:
        BatchNotFound: there is no such batch.
        InvalidCursor: the cursor was not given out for this list.
    """
    filters = {name: query[name] for name in _FILTERS if name in query}

    def work(connection: Connection) -> Page:
        batch = batch_rows.get_batch(connection, batch_id)
        return row_outcomes.page_of_rows(
            connection, batch, filters, query["limit"], query.get("cursor")
        )

    return await service.database.read(work)


async def list_batch_events(
    service: OrderService, batch_id: str, limit: int, cursor: str | None
) -> Page:
    """A page of the batch's timeline, the oldest first.

    Raises:
        BatchNotFound: there is no such batch.
        InvalidCursor: the cursor was not given out for this timeline.
    """

    def work(connection: Connection) -> Page:
        batch_rows.get_batch(connection, batch_id)
        return batch_events.page_of_events(connection, batch_id, limit, cursor)

    return await service.database.read(work)


async def open_errors(
    service: OrderService, batch_id: str, encoding: str
) -> tuple[Batch, AsyncIterator[bytes]]:
    """The batch, and its rows that failed as a file, in pieces.

    Raises:
        BatchNotFound: there is no such batch.
        BatchFileNotFound: its file is no longer kept.
        BatchFileUnreadable: its file has no rows.
    """
    batch = await get_batch(service, batch_id)
    try:
        async with service.files.at_hand(batch_id, batch.format) as path:
            sheet = await asyncio.to_thread(look_through, batch, path)
    except FileNotFoundError:
        raise BatchFileNotFound(batch_id) from None
    except UnreadableFile as error:
        raise BatchFileUnreadable(texts.BATCH_FILE_UNREADABLE(reason=error.detail)) from error
    return batch, _errors(service, batch, sheet, encoding)


async def _errors(
    service: OrderService, batch: Batch, sheet: Sheet, encoding: str
) -> AsyncIterator[bytes]:
    """Written in threads, which wait for the file, and for the loop to read the rows."""
    faults = _faults(service, batch, asyncio.get_running_loop())
    async with service.files.at_hand(batch.id, batch.format):  # where the sheet was found
        pieces = write_errors(sheet, faults, encoding)
        while piece := await asyncio.to_thread(_some, pieces):
            yield piece


def _some(pieces: Iterator[bytes]) -> bytes:
    return b"".join(islice(pieces, _PIECES))


def _faults(
    service: OrderService, batch: Batch, loop: asyncio.AbstractEventLoop
) -> Iterator[RowFault]:
    row = 0
    while True:
        reading = _page(service, batch, row)
        found = asyncio.run_coroutine_threadsafe(reading, loop).result()
        for each in found:
            yield RowFault(
                each.row, each.code or "", each.pointer, each.detail or "", each.suggestion
            )
        if len(found) < _PAGE:
            return
        row = found[-1].row


async def _page(service: OrderService, batch: Batch, after_row: int) -> list[Any]:
    return await service.database.read(
        lambda connection: row_outcomes.failed_rows(connection, batch, after_row, _PAGE)
    )
