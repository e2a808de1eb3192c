"""Erasing the messages to a customer: that they were sent stays, to whom and what does not."""

from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.erasing import DatabaseInUse
from services.chassis.storage.database import Database
from services.notification.erasing import forgetting
from services.notification.repository import erasing as erasing_rows
from tests.service.notification.conftest import Mailroom

ERASE = "/api/v1/customers/erase"
SUPPRESSIONS = "/api/v1/suppressions"
EMAIL, PHONE = "hanako.sato@example.jp", "+819012345678"


async def erase(room: Mailroom, key: str | None = None, **body: Any) -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    return await room.api.post(ERASE, json=body, headers=headers)


async def part(room: Mailroom, **body: Any) -> dict[str, Any]:
    reply = await erase(room, **body)
    assert reply.status_code == 200, reply.text
    return cast("dict[str, Any]", reply.json())


async def sent(room: Mailroom, channel: str = "email", **changes: Any) -> str:
    accepted = await room.accept(channel, **changes)
    await room.until_status(accepted["id"], "SENT")
    return str(accepted["id"])


def files_of(room: Mailroom) -> list[Path]:
    return [
        path
        for part in ("mail", "sms")
        for path in (room.settings.data_dir / part).rglob("*")
        if path.is_file()
    ]


async def test_recipient_texts_and_files_go(mailroom: Mailroom) -> None:
    mail, sms = await sent(mailroom), await sent(mailroom, "sms")
    other = await sent(mailroom, recipient=f"x{EMAIL}")
    before = await mailroom.get(other)
    seen = mailroom.settings.data_dir / "mail" / "new" / mail
    seen.rename(mailroom.settings.data_dir / "mail" / "cur" / f"{mail}:2,S")  # read by somebody
    result = await part(mailroom, email=EMAIL.upper(), phone="090-1234-5678")
    assert (result["is_complete"], result["found"], result["left"]) == (True, 2, [])
    counts = {each["place"]: each["count"] for each in result["erased"]}
    assert (counts["mail"], counts["sms"], counts["notifications"]) == (1, 1, 2)
    for each in (mail, sms):
        now = await mailroom.get(each)
        assert (now["recipient"], now["text"], now["status"]) == (None, "", "SENT")
        assert now["erased_at"] is not None
        retried = await mailroom.api.post(f"/api/v1/notifications/{each}/retry")
        assert (retried.status_code, retried.json()["code"]) == (409, "message_erased")
    assert await mailroom.get(other) == before
    assert [path.name for path in files_of(mailroom)] == [other]
    assert (await part(mailroom, email=EMAIL, phone=PHONE))["erased"] == []


async def test_messages_about_an_order_go_whoever_got_them(mailroom: Mailroom) -> None:
    order_id = new_id()
    message = await sent(mailroom, order_id=order_id, recipient="old@example.jp")
    assert (await part(mailroom, order_ids=[order_id]))["found"] == 1
    assert (await mailroom.get(message))["recipient"] is None


async def test_who_was_suppressed_stays_so(mailroom: Mailroom) -> None:
    body = {"recipient": EMAIL, "note": f"{EMAIL} asked by telephone"}
    headers = {"Idempotency-Key": "s-1"}
    added = await mailroom.api.post(SUPPRESSIONS, json=body, headers=headers)
    assert added.status_code == 201, added.text
    await part(mailroom, email=EMAIL)
    listed = (await mailroom.api.get(SUPPRESSIONS)).json()["items"]
    assert [(each["recipient"], each["note"], each["reason"]) for each in listed] == [
        (None, None, "MANUAL")
    ]
    found = await mailroom.api.get(SUPPRESSIONS, params={"recipient": EMAIL})
    assert found.json()["items"] == listed
    assert (await mailroom.api.get(SUPPRESSIONS, params={"q": "sato"})).json()["items"] == []
    replayed = await mailroom.api.post(SUPPRESSIONS, json=body, headers=headers)
    assert replayed.json()["recipient"] is None
    assert EMAIL not in replayed.headers["Location"]
    message = await mailroom.accept()
    assert message["status"] == "SUPPRESSED"
    removed = await mailroom.api.delete(SUPPRESSIONS, params={"recipient": EMAIL})
    assert removed.status_code == 204
    assert (await mailroom.accept())["status"] == "QUEUED"


