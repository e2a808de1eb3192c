"""What Resend reports, as its documentation shows it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.service.notification.conftest import OpenMailroom
from tests.service.notification.feedback.providers.reports import (
    JANE,
    RESEND,
    assert_received,
    events_in,
    post_to,
    sent_message,
    suppressed_in,
    svix,
)


def resend_event(kind: str, name: str, **data: Any) -> dict[str, Any]:
    """The documented example of an event about an e-mail."""
    return {
        "type": kind,
        "created_at": "2026-02-22T23:41:12.126Z",
        "data": {
            "broadcast_id": "8b146471-e88e-4322-86af-016cd36fd216",
            "created_at": "2026-02-22T23:41:11.894719+00:00",
            "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
            "message_id": name,
            "from": "Acme <onboarding@resend.dev>",
            "to": [JANE],
            "subject": "Sending this example",
            "tags": {"category": "confirm_email"},
            **data,
        },
    }


BOUNCE = {
    "message": "The recipient's email address is on the suppression list.",
    "subType": "Suppressed",
    "type": "Permanent",
}


@pytest.mark.parametrize(
    ("kind", "data", "status", "suppressed", "told"),
    [
        ("email.delivered", {}, "DELIVERED", [], "message.delivered"),
        (
            *("email.bounced", {"bounce": BOUNCE}, "BOUNCED"),
            *([(JANE, "HARD_BOUNCE")], "message.bounced"),
        ),
        (
            *("email.bounced", {"bounce": {**BOUNCE, "type": "Transient"}}, "BOUNCED"),
            *([], "message.bounced"),
        ),
        ("email.complained", {}, "SENT", [(JANE, "COMPLAINT")], "message.complained"),
        ("email.opened", {}, "SENT", [], "resend.email.opened"),
    ],
)
async def test_reports_of_resend(
    open_mailroom: OpenMailroom,
    kind: str,
    data: dict[str, Any],
    status: str,
    suppressed: list[tuple[str, str]],
    told: str,
) -> None:
    async with open_mailroom(resend_webhook_secret=RESEND) as room:
        message = await sent_message(room)
        event = resend_event(kind, f"<{message}@shop.example.jp>", **data)
        body = json.dumps(event).encode()
        for _ in range(2):
            assert_received(await post_to(room, "resend", content=body, headers=svix(body)))
        assert (await room.get(message))["status"] == status
        assert await suppressed_in(room) == suppressed
        (found,) = await events_in(room)
    assert (found["type"], found["event_id"]) == (told, "resend/msg_p5jXN8AQM9LWM0D4loKWxJek")


async def test_what_resend_did_not_sign_is_refused(open_mailroom: OpenMailroom) -> None:
    async with open_mailroom(resend_webhook_secret=RESEND) as room:
        body = json.dumps(resend_event("email.bounced", "x")).encode()
        old = svix(body, datetime(2026, 1, 1, tzinfo=UTC))
        for content, headers in ((body + b" ", svix(body)), (body, old)):
            reply = await post_to(room, "resend", content=content, headers=headers)
            assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
        assert await events_in(room) == []
