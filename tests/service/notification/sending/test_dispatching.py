"""What is QUEUED goes out: at the rate, again where it may, and never twice."""

import bisect
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import update

from services.chassis.base.ids import utc_now
from services.chassis.storage.opening import open_database
from services.chassis.storage.units import unit_of_work
from services.notification.domain.states_gen import NotificationStatus
from services.notification.repository.queue import release_stale
from services.notification.tables import notifications
from tests.service.notification.conftest import Mailroom, OpenMailroom
from tests.service.notification.sending.mail_servers import Post, mail_server

_BATCH = "019aa0b1-3c00-7a11-8b22-0c33d44e5502"
_PAST = datetime(2026, 1, 1, tzinfo=UTC)


async def test_mail_goes_through_the_server_that_is_configured(open_mailroom: OpenMailroom) -> None:
    post = Post()
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        accepted = await room.accept()
        sent = await room.until_status(accepted["id"], "SENT")
    assert [(each["code"], each["error"]) for each in sent["attempts"]] == [("250", None)]
    (envelope,) = post.taken
    assert envelope.rcpt_tos == ["hanako.sato@example.jp"]
    assert f"Message-ID: <{accepted['id']}@ichiba.localhost>".encode() in (
        envelope.original_content or b""
    )
    assert not (room.settings.data_dir / "mail").exists()


async def test_what_the_server_defers_is_tried_again(open_mailroom: OpenMailroom) -> None:
    post = Post("451 Later, please")
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        accepted = await room.accept()
        waiting = await room.until(accepted["id"], lambda found: bool(found["attempts"]))
        assert (waiting["status"], waiting["sent_at"]) == ("QUEUED", None)
        sent = await room.until_status(accepted["id"], "SENT")
    told = [(each["code"], each["error"]) for each in sent["attempts"]]
    assert told == [("451", "Later, please"), ("250", None)]
    assert len(post.taken) == 1


async def test_what_the_server_refuses_is_failed_at_once(open_mailroom: OpenMailroom) -> None:
    post = Post("554 No, never")
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        accepted = await room.accept()
        failed = await room.until_status(accepted["id"], "FAILED")
        assert [each["code"] for each in failed["attempts"]] == ["554"]
        retried = await room.api.post(f"/api/v1/notifications/{accepted['id']}/retry")
        assert (retried.status_code, retried.json()["status"]) == (200, "QUEUED")
        sent = await room.until_status(accepted["id"], "SENT")
    assert [each["code"] for each in sent["attempts"]] == ["554", "250"]
    assert len(post.taken) == 1


async def test_only_what_a_person_sends_again_has_a_new_message_id(
    open_mailroom: OpenMailroom,
) -> None:
    post = Post("451 Later, please")
    async with mail_server(post) as url, open_mailroom(smtp_url=url) as room:
        accepted = await room.accept()
        name = accepted["id"]
        await room.until_status(name, "SENT")
        await room.report("bounced", f"<{name}@ichiba.localhost>", bounce_type="soft")
        assert (await room.get(name))["status"] == "BOUNCED"
        post.replies = ["451 Later, please"]
        await room.api.post(f"/api/v1/notifications/{name}/retry")
        await room.until_status(name, "SENT")
        await room.report("delivered", f"<{name}.1@ichiba.localhost>")
        assert (await room.get(name))["status"] == "DELIVERED"
    first, second = f"<{name}@ichiba.localhost>", f"<{name}.1@ichiba.localhost>"
    assert post.ids == [first, first, second, second]


async def test_a_server_that_is_down_is_told_and_waited_for(open_mailroom: OpenMailroom) -> None:
    async with mail_server(Post()) as url:
        pass
    async with open_mailroom(smtp_url=url) as room:
        accepted = await room.accept()
        waiting = await room.until(accepted["id"], lambda found: bool(found["attempts"]))
        assert (waiting["status"], waiting["attempts"][0]["code"]) == ("QUEUED", None)
        ready = await room.api.get("/health/ready")
        assert (ready.status_code, ready.json()["status"]) == (200, "ready")
        (smtp,) = [each for each in ready.json()["checks"] if each["name"] == "smtp"]
        assert smtp["status"] == "degraded"
        post = Post()
        async with mail_server(post, int(url.rpartition(":")[2])):
            await room.until_status(accepted["id"], "SENT")
    assert len(post.taken) == 1


