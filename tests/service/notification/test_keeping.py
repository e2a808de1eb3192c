"""What the notification service lets go: text and address first, that a message was sent never."""

from datetime import datetime, timedelta

from sqlalchemy import update

from services.chassis.base.ids import new_id, utc_now
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import Sweep
from services.chassis.storage.opening import open_database
from services.notification.keeping.kinds import KEEPING
from services.notification.tables import notifications
from tests.service.notification.conftest import Mailroom


async def sweep(mailroom: Mailroom, now: datetime) -> dict[str, int]:
    """What the hour brings."""
    settings = mailroom.settings
    database = open_database(settings.database_url("notification"))
    try:
        return await Sweep(database, Operated(settings, KEEPING), lambda: now).run()
    finally:
        await database.close()


async def test_an_old_message_keeps_neither_text_nor_address(mailroom: Mailroom) -> None:
    mail = await mailroom.until_status((await mailroom.accept())["id"], "SENT")
    sms = await mailroom.until_status((await mailroom.accept("sms"))["id"], "SENT")
    assert mail["forgotten_at"] is None
    now = utc_now()
    swept = await sweep(mailroom, now + timedelta(days=179))
    assert (swept["local_messages"], "messages" in swept) == (2, False)
    assert (await sweep(mailroom, now + timedelta(days=181)))["messages"] == 2
    for before in (mail, sms):
        after = await mailroom.get(before["id"])
        assert after["recipient"] == "forgotten@ichiba.invalid"
        assert (after["text"], after["subject"] or "", after["html"] or "") == ("", "", "")
        assert after["forgotten_at"] is not None
        assert after["version"] == before["version"] + 1
        stays = ("status", "sent_at", "template", "template_version", "order_id", "created_at")
        assert {name: after[name] for name in stays} == {name: before[name] for name in stays}
    reply = await mailroom.api.get("/api/v1/notifications")
    assert [each["recipient"] for each in reply.json()["items"]] == ["forgotten@ichiba.invalid"] * 2
    assert "messages" not in await sweep(mailroom, now + timedelta(days=400))
    assert mailroom.mails() == []


async def test_what_is_still_to_be_sent_keeps_both(mailroom: Mailroom) -> None:
    message = await mailroom.accept(batch_id=(batch := new_id()))
    message = await mailroom.until_status(message["id"], "SENT")
    database = open_database(mailroom.settings.database_url("notification"))
    waits = update(notifications).values(
        status="QUEUED", next_attempt_at=utc_now() + timedelta(hours=1), leased_by=None
    )
    await database.write(lambda connection: connection.execute(waits))
    await database.close()
    assert "messages" not in await sweep(mailroom, utc_now() + timedelta(days=181))
    after = await mailroom.get(message["id"])
    assert (after["recipient"], after["batch_id"]) == (message["recipient"], batch)


async def test_a_forgotten_message_cannot_be_sent_again(mailroom: Mailroom) -> None:
    message = await mailroom.until_status((await mailroom.accept())["id"], "SENT")
    await mailroom.report("bounced", message["id"], bounce_type="soft", reason="full")
    await mailroom.until_status(message["id"], "BOUNCED")
    await sweep(mailroom, utc_now() + timedelta(days=181))
    reply = await mailroom.api.post(f"/api/v1/notifications/{message['id']}/retry")
    assert (reply.status_code, reply.json()["code"]) == (409, "message_forgotten")
    attempts = (await mailroom.get(message["id"]))["attempts"]
    assert attempts == []


async def test_reports_that_were_dealt_with_go(mailroom: Mailroom) -> None:
    message = await mailroom.until_status((await mailroom.accept())["id"], "SENT")
    await mailroom.report("delivered", message["id"])
    await mailroom.until_status(message["id"], "DELIVERED")
    assert (await sweep(mailroom, utc_now() + timedelta(days=91)))["delivery_events"] == 1
