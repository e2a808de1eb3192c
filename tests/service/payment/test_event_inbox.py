"""The gateway's events as an operator sees them: each once, with its outcome, and replayed."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import update

from services.chassis.ids import new_id
from services.payment.tables import gateway_events, payments
from tests.service.payment.conftest import Till, assert_problem, new_payment

_EVENTS = "/api/v1/gateway-events"


async def listed(till: Till, **query: Any) -> list[dict[str, Any]]:
    reply = await till.api.get(_EVENTS, params=query)
    assert reply.status_code == 200, reply.text
    items: list[dict[str, Any]] = reply.json()["items"]
    return items


async def replay(till: Till, event: dict[str, Any]) -> dict[str, Any]:
    reply = await till.api.post(f"{_EVENTS}/{event['id']}/replay")
    assert reply.status_code == 200, reply.text
    replayed: dict[str, Any] = reply.json()
    return replayed


async def test_every_event_is_listed_with_what_became_of_it(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    other = new_payment()
    for event_id, about in (
        ("evt_1", payment | {"amount": 4999}),
        ("evt_2", payment),
        ("evt_3", payment),
        ("evt_2", payment),
        ("evt_4", other),
    ):
        till.clock.advance(seconds=1)
        await till.tell("payment.completed", about, event_id=event_id)
    events = await listed(till)
    assert [(each["event_id"], each["outcome"]) for each in events] == [
        ("evt_4", "WAITING"),
        ("evt_3", "IGNORED"),
        ("evt_2", "APPLIED"),
        ("evt_1", "MISMATCHED"),
    ]
    assert [each["outcome_reason"] for each in events] == [
        "The order has no payment yet that it can be about.",
        "It is no news: the payment is COMPLETED.",
        None,
        "It is about 4999 JPY, and the payment about 5000 JPY.",
    ]
    assert {each["source"] for each in events} == {"simulator"}
    assert [each["payment_id"] for each in events] == [None] + [payment["id"]] * 3
    assert [e["event_id"] for e in await listed(till, order_id=other["order_id"])] == ["evt_4"]
    odd = await listed(till, outcome=["MISMATCHED", "CONFLICTING"])
    assert [each["event_id"] for each in odd] == ["evt_1"]


async def test_the_list_goes_on_page_by_page(till: Till) -> None:
    order = new_payment()
    for number in range(5):
        till.clock.advance(seconds=1)
        await till.tell("payment.completed", order, event_id=f"evt_{number}")
    seen, cursor = [], None
    while True:
        query = {"limit": 2} | ({} if cursor is None else {"cursor": cursor})
        page = (await till.api.get(_EVENTS, params=query)).json()
        assert page["total"] == 5
        seen += [each["event_id"] for each in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert seen == [f"evt_{number}" for number in (4, 3, 2, 1, 0)]
    assert_problem(await till.api.get(_EVENTS, params={"cursor": "x"}), 400, "invalid_cursor")


async def test_the_same_id_from_another_source_is_another_event(till: Till) -> None:
    first, second = new_payment(), new_payment(order_id=new_id())
    await till.tell("payment.completed", first, event_id="evt_1")
    await till.service.database.write(
        lambda connection: connection.execute(update(gateway_events).values(source="stripe"))
    )
    await till.tell("payment.completed", second, event_id="evt_1")
    assert {each["order_id"] for each in await listed(till)} == {
        first["order_id"],
        second["order_id"],
    }


async def test_one_that_was_applied_is_replayed_without_any_effect(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    await till.tell("payment.completed", payment)
    before, [event] = await till.get(payment["id"]), await listed(till)
    replies = await asyncio.gather(*(replay(till, event) for _ in range(5)))
    replayed = {"replayed_at": "2026-11-20T09:30:00Z", "replayed_by": "test"}
    assert replies == [event | replayed] * 5
    assert await till.get(payment["id"]) == before
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]


async def test_one_that_did_not_fit_is_applied_once_the_record_is_mended(till: Till) -> None:
    payment = await till.take(token="tok_declined")
    await till.tell("payment.completed", payment)
    [event] = await listed(till, outcome="CONFLICTING")
    assert (await replay(till, event))["outcome"] == "CONFLICTING"
    await till.service.database.write(
        lambda connection: connection.execute(update(payments).values(status="UNKNOWN"))
    )
    replies = await asyncio.gather(*(replay(till, event) for _ in range(5)))
    assert {each["outcome"] for each in replies} == {"APPLIED"}
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    assert await listed(till, outcome="CONFLICTING") == []


async def test_an_event_that_is_not_known_cannot_be_replayed(till: Till) -> None:
    reply = await till.api.post(f"{_EVENTS}/{new_id()}/replay")
    assert_problem(reply, 404, "gateway_event_not_found")


@pytest.mark.parametrize(("scope", "reads", "writes"), [("payments:read", 200, 403)])
async def test_reading_and_replaying_need_their_scopes(
    till: Till, token: Any, scope: str, reads: int, writes: int
) -> None:
    headers = {"Authorization": f"Bearer {token(scope)}"}
    assert (await till.api.get(_EVENTS, headers=headers)).status_code == reads
    reply = await till.api.post(f"{_EVENTS}/{new_id()}/replay", headers=headers)
    assert reply.status_code == writes
