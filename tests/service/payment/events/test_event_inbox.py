"""The gateway's events as an operator sees them: each once, with its outcome, and replayed."""

import asyncio
import json
from typing import Any

import pytest
from sqlalchemy import update

from services.chassis.base.ids import new_id
from services.payment.tables import gateway_events, payments
from tests.service.payment.conftest import Till, assert_problem, gateway_event, new_payment

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
        "The order has no payment yet that the event could be about.",
        "The event reports nothing new: the payment is COMPLETED.",
        None,
        "The event is for 4999 JPY, but the payment is for 5000 JPY.",
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


async def _metric(till: Till) -> float:
    text = (await till.api.get("/metrics")).text
    lines = [line for line in text.splitlines() if line.startswith(_COUNTED)]
    return sum(float(line.rpartition(" ")[2]) for line in lines)


_COUNTED = 'ichiba_unknown_events_total{service="payment"}'


async def test_an_event_of_an_unknown_type_is_kept_and_counted_and_does_nothing(
    till: Till,
) -> None:
    payment = await till.take()
    before = await _metric(till)
    about = {"order_id": payment["order_id"], "gateway_reference": payment["gateway_reference"]}
    event = {
        "type": "dispute.created",
        "timestamp": "2026-11-20T11:05:00.000Z",
        "data": {**about, "dispute_reference": "dp_1", "amount": 9_999_999},
    }
    for event_id, content in (
        ("evt_1", event),
        ("evt_1", event),
        ("evt_2", {"type": "ping"}),
        ("evt_3", {"type": "ping", "timestamp": 7, "data": ["a"], "api": {"v": [1]}}),
        ("evt_4", {"type": "ping", "data": {"order_id": "no id", "gateway_reference": ""}}),
    ):
        reply = await till.post_event(json.dumps(content), event_id=event_id)
        assert (reply.status_code, reply.json()) == (200, {"received": True, "event_id": event_id})
    found = {each["event_id"]: each for each in await listed(till, outcome=["IGNORED"])}
    assert set(found) == {"evt_1", "evt_2", "evt_3", "evt_4"}
    dispute = found["evt_1"]
    assert dispute["type"] == "dispute.created"
    assert dispute["outcome_reason"] == "The event type dispute.created is not known here."
    assert dispute["occurred_at"] == "2026-11-20T11:05:00Z"
    assert {name: dispute[name] for name in about} == about
    assert [found[name]["order_id"] for name in ("evt_2", "evt_3", "evt_4")] == [None] * 3
    assert [found[name]["gateway_reference"] for name in ("evt_2", "evt_3", "evt_4")] == [None] * 3
    replayed = await replay(till, dispute)
    assert (replayed["replayed_by"], replayed["outcome"]) == ("test", "IGNORED")
    assert {**replayed, "replayed_at": None, "replayed_by": None} == dispute
    assert await till.get(payment["id"]) == payment
    assert await _metric(till) - before == 4


async def test_members_that_are_not_known_are_left_aside(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    event = gateway_event("payment.completed", payment, fee={"amount": 3})
    reply = await till.post_event(json.dumps({**event, "livemode": True}))
    assert reply.status_code == 200
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"


@pytest.mark.parametrize(
    ("changes", "pointers"),
    [
        ({"amount": "many"}, {"/data/amount"}),
        ({"order_id": "x", "currency": "USD"}, {"/data/order_id", "/data/currency"}),
    ],
)
async def test_a_known_type_that_is_malformed_is_told_its_places(
    till: Till, changes: dict[str, Any], pointers: set[str]
) -> None:
    content = json.dumps(gateway_event("payment.completed", new_payment(), **changes))
    reply = await till.post_event(content)
    assert_problem(reply, 422, "validation_failed")
    assert {fault["pointer"] for fault in reply.json()["errors"]} == pointers
    assert await listed(till) == []


@pytest.mark.parametrize(
    ("content", "status", "pointer"),
    [
        ("{}", 422, "/type"),
        ('{"type": 7}', 422, "/type"),
        ("[]", 422, ""),
        ('{"type": ""}', 422, "/type"),
        ('{"type": "a b"}', 422, "/type"),
        ('{"type": "ping", "data": {"a": "\\u0000"}}', 400, "/data/a"),
    ],
)
async def test_what_is_no_event_is_refused(
    till: Till, content: str, status: int, pointer: str
) -> None:
    reply = await till.post_event(content)
    assert reply.status_code == status, reply.text
    assert reply.json()["errors"][0]["pointer"] == pointer
    assert await listed(till) == []


async def test_an_unknown_type_needs_its_signature_all_the_same(till: Till) -> None:
    reply = await till.post_event('{"type": "ping"}', key="whsec_" + "A" * 32)
    assert_problem(reply, 401, "invalid_signature")
    assert await listed(till) == []
