"""What every service does to erase a customer, beside what its own tables hold.

A customer stands in kept replies to requests with an idempotency key, and in owed work that is
over. Neither is deleted: a repeated request has to find its reply, and whoever looks at owed work
what became of it.
"""

from collections.abc import Callable, Collection
from typing import Any, Final

import orjson
from sqlalchemy import Connection, Table, select, update

from services.chassis.base import texts
from services.chassis.base.problems import ServiceUnavailable
from services.chassis.storage.database import Database
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit

MOST_TO_NAME: Final = 200
"""How many orders or messages a call erases, and how many obstacles an answer names."""
SERVICES: Final = ("order", "payment", "notification")
_OVER: Final = ("done", "dead")

Erase = Callable[[Any], None]
"""Takes what is personal out of a JSON document, in place."""


class DatabaseInUse(ServiceUnavailable):
    """Rows are erased, but somebody keeps the file from being freed of what is left of them."""

    code = "database_in_use"

    def __init__(self) -> None:
        super().__init__(texts.DATABASE_IN_USE(), retry_after=5)


async def scrub(database: Database) -> None:
    """Leave nothing behind of what was erased.

    An erasure is told as done only after that, also where its reply was kept before.

    Raises:
        DatabaseInUse: somebody is in the way; ask again.
        DatabaseUnavailable: there is no room for it, or the file cannot be written to.
    """
    if not await database.scrub():
        raise DatabaseInUse


def erase_replies(
    connection: Connection, table: Table, resource_ids: Collection[str], erase: Erase
) -> int:
    """Take what is personal out of the kept replies about these resources; answers how many.

    A ``Location`` with a query is shortened to its path, because a query may name a customer.
    """
    c = table.c
    keys = (c.operation_id, c.subject, c.key)
    about = select(*keys, c.headers, c.body).where(
        c.resource_id.in_(resource_ids), c.body.is_not(None)
    )
    changed = 0
    for row in connection.execute(held(about.order_by(*keys))).all():
        body, headers = orjson.loads(row.body), orjson.loads(row.headers)
        erase(body)
        if "Location" in headers:
            headers["Location"] = headers["Location"].partition("?")[0]
        now = {"body": _json(body), "headers": _json(headers)}
        if now == {"body": row.body, "headers": row.headers}:
            continue
        is_it = [column == value for column, value in zip(keys, row[:3], strict=True)]
        connection.execute(update(table).where(*is_it).values(**now))
        changed += 1
    return changed


def _json(document: Any) -> str:
    return orjson.dumps(document).decode()


def erase_owed_work(unit: Unit, table: Table, subject_ids: Collection[str]) -> int:
    """Empty the deliveries about these subjects that are over; what was given up is done now."""
    c = table.c
    statement = update(table).where(
        c.subject_id.in_(subject_ids),
        c.state.in_(_OVER),
        (c.payload != "{}") | c.last_error.is_not(None) | c.history.is_not(None),
    )
    emptied = statement.values(
        state="done",
        payload="{}",
        last_error=None,
        history=None,
        next_attempt_at=None,
        updated_at=unit.now,
    )
    return unit.connection.execute(emptied).rowcount


def counted(**counts: int) -> dict[str, int]:
    """What was erased, by place, without the places where there was nothing."""
    return {place: count for place, count in counts.items() if count}
