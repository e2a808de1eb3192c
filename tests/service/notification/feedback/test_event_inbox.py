"""Delivery events as an operator sees them: each once, with its outcome, and replayed."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from services.chassis.base.ids import new_id
from services.chassis.storage.opening import open_database
from services.notification.tables import notifications
from tests.service.notification.conftest import Mailroom

_EVENTS = "/api/v1/delivery-events"


async def listed(room: Mailroom, **query: Any) -> list[dict[str, Any]]:
    reply = await room.api.get(_EVENTS, params=query)
    assert reply.status_code == 200, reply.text
    items: list[dict[str, Any]] = reply.json()["items"]
    return items


async def _sent(room: Mailroom) -> str:
    accepted = await room.accept()
    await room.until_status(accepted["id"], "SENT")
    notification_id: str = accepted["id"]
    return notification_id


async def test_every_event_is_listed_with_what_became_of_it(mailroom: Mailroom) -> None:
    notification_id, unknown = await _sent(mailroom), new_id()
    for kind, event_id, about, data in (
        ("bounced", "msg_1", notification_id, {"bounce_type": "soft", "reason": "full"}),
        ("delivered", "msg_2", notification_id, {}),
        ("complained", "msg_3", notification_id, {}),
        ("complained", "msg_3", notification_id, {}),
        ("delivered", "msg_4", unknown, {"recipient": "+819012345678"}),
    ):
        await mailroom.report(kind, about, event_id=event_id, **data)
    found = {each["event_id"]: each for each in await listed(mailroom)}
    assert {
        name: (e["source"], e["outcome"], e["outcome_reason"]) for name, e in found.items()
    } == {
        "msg_1": ("EMAIL", "APPLIED", None),
        "msg_2": ("EMAIL", "IGNORED", "The event changed nothing: the message is BOUNCED."),
        "msg_3": ("EMAIL", "APPLIED", None),
        "msg_4": ("SMS", "WAITING", "There is no such message here."),
    }
    assert found["msg_1"]["reason"] == "full"
    assert [e["event_id"] for e in await listed(mailroom, notification_id=unknown)] == ["msg_4"]
    waiting = await listed(mailroom, outcome=["WAITING", "IGNORED"])
    assert {each["event_id"] for each in waiting} == {"msg_2", "msg_4"}


async def test_two_providers_may_number_their_events_alike(mailroom: Mailroom) -> None:
    notification_id = await _sent(mailroom)
    await mailroom.report("delivered", new_id(), event_id="1", recipient="+819012345678")
    await mailroom.report("delivered", notification_id, event_id="1")
    assert (await mailroom.get(notification_id))["status"] == "DELIVERED"
    assert len(await listed(mailroom)) == 2


async def test_one_that_was_applied_is_replayed_without_any_effect(mailroom: Mailroom) -> None:
    notification_id = await _sent(mailroom)
    await mailroom.report("bounced", notification_id, bounce_type="hard")
    await mailroom.api.delete(
        "/api/v1/suppressions", params={"recipient": "hanako.sato@example.jp"}
    )
    before, [event] = await mailroom.get(notification_id), await listed(mailroom)
    reply = await mailroom.api.post(f"{_EVENTS}/{event['id']}/replay")
    assert (reply.status_code, reply.json()) == (200, event)
    assert await mailroom.get(notification_id) == before
    assert (await mailroom.api.get("/api/v1/suppressions")).json()["items"] == []


async def test_one_that_was_ignored_is_applied_once_the_message_allows_it(
    mailroom: Mailroom,
) -> None:
    notification_id = await _sent(mailroom)
    await mailroom.report("bounced", notification_id, bounce_type="soft")
    await mailroom.report("delivered", notification_id)
    [event] = await listed(mailroom, outcome="IGNORED")
    database = open_database(mailroom.settings.database_url("notification"))
    await database.write(
        lambda c: c.execute(
            update(notifications).where(notifications.c.id == notification_id).values(status="SENT")
        )
    )
    await database.close()
    reply = await mailroom.api.post(f"{_EVENTS}/{event['id']}/replay")
    assert reply.json() == {**event, "outcome": "APPLIED", "outcome_reason": None}
    assert (await mailroom.get(notification_id))["status"] == "DELIVERED"


async def test_an_event_that_is_not_known_cannot_be_replayed(mailroom: Mailroom) -> None:
    reply = await mailroom.api.post(f"{_EVENTS}/{new_id()}/replay")
    assert (reply.status_code, reply.json()["code"]) == (404, "delivery_event_not_found")


_REPORTS: list[tuple[str, dict[str, Any]]] = [
    ("delivered", {}),
    ("bounced", {"bounce_type": "soft"}),
    ("complained", {}),
]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    numbers=st.lists(st.sampled_from(range(3)), max_size=3).flatmap(
        lambda repeated: st.permutations([0, 1, 2, *repeated])
    ),
    is_sent_first=st.booleans(),
)
async def test_in_whatever_order_they_come_the_end_is_the_same(
    mailroom: Mailroom, numbers: list[int], is_sent_first: bool
) -> None:
    recipient, prefix = f"{new_id()}@example.jp", new_id()
    accepted = await mailroom.accept(recipient=recipient)
    if is_sent_first:
        await mailroom.until_status(accepted["id"], "SENT")
    for number in numbers:
        kind, data = _REPORTS[number]
        event_id = f"{prefix}-{number}"
        await mailroom.report(kind, accepted["id"], event_id=event_id, recipient=recipient, **data)
    found = await mailroom.until(
        accepted["id"], lambda each: each["status"] in ("BOUNCED", "SUPPRESSED")
    )
    is_suppressed = found["status"] == "SUPPRESSED"  # the complaint came before it was claimed
    assert not (is_suppressed and is_sent_first)
    events = await listed(mailroom, notification_id=accepted["id"])
    assert len(events) == 3
    listed_reply = await mailroom.api.get("/api/v1/suppressions", params={"recipient": recipient})
    assert [each["reason"] for each in listed_reply.json()["items"]] == ["COMPLAINT"]


_COUNTED = 'ichiba_unknown_events_total{service="notification"}'


async def _metric(room: Mailroom) -> float:
    text = (await room.api.get("/metrics")).text
    lines = [line for line in text.splitlines() if line.startswith(_COUNTED)]
    return sum(float(line.rpartition(" ")[2]) for line in lines)


async def test_a_report_of_an_unknown_type_is_kept_and_counted_and_does_nothing(
    mailroom: Mailroom,
) -> None:
    notification_id = await _sent(mailroom)
    before = await _metric(mailroom)
    opened = {
        "type": "message.opened",
        "timestamp": "2026-11-20T09:31:12.000Z",
        "data": {
            "notification_id": notification_id,
            "recipient": "hanako.sato@example.jp",
            "bounce_type": "hard",
        },
    }
    for event_id, content in (
        ("msg_1", opened),
        ("msg_1", opened),
        ("msg_2", {"type": "ping"}),
        ("msg_3", {"type": "ping", "timestamp": [], "data": {"recipient": 7}}),
    ):
        reply = await mailroom.post_signed(event_id, json.dumps(content))
        assert (reply.status_code, reply.json()) == (200, {"received": True, "event_id": event_id})
    found = {each["event_id"]: each for each in await listed(mailroom, outcome=["IGNORED"])}
    assert set(found) == {"msg_1", "msg_2", "msg_3"}
    kept = found["msg_1"]
    assert (kept["type"], kept["notification_id"]) == ("message.opened", notification_id)
    assert kept["outcome_reason"] == "The event type message.opened is not known here."
    assert (found["msg_2"]["notification_id"], found["msg_3"]["recipient"]) == (None, None)
    replayed = await mailroom.api.post(f"{_EVENTS}/{kept['id']}/replay")
    assert (replayed.status_code, replayed.json()) == (200, kept)
    assert (await mailroom.get(notification_id))["status"] == "SENT"
    assert (await mailroom.api.get("/api/v1/suppressions")).json()["items"] == []
    assert await _metric(mailroom) - before == 3


async def test_members_that_are_not_known_are_left_aside(mailroom: Mailroom) -> None:
    notification_id = await _sent(mailroom)
    reply = await mailroom.report("delivered", notification_id, tags=["a"], ip=None)
    assert reply.status_code == 200
    assert (await mailroom.get(notification_id))["status"] == "DELIVERED"


async def test_a_known_type_that_is_malformed_is_told_its_places(mailroom: Mailroom) -> None:
    reply = await mailroom.report("bounced", "no id", bounce_type="very")
    assert (reply.status_code, reply.json()["code"]) == (422, "validation_failed")
    assert {fault["pointer"] for fault in reply.json()["errors"]} == {
        "/data/notification_id",
        "/data/bounce_type",
    }
    assert await listed(mailroom) == []


@pytest.mark.parametrize(
    "named", ["{}", "{}.1", "<{}@ichiba>", "<{}.2@shop.example>", "{}@shop.example"]
)
async def test_a_report_finds_its_message_by_the_name_of_any_of_its_sendings(
    mailroom: Mailroom, named: str
) -> None:
    notification_id = await _sent(mailroom)
    reply = await mailroom.report("delivered", named.format(notification_id))
    assert reply.status_code == 200
    assert (await mailroom.get(notification_id))["status"] == "DELIVERED"
