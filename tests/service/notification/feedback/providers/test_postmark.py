"""What Postmark reports, as its documentation shows it."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.service.notification.conftest import OpenMailroom
from tests.service.notification.feedback.providers.reports import (
    JANE,
    POSTMARK,
    assert_received,
    events_in,
    post_to,
    sent_message,
    suppressed_in,
)


def postmark_bounce(name: str) -> dict[str, Any]:
    return {
        "RecordType": "Bounce",
        "MessageStream": "outbound",
        "ID": 4323372036854775807,
        "Type": "HardBounce",
        "TypeCode": 1,
        "Name": "Hard bounce",
        "Tag": "Test",
        "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
        "Metadata": {"notification": name},
        "ServerID": 23,
        "Description": "The server was unable to deliver your message.",
        "Details": "Test bounce details",
        "Email": JANE,
        "From": "sender@example.com",
        "BouncedAt": "2019-11-05T16:33:54.9070259Z",
        "DumpAvailable": True,
        "Inactive": True,
        "CanActivate": True,
        "Subject": "Test subject",
    }


def postmark_delivery(name: str) -> dict[str, Any]:
    return {
        "RecordType": "Delivery",
        "ServerID": 23,
        "MessageStream": "outbound",
        "MessageID": "00000000-0000-0000-0000-000000000000",
        "Recipient": JANE,
        "Tag": "welcome-email",
        "DeliveredAt": "2026-11-20T09:31:12.000Z",
        "Details": "Test delivery webhook details",
        "Metadata": {"notification": name},
    }


def postmark_complaint(name: str) -> dict[str, Any]:
    return postmark_bounce(name) | {"RecordType": "SpamComplaint", "Type": "SpamComplaint"}


@pytest.mark.parametrize(
    ("example", "status", "suppressed", "kind"),
    [
        (postmark_bounce, "BOUNCED", [(JANE, "HARD_BOUNCE")], "message.bounced"),
        (postmark_delivery, "DELIVERED", [], "message.delivered"),
        (postmark_complaint, "SENT", [(JANE, "COMPLAINT")], "message.complained"),
        (
            lambda name: postmark_bounce(name) | {"Type": "AutoResponder"},
            *("SENT", [], "postmark.Bounce.AutoResponder"),
        ),
        (
            lambda name: {"RecordType": "Open", "Recipient": JANE, "MessageID": "x"},
            *("SENT", [], "postmark.Open"),
        ),
    ],
)
async def test_reports_of_postmark(
    open_mailroom: OpenMailroom,
    example: Callable[[str], dict[str, Any]],
    status: str,
    suppressed: list[tuple[str, str]],
    kind: str,
) -> None:
    async with open_mailroom(postmark_webhook_secret=POSTMARK) as room:
        message = await sent_message(room)
        auth = httpx.BasicAuth(*POSTMARK.split(":"))
        for _ in range(2):
            assert_received(await post_to(room, "postmark", json=example(message), auth=auth))
        assert (await room.get(message))["status"] == status
        assert await suppressed_in(room) == suppressed
        (event,) = await events_in(room)
    assert (event["type"], event["recipient"]) == (kind, JANE)


@pytest.mark.parametrize("password", ["", "correct horse batterx", "correct horse battery "])
async def test_postmark_needs_its_password(open_mailroom: OpenMailroom, password: str) -> None:
    async with open_mailroom(postmark_webhook_secret=POSTMARK) as room:
        auth = httpx.BasicAuth("ichiba", password)
        reply = await post_to(room, "postmark", json=postmark_bounce("x"), auth=auth)
        assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
        assert reply.headers["WWW-Authenticate"] == 'Basic realm="Postmark"'
        assert await suppressed_in(room) == []