async def test_no_sliding_second_holds_more_than_the_rate(open_mailroom: OpenMailroom) -> None:
    async with open_mailroom(notification_rate=20) as room:
        for number in range(45):
            await room.accept(recipient=f"a{number}@example.jp")
        times = []
        for number in range(45):
            found = await room.api.get(
                "/api/v1/notifications", params={"recipient": f"a{number}@example.jp"}
            )
            (item,) = found.json()["items"]
            sent = await room.until_status(item["id"], "SENT")
            times.append(datetime.fromisoformat(sent["sent_at"]).timestamp())
    times.sort()
    assert times[-1] - times[0] >= 2.0
    for place, time in enumerate(times):
        assert bisect.bisect_left(times, time + 1.0) - place <= 20


async def test_several_dispatchers_keep_one_rate_and_send_nothing_twice(
    open_mailroom: OpenMailroom,
) -> None:
    async with open_mailroom(notification_rate=20) as one, open_mailroom(notification_rate=20):
        ids = [(await one.accept())["id"] for _ in range(30)]
        done = [await one.until_status(each, "SENT") for each in ids]
        assert [len(each["attempts"]) for each in done] == [1] * 30
        times = sorted(datetime.fromisoformat(each["sent_at"]).timestamp() for each in done)
    for place, time in enumerate(times):
        assert bisect.bisect_left(times, time + 1.0) - place <= 20
    assert len(one.mails()) == 30


async def test_single_receipts_go_ahead_of_batches(open_mailroom: OpenMailroom) -> None:
    async with open_mailroom(notification_rate=10) as room:
        batch = [(await room.accept(batch_id=_BATCH))["id"] for _ in range(8)]
        single = (await room.accept())["id"]
        first = await room.until_status(single, "SENT")
        last = await room.until_status(batch[-1], "SENT")
    assert first["sent_at"] < last["sent_at"]


async def _leave_sending(room: Mailroom, notification_id: str) -> None:
    """Put a sent message back as a dispatcher leaves it that was killed before it settled."""
    database = open_database(room.settings.database_url("notification"))
    values: dict[str, Any] = {
        "status": NotificationStatus.SENDING.value,
        "next_attempt_at": _PAST,
        "sent_at": None,
    }
    change = notifications.update().where(notifications.c.id == notification_id).values(**values)
    await database.write(lambda connection: connection.execute(change))
    await database.close()


async def test_a_message_that_was_cut_off_is_in_the_maildir_once(
    open_mailroom: OpenMailroom,
) -> None:
    async with open_mailroom() as room:
        seen, unseen = [(await room.accept())["id"] for _ in range(2)]
        for each in (seen, unseen):
            await room.until_status(each, "SENT")
        mail = room.settings.data_dir / "mail"
        (mail / "new" / seen).rename(mail / "cur" / f"{seen}:2,S")
        for each in (seen, unseen):
            await _leave_sending(room, each)
    async with open_mailroom() as room:
        for each in (seen, unseen):
            sent = await room.until_status(each, "SENT")
            assert [bool(attempt["error"]) for attempt in sent["attempts"]] == [False, True, False]
    assert Counter(mail["Message-ID"] for mail in room.mails()) == {
        f"<{seen}@ichiba.localhost>": 1,
        f"<{unseen}@ichiba.localhost>": 1,
    }


async def test_only_a_lease_that_has_run_out_is_taken_from_a_dispatcher(
    open_mailroom: OpenMailroom,
) -> None:
    async with open_mailroom() as room:
        accepted = await room.accept()
        await room.until_status(accepted["id"], "SENT")
        await _leave_sending(room, accepted["id"])
        database = open_database(room.settings.database_url("notification"))
        for moment, released in ((_PAST - timedelta(seconds=1), 0), (_PAST, 1), (_PAST, 0)):
            release = partial(release_stale, channel="EMAIL", expired=moment)
            count = await database.write(unit_of_work(release, utc_now()))
            assert count == released
        await database.close()
        sent = await room.until_status(accepted["id"], "SENT")
        assert [bool(attempt["error"]) for attempt in sent["attempts"]] == [False, True, False]


@pytest.mark.parametrize("status", ["QUEUED", "SENDING"])
async def test_a_clock_that_was_set_back_keeps_no_message_from_being_sent(
    open_mailroom: OpenMailroom, status: str
) -> None:
    async with open_mailroom() as room:
        accepted = await room.accept()
        await room.until_status(accepted["id"], "SENT")
        database = open_database(room.settings.database_url("notification"))
        far = {"status": status, "next_attempt_at": utc_now() + timedelta(days=300)}
        await database.write(
            lambda c: c.execute(
                update(notifications).where(notifications.c.id == accepted["id"]).values(far)
            )
        )
        await database.close()
    async with open_mailroom() as room:
        await room.until_status(accepted["id"], "SENT")
    assert len(room.mails()) == 1
