"""Nothing is sent to who is on the suppression list."""

from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy import Connection, make_url, text

from services.chassis.storage.opening import open_database
from services.chassis.storage.units import Unit, unit_of_work
from services.notification.repository.notifications import suppress_queued
from tests.service.notification.conftest import Mailroom, OpenMailroom
from tests.statements import before_each_statement

SUPPRESSIONS = "/api/v1/suppressions"


async def test_a_suppressed_recipient_gets_nothing_until_it_is_taken_off(
    mailroom: Mailroom,
) -> None:
    added = await mailroom.api.post(SUPPRESSIONS, json={"recipient": "Hanako.Sato@example.jp"})
    assert added.status_code == 201
    assert added.json()["reason"] == "MANUAL"
    located = await mailroom.api.get(added.headers["Location"])
    assert [each["id"] for each in located.json()["items"]] == [added.json()["id"]]
    twice = await mailroom.api.post(SUPPRESSIONS, json={"recipient": "hanako.sato@EXAMPLE.jp"})
    assert (twice.status_code, twice.json()["code"]) == (409, "already_suppressed")

    accepted = await mailroom.accept()
    assert accepted["status"] == "SUPPRESSED"
    retry = f"/api/v1/notifications/{accepted['id']}/retry"
    headers = {"Idempotency-Key": "again"}
    refused = await mailroom.api.post(retry, headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (409, "recipient_suppressed")
    assert "Hanako.Sato@example.jp is on the suppression list (MANUAL" in refused.json()["detail"]
    assert await mailroom.get(accepted["id"]) == accepted

    gone = {"recipient": "hanako.sato@example.jp"}
    assert (await mailroom.api.delete(SUPPRESSIONS, params=gone)).status_code == 204
    missing = await mailroom.api.delete(SUPPRESSIONS, params=gone)
    assert (missing.status_code, missing.json()["code"]) == (404, "suppression_not_found")
    assert (await mailroom.get(accepted["id"]))["status"] == "SUPPRESSED"
    assert mailroom.mails() == []
    assert (await mailroom.api.post(retry, headers=headers)).json()["status"] == "QUEUED"
    await mailroom.until_status(accepted["id"], "SENT")
    assert len(mailroom.mails()) == 1


async def test_what_is_queued_ends_suppressed(open_mailroom: OpenMailroom) -> None:
    async with open_mailroom(notification_rate=1) as room:
        await room.accept(recipient="first@example.jp")
        waiting = await room.accept()
        await room.api.post(SUPPRESSIONS, json={"recipient": "hanako.sato@example.jp"})
        assert (await room.get(waiting["id"]))["status"] == "SUPPRESSED"


async def test_finding_in_the_list(mailroom: Mailroom) -> None:
    for recipient in ("one%@example.jp", "two@example.jp", "+819012345678"):
        await mailroom.api.post(SUPPRESSIONS, json={"recipient": recipient, "note": "a\nb"})

    async def find(**query: str) -> list[str]:
        items = (await mailroom.api.get(SUPPRESSIONS, params=query)).json()["items"]
        return [each["recipient"] for each in items]

    assert await find() == ["+819012345678", "two@example.jp", "one%@example.jp"]
    assert await find(q="EXAMPLE") == ["two@example.jp", "one%@example.jp"]
    assert await find(q="%") == ["one%@example.jp"]
    assert await find(recipient="+819012345678") == ["+819012345678"]
    page = (await mailroom.api.get(SUPPRESSIONS, params={"limit": 2})).json()
    rest = await mailroom.api.get(SUPPRESSIONS, params={"cursor": page["next_cursor"]})
    assert [each["recipient"] for each in rest.json()["items"]] == ["one%@example.jp"]
    other = await mailroom.api.get(SUPPRESSIONS, params={"q": "a", "cursor": page["next_cursor"]})
    assert (other.status_code, other.json()["code"]) == (400, "invalid_cursor")


async def test_a_key_adds_once(mailroom: Mailroom) -> None:
    headers = {"Idempotency-Key": "s1"}
    body = {"recipient": "a@example.jp", "reason": "COMPLAINT"}
    first = await mailroom.api.post(SUPPRESSIONS, json=body, headers=headers)
    again = await mailroom.api.post(SUPPRESSIONS, json=body, headers=headers)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_what_is_queued_once_the_rest_is_held_is_not_waited_for(
    open_mailroom: OpenMailroom,
) -> None:
    """It would be out of sequence; whoever sends it looks at the list."""
    async with open_mailroom(notification_rate=1) as room:
        await room.accept(recipient="first@example.jp")
        waiting, late = await room.accept(), await room.accept(recipient="late@example.jp")
        url = room.settings.database_url("notification")
        database = open_database(url)
        with psycopg.connect(
            make_url(url).set(drivername="postgresql").render_as_string(False)
        ) as others:
            its_own, noticed = list[Connection](), list[str]()

            def work(unit: Unit) -> None:
                unit.connection.execute(text("SET LOCAL lock_timeout = '2s'"))
                its_own.append(unit.connection)
                suppress_queued(unit, "hanako.sato@example.jp")

            def queue_and_hold(connection: Connection, sql: str) -> None:
                if connection not in its_own or not sql.startswith("UPDATE notifications"):
                    return
                noticed.append(sql)
                of_them = "UPDATE notifications SET recipient_key = %s WHERE id = %s"
                others.execute(of_them, ("hanako.sato@example.jp", late["id"]))
                others.commit()
                others.execute(
                    "SELECT 1 FROM notifications WHERE id = %s FOR UPDATE", (late["id"],)
                )

            with before_each_statement(queue_and_hold):
                await database.write(unit_of_work(work, datetime.now(UTC)))
        await database.close()
        assert len(noticed) == 1
        assert (await room.get(waiting["id"]))["status"] == "SUPPRESSED"
        assert (await room.get(late["id"]))["status"] == "QUEUED"
