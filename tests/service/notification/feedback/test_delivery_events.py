"""What providers report, signed, in any order and any number of times."""

import json
from datetime import timedelta

import pytest

from services.chassis.base.ids import new_id, utc_now
from tests.service.notification.conftest import Mailroom, OpenMailroom


async def _sent(room: Mailroom) -> str:
    accepted = await room.accept()
    await room.until_status(accepted["id"], "SENT")
    notification_id: str = accepted["id"]
    return notification_id


async def _suppressed(room: Mailroom) -> list[tuple[str, str]]:
    listed = (await room.api.get("/api/v1/suppressions")).json()
    return [(each["recipient"], each["reason"]) for each in listed["items"]]


async def test_delivered(mailroom: Mailroom) -> None:
    notification_id = await _sent(mailroom)
    reply = await mailroom.report("delivered", notification_id, event_id="msg_1")
    assert (reply.status_code, reply.json()) == (200, {"received": True, "event_id": "msg_1"})
    found = await mailroom.get(notification_id)
    assert (found["status"], found["version"]) == ("DELIVERED", 4)
    again = await mailroom.report("bounced", notification_id, event_id="msg_1", bounce_type="hard")
    assert again.status_code == 200
    assert await mailroom.get(notification_id) == found
    assert await _suppressed(mailroom) == []


@pytest.mark.parametrize(
    ("kinds", "status", "suppressed"),
    [
        ([("bounced", "hard")], "BOUNCED", ["HARD_BOUNCE"]),
        ([("bounced", "soft")], "BOUNCED", []),
        ([("bounced", None)], "BOUNCED", []),
        ([("bounced", "hard"), ("delivered", None)], "BOUNCED", ["HARD_BOUNCE"]),
        ([("delivered", None), ("bounced", "soft")], "BOUNCED", []),
        ([("complained", None)], "SENT", ["COMPLAINT"]),
        ([("delivered", None), ("complained", None)], "DELIVERED", ["COMPLAINT"]),
    ],
)
async def test_bounces_and_complaints(
    mailroom: Mailroom, kinds: list[tuple[str, str | None]], status: str, suppressed: list[str]
) -> None:
    notification_id = await _sent(mailroom)
    for kind, bounce_type in kinds:
        data = {"bounce_type": bounce_type} if bounce_type else {}
        assert (await mailroom.report(kind, notification_id, **data)).status_code == 200
    assert (await mailroom.get(notification_id))["status"] == status
    expected = [("hanako.sato@example.jp", reason) for reason in suppressed]
    assert await _suppressed(mailroom) == expected


async def test_an_event_of_a_message_that_nobody_knows(mailroom: Mailroom) -> None:
    reply = await mailroom.report("bounced", new_id(), bounce_type="hard", reason="550 gone")
    assert reply.status_code == 200
    assert await _suppressed(mailroom) == [("hanako.sato@example.jp", "HARD_BOUNCE")]


async def test_an_event_that_overtakes_our_own_note_waits_for_it(
    open_mailroom: OpenMailroom,
) -> None:
    # Nothing listens on port 9: the message stays QUEUED while the event comes.
    async with open_mailroom(smtp_url="smtp://127.0.0.1:9") as room:
        accepted = await room.accept()
        assert (await room.report("delivered", accepted["id"])).status_code == 200
        assert (await room.get(accepted["id"]))["status"] in {"QUEUED", "SENDING"}
    async with open_mailroom() as room:
        await room.until_status(accepted["id"], "DELIVERED")


async def test_forged_old_and_future_signatures(mailroom: Mailroom) -> None:
    notification_id = await _sent(mailroom)
    event = {
        "type": "message.delivered",
        "timestamp": "2026-11-20T09:31:12.000Z",
        "data": {"notification_id": notification_id, "recipient": "hanako.sato@example.jp"},
    }
    for minutes in (-6, 6):
        at = utc_now() + timedelta(minutes=minutes)
        reply = await mailroom.post_signed("msg_1", json.dumps(event), signed_at=at)
        assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
    forged = await mailroom.api.post(
        "/api/v1/notifications/webhook",
        json=event,
        headers={"webhook-id": "a", "webhook-timestamp": "1", "webhook-signature": "v1,AAAA"},
    )
    assert forged.status_code == 401
    assert (await mailroom.get(notification_id))["status"] == "SENT"


async def test_a_time_that_does_not_exist(mailroom: Mailroom) -> None:
    event = {
        "type": "message.delivered",
        "timestamp": "2026-02-30T09:31:12.000Z",
        "data": {"notification_id": new_id(), "recipient": "hanako.sato@example.jp"},
    }
    reply = await mailroom.post_signed("msg_1", json.dumps(event))
    assert reply.status_code == 422
