"""How an erasure goes on: some orders, one file or some rows at a time.

Each portion commits what it did together with how far that is, so an erasure that was cut off goes
on where it was. The other services are asked by owed calls beside it. At the end, what it knew of
the customer is erased, then the database's own remains, and only then is it COMPLETED.
"""

import time
from collections.abc import Awaitable, Callable
from typing import Any, Final

import orjson

from services.chassis.base.problems import ServiceUnavailable
from services.chassis.erasing import scrub
from services.chassis.identity.principal import Cause
from services.order.context import OrderService, OrderUnit
from services.order.domain import texts
from services.order.domain.erasing.erasures import Erasure, Stage
from services.order.domain.erasing.obstacles import NOT_PAID, NOT_SHIPPED
from services.order.domain.erasing.traces import Recogniser, Traces
from services.order.domain.states_gen import ErasureStatus
from services.order.erasing import files, telling
from services.order.files.batch_files import FileStoreUnavailable
from services.order.repository import customer_rows, erasure_rows
from services.order.repository.batches import batch_events
from services.order.repository.erasure_rows import StaleErasure, with_counts
from services.order.repository.orders import search_texts

_ORDERS_AT_ONCE: Final = 100
_ROWS_AT_ONCE: Final = 1_000
_LOOK_SECONDS: Final = 1.0
"""How long one turn looks at files that name nobody."""
_NAMED: Final = "named"
"""Stands in an erasure's position behind the batch whose file is to be deleted."""
_SERVICE: Final = "order"


class ErasureWaits(ServiceUnavailable):
    """Something that is to be erased is not finished any more."""

    code = "erasure_waits"


async def erase_on(service: OrderService, erasure_id: str) -> bool:
    """Do one portion of an erasure; answers whether there is more to do at once.

    Raises:
        ErasureNotFound: there is none.
        ErasureWaits, DatabaseInUse: it goes on later.
    """
    known = await service.database.read(lambda c: erasure_rows.get_erasure(c, erasure_id))
    if known.status is not ErasureStatus.IN_PROGRESS:
        return False
    try:
        return await _STAGES[known.stage](service, known)
    except StaleErasure:  # another process did this portion, or a call came back
        return True


async def _write(service: OrderService, known: Erasure, work: Callable[[OrderUnit], Any]) -> bool:
    await service.write(work, Cause(known.created_by, known.id))
    return True


async def _erase_orders(service: OrderService, known: Erasure) -> bool:
    assert known.customer is not None
    customer = known.customer

    def work(unit: OrderUnit) -> None:
        found = customer_rows.next_orders(
            unit.connection, customer, known.created_at, _ORDERS_AT_ONCE
        )
        if not found:
            telling.owe_messages(unit, known.id, [])
            erasure_rows.move_on(unit, known, stage=Stage.FILES, position=None)
            return
        unfinished = [row.id for row in found if row.status in (*NOT_PAID, *NOT_SHIPPED)]
        if unfinished:
            raise ErasureWaits(texts.ORDER_UNFINISHED(order_id=unfinished[0]))
        erasure_rows.get_erasure(unit.connection, known.id, locked=True)
        ids = [row.id for row in found]
        traces = _traces(known)
        customer_rows.note_traces(traces, found)
        naming = {*known.batch_ids, *customer_rows.batches_naming(unit.connection, ids)}
        counts = customer_rows.erase_orders(unit, found, known.id)
        telling.owe_payments(unit, known.id, ids)
        telling.owe_messages(unit, known.id, ids)
        erasure_rows.move_on(
            unit,
            known,
            traces=traces,
            batch_ids=tuple(sorted(naming)),
            orders=known.orders + len(ids),
            erased=with_counts(known.erased, _SERVICE, counts),
        )

    return await _write(service, known, work)


