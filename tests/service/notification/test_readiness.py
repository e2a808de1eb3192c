"""What `/health/ready` says of messages that wait, and of dispatchers that keep ending."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from services.notification.sending.dispatching import Dispatcher
from tests.service.notification.conftest import Mailroom, OpenMailroom


async def ready(room: Mailroom) -> tuple[dict[str, Any] | None, dict[str, tuple[str, str | None]]]:
    reply = await room.api.get("/health/ready")
    assert reply.status_code == 200, reply.text
    body = reply.json()
    checks = {each["name"]: (each["status"], each["detail"]) for each in body["checks"]}
    return body["oldest_owed"], checks


async def test_a_message_that_nobody_sends_is_told_after_a_minute(
    open_mailroom: OpenMailroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def idles(_self: Dispatcher) -> None:
        await asyncio.sleep(3_600)

    monkeypatch.setattr(Dispatcher, "run_forever", idles)
    async with open_mailroom() as room:
        assert (await ready(room))[0] is None
        await room.accept()
        oldest, checks = await ready(room)
        assert oldest is not None
        assert (oldest["target"], oldest["kind"]) == ("maildir", "notification")
        assert checks["owed_work"] == ("ok", None)
        monkeypatch.setattr("services.chassis.jobs.untried.DEGRADED_AFTER", timedelta(0))
        _, checks = await ready(room)
        assert checks["owed_work"][0] == "degraded"


async def test_what_the_rate_holds_back_does_not_count(open_mailroom: OpenMailroom) -> None:
    async with open_mailroom(notification_rate=1) as room:
        for _ in range(4):
            await room.accept()
        await asyncio.sleep(1.5)
        oldest, _ = await ready(room)
        # It has been due for longer; the channel has been free for less.
        assert oldest is None or oldest["seconds"] <= 1


async def test_a_dispatcher_that_keeps_ending_is_started_again_and_told(
    open_mailroom: OpenMailroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.chassis.jobs.tasks._FIRST_REST_SECONDS", 0.01)
    run_forever, ends = Dispatcher.run_forever, 0

    async def ends_thrice(self: Dispatcher) -> None:
        nonlocal ends
        if ends < 3:
            ends += 1
            raise SystemError("a bug")
        await run_forever(self)

    monkeypatch.setattr(Dispatcher, "run_forever", ends_thrice)
    async with open_mailroom() as room:
        sent = await room.accept()
        await room.until_status(sent["id"], "SENT")
        status, detail = (await ready(room))[1]["dispatchers"]
        assert status == "degraded"
        assert detail is not None
        assert "a bug" in detail
