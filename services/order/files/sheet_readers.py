"""The files of batches that are being read: kept open from one portion of work to the next."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from services.order.domain.imports.batches import Batch, BatchFormat, BatchKind
from services.order.sheets import (
    Profile,
    Sheet,
    SheetOrder,
    SheetParcels,
    get_profile,
    inspect,
    inspect_parcels,
    inspect_profiled,
    read_orders,
    read_parcels,
    read_profiled,
    rows_of_workbook,
)

PathOf = Callable[[str, BatchFormat], Path]
"""Where a batch's file lies."""


@dataclass(slots=True)
class _Reader:
    sheet: Sheet
    orders: Iterator[SheetOrder | SheetParcels]
    position: int
    """The last row that has been given out."""


class SheetReaders:
    """Gives out the orders of each batch's file from where the batch has come to.

    What is kept here only saves reading from the start: a process that has none opens it anew.
    """

    def __init__(self, path_of: PathOf) -> None:
        self._path_of = path_of
        self._sheets: dict[str, Sheet] = {}
        self._readers: dict[str, _Reader] = {}

    async def sheet(self, batch: Batch) -> Sheet:
        """How the batch's file is to be read, found out by looking through all of it once.

        Raises:
            UnreadableFile: it is no sheet of orders.
            FileNotFoundError: it is not there.
        """
        sheet = self._sheets.get(batch.id)
        if sheet is None:
            sheet = await asyncio.to_thread(look_through, batch, self._path_of)
            self._sheets[batch.id] = sheet
        return sheet

    async def take(self, batch: Batch, rows: int) -> list[SheetOrder]:
        """The orders that come next after the batch's position, of ``rows`` rows or a few more.

        Raises:
            UnreadableFile, FileNotFoundError: as for ``sheet``.
        """
        return [each for each in await self._take(batch, rows) if isinstance(each, SheetOrder)]

    async def take_parcels(self, batch: Batch, rows: int) -> list[SheetParcels]:
        """The same of a batch of parcels: the orders that come next, with their parcels.

        Raises:
            UnreadableFile, FileNotFoundError: as for ``sheet``.
        """
        return [each for each in await self._take(batch, rows) if isinstance(each, SheetParcels)]

    async def _take(self, batch: Batch, rows: int) -> list[SheetOrder | SheetParcels]:
        # Taken out while it reads: where a job was taken over, two may be at a batch for a moment,
        # and each has to get all of the orders that come next.
        reader = self._readers.pop(batch.id, None)
        if reader is None or reader.position != batch.position:
            sheet = await self.sheet(batch)
            orders = _orders_of(sheet, batch)
            reader = _Reader(sheet, orders, batch.position)
        taken = await asyncio.to_thread(_take, reader, rows)
        self._readers[batch.id] = reader
        return taken

    def forget(self, batch_id: str) -> None:
        """Close the batch's file."""
        self._sheets.pop(batch_id, None)
        self._readers.pop(batch_id, None)


def look_through(batch: Batch, path_of: PathOf) -> Sheet:
    """How the batch's file is to be read, found out by looking through all of it; blocking.

    Raises:
        UnreadableFile, FileNotFoundError: as for ``SheetReaders.sheet``.
    """
    path, encoding = path_of(batch.id, batch.format), batch.detected_encoding or batch.encoding
    if batch.format is BatchFormat.XLSX:
        path, encoding = rows_of_workbook(path, batch.sheet), "utf-8"
    profile = profile_for(batch)
    if profile is None:
        return inspect(path, encoding)
    if batch.kind is BatchKind.PARCELS:
        return inspect_parcels(path, encoding, profile)
    return inspect_profiled(path, encoding, profile)


def profile_for(batch: Batch) -> Profile | None:
    """The profile that the batch was made with; None: it has our own columns."""
    if batch.profile_text is not None:
        return Profile(orjson.loads(batch.profile_text))
    return None if batch.profile is None else get_profile(batch.profile, batch.kind)


def _orders_of(sheet: Sheet, batch: Batch) -> Iterator[SheetOrder | SheetParcels]:
    profile = profile_for(batch)
    if profile is None:
        return read_orders(sheet, source=batch.source, after_row=batch.position)
    if batch.kind is BatchKind.PARCELS:
        return read_parcels(sheet, profile, after_row=batch.position)
    return read_profiled(sheet, profile, source=batch.source, after_row=batch.position)


def _take(reader: _Reader, rows: int) -> list[SheetOrder | SheetParcels]:
    taken: list[SheetOrder | SheetParcels] = []
    count = 0
    for order in reader.orders:
        taken.append(order)
        count += len(order.rows)
        reader.position = order.rows[-1]
        if count >= rows:
            break
    return taken
