"""Files of parcels line by line, the orders that they ship, and what became of both."""

from typing import Any

from tests.service.order.conftest import Shop
from tests.service.order.importing import imported, lines

HEADING = "order_number,tracking_number,carrier,shipped_at"


def parcels(*rows: str) -> bytes:
    """A file of parcels with columns of our own."""
    return lines(*rows, heading=HEADING)


async def shipped(shop: Shop, content: bytes, **query: Any) -> dict[str, Any]:
    """The batch of a file of parcels, worked on until nothing is due."""
    return await imported(shop, content, kind="parcels", **query)


async def placed(shop: Shop, *numbers: str, source: str = "web", **changes: Any) -> list[str]:
    """The ids of paid orders with these external ids."""
    return [(await shop.place(external_id=n, source=source, **changes))["id"] for n in numbers]


def counted(batch: dict[str, Any]) -> dict[str, int]:
    """What became of the parcels, zeros left out."""
    return {name: count for name, count in batch["parcels"].items() if count}


def messages_of(shop: Shop) -> list[str]:
    """The numbers of the orders that customers were told of, one for each message."""
    return [
        str(message.order.external_id)
        for request in shop.bulk_notifications.requests.values()
        for message in request.messages
    ]


async def numbers_of(shop: Shop, order_id: str) -> list[tuple[str, str | None]]:
    order = await shop.get(order_id)
    return [(each["tracking_number"], each["carrier"]) for each in order["parcels"]]
