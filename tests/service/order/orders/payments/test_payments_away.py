"""The real order and payment services, and the line between them: cut, held, slow, and well."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from services.chassis.base.settings import Settings
from services.payment.app import create_app
from tests.conftest import DatabaseUrl
from tests.plain_engine import PlainEngine
from tests.service.conftest import OpenApi
from tests.service.order.batch_requests import BATCHES, sheet
from tests.service.order.conftest import ORDERS, new_order
from tests.service.order.line import Line

_PATIENCE_SECONDS = 45.0


@asynccontextmanager
async def listening(app: Any) -> AsyncIterator[int]:
    """``app`` behind a port."""
    with socket.create_server(("127.0.0.1", 0)) as bound:
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False))
        task = asyncio.create_task(server.serve(sockets=[bound]))
        yield bound.getsockname()[1]
        server.should_exit = True
        await task


@pytest.fixture
async def line(tmp_path: Path, database_url: DatabaseUrl) -> AsyncIterator[Line]:
    """The line to a payment service; that has nobody to tell what became of its payments."""
    settings = Settings.load(
        data_dir=tmp_path,
        payment_database_url=database_url("payment"),
        order_url="http://127.0.0.1:9",
        log_level="ERROR",
    )
    async with (
        listening(create_app(settings, open_engine=PlainEngine.open)) as port,
        Line(port).open() as line,
    ):
        yield line


@pytest.fixture
def settings(settings: Settings, line: Line) -> Settings:
    """Payments over the line, in 5 s at most; nobody takes notices."""
    return settings.model_copy(
        update={
            "payment_url": f"http://127.0.0.1:{line.port}",
            "payment_timeout": 5.0,
            "notification_url": "http://127.0.0.1:9",
        }
    )


@pytest.fixture
async def api(open_api: OpenApi) -> AsyncIterator[httpx.AsyncClient]:
    async with open_api("order") as client:
        yield client


async def place(api: httpx.AsyncClient) -> dict[str, Any]:
    """Place an order, which must be taken."""
    reply = await api.post(ORDERS, json=new_order())
    assert reply.status_code == 201, reply.text
    order: dict[str, Any] = reply.json()
    return order


async def errors(api: httpx.AsyncClient, order: dict[str, Any]) -> list[str]:
    """Why the order's payment could not be had when it was placed."""
    page = (await api.get(f"{ORDERS}/{order['id']}/events", params={"limit": 200})).json()
    unanswered = [event for event in page["items"] if event["type"] == "payment_unanswered"]
    return [event["data"]["error"] for event in unanswered]


async def payment_check(api: httpx.AsyncClient) -> tuple[str, str | None, str]:
    """What readiness, which must be given, says of the payment service and of its breaker."""
    reply = await api.get("/health/ready")
    assert (reply.status_code, reply.json()["status"]) == (200, "ready")
    [check] = [each for each in reply.json()["checks"] if each["name"] == "payment"]
    [breaker] = [each for each in reply.json()["breakers"] if each["peer"] == "payment"]
    return check["status"], check["detail"], breaker["state"]


async def until_paid(api: httpx.AsyncClient, placed: list[dict[str, Any]]) -> None:
    """Wait until nothing is owed for any order any more."""
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while await paid(api) < len(placed):  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0.1)


async def paid(api: httpx.AsyncClient) -> int:
    """How many orders are paid."""
    reply = await api.get(ORDERS, params={"status": "PAID"})
    total: int = reply.json()["total"]
    return total


async def payments(api: httpx.AsyncClient, line: Line) -> list[tuple[str, str]]:
    """Order and status of every payment that was made."""
    headers = {"Authorization": api.headers["authorization"]}
    async with httpx.AsyncClient(headers=headers) as client:
        url = f"http://127.0.0.1:{line.port}/api/v1/payments"
        page = (await client.get(url, params={"limit": 200})).json()
    return [(item["order_id"], item["status"]) for item in page["items"]]


async def test_while_payments_are_down_orders_are_taken_without_asking(
    api: httpx.AsyncClient, line: Line
) -> None:
    await line.cut()
    placed = [await place(api) for _ in range(12)]
    assert {order["status"] for order in placed} == {"PAYMENT_PROCESSING"}
    told = [await errors(api, order) for order in placed]
    assert all(len(each) == 1 for each in told)
    asked = [
        error for [error] in told if not error.startswith("not called: its circuit breaker is ")
    ]
    assert len(asked) <= 5
    status, detail, breaker = await payment_check(api)
    assert (status, breaker in ("open", "half_open")) == ("degraded", True)
    assert detail is not None
    assert detail.startswith("The circuit breaker ")
    await line.join()
    await until_paid(api, placed)
    made = await payments(api, line)
    assert sorted(made) == sorted((order["id"], "COMPLETED") for order in placed)
    assert await payment_check(api) == ("ok", None, "closed")


async def test_while_payments_hang_nobody_waits_for_long(
    api: httpx.AsyncClient, line: Line
) -> None:
    line.hold()
    placed = await asyncio.gather(*(place(api) for _ in range(8)))
    assert {order["status"] for order in placed} == {"PAYMENT_PROCESSING"}
    told = [error for order in placed for error in await errors(api, order)]
    assert told == ["no answer yet; the call continues and will be repeated in the background"] * 8
    status, detail, breaker = await payment_check(api)
    assert (status, breaker) == ("degraded", "closed")
    assert detail is not None
    assert detail.startswith(
        "It has not answered anybody for 3 s or more (circuit breaker closed)."
    )
    later = [await place(api) for _ in range(20)]
    reasons = [error for order in later for error in await errors(api, order)]
    assert len(reasons) >= len(later)
    assert all(reason.startswith("not called: ") for reason in reasons)
    line.release()
    await until_paid(api, [*placed, *later])
    made = await payments(api, line)
    assert sorted(made) == sorted((order["id"], "COMPLETED") for order in [*placed, *later])


async def test_slow_payments_are_waited_for(api: httpx.AsyncClient, line: Line) -> None:
    """Each answer takes more than a tenth of the time that is allowed."""
    line.delay = 0.6
    placed = await asyncio.gather(*(place(api) for _ in range(8)))
    assert {order["status"] for order in placed} == {"PAID"}
    assert [error for order in placed for error in await errors(api, order)] == []
    assert await payment_check(api) == ("ok", None, "closed")


async def test_a_batch_has_more_time_than_an_order(api: httpx.AsyncClient, line: Line) -> None:
    """Its calls take longer than one about a single order may, and are not cut off for that."""
    line.delay = 5.5
    headers = {"Content-Type": "text/csv"}
    reply = await api.post(BATCHES, content=sheet(12), headers=headers, params={"notify": "NONE"})
    batch = f"{BATCHES}/{reply.json()['id']}"
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while (await api.get(batch)).json()["status"] != "COMPLETED":  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0.2)
    assert await paid(api) == 12
    assert line.asked.count(b"POST /api/v1/payments/batch HTTP/1.1") == 1
    ready = (await api.get("/health/ready")).json()
    assert {each["peer"]: each["state"] for each in ready["breakers"]} == {
        "payment": "closed",
        "notification": "closed",
        "payment_batches": "closed",
        "notification_batches": "closed",
        "payment_records": "closed",
    }
    assert {check["status"] for check in ready["checks"]} == {"ok"}
