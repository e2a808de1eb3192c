"""What stands for a customer's means of payment is kept until the gateway was asked, no longer."""

from typing import Any

import pytest
from sqlalchemy import select

from services.chassis.base.ids import new_id
from services.payment.tables import metadata
from tests.service.payment.conftest import PAYMENTS, Till, new_payment

TOKENS = ["tok_ok", "tok_declined", "tok_pending", "tok_error", "tok_timeout", "tok_strange"]


async def places_of_token(till: Till, token: str) -> list[str]:
    """The tables that hold the token anywhere."""

    def look(connection: Any) -> list[str]:
        return [
            table.name
            for table in metadata.sorted_tables
            for row in connection.execute(select(table))
            if any(token in str(value) for value in row)
        ]

    return await till.service.database.read(look)


@pytest.mark.parametrize("means", TOKENS)
async def test_it_is_gone_once_the_gateway_was_asked(till: Till, means: str) -> None:
    body = new_payment(token=means)
    for _ in range(2):
        reply = await till.ask("once", **body)
        assert reply.status_code == 201, reply.text
    assert await places_of_token(till, means) == []
    items = [new_payment(token=means) for _ in range(2)]
    reply = await till.api.post(f"{PAYMENTS}/batch", json={"batch_id": new_id(), "payments": items})
    assert reply.status_code == 207, reply.text
    assert await places_of_token(till, means) == []


async def test_it_waits_with_a_payment_that_is_still_to_be_made(till: Till) -> None:
    till.gateway.is_unwilling = True
    payment = await till.take(token="tok_ok")
    assert await places_of_token(till, "tok_ok") == ["payments"]
    till.gateway.is_unwilling = False
    await till.resolve(minutes=16)
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert await places_of_token(till, "tok_ok") == []


async def test_it_is_gone_once_a_payment_that_waited_is_given_up(till: Till) -> None:
    till.gateway.is_unwilling = True
    payment = await till.take(token="tok_ok")
    await till.api.post(f"{PAYMENTS}/order/{payment['order_id']}/close")
    till.gateway.is_unwilling = False
    await till.resolve(minutes=1)
    assert (await till.get(payment["id"]))["status"] == "FAILED"
    assert await places_of_token(till, "tok_ok") == []


async def test_it_is_gone_once_an_event_has_decided(till: Till) -> None:
    till.gateway.is_unwilling = True
    payment = await till.take(token="tok_ok")
    await till.tell("payment.completed", payment)
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert await places_of_token(till, "tok_ok") == []
