"""What a customer does not wait for: their message is handed over behind the answer."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from sqlalchemy import select

from services.chassis.storage.database import Work
from services.order.tables import order_events
from tests.service.order.conftest import ORDERS, Shop, new_order
from tests.service.order.fakes import Gate


@pytest.fixture
async def impatient(shop: Shop) -> AsyncIterator[httpx.AsyncClient]:
    """A client to whom an answer is all there is to wait for."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(shop.app),
        base_url="http://test",
        headers=shop.api.headers,
    ) as client:
        yield client
    await shop.service.behind.close()


def _event_types(order_id: str) -> Work[list[str]]:
    statement = (
        select(order_events.c.type)
        .where(order_events.c.order_id == order_id)
        .order_by(order_events.c.id)
    )
    return lambda connection: list(connection.execute(statement).scalars())


async def _placed(client: httpx.AsyncClient, **changes: object) -> dict[str, str]:
    async with asyncio.timeout(20):
        reply = await client.post(ORDERS, json=new_order(**changes))
    assert reply.status_code == 201, reply.text
    placed: dict[str, str] = reply.json()
    return placed


@pytest.mark.parametrize(
    ("outcome", "status", "template"),
    [
        ("COMPLETED", "PAID", "ORDER_CONFIRMATION"),
        ("FAILED", "PAYMENT_FAILED", "PAYMENT_FAILED"),
    ],
)
async def test_an_order_is_answered_while_its_message_hangs(
    shop: Shop, impatient: httpx.AsyncClient, outcome: str, status: str, template: str
) -> None:
    gate = shop.notifications.gate = Gate()
    shop.payments.will_be(outcome)

    order = await _placed(impatient)

    assert order["status"] == status
    async with asyncio.timeout(20):
        await gate.entered.wait()
    assert (await shop.service.database.read(_event_types(order["id"])))[-1] == "notice_requested"
    gate.open()
    await shop.service.behind.settled()
    assert shop.notifications.templates == [template]
    assert (await shop.event_types(order["id"]))[-1] == "notice_accepted"
    assert await shop.states(order["id"]) == {"payment": "done", "notice": "done"}


async def test_an_order_that_is_paid_later_is_answered_while_its_message_hangs(
    shop: Shop, impatient: httpx.AsyncClient
) -> None:
    gate = shop.notifications.gate = Gate()

    order = await _placed(impatient, payment_method="cash_on_delivery")

    assert order["status"] == "ACCEPTED"
    async with asyncio.timeout(20):
        await gate.entered.wait()
    gate.open()
    await shop.service.behind.settled()
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_a_payment_made_again_is_answered_while_its_message_hangs(
    shop: Shop, impatient: httpx.AsyncClient
) -> None:
    order = await shop.order_in("PAYMENT_FAILED")
    gate = shop.notifications.gate = Gate()
    shop.payments.will_be("COMPLETED")

    async with asyncio.timeout(20):
        reply = await impatient.post(f"{ORDERS}/{order['id']}/payment", json={})

    assert (reply.status_code, reply.json()["status"]) == (200, "PAID")
    gate.open()
    await shop.service.behind.settled()
    assert shop.notifications.templates == ["PAYMENT_FAILED", "ORDER_CONFIRMATION"]


async def test_a_cancellation_is_not_told_before_the_confirmation(
    shop: Shop, impatient: httpx.AsyncClient
) -> None:
    gate = shop.notifications.gate = Gate()
    order = await _placed(impatient)
    async with asyncio.timeout(20):
        await gate.entered.wait()

    shop.notifications.gate = None  # the next message would be taken at once
    cancelling = asyncio.create_task(impatient.delete(f"{ORDERS}/{order['id']}"))
    ended, _ = await asyncio.wait({cancelling}, timeout=0.5)
    assert not ended
    assert "cancelled" in await shop.service.database.read(_event_types(order["id"]))
    gate.open()

    assert (await cancelling).json()["status"] == "CANCELLED"
    assert shop.notifications.templates == ["ORDER_CONFIRMATION", "ORDER_CANCELLED"]


async def test_what_a_stop_breaks_off_is_owed(
    shop: Shop, impatient: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.chassis.outbox.behind._CLOSING_SECONDS", 0.01)
    gate = shop.notifications.gate = Gate()
    order = await _placed(impatient)
    async with asyncio.timeout(20):
        await gate.entered.wait()

    await shop.service.behind.close()

    assert await shop.states(order["id"]) == {"payment": "done", "notice": "pending"}
    shop.notifications.gate = None
    shop.clock.advance(seconds=60)
    assert await shop.run_pass() == 1
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]
