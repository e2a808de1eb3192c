"""What Amazon SES reports through SNS, as its documentation shows it."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.service.notification.conftest import Mailroom, OpenMailroom
from tests.service.notification.feedback.provider_proofs import CERTIFICATE_URL, TOPIC, Sns
from tests.service.notification.feedback.providers.reports import (
    JANE,
    assert_received,
    events_in,
    post_to,
    sent_message,
    suppressed_in,
)


async def _post_sns(room: Mailroom, envelope: dict[str, Any]) -> httpx.Response:
    headers = {"Content-Type": "text/plain; charset=UTF-8", "x-amz-sns-topic-arn": TOPIC}
    return await post_to(room, "ses", content=json.dumps(envelope).encode(), headers=headers)


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
        message = await sent_message(room)
        content = json.dumps(example(f"<{message}@shop.example.jp>"))
        envelope = amazon.envelope(content, SignatureVersion=version)
        for _ in range(2):  # SNS may post the same twice
            assert_received(await _post_sns(room, envelope))
        assert (await room.get(message))["status"] == status
        assert await suppressed_in(room) == suppressed
        (event,) = await events_in(room)
    assert event["event_id"] == "ses/22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324"
    assert (event["notification_id"], event["recipient"]) == (message, JANE)
    assert event["occurred_at"] == "2016-01-27T14:59:38.237000Z"
    assert amazon.fetched == [CERTIFICATE_URL]


async def test_a_bounce_that_passes_is_soft(open_mailroom: OpenMailroom, amazon: Sns) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        message = await sent_message(room)
        content = ses_bounce(message)
        content["bounce"] |= {"bounceType": "Transient", "bounceSubType": "MailboxFull"}
        assert_received(await _post_sns(room, amazon.envelope(json.dumps(content))))
        assert (await room.get(message))["status"] == "BOUNCED"
        assert await suppressed_in(room) == []
        (event,) = await events_in(room)
    assert (event["bounce_type"], event["reason"]) == ("soft", f"smtp; 550 5.1.1 <{JANE}>... User")


async def test_a_bounce_of_a_message_that_is_not_named_still_stops_the_next(
    open_mailroom: OpenMailroom, amazon: Sns
) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        content = ses_bounce("<1234@elsewhere.example>")
        assert_received(await _post_sns(room, amazon.envelope(json.dumps(content))))
        assert await suppressed_in(room) == [(JANE, "HARD_BOUNCE")]
        (event,) = await events_in(room)
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
        assert_received(await _post_sns(room, asked), events=0)
        assert await events_in(room) == []
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
        assert_received(await _post_sns(room, asked), events=0)
        forged = amazon.envelope("x", SigningCertURL=url)
        assert (await _post_sns(room, forged)).status_code == 401
        assert await events_in(room) == []
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
        envelope = amazon.envelope(json.dumps(ses_bounce(await sent_message(room)))) | changes
        reply = await _post_sns(room, envelope)
        assert (reply.status_code, reply.json()["code"]) == (401, "invalid_signature")
        assert (await events_in(room), await suppressed_in(room)) == ([], [])


async def test_a_topic_of_others_is_refused_though_sns_has_signed_it(
    open_mailroom: OpenMailroom, amazon: Sns
) -> None:
    async with open_mailroom(ses_topics=TOPIC) as room:
        others = "arn:aws:sns:ap-northeast-1:999999999999:of-others"
        for kind in ({}, _subscription()):
            reply = await _post_sns(room, amazon.envelope("x", TopicArn=others, **kind))
            assert reply.status_code == 401
        assert await events_in(room) == []
    assert amazon.fetched == []
