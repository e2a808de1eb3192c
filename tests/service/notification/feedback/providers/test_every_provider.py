"""Providers whose reports are not asked for, what all give back, and reports that are odd."""

import json
from email import message_from_bytes
from typing import Any

import pytest

from tests.service.notification.conftest import Mailroom, OpenMailroom
from tests.service.notification.feedback.provider_proofs import TOPIC, Sendgrid, Sns
from tests.service.notification.feedback.providers.reports import (
    JANE,
    POSTMARK,
    RESEND,
    assert_received,
    events_in,
    post_to,
    sent_message,
    svix,
)
from tests.service.notification.sending.mail_servers import Post, mail_server


@pytest.mark.parametrize("provider", ["ses", "sendgrid", "postmark", "resend"])
async def test_a_provider_that_is_not_set_up_is_refused(
    mailroom: Mailroom, provider: str, amazon: Sns
) -> None:
    body, headers = Sendgrid().signed([])
    envelope = json.dumps(amazon.envelope("x")).encode()
    content = envelope if provider == "ses" else body
    sent = {**headers, "Content-Type": "text/plain"} if provider == "ses" else headers
    reply = await post_to(mailroom, provider, content=content, headers={**sent, **svix(body)})
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
        message = await sent_message(room)
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
        assert_received(await post_to(room, "resend", content=body, headers=svix(body)))
        (found,) = await events_in(room)
    assert found["outcome"] == "IGNORED"
