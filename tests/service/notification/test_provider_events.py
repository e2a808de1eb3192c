"""What e-mail providers report, as their documentation shows it, with our message's name in it."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes
from typing import Any

import httpx
import pytest
from standardwebhooks import Webhook

from services.notification.providers import sns
from tests.service.notification.conftest import Mailroom, OpenMailroom
from tests.service.notification.mail_servers import Post, mail_server
from tests.service.notification.provider_proofs import CERTIFICATE_URL, TOPIC, Sendgrid, Sns

JANE = "jane@example.com"
POSTMARK = "ichiba:correct horse battery"
RESEND = "whsec_" + base64.b64encode(b"r" * 24).decode()


@pytest.fixture
def amazon(monkeypatch: pytest.MonkeyPatch) -> Sns:
    """Amazon SNS, which is asked nothing over the network."""
    made = Sns()
    monkeypatch.setattr(sns, "fetch", made.fetch)
    return made


async def _post(room: Mailroom, provider: str, **request: Any) -> httpx.Response:
    return await room.api.post(
        f"/api/v1/notifications/webhook/{provider}", **{"auth": None, **request}
    )


async def _post_sns(room: Mailroom, envelope: dict[str, Any]) -> httpx.Response:
    headers = {"Content-Type": "text/plain; charset=UTF-8", "x-amz-sns-topic-arn": TOPIC}
    return await _post(room, "ses", content=json.dumps(envelope).encode(), headers=headers)


async def _sent(room: Mailroom) -> str:
    """A message to Jane that was sent; answers its id."""
    accepted = await room.accept(recipient=JANE)
    await room.until_status(accepted["id"], "SENT")
    return str(accepted["id"])


async def _events(room: Mailroom) -> list[dict[str, Any]]:
    reply = await room.api.get("/api/v1/delivery-events")
    assert reply.status_code == 200, reply.text
    found: list[dict[str, Any]] = reply.json()["items"]
    return found


async def _suppressed(room: Mailroom) -> list[tuple[str, str]]:
    reply = await room.api.get("/api/v1/suppressions")
    return [(each["recipient"], each["reason"]) for each in reply.json()["items"]]


def _assert_received(reply: httpx.Response, events: int = 1) -> None:
    assert (reply.status_code, reply.json()) == (200, {"received": True, "events": events})


# ----------------------------------------------------------------------------------- Amazon SES


def ses_mail(name: str) -> dict[str, Any]:
    """The ``mail`` of the documented examples, with original headers."""
    return {
        "timestamp": "2016-01-27T14:59:38.237Z",
        "source": "john@example.com",
        "sourceArn": "arn:aws:ses:us-east-1:888888888888:identity/example.com",
        "sourceIp": "127.0.3.0",
        "sendingAccountId": "123456789012",
        "messageId": "00000138111222aa-33322211-cccc-cccc-cccc-ddddaaaa0680-000000",
        "destination": [JANE],
        "headersTruncated": False,
        "headers": [
            {"name": "From", "value": '"John Doe" <john@example.com>'},
            {"name": "To", "value": f'"Jane Doe" <{JANE}>'},
            {"name": "Message-ID", "value": name},
        ],
        "commonHeaders": {"from": ["John Doe <john@example.com>"], "messageId": name},
    }


def ses_bounce(name: str) -> dict[str, Any]:
    return {
        "notificationType": "Bounce",
        "bounce": {
            "bounceType": "Permanent",
            "reportingMTA": "dns; email.example.com",
            "bouncedRecipients": [
                {
                    "emailAddress": JANE,
                    "status": "5.1.1",
                    "action": "failed",
                    "diagnosticCode": f"smtp; 550 5.1.1 <{JANE}>... User",
                }
            ],
            "bounceSubType": "General",
            "timestamp": "2016-01-27T14:59:38.237Z",
            "feedbackId": "00000138111222aa-33322211-cccc-cccc-cccc-ddddaaaa068a-000000",
            "remoteMtaIp": "127.0.2.0",
        },
        "mail": ses_mail(name),
    }


def ses_complaint(name: str) -> dict[str, Any]:
    return {
        "eventType": "Complaint",
        "complaint": {
            "userAgent": "AnyCompany Feedback Loop (V0.01)",
            "complainedRecipients": [{"emailAddress": JANE}],
            "complaintFeedbackType": "abuse",
            "arrivalDate": "2016-01-27T14:59:38.237Z",
            "timestamp": "2016-01-27T14:59:38.237Z",
            "feedbackId": "000001378603177f-18c07c78-fa81-4a58-9dd1-fedc3cb8f49a-000000",
        },
        "mail": ses_mail(name),
    }


def ses_delivery(name: str) -> dict[str, Any]:
    mail = {**ses_mail("EXAMPLE7c191be45"), "tags": {"notification": [name.strip("<>")]}}
    return {
        "eventType": "Delivery",
        "mail": mail,
        "delivery": {
            "timestamp": "2016-01-27T14:59:38.237Z",
            "recipients": [JANE],
            "processingTimeMillis": 546,
            "reportingMTA": "a8-70.smtp-out.amazonses.com",
            "smtpResponse": "250 ok:  Message 64111812 accepted",
            "remoteMtaIp": "127.0.2.0",
        },
    }


@pytest.mark.parametrize("version", ["1", "2"])
@pytest.mark.parametrize(
    ("example", "status", "suppressed"),
    [
        (ses_bounce, "BOUNCED", [(JANE, "HARD_BOUNCE")]),
        (ses_complaint, "SENT", [(JANE, "COMPLAINT")]),
        (ses_delivery, "DELIVERED", []),
    ],
)
async def test_reports_of_ses(
    open_mailroom: OpenMailroom,
    amazon: Sns,
    example: Callable[[str], dict[str, Any]],
    status: str,
    suppressed: list[tuple[str, str]],
    version: str,
) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        message = await _sent(room)
        content = json.dumps(example(f"<{message}@shop.example.jp>"))
        envelope = amazon.envelope(content, SignatureVersion=version)
        for _ in range(2):  # SNS may post the same twice
            _assert_received(await _post_sns(room, envelope))
        assert (await room.get(message))["status"] == status
        assert await _suppressed(room) == suppressed
        (event,) = await _events(room)
    assert event["event_id"] == "ses/22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324"
    assert (event["notification_id"], event["recipient"]) == (message, JANE)
    assert event["occurred_at"] == "2016-01-27T14:59:38.237000Z"
    assert amazon.fetched == [CERTIFICATE_URL]


async def test_a_bounce_that_passes_is_soft(open_mailroom: OpenMailroom, amazon: Sns) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        message = await _sent(room)
        content = ses_bounce(message)
        content["bounce"] |= {"bounceType": "Transient", "bounceSubType": "MailboxFull"}
        _assert_received(await _post_sns(room, amazon.envelope(json.dumps(content))))
        assert (await room.get(message))["status"] == "BOUNCED"
        assert await _suppressed(room) == []
        (event,) = await _events(room)
    assert (event["bounce_type"], event["reason"]) == ("soft", f"smtp; 550 5.1.1 <{JANE}>... User")


async def test_a_bounce_of_a_message_that_is_not_named_still_stops_the_next(
    open_mailroom: OpenMailroom, amazon: Sns
) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        content = ses_bounce("<1234@elsewhere.example>")
        _assert_received(await _post_sns(room, amazon.envelope(json.dumps(content))))
        assert await _suppressed(room) == [(JANE, "HARD_BOUNCE")]
        (event,) = await _events(room)
        assert (event["outcome"], event["notification_id"]) == ("IGNORED", None)
        replayed = await room.api.post(f"/api/v1/delivery-events/{event['id']}/replay")
    assert (replayed.status_code, replayed.json()["outcome"]) == (200, "IGNORED")


def _subscription(**changes: Any) -> dict[str, Any]:
    return {
        "Type": "SubscriptionConfirmation",
        "MessageId": "165545c9-2a5c-472c-8df2-7ff2be2b3b1b",
        "Token": "2336412f37fb687f5d51e6e241d638b059",
        "SubscribeURL": f"https://sns.ap-northeast-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn={TOPIC}&Token=2336412f37fb687f5d51e6e241d638b059",
        **changes,
    }


async def test_a_topic_of_ours_is_confirmed(open_mailroom: OpenMailroom, amazon: Sns) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        asked = amazon.envelope("You have chosen to subscribe to the topic.", **_subscription())
        _assert_received(await _post_sns(room, asked), events=0)
        assert await _events(room) == []
    assert amazon.fetched == [CERTIFICATE_URL, asked["SubscribeURL"]]


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/?Action=ConfirmSubscription",
        "http://sns.ap-northeast-1.amazonaws.com/?Action=ConfirmSubscription",
        "https://sns.ap-northeast-1.amazonaws.com@evil.example/",
        "https://sns.ap-northeast-1.amazonaws.com.evil.example/",
        "https://sns.ap-northeast-1.amazonaws.com:8443/",
        "https://169.254.169.254/latest/meta-data",
        "https://bucket.s3.amazonaws.com/x.pem",
        "https://[::1",
    ],
)
async def test_nothing_is_fetched_but_from_sns(
    open_mailroom: OpenMailroom, amazon: Sns, url: str
) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        asked = amazon.envelope("x", **_subscription(SubscribeURL=url))
        _assert_received(await _post_sns(room, asked), events=0)
        forged = amazon.envelope("x", SigningCertURL=url)
        assert (await _post_sns(room, forged)).status_code == 401
        assert await _events(room) == []
    assert amazon.fetched == [CERTIFICATE_URL]


@pytest.mark.parametrize(
    "changes",
    [
        {"Message": "another"},
        {"Signature": "Zm9yZ2Vk"},
        {"SignatureVersion": "3"},
        {"TopicArn": "arn:aws:sns:ap-northeast-1:999999999999:of-others"},
        {"Timestamp": "2016-01-27T14:59:38.237Z"},
        {"Type": "SubscriptionConfirmation"},
    ],
)
async def test_what_sns_did_not_sign_for_us_is_refused(
    open_mailroom: OpenMailroom, amazon: Sns, changes: dict[str, str]
) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        envelope = amazon.envelope(json.dumps(ses_bounce(await _sent(room)))) | changes
        reply = await _post_sns(room, envelope)
        assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
        assert (await _events(room), await _suppressed(room)) == ([], [])


async def test_a_topic_of_others_is_refused_though_sns_has_signed_it(
    open_mailroom: OpenMailroom, amazon: Sns
) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        others = "arn:aws:sns:ap-northeast-1:999999999999:of-others"
        for kind in ({}, _subscription()):
            reply = await _post_sns(room, amazon.envelope("x", TopicArn=others, **kind))
            assert reply.status_code == 401
        assert await _events(room) == []
    assert amazon.fetched == []


# ------------------------------------------------------------------------------------- SendGrid


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
        message = await _sent(room)
        body, headers = sendgrid.signed(sendgrid_events(f"<{message}@shop.example.jp>"))
        for _ in range(2):
            _assert_received(await _post(room, "sendgrid", content=body, headers=headers), 8)
        assert (await room.get(message))["status"] == "BOUNCED"
        assert await _suppressed(room) == [(JANE, "HARD_BOUNCE")]
        found = {each["event_id"]: each for each in await _events(room)}
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
        message = await _sent(room)
        event = {"event": "bounce", "type": "blocked", "email": JANE, "smtp-id": f"<{message}@x>"}
        body, headers = sendgrid.signed([event])
        _assert_received(await _post(room, "sendgrid", content=body, headers=headers))
        assert await _suppressed(room) == []
        (found,) = await _events(room)
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
            reply = await _post(room, "sendgrid", content=content, headers=sent)
            assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
        assert await _events(room) == []


# ------------------------------------------------------------------------------------- Postmark


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
        message = await _sent(room)
        auth = httpx.BasicAuth(*POSTMARK.split(":"))
        for _ in range(2):
            _assert_received(await _post(room, "postmark", json=example(message), auth=auth))
        assert (await room.get(message))["status"] == status
        assert await _suppressed(room) == suppressed
        (event,) = await _events(room)
    assert (event["type"], event["recipient"]) == (kind, JANE)


@pytest.mark.parametrize("password", ["", "correct horse batterx", "correct horse battery "])
async def test_postmark_needs_its_password(open_mailroom: OpenMailroom, password: str) -> None:
    async with open_mailroom(postmark_webhook_secret=POSTMARK) as room:
        auth = httpx.BasicAuth("ichiba", password)
        reply = await _post(room, "postmark", json=postmark_bounce("x"), auth=auth)
        assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
        assert reply.headers["WWW-Authenticate"] == 'Basic realm="Postmark"'
        assert await _suppressed(room) == []


# --------------------------------------------------------------------------------------- Resend


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


def _svix(body: bytes, at: datetime | None = None) -> dict[str, str]:
    event_id, signed_at = "msg_p5jXN8AQM9LWM0D4loKWxJek", at or datetime.now(UTC)
    return {
        "svix-id": event_id,
        "svix-timestamp": str(int(signed_at.timestamp())),
        "svix-signature": Webhook(RESEND).sign(event_id, signed_at, body.decode()),
        "Content-Type": "application/json",
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
        message = await _sent(room)
        event = resend_event(kind, f"<{message}@shop.example.jp>", **data)
        body = json.dumps(event).encode()
        for _ in range(2):
            _assert_received(await _post(room, "resend", content=body, headers=_svix(body)))
        assert (await room.get(message))["status"] == status
        assert await _suppressed(room) == suppressed
        (found,) = await _events(room)
    assert (found["type"], found["event_id"]) == (told, "resend/msg_p5jXN8AQM9LWM0D4loKWxJek")


async def test_what_resend_did_not_sign_is_refused(open_mailroom: OpenMailroom) -> None:
    async with open_mailroom(resend_webhook_secret=RESEND) as room:
        body = json.dumps(resend_event("email.bounced", "x")).encode()
        old = _svix(body, datetime(2026, 1, 1, tzinfo=UTC))
        for content, headers in ((body + b" ", _svix(body)), (body, old)):
            reply = await _post(room, "resend", content=content, headers=headers)
            assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
        assert await _events(room) == []


# -------------------------------------------------------------------------------------- for all


@pytest.mark.parametrize("provider", ["ses", "sendgrid", "postmark", "resend"])
async def test_a_provider_that_is_not_set_up_is_refused(
    mailroom: Mailroom, provider: str, amazon: Sns
) -> None:
    body, headers = Sendgrid().signed([])
    envelope = json.dumps(amazon.envelope("x")).encode()
    content = envelope if provider == "ses" else body
    sent = {**headers, "Content-Type": "text/plain"} if provider == "ses" else headers
    reply = await _post(mailroom, provider, content=content, headers={**sent, **_svix(body)})
    assert reply.status_code == 401
    assert amazon.fetched == []


async def test_what_a_provider_gives_back_is_in_the_mail(open_mailroom: OpenMailroom) -> None:
    post = Post()
    settings = {
        "ses_topics": TOPIC,
        "postmark_webhook_secret": POSTMARK,
        "resend_webhook_secret": RESEND,
    }
    async with mail_server(post) as url, open_mailroom(smtp_url=url, **settings) as room:
        message = await _sent(room)
    mail = message_from_bytes(post.taken[0].original_content or b"")
    assert mail["X-SES-MESSAGE-TAGS"] == f"notification={message}"
    assert mail["X-PM-Metadata-notification"] == message
    assert mail["X-Entity-Ref-ID"] == message


@pytest.mark.parametrize("odd", [{}, {"to": "x"}, {"to": [7]}, {"to": [JANE], "message_id": 7}])
async def test_an_odd_report_is_kept_without_an_effect(
    open_mailroom: OpenMailroom, odd: dict[str, Any]
) -> None:
    async with open_mailroom(resend_webhook_secret=RESEND) as room:
        body = json.dumps({"type": "email.delivered", "data": odd}).encode()
        _assert_received(await _post(room, "resend", content=body, headers=_svix(body)))
        (found,) = await _events(room)
    assert found["outcome"] == "IGNORED"
