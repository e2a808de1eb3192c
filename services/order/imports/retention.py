"""Letting go of what batches leave behind: rows, files, and what uploads did not finish."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection

from services.order.context import OrderService
from services.order.repository.batches import old_batches, row_outcomes

UPLOAD_STALLS_FOR = timedelta(hours=1)
"""Longer than any upload pauses; what nobody has written to for so long was cut off."""
_ROWS_AT_ONCE = 200
_FILES_AT_ONCE = 500


async def forget_dry_runs(service: OrderService, before: datetime) -> AsyncIterator[int]:
    """Delete dry runs that nobody confirmed, with all that they have; tells how many rows.

    The batch itself goes last: where this is broken off, it is found again.
    """
    for batch_id in await service.database.read(
        lambda connection: old_batches.unconfirmed(connection, before)
    ):
        some_rows = partial(
            old_batches.forget_rows_of_dry_run,
            batch_id=batch_id,
            before=before,
            limit=_ROWS_AT_ONCE,
        )
        the_batch = partial(old_batches.forget_dry_run, batch_id=batch_id, before=before)
        while done := await service.database.write(some_rows):
            yield done
        if await service.database.write(the_batch):
            await service.files.delete(batch_id)
            yield 1


async def forget_import_rows(service: OrderService, ended_before: datetime) -> AsyncIterator[int]:
    """Delete rows and files of batches that ended before then; done again, it goes on."""
    found: str | None = ""
    while found is not None:
        after = found

        def look(connection: Connection, after: str = after) -> tuple[str | None, bool]:
            batch_id = row_outcomes.next_with_rows(connection, after)
            ids = [] if batch_id is None else [batch_id]
            return batch_id, bool(row_outcomes.are_forgettable(connection, ids, ended_before))

        found, is_forgettable = await service.database.read(look)
        if found is not None and is_forgettable:
            async for done in _forget_all_rows(service, found):
                yield done
    yield await forget_files(service, ended_before, UPLOAD_STALLS_FOR)


async def _forget_all_rows(service: OrderService, batch_id: str) -> AsyncIterator[int]:
    while done := await service.database.write(
        lambda connection: row_outcomes.forget_rows(connection, batch_id, _ROWS_AT_ONCE)
    ):
        yield done


async def forget_files(
    service: OrderService, ended_before: datetime, untouched_for: timedelta
) -> int:
    """Delete the files that no batch has any more or needs, and what uploads left unfinished.

    ``untouched_for`` is how long nobody must have written to a file that may still be arriving.
    """
    count = await service.files.delete_parts(untouched_for)
    found = sorted(await service.files.left_behind(untouched_for))
    for start in range(0, len(found), _FILES_AT_ONCE):
        some = found[start : start + _FILES_AT_ONCE]
        for batch_id in sorted(await _forgettable(service, some, ended_before)):
            await service.files.delete(batch_id)
            count += 1
    return count


async def _forgettable(
    service: OrderService, batch_ids: list[str], ended_before: datetime
) -> set[str]:
    return await service.database.read(
        lambda connection: row_outcomes.are_forgettable(connection, batch_ids, ended_before)
    )
