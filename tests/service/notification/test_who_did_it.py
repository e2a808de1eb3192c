"""Every command is written down with who gave it, in the transaction of what it did."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.identity.tokens import SigningKey
from tests.service.notification.conftest import Mailroom, OpenMailroom, new_email

ACTIONS = "/api/v1/actions"
SUPPRESSIONS = "/api/v1/suppressions"


def as_person(room: Mailroom, name: str) -> dict[str, str]:
    """The header with which ``name`` speaks."""
    key = SigningKey.load_or_create(room.settings.data_dir)
    return {"Authorization": f"Bearer {key.mint(name, ['admin'], timedelta(hours=1))}"}


async def done(room: Mailroom, **query: Any) -> list[tuple[str, str, str | None]]:
    """What was done, oldest first."""
    reply = await room.api.get(ACTIONS, params=query)
    assert reply.status_code == 200, reply.text
    return [(e["type"], e["subject"], e["actor"]) for e in reversed(reply.json()["items"])]


def ok(reply: httpx.Response) -> Any:
    assert reply.is_success, reply.text
    return reply.json() if reply.content else None


async def test_templates_and_the_list_remember_who_changed_them(mailroom: Mailroom) -> None:
    api, mika, ken = mailroom.api, as_person(mailroom, "mika"), as_person(mailroom, "ken")
    path = "/api/v1/templates/ORDER_SHIPPED/ja"
    assert ok(await api.get(path))["actor"] is None  # it came with the product
    saved = ok(await api.put(path, json={"subject": "a", "text": "b", "html": "c"}, headers=mika))
    assert saved["actor"] == ok(await api.get(path))["actor"] == "mika"
    recipient = {"recipient": "Emma@example.com"}
    added = ok(await api.post(SUPPRESSIONS, json=recipient, headers=mika))
    assert added["actor"] == "mika"
    assert [e["actor"] for e in ok(await api.get(SUPPRESSIONS))["items"]] == ["mika"]
    ok(await api.delete(SUPPRESSIONS, params=recipient, headers=ken))
    assert await done(mailroom) == [
        ("TEMPLATE_CHANGED", "ORDER_SHIPPED/ja", "mika"),
        ("SUPPRESSION_ADDED", "emma@example.com", "mika"),
        ("SUPPRESSION_REMOVED", "emma@example.com", "ken"),
    ]
    assert await done(mailroom, subject="emma@example.com", type="SUPPRESSION_REMOVED") == [
        ("SUPPRESSION_REMOVED", "emma@example.com", "ken")
    ]


async def test_what_is_refused_is_not_written_down(mailroom: Mailroom) -> None:
    api = mailroom.api
    assert (await api.delete(SUPPRESSIONS, params={"recipient": "a@example.jp"})).status_code == 404
    ok(await api.post(SUPPRESSIONS, json={"recipient": "a@example.jp"}))
    assert (await api.post(SUPPRESSIONS, json={"recipient": "a@example.jp"})).status_code == 409
    bad = {"subject": "{{", "text": "b", "html": "c"}
    assert (await api.put("/api/v1/templates/ORDER_SHIPPED/ja", json=bad)).status_code == 400
    stale = {"If-Match": '"7"'}
    good = {"subject": "a", "text": "b", "html": "c"}
    reply = await api.put("/api/v1/templates/ORDER_SHIPPED/ja", json=good, headers=stale)
    assert reply.status_code == 412
    message = await mailroom.accept()
    await mailroom.until_status(message["id"], "SENT")
    assert (await api.post(f"/api/v1/notifications/{message['id']}/retry")).status_code == 409
    assert await done(mailroom) == [("SUPPRESSION_ADDED", "a@example.jp", "test")]


async def test_messages_and_batches_remember_who_gave_each_command(
    open_mailroom: OpenMailroom,
) -> None:
    async with open_mailroom(notification_rate=1) as room:
        api, mika, ken = room.api, as_person(room, "mika"), as_person(room, "ken")
        batch_id = new_id()
        body = {"batch_id": batch_id, "messages": [new_email(recipient="b@example.jp")]}
        ok(await api.post("/api/v1/notifications/email", json=new_email(), headers=mika))
        ok(await api.post("/api/v1/notifications/batch", json=body, headers=ken))
        for verb, who in (("pause", mika), ("resume", ken), ("cancel", mika)):
            ok(await api.post(f"/api/v1/notifications/batch/{batch_id}/{verb}", headers=who))
        listed = ok(await api.get("/api/v1/notifications", params={"sort": "created_at"}))["items"]
        assert [each["actor"] for each in listed] == ["mika", "ken"]
        again = listed[1]["id"]
        assert (await room.get(again))["status"] == "CANCELLED"
        key = {"Idempotency-Key": "once", **ken}
        for _ in range(2):
            ok(await api.post(f"/api/v1/notifications/{again}/retry", headers=key))
        assert await done(room) == [
            ("BATCH_PAUSED", batch_id, "mika"),
            ("BATCH_RESUMED", batch_id, "ken"),
            ("BATCH_CANCELLED", batch_id, "mika"),
            ("MESSAGE_RETRIED", again, "ken"),
        ]
        assert await done(room, subject=batch_id, type="BATCH_RESUMED") == [
            ("BATCH_RESUMED", batch_id, "ken")
        ]


async def test_what_a_report_did_has_nobody_and_its_replay_somebody(mailroom: Mailroom) -> None:
    message = await mailroom.accept()
    await mailroom.until_status(message["id"], "SENT")
    for event_id in ("msg_1", "msg_2"):
        await mailroom.report("bounced", message["id"], bounce_type="hard", event_id=event_id)
    (entry,) = ok(await mailroom.api.get(SUPPRESSIONS))["items"]
    assert (entry["actor"], entry["notification_id"]) == (None, message["id"])
    events = ok(await mailroom.api.get("/api/v1/delivery-events"))["items"]
    path = f"/api/v1/delivery-events/{events[0]['id']}/replay"
    ok(await mailroom.api.post(path, headers=as_person(mailroom, "mika")))
    assert await done(mailroom) == [
        ("SUPPRESSION_ADDED", "hanako.sato@example.jp", None),
        ("REPORT_REPLAYED", events[0]["id"], "mika"),
    ]


@pytest.mark.parametrize("limit", [1, 2])
async def test_the_list_comes_in_pages(mailroom: Mailroom, limit: int) -> None:
    for number in range(3):
        ok(await mailroom.api.post(SUPPRESSIONS, json={"recipient": f"{number}@example.jp"}))
    seen: list[str] = []
    query: dict[str, Any] = {"limit": limit}
    while query.get("cursor", "") is not None:
        page = ok(await mailroom.api.get(ACTIONS, params=query))
        seen += [each["subject"] for each in page["items"]]
        query["cursor"] = page["next_cursor"]
    assert seen == ["2@example.jp", "1@example.jp", "0@example.jp"]
    reply = await mailroom.api.get(ACTIONS, params={"cursor": "abc"})
    assert (reply.status_code, reply.json()["code"]) == (400, "invalid_cursor")
