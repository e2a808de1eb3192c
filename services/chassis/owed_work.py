"""`list_deliveries` and `replay_delivery`, the same two answers in every service."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from services.chassis.database import Database
from services.chassis.deliveries import Deliveries
from services.chassis.http import Reply
from services.chassis.paging import Order, Page, fetch_page
from services.chassis.problems import NotFound

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
    "created_at",
    "updated_at",
)


class DeliveryNotFound(NotFound):
    """There is no such delivery."""

    code = "delivery_not_found"

    def __init__(self, delivery_id: str) -> None:
        super().__init__(f"There is no delivery {delivery_id}.")


def delivery_document(row: Row[Any]) -> dict[str, Any]:
    """A row of ``deliveries`` as the specs have it; the payload, which may hold a token, stays."""
    return {name: row._mapping[name] for name in _SHOWN}


async def list_deliveries(
    database: Database, deliveries: Deliveries, query: Mapping[str, Any]
) -> Reply:
    """A page of what is owed or was, newest first.

    Raises:
        InvalidCursor: the cursor was not given out for these filters.
    """
    columns = deliveries.table.c
    wanted = {name: query[name] for name in _FILTERS if name in query}
    order = Order(f"deliveries|{sorted(wanted.items())}", columns.created_at, columns.id, True)

    def work(connection: Connection) -> Page:
        statement = select(deliveries.table).where(
            *(columns[name] == value for name, value in wanted.items())
        )
        return fetch_page(
            connection, statement, order, limit=query["limit"], cursor=query.get("cursor")
        )

    page = await database.read(work)
    return Reply(page.document(delivery_document))


async def replay_delivery(
    database: Database, deliveries: Deliveries, delivery_id: str, clock: Callable[[], datetime]
) -> Reply:
    """Have a delivery tried again now; one that is done stays as it is.

    Raises:
        DeliveryNotFound: there is no such one.
    """
    now = clock()

    def work(connection: Connection) -> Row[Any]:
        if not deliveries.revive(connection, delivery_id, now):
            raise DeliveryNotFound(delivery_id)
        table = deliveries.table
        return connection.execute(select(table).where(table.c.id == delivery_id)).one()

    return Reply(delivery_document(await database.write(work)))