async def _delete_file(service: OrderService, known: Erasure) -> bool:
    """Look at the next files for a while, until one names the customer; it is deleted after that.

    It is written down first: once it is gone nothing would tell that rows of its batch quote it.
    """
    looked_at, _, is_noted = (known.position or "").partition(" ")
    if is_noted:
        await _delete(service, looked_at)
        return await _write(
            service, known, lambda unit: erasure_rows.move_on(unit, known, position=looked_at)
        )
    ids = [each for each in await files.present(service) if each > looked_at]
    if not ids:
        return await _write(
            service,
            known,
            lambda unit: erasure_rows.move_on(unit, known, stage=Stage.ROWS, position=None),
        )
    traces, ends_at = _traces(known), time.monotonic() + _LOOK_SECONDS
    batch_id, is_named = ids[0], False
    for batch_id in ids:
        is_named = await files.names(service, batch_id, traces, known.batch_ids, known.created_at)
        if is_named or time.monotonic() > ends_at:
            break

    def work(unit: OrderUnit) -> None:
        changes: dict[str, Any] = {"position": batch_id}
        if is_named:
            changes["position"] = f"{batch_id} {_NAMED}"
            changes["files"] = known.files + 1
            changes["batch_ids"] = tuple(sorted({*known.batch_ids, batch_id}))
            changes["erased"] = with_counts(known.erased, _SERVICE, {"files": 1})
        erasure_rows.move_on(unit, known, **changes)

    return await _write(service, known, work)


async def _delete(service: OrderService, batch_id: str) -> None:
    if await service.database.read(lambda c: customer_rows.unfinished_batches(c, [batch_id])):
        raise ErasureWaits(texts.FILE_STILL_NEEDED(batch_id=batch_id))
    try:
        await service.files.delete(batch_id)
    except OSError as error:
        raise FileStoreUnavailable(error) from error


async def _erase_rows(service: OrderService, known: Erasure) -> bool:
    """Erase what some rows of a batch quote of its file; the batch itself tells of the erasure."""
    batch_id, after = _place(known)
    if batch_id is None:
        return await _write(
            service,
            known,
            lambda unit: erasure_rows.move_on(unit, known, stage=Stage.PEERS, position=None),
        )
    rows = await service.database.read(
        lambda c: customer_rows.rows_with_texts(c, batch_id, after, _ROWS_AT_ONCE)
    )
    recogniser = _traces(known).recogniser()
    naming = {(row.run, row.row) for row in rows if _quotes(row, recogniser)}

    def work(unit: OrderUnit) -> None:
        erased = customer_rows.erase_rows_of_batch(unit, batch_id, naming)
        counts = {"batch_rows": erased} if erased else {}
        last = (rows[-1].run, rows[-1].row) if len(rows) == _ROWS_AT_ONCE else None
        if last is None:
            customer_rows.forget_position(unit, batch_id)
            batch_events.record(unit, batch_id, "customer_erased", data={"erasure_id": known.id})
        place = f"{batch_id} {last[0]} {last[1]}" if last is not None else batch_id
        erased_by_now = with_counts(known.erased, _SERVICE, counts)
        erasure_rows.move_on(unit, known, position=place, erased=erased_by_now)

    return await _write(service, known, work)


def _place(known: Erasure) -> tuple[str | None, tuple[int, int]]:
    """The batch whose rows are next, and after which of them; None: there is none any more."""
    batch_id, _, row = (known.position or "").partition(" ")
    if row:
        run, _, number = row.partition(" ")
        return batch_id, (int(run), int(number))
    following = [each for each in known.batch_ids if each > batch_id]
    return (following[0] if following else None), (-1, -1)


def _quotes(row: Any, recogniser: Recogniser) -> bool:
    changes = orjson.loads(row.changes) if row.changes else []
    quoted = [row.detail, row.suggestion]
    quoted += [change[side] for change in changes for side in ("before", "after")]
    return any(recogniser.names_in(text) for text in quoted if text)


def _traces(known: Erasure) -> Traces:
    return known.traces or Traces()


async def _await_peers(service: OrderService, known: Erasure) -> bool:
    def work(unit: OrderUnit) -> None:
        if erasure_rows.awaits_peers(unit.connection, known.id):
            raise ErasureWaits(texts.PEERS_NOT_DONE())
        erasure_rows.move_on(
            unit, known, stage=Stage.SCRUB, customer=None, traces=None, batch_ids=(), position=None
        )

    return await _write(service, known, work)


async def _scrub(service: OrderService, known: Erasure) -> bool:
    await service.database.write(search_texts.begin_to_free)
    while await service.database.write(search_texts.free_some):
        pass
    await scrub(service.database)
    await _write(service, known, lambda unit: erasure_rows.complete(unit, known))
    return False


_Portion = Callable[[OrderService, Erasure], Awaitable[bool]]
_STAGES: dict[Stage, _Portion] = {
    Stage.ORDERS: _erase_orders,
    Stage.FILES: _delete_file,
    Stage.ROWS: _erase_rows,
    Stage.PEERS: _await_peers,
    Stage.SCRUB: _scrub,
}
