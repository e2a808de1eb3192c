"""E-mails as they go over the wire."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from typing import cast

import pytest

from services.chassis.base.mailboxes import Mailbox
from services.notification.senders.mail import Letterhead, compose
from services.notification.senders.protocol import OutgoingMessage, PermanentFailure

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
SHOP = Letterhead(Mailbox("no-reply@example.jp"))


def outgoing(subject: str = "ご注文", recipient: str = "o'neil+x@example.jp") -> OutgoingMessage:
    return OutgoingMessage("n1", recipient, subject, "本文\n" + "x" * 2000, "<p>本文</p>")


def test_a_mail_comes_through_seven_bits_as_it_was() -> None:
    raw = compose(outgoing(), SHOP, AT).as_bytes()
    assert max(raw) < 128
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert raw.count(b"\n") == raw.count(b"\r\n")
    mail = message_from_bytes(raw, policy=default)
    assert (mail["Subject"], mail["To"]) == ("ご注文", "o'neil+x@example.jp")
    assert mail["Message-ID"] == "<n1@example.jp>"
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    lines = cast("str", text and text.get_content()).splitlines()
    assert "\n".join(lines) == "本文\n" + "x" * 2000
    assert cast("str", html and html.get_content()).rstrip() == "<p>本文</p>"


@pytest.mark.parametrize("subject", ["a\r\nBcc: x@example.jp", "a\nb"])
def test_no_header_begins_in_a_subject(subject: str) -> None:
    with pytest.raises(PermanentFailure):
        compose(outgoing(subject), SHOP, AT)
