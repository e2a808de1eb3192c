"""`list_deliveries` and `replay_delivery`, the same two answers in each service that owes."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from services.chassis.base import texts
from services.chassis.base.problems import NotFound
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.storage.database import Database
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.web.exchange import Reply, Request

_FILTERS = ("state", "kind", "subject_id")
_SHOWN = (
    "id",
    "kind",
    "target",
    "subject_id",
    "state",
    "attempts",
    "last_error",
    "next_attempt_at",
    "requested_by",
    "created_at",
    "updated_at",
)


class DeliveryNotFound(NotFound):
    """There is no such delivery."""

    code = "delivery_not_found"

    def __init__(self, delivery_id: str) -> None:
        super().__init__(texts.DELIVERY_NOT_FOUND(delivery_id=delivery_id))


def delivery_document(row: Row[Any]) -> dict[str, Any]:
    """A row of ``deliveries`` as the specs have it; the payload, which may hold a token, stays."""
    shown = {name: row._mapping[name] for name in _SHOWN}
    # The service makes some due by itself, which is nobody's replay.
    replayed_at = row.revived_at if row.revived_by is not None else None
    return {**shown, "replayed_at": replayed_at, "replayed_by": row.revived_by}


async def list_deliveries(
    database: Database, deliveries: Deliveries, query: Mapping[str, Any]
) -> Reply:
    """A page of what is owed or was, newest first.

    Raises:
        InvalidCursor: the cursor was not given out for these filters.
    """
    columns = deliveries.table.c
    wanted = {name: query[name] for name in _FILTERS if name in query}
    order = SortOrder("deliveries", columns.created_at, columns.id, True, wanted)

    def work(connection: Connection) -> Page:
        statement = select(deliveries.table).where(
            *(columns[name] == value for name, value in wanted.items())
        )
        return fetch_page(
            connection, statement, order, limit=query["limit"], cursor=query.get("cursor")
        )

    page = await database.read(work)
    return Reply(page.document(delivery_document))


Note = Callable[[Connection, Row[Any], datetime], None]
"""Tells of a replay where the delivery's subject tells its story, in the same transaction."""


async def replay_delivery(
    database: Database,
    deliveries: Deliveries,
    request: Request,
    clock: Callable[[], datetime],
    note: Note | None = None,
) -> Reply:
    """Have a delivery tried again now, in the caller's name; one that is done stays as it is.

    Raises:
        DeliveryNotFound: there is no such one.
    """
    now, delivery_id = clock(), request.path["delivery_id"]

    def work(connection: Connection) -> Row[Any]:
        is_revived = deliveries.revive(connection, delivery_id, now, request.principal.subject)
        table = deliveries.table
        row = connection.execute(select(table).where(table.c.id == delivery_id)).first()
        if row is None:
            raise DeliveryNotFound(delivery_id)
        if is_revived and note is not None:
            note(connection, row, now)
        return row

    return Reply(delivery_document(await database.write(work)))
