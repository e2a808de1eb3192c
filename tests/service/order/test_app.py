"""The app as uvicorn is given it, with its real gateways and nobody at the other end."""

import socket
from collections.abc import AsyncIterator

import httpx
import pytest
from sqlalchemy import select

from services.chassis.base.settings import Settings
from services.chassis.storage.opening import open_database
from services.order.tables import deliveries
from tests.service.conftest import OpenApi
from tests.service.order.conftest import ORDERS, new_order


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Peers at a port where nobody listens."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{unused.getsockname()[1]}"
    return settings.model_copy(update={"payment_url": nowhere, "notification_url": nowhere})


@pytest.fixture
async def api(settings: Settings, open_api: OpenApi) -> AsyncIterator[httpx.AsyncClient]:
    async with open_api("order") as client:
        yield client


async def test_orders_are_taken_and_cancelled_while_nobody_answers(
    api: httpx.AsyncClient, settings: Settings
) -> None:
    placed = await api.post(ORDERS, json=new_order())
    assert (placed.status_code, placed.json()["status"]) == (201, "PAYMENT_PROCESSING")
    path = f"{ORDERS}/{placed.json()['id']}"
    cancelled = await api.delete(path, headers={"If-Match": placed.headers["etag"]})
    assert (cancelled.status_code, cancelled.json()["status"]) == (200, "CANCELLED")
    database = open_database(settings.database_url("order"))
    rows = await database.read(lambda connection: connection.execute(select(deliveries)).all())
    await database.close()
    assert sorted((row.kind, row.state) for row in rows) == [
        ("notice", "pending"),
        ("payment", "pending"),
        ("refund", "pending"),
    ]
    assert all(row.attempts >= 1 for row in rows)  # at once, and again as soon as it is due


async def test_the_specification_is_served(api: httpx.AsyncClient) -> None:
    reply = await api.get("/api/v1/openapi.json")
    assert reply.status_code == 200
    assert reply.json()["info"]["title"] == "Ichiba order"
    assert (await api.get("/api/v1/ui/")).status_code == 200
