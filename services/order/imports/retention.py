"""Letting go of what batches leave behind: rows, files, and what uploads did not finish."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from services.order.context import OrderService
from services.order.repository import row_outcomes

KEPT_FOR = timedelta(days=30)
"""How long outcomes of rows, and files, are kept after a batch has ended."""
UPLOAD_STALLS_FOR = timedelta(hours=1)
"""Longer than any upload pauses; what nobody has written to for so long was cut off."""
_ROWS_AT_ONCE = 2_000


async def forget_old_batches(service: OrderService, now: datetime) -> None:
    """Delete rows and files of batches that ended over 30 days ago; done again, it goes on."""
    await _forget_rows(service, now - KEPT_FOR)
    await forget_files(service, now, UPLOAD_STALLS_FOR)


async def _forget_rows(service: OrderService, ended_before: datetime) -> None:
    found: str | None = ""
    while found is not None:
        after = found

        def look(connection: Connection, after: str = after) -> tuple[str | None, bool]:
            batch_id = row_outcomes.next_with_rows(connection, after)
            ids = [] if batch_id is None else [batch_id]
            return batch_id, bool(row_outcomes.are_forgettable(connection, ids, ended_before))

        found, is_forgettable = await service.database.read(look)
        if found is not None and is_forgettable:
            await _forget_all_rows(service, found)


async def _forget_all_rows(service: OrderService, batch_id: str) -> None:
    while await service.database.write(
        lambda connection: row_outcomes.forget_rows(connection, batch_id, _ROWS_AT_ONCE)
    ):
        pass


async def forget_files(service: OrderService, now: datetime, untouched_for: timedelta) -> None:
    """Delete the files that no batch has any more or needs, and what uploads left unfinished.

    ``untouched_for`` is how long nobody must have written to a file that may still be arriving.
    """
    await service.files.delete_parts(untouched_for)
    found = sorted(await service.files.left_behind(untouched_for))
    for start in range(0, len(found), 500):
        for batch_id in sorted(await _forgettable(service, found[start : start + 500], now)):
            await service.files.delete(batch_id)


async def _forgettable(service: OrderService, batch_ids: list[str], now: datetime) -> set[str]:
    return await service.database.read(
        lambda connection: row_outcomes.are_forgettable(connection, batch_ids, now - KEPT_FOR)
    )
