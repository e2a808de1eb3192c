"""The files of batches that are being read: kept open from one portion of work to the next."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import orjson

from services.order.domain.imports.batches import Batch, BatchFormat, BatchKind
from services.order.files.store import FileStore
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

_IDLE_SECONDS: Final = 600.0
"""So long a file stays open that nobody reads on: its batch rests, or another process has it."""


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

    def __init__(self, files: FileStore) -> None:
        self._files = files
        self._taken: dict[str, BatchFormat] = {}
        self._idle: dict[str, asyncio.TimerHandle] = {}
        self._sheets: dict[str, Sheet] = {}
        self._readers: dict[str, _Reader] = {}

    async def sheet(self, batch: Batch) -> Sheet:
        """How the batch's file is to be read, found out by looking through all of it once.

        Raises:
            UnreadableFile: it is no sheet of orders.
            FileNotFoundError: it is not there.
        """
        self._keep_open(batch.id)
        sheet = self._sheets.get(batch.id)
        if sheet is None:
            path = await self._path(batch)
            sheet = await asyncio.to_thread(look_through, batch, path)
            self._sheets[batch.id] = sheet
        return sheet

    async def _path(self, batch: Batch) -> Path:
        path = await self._files.take(batch.id, batch.format)
        if batch.id in self._taken:  # it was, by whoever came at the same time
            self._files.let_go(batch.id, batch.format)
        self._taken[batch.id] = batch.format
        return path

    def _keep_open(self, batch_id: str) -> None:
        if (timer := self._idle.pop(batch_id, None)) is not None:
            timer.cancel()
        loop = asyncio.get_running_loop()
        self._idle[batch_id] = loop.call_later(_IDLE_SECONDS, self.forget, batch_id)

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
        self._keep_open(batch.id)
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
        if (timer := self._idle.pop(batch_id, None)) is not None:
            timer.cancel()
        if (file_format := self._taken.pop(batch_id, None)) is not None:
            self._files.let_go(batch_id, file_format)


def look_through(batch: Batch, path: Path) -> Sheet:
    """How the batch's file at ``path`` is to be read, by looking through all of it; blocking.

    Raises:
        UnreadableFile, FileNotFoundError: as for ``SheetReaders.sheet``.
    """
    encoding = batch.detected_encoding or batch.encoding
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
