"""What SendGrid reports, as its documentation shows it."""

from typing import Any

from tests.service.notification.conftest import OpenMailroom
from tests.service.notification.feedback.provider_proofs import Sendgrid
from tests.service.notification.feedback.providers.reports import (
    JANE,
    assert_received,
    events_in,
    post_to,
    sent_message,
    suppressed_in,
)


def sendgrid_events(name: str) -> list[dict[str, Any]]:
    """The documented examples of delivery events."""
    common = {"email": JANE, "timestamp": 1513299569, "category": "cat facts", "smtp-id": name}
    told: dict[str, dict[str, Any]] = {
        "processed": {},
        "deferred": {"response": "400 try again later", "attempt": "5"},
        "delivered": {"response": "250 OK"},
        "open": {"useragent": "Mozilla/4.0", "ip": "255.255.255.255"},
        "bounce": {"reason": "500 unknown recipient", "status": "5.0.0", "type": "bounce"},
        "dropped": {"reason": "Bounced Address", "status": "5.0.0"},
        "spamreport": {},
        "group_unsubscribe": {"asm_group_id": 10},
    }
    return [
        {**common, "event": event, "sg_event_id": f"sg_{event}", "sg_message_id": "sg", **more}
        for event, more in told.items()
    ]


async def test_reports_of_sendgrid(open_mailroom: OpenMailroom) -> None:
    sendgrid = Sendgrid()
    async with open_mailroom(sendgrid_webhook_key=sendgrid.verification_key) as room:
        message = await sent_message(room)
        body, headers = sendgrid.signed(sendgrid_events(f"<{message}@shop.example.jp>"))
        for _ in range(2):
            assert_received(await post_to(room, "sendgrid", content=body, headers=headers), 8)
        assert (await room.get(message))["status"] == "BOUNCED"
        assert await suppressed_in(room) == [(JANE, "HARD_BOUNCE")]
        found = {each["event_id"]: each for each in await events_in(room)}
        metrics = (await room.api.get("/metrics")).text
    assert {name: (each["type"], each["outcome"]) for name, each in found.items()} == {
        "sendgrid/sg_processed": ("sendgrid.processed", "IGNORED"),
        "sendgrid/sg_deferred": ("sendgrid.deferred", "IGNORED"),
        "sendgrid/sg_delivered": ("message.delivered", "APPLIED"),
        "sendgrid/sg_open": ("sendgrid.open", "IGNORED"),
        "sendgrid/sg_bounce": ("message.bounced", "APPLIED"),
        "sendgrid/sg_dropped": ("message.bounced", "APPLIED"),
        "sendgrid/sg_spamreport": ("message.complained", "APPLIED"),
        "sendgrid/sg_group_unsubscribe": ("sendgrid.group_unsubscribe", "IGNORED"),
    }
    assert found["sendgrid/sg_bounce"]["reason"] == "500 unknown recipient"
    assert 'ichiba_unknown_events_total{service="notification"}' in metrics


async def test_what_sendgrid_blocked_may_arrive_later(open_mailroom: OpenMailroom) -> None:
    sendgrid = Sendgrid()
    async with open_mailroom(sendgrid_webhook_key=sendgrid.verification_key) as room:
        message = await sent_message(room)
        event = {"event": "bounce", "type": "blocked", "email": JANE, "smtp-id": f"<{message}@x>"}
        body, headers = sendgrid.signed([event])
        assert_received(await post_to(room, "sendgrid", content=body, headers=headers))
        assert await suppressed_in(room) == []
        (found,) = await events_in(room)
    assert (found["type"], found["bounce_type"]) == ("message.bounced", "soft")


async def test_what_sendgrid_did_not_sign_is_refused(open_mailroom: OpenMailroom) -> None:
    sendgrid = Sendgrid()
    async with open_mailroom(sendgrid_webhook_key=sendgrid.verification_key) as room:
        body, headers = sendgrid.signed([{"event": "bounce", "email": JANE}])
        _, of_others = Sendgrid().signed([{"event": "bounce", "email": JANE}])
        later = {**headers, "X-Twilio-Email-Event-Webhook-Timestamp": "1600112503"}
        tried = [(body + b" ", headers), (body, of_others), (body, later), (body, {})]
        for content, told in tried:
            sent = {"Content-Type": "application/json", **told}
            reply = await post_to(room, "sendgrid", content=content, headers=sent)
            assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
        assert await events_in(room) == []
