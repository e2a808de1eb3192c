"""Every command of the payment service leaves a record of whose it was."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.payment.tables import metadata
from tests.service.payment.conftest import PAYMENTS, Till, new_payment
from tests.service.who_did_it import commands, records_of

KIM = "kim.yamada"
Ask = Callable[..., Awaitable[httpx.Response]]
Command = Callable[[Till, Ask], Awaitable[httpx.Response]]
BOOKS = "/api/v1/gateway/payments"


@pytest.fixture
def ask(till: Till, settings: Settings) -> Ask:
    """Sends requests as Kim."""
    key = SigningKey.load_or_create(settings.data_dir)
    headers = {"Authorization": f"Bearer {key.mint(KIM, ['admin'], timedelta(hours=1))}"}

    async def ask(method: str, path: str, **options: Any) -> httpx.Response:
        return await till.api.request(method, path, headers=headers, **options)

    return ask


async def create_payment(_till: Till, ask: Ask) -> httpx.Response:
    return await ask("POST", PAYMENTS, json=new_payment())


async def create_each_payment(_till: Till, ask: Ask) -> httpx.Response:
    return await ask("POST", f"{PAYMENTS}/each", json={"requests": [{"payment": new_payment()}]})


async def create_payment_batch(_till: Till, ask: Ask) -> httpx.Response:
    item = {"order_id": new_id(), "amount": 5000, "method": "card", "token": "tok_ok"}
    return await ask("POST", f"{PAYMENTS}/batch", json={"batch_id": new_id(), "payments": [item]})


async def refund_payment(till: Till, ask: Ask) -> httpx.Response:
    payment = await till.take()
    return await ask("POST", f"{PAYMENTS}/refund", json={"payment_id": payment["id"]})


async def create_refund_batch(till: Till, ask: Ask) -> httpx.Response:
    payment = await till.take()
    body = {"batch_id": new_id(), "refunds": [{"payment_id": payment["id"]}]}
    return await ask("POST", f"{PAYMENTS}/refund/batch", json=body)


async def inquire_payment(till: Till, ask: Ask) -> httpx.Response:
    payment = await till.take()
    return await ask("POST", f"{PAYMENTS}/{payment['id']}/inquiry")


async def close_order_payments(_till: Till, ask: Ask) -> httpx.Response:
    return await ask("POST", f"{PAYMENTS}/order/{new_id()}/close")


async def create_payment_link(till: Till, ask: Ask) -> httpx.Response:
    payment = await till.take(token="tok_declined")
    return await ask("POST", f"{PAYMENTS}/{payment['id']}/link")


async def record_payment(till: Till, ask: Ask) -> httpx.Response:
    payment = await till.take(method="invoice")
    receipt = {"received_at": "2026-11-27T06:00:00Z"}
    return await ask("POST", f"{PAYMENTS}/{payment['id']}/record", json=receipt)


async def settle_refund(till: Till, ask: Ask) -> httpx.Response:
    payment = await till.take(method="external", paid_elsewhere={"provider": "Rakuten"})
    refund = (await till.refund(payment["id"])).json()
    body = {"outcome": "COMPLETED"}
    return await ask("POST", f"/api/v1/refunds/{refund['id']}/settle", json=body)


async def replay_gateway_event(till: Till, ask: Ask) -> httpx.Response:
    payment = await till.take(token="tok_declined")
    await till.tell("payment.completed", payment)
    [event] = (await till.api.get("/api/v1/gateway-events")).json()["items"]
    return await ask("POST", f"/api/v1/gateway-events/{event['id']}/replay")


async def replay_delivery(till: Till, ask: Ask) -> httpx.Response:
    till.orders.is_down = True
    await till.refund((await till.take())["id"])
    await till.settle()
    [delivery] = (await till.api.get("/api/v1/deliveries")).json()["items"]
    return await ask("POST", f"/api/v1/deliveries/{delivery['id']}/replay")


async def refund_gateway_payment(till: Till, ask: Ask) -> httpx.Response:
    captured = await till.gateway.capture(new_id(), new_id(), 5000, "card", "tok_ok")
    return await ask("POST", f"{BOOKS}/{captured.reference}/refund")


async def erase_customer(till: Till, ask: Ask) -> httpx.Response:
    payment = await till.take()
    await till.settle()
    body = {"order_ids": [payment["order_id"]]}
    return await ask("POST", "/api/v1/customers/erase", json=body)


COMMANDS: Mapping[str, tuple[Command, set[str]]] = {
    "create_payment": (
        create_payment,
        {"payments.requested_by", "payment_attempts.requested_by"},
    ),
    "create_each_payment": (
        create_each_payment,
        {"payments.requested_by", "payment_attempts.requested_by"},
    ),
    "create_payment_batch": (
        create_payment_batch,
        {"payments.requested_by", "payment_attempts.requested_by"},
    ),
    "refund_payment": (
        refund_payment,
        {"refunds.requested_by", "payment_attempts.requested_by", "deliveries.requested_by"},
    ),
    "create_refund_batch": (
        create_refund_batch,
        {"refunds.requested_by", "payment_attempts.requested_by", "deliveries.requested_by"},
    ),
    "inquire_payment": (inquire_payment, {"payment_attempts.requested_by"}),
    "close_order_payments": (close_order_payments, {"closed_orders.closed_by"}),
    "create_payment_link": (create_payment_link, {"payment_links.requested_by"}),
    "record_payment": (
        record_payment,
        {"payment_attempts.requested_by", "deliveries.requested_by"},
    ),
    "settle_refund": (settle_refund, {"payment_attempts.requested_by"}),
    "replay_gateway_event": (replay_gateway_event, {"gateway_events.replayed_by"}),
    "replay_delivery": (replay_delivery, {"deliveries.revived_by"}),
    "erase_customer": (erase_customer, {"erasures.requested_by"}),
    "refund_gateway_payment": (refund_gateway_payment, {"gateway_refunds.requested_by"}),
}


def test_no_command_is_left_out() -> None:
    assert COMMANDS.keys() == commands("payment")


@pytest.mark.parametrize("name", COMMANDS)
async def test_a_command_leaves_a_record_of_whose_it_was(till: Till, ask: Ask, name: str) -> None:
    command, expected = COMMANDS[name]
    reply = await command(till, ask)
    assert reply.status_code < 300, reply.text
    assert await records_of(till.service.database, metadata, KIM) == expected


async def test_a_payment_shows_who_asked_for_what(till: Till, ask: Ask) -> None:
    payment = await till.take()
    refund = await ask(
        "POST", f"{PAYMENTS}/refund", json={"payment_id": payment["id"], "amount": 100}
    )
    assert refund.json()["requested_by"] == KIM
    found = await till.get(payment["id"])
    assert found["requested_by"] == "test"
    assert [each["requested_by"] for each in found["refunds"]] == [KIM]
    told = [(each["operation"], each["requested_by"]) for each in found["attempts"]]
    assert told == [("capture", "test"), ("refund", KIM)]


async def test_what_the_service_finds_out_by_itself_still_is_who_asked_first(
    till: Till, ask: Ask
) -> None:
    payment = await till.take()
    till.gateway.is_mute = True
    await ask("POST", f"{PAYMENTS}/refund", json={"payment_id": payment["id"]})
    till.gateway.is_mute = False
    await till.resolve(seconds=3)
    [delivery] = (await till.api.get("/api/v1/deliveries")).json()["items"]
    assert delivery["requested_by"] == KIM
    attempts = (await till.get(payment["id"]))["attempts"]
    assert [(each["operation"], each["requested_by"]) for each in attempts[1:]] == [
        ("refund", KIM),
        ("inquiry", None),
    ]


async def test_the_books_show_who_had_a_capture_given_back(till: Till, ask: Ask) -> None:
    reply = await refund_gateway_payment(till, ask)
    assert [refund["requested_by"] for refund in reply.json()["refunds"]] == [KIM]
    assert reply.json()["requested_by"] is None
    listed = (await till.api.get(BOOKS)).json()["items"]
    assert [(each["kind"], each["requested_by"]) for each in listed] == [
        ("CAPTURE", None),
        ("REFUND", KIM),
    ]
