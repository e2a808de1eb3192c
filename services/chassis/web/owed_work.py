"""`list_deliveries` and `replay_delivery`, the same two answers in each service that owes."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Row, select

from services.chassis.base import texts
from services.chassis.base.problems import NotFound
from services.chassis.identity.principal import Cause
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.storage.database import Database
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.chassis.storage.units import Unit
from services.chassis.web.exchange import Reply, Request

T = TypeVar("T")
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


class OwingService(Protocol):
    """What these operations need of a service that calls others."""

    database: Database

    @property
    def deliveries(self) -> Deliveries:
        """What it owes to others."""

    async def write(self, work: Callable[[Unit], T], cause: Cause) -> T:
        """Run ``work`` as one unit of work."""


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


async def list_deliveries(service: OwingService, query: Mapping[str, Any]) -> Reply:
    """A page of what is owed or was, newest first.

    Raises:
        InvalidCursor: the cursor was not given out for these filters.
    """
    table = service.deliveries.table
    columns = table.c
    wanted = {name: query[name] for name in _FILTERS if name in query}
    order = SortOrder("deliveries", columns.created_at, columns.id, True, wanted)

    def work(connection: Connection) -> Page:
        statement = select(table).where(*(columns[name] == value for name, value in wanted.items()))
        return fetch_page(
            connection, statement, order, limit=query["limit"], cursor=query.get("cursor")
        )

    page = await service.database.read(work)
    return Reply(page.document(delivery_document))


Note = Callable[[Unit, Row[Any]], None]
"""Tells of a replay where the delivery's subject tells its story, in the same transaction."""


async def replay_delivery(
    service: OwingService, request: Request, note: Note | None = None
) -> Reply:
    """Have a delivery tried again now, in the caller's name; one that is done stays as it is.

    Raises:
        DeliveryNotFound: there is no such one.
    """
    delivery_id = request.path["delivery_id"]
    cause = Cause(request.principal.subject, request.request_id)

    def work(unit: Unit) -> Row[Any]:
        is_revived = service.deliveries.revive(unit, delivery_id, unit.cause.actor)
        table = service.deliveries.table
        row = unit.connection.execute(select(table).where(table.c.id == delivery_id)).first()
        if row is None:
            raise DeliveryNotFound(delivery_id)
        if is_revived and note is not None:
            note(unit, row)
        return row

    return Reply(delivery_document(await service.write(work, cause)))
