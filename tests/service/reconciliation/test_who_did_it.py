"""Between the services nobody's name is lost: neither on the way there nor on the way back."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.outbox.records import Delivery
from services.order.app import runner
from services.order.tables import metadata
from tests.service.reconciliation.house import House
from tests.service.who_did_it import records_of

KIM = "kim.yamada"


@pytest.fixture
def kim(settings: Settings) -> dict[str, str]:
    """The header of Kim's token."""
    key = SigningKey.load_or_create(settings.data_dir)
    return {"Authorization": f"Bearer {key.mint(KIM, ['admin'], timedelta(hours=1))}"}


async def actors(house: House, order_id: str) -> dict[str, str]:
    """By type, whose the order's events are; the latest of each."""
    return {event["type"]: event["actor"] for event in await house.events(order_id)}


async def refunds(house: House, order_id: str) -> list[tuple[int, str]]:
    payment = await house.payment(order_id)
    return [(each["amount"], each["requested_by"]) for each in payment["refunds"]]


async def pending(house: House, order_id: str) -> list[Delivery]:
    return await house.service.database.read(
        lambda connection: house.service.deliveries.pending_for(connection, order_id)
    )


async def ask(house: House, method: str, path: str, headers: dict[str, str]) -> httpx.Response:
    reply = await house.api.request(method, path, headers=headers)
    assert reply.status_code == 200, reply.text
    await house.payment_service.webhooks.close()
    return reply


async def test_a_refund_of_a_cancellation_is_of_who_cancelled(
    house: House, kim: dict[str, str]
) -> None:
    order = await house.place()
    await ask(house, "DELETE", f"/api/v1/orders/{order['id']}", kim)
    assert await refunds(house, order["id"]) == [(4800, KIM)]
    told = await actors(house, order["id"])
    assert (told["order_placed"], told["cancelled"]) == ("test", KIM)
    assert told["refund_accepted"] == told["payment_event_ignored"] == KIM


async def test_so_is_one_that_had_to_wait_for_the_payment_service(
    house: House, kim: dict[str, str]
) -> None:
    order = await house.place()
    house.to_payment.is_cut = True
    await ask(house, "DELETE", f"/api/v1/orders/{order['id']}", kim)
    house.to_payment.is_cut = False
    assert await refunds(house, order["id"]) == []
    [owed] = await pending(house, order["id"])
    assert await runner(house.service).attempt(owed)
    await house.payment_service.webhooks.close()
    assert await refunds(house, order["id"]) == [(4800, KIM)]


@pytest.mark.parametrize(
    ("amount", "event"), [(1000, "payment_partially_refunded"), (None, "refunded")]
)
async def test_an_orders_timeline_names_who_refunded(
    house: House, kim: dict[str, str], amount: int | None, event: str
) -> None:
    order = await house.place()
    body: dict[str, Any] = {"payment_id": order["payment_id"]}
    body |= {} if amount is None else {"amount": amount}
    await house.payment_api.post("/api/v1/payments/refund", json=body, headers=kim)
    await house.payment_service.webhooks.close()
    assert (await actors(house, order["id"]))[event] == KIM


async def test_a_remedy_is_of_who_applied_it_on_either_side(
    house: House, kim: dict[str, str]
) -> None:
    order = await house.place()
    await house.falsify_order(order["id"], status="CANCELLED")
    found = await house.the_difference()
    path = f"/api/v1/reconciliations/{found['reconciliation_id']}/differences/{found['id']}/apply"
    await ask(house, "POST", path, kim)
    assert await refunds(house, order["id"]) == [(4800, KIM)]
    assert await records_of(house.service.database, metadata, KIM) == {
        "differences.applied_by",
        "deliveries.requested_by",
        "order_events.actor",
    }


async def test_a_key_is_the_services_whoever_it_asks_for(house: House, kim: dict[str, str]) -> None:
    """What was done, and whose answer was lost, is not done twice when somebody else replays it."""
    order = await house.place()
    house.to_payment.loses_answers_to = "/payments/refund"
    await house.api.delete(f"/api/v1/orders/{order['id']}")
    [owed] = await pending(house, order["id"])
    house.to_payment.loses_answers_to = None
    given = await refunds(house, order["id"])
    await ask(house, "POST", f"/api/v1/deliveries/{owed.id}/replay", kim)
    [replayed] = await pending(house, order["id"])
    assert (owed.actor, replayed.actor) == ("test", KIM)
    assert await runner(house.service).attempt(replayed)
    assert await refunds(house, order["id"]) == given == [(4800, "test")]