async def test_what_is_reported_later_names_nobody(mailroom: Mailroom) -> None:
    message = await sent(mailroom)
    await part(mailroom, email=EMAIL)
    reason = f"550 <{EMAIL}> unknown"
    reply = await mailroom.report("bounced", message, bounce_type="hard", reason=reason)
    assert reply.status_code == 200
    [event] = (await mailroom.api.get("/api/v1/delivery-events")).json()["items"]
    assert (event["recipient"], event["reason"], event["outcome"]) == (None, None, "APPLIED")
    [entry] = (await mailroom.api.get(SUPPRESSIONS)).json()["items"]
    assert (entry["recipient"], entry["reason"]) == (None, "HARD_BOUNCE")
    assert (await mailroom.accept())["status"] == "SUPPRESSED"


async def test_a_report_that_crosses_the_erasure_names_nobody(
    mailroom: Mailroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await sent(mailroom)
    await part(mailroom, email=EMAIL)
    looks = iter([False])  # as it was before the erasure was written down
    is_erased = erasing_rows.is_erased
    monkeypatch.setattr(
        erasing_rows, "is_erased", lambda *about: is_erased(*about) and next(looks, True)
    )
    for event_type in ("bounced", "of_tomorrow"):
        looks = iter([False])
        reason = f"550 <{EMAIL}> unknown"
        reply = await mailroom.report(event_type, message, bounce_type="hard", reason=reason)
        assert reply.status_code == 200, reply.text
    events = (await mailroom.api.get("/api/v1/delivery-events")).json()["items"]
    assert [(each["recipient"], each["reason"]) for each in events] == [(None, None)] * 2
    [entry] = (await mailroom.api.get(SUPPRESSIONS)).json()["items"]
    assert entry["recipient"] is None


async def test_reports_of_before_are_erased(mailroom: Mailroom) -> None:
    message = await sent(mailroom)
    await mailroom.report("bounced", message, bounce_type="soft", reason=f"{EMAIL} is full")
    await mailroom.report("delivered", new_id(), recipient=EMAIL)
    await part(mailroom, email=EMAIL)
    events = (await mailroom.api.get("/api/v1/delivery-events")).json()["items"]
    assert [(each["recipient"], each["reason"]) for each in events] == [(None, None)] * 2


async def test_what_waits_to_be_sent_is_in_the_way(mailroom: Mailroom) -> None:
    done = await sent(mailroom, "sms")
    (mailroom.settings.data_dir / "mail").write_text("no folder, so that mail waits")
    order_id = (await mailroom.accept())["order_id"]
    for is_dry in (True, False):
        result = await part(mailroom, email=EMAIL, phone=PHONE, dry_run=is_dry)
        assert (result["is_complete"], result["erased"]) == (False, [])
        assert result["in_the_way"] == [{"reason": "message_waiting", "order_id": order_id}]
    assert (await mailroom.get(done))["recipient"] == PHONE


async def test_many_are_erased_call_by_call(
    mailroom: Mailroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "_AT_ONCE", 2)
    for _ in range(3):
        await sent(mailroom)
    first = await erase(mailroom, key="a", email=EMAIL)
    assert (first.json()["is_complete"], first.json()["found"]) == (False, 2)
    assert (await erase(mailroom, key="a", email=EMAIL)).json() == first.json()
    second = await erase(mailroom, key="b", email=EMAIL)
    assert (second.json()["is_complete"], second.json()["found"]) == (True, 1)
    assert mailroom.mails() == []
    [action, *_] = (await mailroom.api.get("/api/v1/actions")).json()["items"]
    assert (action["type"], action["actor"]) == ("CUSTOMER_ERASED", "test")
    assert action["subject"].startswith("erased:")


async def test_it_is_not_done_before_the_file_is_rid_of_it(
    mailroom: Mailroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def in_use(_: Database) -> None:
        raise DatabaseInUse

    await sent(mailroom)
    with monkeypatch.context() as patch:
        patch.setattr(forgetting, "scrub", in_use)
        for _ in range(2):  # the second time, the reply is there already
            refused = await erase(mailroom, "e-1", email=EMAIL)
            assert (refused.status_code, refused.json()["code"]) == (503, "database_in_use")
    done = await erase(mailroom, "e-1", email=EMAIL)
    assert (done.status_code, done.json()["found"]) == (200, 1)
    assert done.headers["Idempotent-Replayed"] == "true"
