"""Orders of a batch as rows: hundreds in a few statements, where one by one would cost too much."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.driver_statements import execute_for_each
from services.order.domain.orders.orders import Order
from services.order.repository.orders import new_orders, order_changes, order_rows
from services.order.tables import orders


class OrdersInTheWay(Exception):
    """Another unit of work has just made one of these orders; look again, then decide anew."""


@dataclass(frozen=True, slots=True)
class ImportedOrder:
    """An order to make of a file's rows; ``token`` is what its payment goes by, where one is given.

    ``import_key`` names rows that have no external id, so that they too become one order only;
    ``content_hash`` is of what was ordered.
    """

    order: Order
    token: str | None
    import_key: str | None
    content_hash: str


@dataclass(frozen=True, slots=True)
class Existing:
    """An order that was there before.

    One that no file made has no hash; one of a dry run has no id, as it was not made.
    """

    order_id: str | None
    content_hash: str | None


def find_existing(
    connection: Connection,
    external_ids: Iterable[tuple[str, str]],
    import_keys: Iterable[str],
) -> dict[tuple[str, str] | str, Existing]:
    """The orders that hold these (source, external id) pairs and import keys."""
    return _find(connection, external_ids, import_keys, orders.c.number_freed_at.is_(None))


def find_freed(
    connection: Connection,
    external_ids: Iterable[tuple[str, str]],
    import_keys: Iterable[str],
) -> dict[tuple[str, str] | str, Existing]:
    """The undone orders that let go of these pairs and keys; of several the latest."""
    return _find(connection, external_ids, import_keys, orders.c.number_freed_at.is_not(None))


def _find(
    connection: Connection,
    external_ids: Iterable[tuple[str, str]],
    import_keys: Iterable[str],
    is_wanted: ColumnElement[bool],
) -> dict[tuple[str, str] | str, Existing]:
    found: dict[tuple[str, str] | str, Existing] = {}
    columns = (
        orders.c.id,
        orders.c.source,
        orders.c.external_id,
        orders.c.import_key,
        orders.c.content_hash,
    )
    by_source: dict[str, list[str]] = {}
    for source, external_id in external_ids:
        by_source.setdefault(source, []).append(external_id)
    for source, ids in by_source.items():
        is_one = orders.c.source == source, orders.c.external_id.in_(ids)
        statement = select(*columns).where(*is_one, is_wanted).order_by(orders.c.id)
        for row in connection.execute(statement):
            found[source, row.external_id] = Existing(row.id, row.content_hash)
    keys = list(import_keys)
    if keys:
        statement = select(*columns).where(orders.c.import_key.in_(keys), is_wanted)
        for row in connection.execute(statement.order_by(orders.c.id)):
            found[row.import_key] = Existing(row.id, row.content_hash)
    return found


def _by_what_it_is_known(each: ImportedOrder) -> tuple[str, str, str]:
    """In one sequence: two files that name the same orders never wait for each other."""
    return each.order.source, each.order.external_id or "", each.import_key or ""


def insert_orders(connection: Connection, imported: Sequence[ImportedOrder]) -> None:
    """Store new orders with their items.

    Raises:
        OrdersInTheWay: one of them is there since they were looked for.
    """
    rows = [
        {
            **order_rows.columns_of(each.order),
            "import_key": each.import_key,
            "content_hash": each.content_hash,
        }
        for each in sorted(imported, key=_by_what_it_is_known)
    ]
    stored = execute_for_each(connection, insert_ignoring_conflicts(connection, orders), rows)
    if stored != len(rows):
        raise OrdersInTheWay
    new_orders.write_down(connection, rows)
    order_changes.insert_lines(connection, [each.order for each in imported])
