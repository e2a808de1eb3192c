"""What is written down beside each new order: its text to search, and what it adds to the sums.

On PostgreSQL triggers do it, which spares a round trip; see ``services/order/triggers.py``.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, func, insert, select

from services.chassis.storage.driver_statements import execute_for_each
from services.chassis.storage.quarters import QUARTER_SECONDS
from services.order.tables import order_sum_changes, orders, search_arrivals, search_texts

_AT_ONCE: Final = 1_000
_INSERT_TEXTS: Final = insert(search_arrivals)
_INSERT_CHANGES: Final = insert(order_sum_changes)


def write_down(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write down what ``rows`` of ``orders`` bring, which have just been stored."""
    if connection.dialect.name != "sqlite":
        return
    texts = [
        {
            "order_id": row["id"],
            "created_at": row["created_at"],
            "text": f"{row['search_text'] or ''}\n\n",
        }
        for row in rows
    ]
    execute_for_each(connection, _INSERT_TEXTS, texts)
    execute_for_each(connection, _INSERT_CHANGES, _changes(rows))


def catch_up(connection: Connection) -> bool:
    """Write down some orders that the version before made in a SQLite file; True: there are more.

    Ids begin with their time, so these are greater than any that was written down.
    """
    if connection.dialect.name != "sqlite":
        return False
    known = [
        connection.execute(select(func.max(table.c.order_id))).scalar_one() or ""
        for table in (search_arrivals, search_texts)
    ]
    missing = select(orders).where(orders.c.id > max(known)).order_by(orders.c.id).limit(_AT_ONCE)
    rows = [dict(row._mapping) for row in connection.execute(missing)]
    write_down(connection, rows)
    return len(rows) == _AT_ONCE


def _changes(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    found: dict[tuple[int, str], dict[str, Any]] = defaultdict(
        lambda: {"orders": 0, "amount": 0, "refunded": 0}
    )
    for row in rows:
        ordered_at = row.get("ordered_at") or row["created_at"]
        sums = found[int(ordered_at.timestamp() // QUARTER_SECONDS), row["status"]]
        sums["orders"] += 1
        sums["amount"] += row["total_amount"]
        sums["refunded"] += row.get("refunded_amount") or 0
    return [
        {"quarter": quarter, "status": str(status), **sums}
        for (quarter, status), sums in found.items()
    ]
