"""Lists and counts of what was sent."""

from services.chassis.base.ids import new_id
from tests.service.notification.conftest import ORDER_ID, Mailroom

LIST = "/api/v1/notifications"


async def test_filters_narrow_and_statuses_widen(mailroom: Mailroom) -> None:
    batch = new_id()
    mail = await mailroom.accept()
    in_batch = await mailroom.accept(batch_id=batch, recipient="Emma@Example.com")
    sms = await mailroom.accept("sms")
    for each in (mail, in_batch, sms):
        await mailroom.until_status(each["id"], "SENT")

    async def find(query: str) -> list[str]:
        reply = await mailroom.api.get(f"{LIST}?{query}")
        assert reply.status_code == 200, reply.text
        return [each["id"] for each in reply.json()["items"]]

    newest_first = [sms["id"], in_batch["id"], mail["id"]]
    assert await find("") == newest_first
    assert await find("sort=created_at") == newest_first[::-1]
    assert await find("status=SENT&status=FAILED") == newest_first
    assert await find("status=FAILED") == []
    assert await find("channel=SMS") == [sms["id"]]
    assert await find("template=ORDER_CONFIRMATION&channel=EMAIL") == newest_first[1:]
    assert await find("recipient=emma@EXAMPLE.com") == [in_batch["id"]]
    assert await find(f"batch_id={batch}") == [in_batch["id"]]
    assert await find(f"created_from={in_batch['created_at']}") == newest_first[:2]
    assert await find(f"created_to={in_batch['created_at']}") == [mail["id"]]


async def test_pages_leave_out_text_and_html(mailroom: Mailroom) -> None:
    ids = [(await mailroom.accept())["id"] for _ in range(3)]
    for each in ids:
        await mailroom.until_status(each, "SENT")
    first = (await mailroom.api.get(f"{LIST}/order/{ORDER_ID}?limit=2")).json()
    assert [each["id"] for each in first["items"]] == ids[:0:-1]
    assert first["total"] == 3
    assert not {"text", "html"} & first["items"][0].keys()
    assert [each["code"] for each in first["items"][0]["attempts"]] == ["stored"]
    cursor = first["next_cursor"]
    rest = (await mailroom.api.get(f"{LIST}/order/{ORDER_ID}?cursor={cursor}")).json()
    assert ([each["id"] for each in rest["items"]], rest["next_cursor"]) == (ids[:1], None)
    elsewhere = await mailroom.api.get(f"{LIST}?cursor={cursor}")
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (400, "invalid_cursor")
    nothing = (await mailroom.api.get(f"{LIST}/order/{new_id()}")).json()
    assert nothing == {"items": [], "next_cursor": None, "total": 0}


async def test_stats(mailroom: Mailroom) -> None:
    for each in [await mailroom.accept(), await mailroom.accept("sms")]:
        await mailroom.until_status(each["id"], "SENT")
    stats = (await mailroom.api.get(f"{LIST}/stats?days=2")).json()
    assert {each["status"]: each["count"] for each in stats["by_status"]} == {
        "QUEUED": 0,
        "SENDING": 0,
        "SENT": 2,
        "DELIVERED": 0,
        "BOUNCED": 0,
        "FAILED": 0,
        "SUPPRESSED": 0,
        "CANCELLED": 0,
    }
    assert {each["channel"]: each["count"] for each in stats["by_channel"]} == {
        "EMAIL": 1,
        "SMS": 1,
    }
    assert sum(each["count"] for each in stats["by_template"]) == 2
    assert [(each["sent"], each["failed"]) for each in stats["by_day"]] == [(0, 0), (2, 0)]
    assert (stats["queued"], stats["eta_seconds"]) == (0, 0)
    wrong = await mailroom.api.get(f"{LIST}/stats?time_zone=Asia/Edo")
    assert (wrong.status_code, wrong.json()["code"]) == (400, "unknown_time_zone")
    assert stats["rate_per_second"] == 0.2


async def test_retry_is_refused_where_the_message_is_on_its_way(mailroom: Mailroom) -> None:
    accepted = await mailroom.accept()
    await mailroom.until_status(accepted["id"], "SENT")
    reply = await mailroom.api.post(f"{LIST}/{accepted['id']}/retry")
    assert (reply.status_code, reply.json()["code"]) == (409, "illegal_transition")
    missing = await mailroom.api.post(f"{LIST}/{new_id()}/retry")
    assert (missing.status_code, missing.json()["code"]) == (404, "notification_not_found")
    unknown = await mailroom.api.get(f"{LIST}/{new_id()}")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "notification_not_found")


async def test_a_bounced_message_is_mailed_again(mailroom: Mailroom) -> None:
    accepted = await mailroom.accept()
    await mailroom.until_status(accepted["id"], "SENT")
    await mailroom.report("bounced", accepted["id"], bounce_type="soft")
    headers = {"Idempotency-Key": "again"}
    first = await mailroom.api.post(f"{LIST}/{accepted['id']}/retry", headers=headers)
    assert (first.status_code, first.json()["status"]) == (200, "QUEUED")
    again = await mailroom.api.post(f"{LIST}/{accepted['id']}/retry", headers=headers)
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers["Idempotent-Replayed"] == "true"
    await mailroom.until_status(accepted["id"], "SENT")
    assert len(mailroom.mails()) == 2
