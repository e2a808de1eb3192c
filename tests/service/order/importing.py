"""Files of orders line by line, imported, and what came of them."""

from typing import Any

from services.order.files.sheet_readers import SheetReaders
from services.order.jobs import counting_messages
from services.order.repository.batches import batch_work
from tests.service.order.batch_requests import BATCHES, HEADING, made
from tests.service.order.conftest import ORDERS, Shop

_COLUMNS = HEADING.split(",")
TOKENS = f"{HEADING},payment_token"
"""A heading with the column that says how a payment turns out."""


def lines(*rows: str, heading: str = HEADING) -> bytes:
    """A file of these rows."""
    return "\r\n".join([heading, *rows, ""]).encode()


def line(external_id: str = "", **cells: Any) -> str:
    """A row of 3,000 yen; cells of other columns than ``HEADING``'s stand at its end."""
    values = {
        "external_id": external_id,
        "customer_name": "Emma Wilson",
        "customer_email": "emma@example.com",
        "product_name": "Teapot",
        "quantity": 1,
        "unit_price": 3000,
        **cells,
    }
    more = [name for name in cells if name not in _COLUMNS]
    return ",".join(str(values[name]) for name in [*_COLUMNS, *more])


async def batch_of(shop: Shop, batch_id: str) -> dict[str, Any]:
    """The batch as it stands."""
    reply = await shop.api.get(f"{BATCHES}/{batch_id}")
    assert reply.status_code == 200, reply.text
    batch: dict[str, Any] = reply.json()
    return batch


async def count_messages(shop: Shop) -> None:
    """Find out how many messages of batches have left, where that is due."""
    job = counting_messages(shop.service)
    for batch_id in await job.due():
        await job.portion(batch_id)


async def imported(shop: Shop, content: bytes, **query: Any) -> dict[str, Any]:
    """The batch of a file, worked on until nothing is due."""
    batch = await made(shop, content, **query)
    await shop.work_on_batches()
    return await batch_of(shop, batch["id"])


async def rows_of(shop: Shop, batch_id: str, **filters: str) -> list[dict[str, Any]]:
    """What came of its rows, in the order of the file."""
    reply = await shop.api.get(f"{BATCHES}/{batch_id}/rows", params={"limit": 200, **filters})
    assert reply.status_code == 200, reply.text
    rows: list[dict[str, Any]] = reply.json()["items"]
    return rows


async def orders_of(shop: Shop, batch_id: str) -> list[dict[str, Any]]:
    """Its orders, by external id."""
    reply = await shop.api.get(ORDERS, params={"batch_id": batch_id, "limit": 200})
    orders: list[dict[str, Any]] = reply.json()["items"]
    return sorted(orders, key=lambda order: order["external_id"] or "")


def outcomes(rows: list[dict[str, Any]]) -> list[tuple[int, str, str | None]]:
    """Number, outcome and code of each row."""
    return [(row["row"], row["outcome"], row["code"]) for row in rows]


async def restarted(shop: Shop) -> None:
    """Another process takes over what the dead one had in hand, and reads the file anew."""
    parts, slot = shop.service.bulk, shop.service.engine.slot
    object.__setattr__(parts, "readers", SheetReaders(shop.service.files))
    await shop.service.database.write(lambda connection: batch_work.release(connection, {slot}))
