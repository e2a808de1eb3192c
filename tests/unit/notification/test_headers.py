"""Whatever somebody writes, a mail as it is stored and as a server takes it has our headers alone.

The raw bytes are read here letter by letter, and once more by this Python's own mail library, which
is what many of those who receive them use.
"""

import asyncio
import base64
import re
import unicodedata
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import SMTP as CRLF
from email.policy import default
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services.chassis.base.mailboxes import Mailbox
from services.chassis.web.schemas import Schema, load_spec
from services.notification.senders.headers import address_header, mailbox_header, text_header
from services.notification.senders.mail import Letterhead, compose
from services.notification.senders.mail_server import MailServer
from services.notification.senders.maildir import MaildirSender
from services.notification.senders.protocol import OutgoingMessage, PermanentFailure
from services.notification.senders.smtp import SmtpSender

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
SENDER = "no-reply@shop.example"
LETTERHEAD = Letterhead(Mailbox(SENDER, "Ichiba"))
OURS = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
]
_EMAIL = load_spec("notification")["components"]["schemas"]["NewEmail"]
IS_TAKEN = Schema(_EMAIL)
LIKE_A_WORD = [
    "=?utf-8?q?a=0D=0AX-Evil=3A_1?=@example.jp",
    "=?utf-8?q?=0D=0A=0D=0Aphish?=@example.jp",
    "=?utf-8?b?DQpYLUV2aWw6IDE=?=@example.jp",
    "a.=?utf-8?q?b?=@example.jp",
    "a=?utf-8?q?=2C_b=40evil.example?=@example.jp",
    "=?@example.jp",
]
FRAGMENTS = [
    "=?utf-8?q?",
    "=?UTF-8?B?44GC?=",
    "=?iso-2022-jp?B?GyRCJCIbKEI=?=",
    "=?utf-8?q?=0D=0AReply-To:_x@evil.example=0D=0A?=",
    "?=",
    "=0D=0A",
    "\r",
    "\n",
    "\r\n",
    "\r\n\r\n",
    "\x00",
    "\x85",
    "\u2028",
    "\u2029",
    "\x1e",
    "\ud800",
    "Bcc: x@evil.example",
    "X-Evil: 1",
    " ",
    "  ",
    "\t",
    "　",
    ",",
    "<a@b.example>",
    '"',
    "(",
    "\\",
    "ご注文 ",
    "𠮷野家",
    "e\u0301",
    "\u202e",
    "\ufeff",
    "x" * 90,
    "語" * 90,
    ".",
    "\r\n.\r\n",
]
texts = st.lists(st.sampled_from(FRAGMENTS) | st.text(st.characters(), max_size=8), max_size=8).map(
    "".join
)
addresses = st.from_regex(re.compile(_EMAIL["pattern"]), fullmatch=True).filter(IS_TAKEN.is_valid)


def _could_break(text: str) -> bool:
    return any(unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in text)


class Letterbox:
    """Keeps what the mail server of a test takes, byte for byte."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's naming
        self.taken.append(envelope)
        return "250 Taken"


@asynccontextmanager
async def mail_server(letterbox: Letterbox) -> AsyncIterator[str]:
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(letterbox), "127.0.0.1", 0)
    try:
        yield f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


async def _stored(message: OutgoingMessage) -> bytes:
    with TemporaryDirectory() as folder:
        await MaildirSender(Path(folder), LETTERHEAD, lambda: AT).send(message)
        (file,) = (Path(folder) / "new").iterdir()
        return file.read_bytes()


async def _received(message: OutgoingMessage) -> bytes:
    letterbox = Letterbox()
    async with mail_server(letterbox) as url:
        server = MailServer.of(url, is_insecure=False)
        await SmtpSender(server, LETTERHEAD, lambda: AT, most_at_once=1, timeout=10).send(message)
    (envelope,) = letterbox.taken
    assert envelope.mail_from == SENDER
    assert envelope.rcpt_tos == [message.recipient]
    assert isinstance(envelope.original_content, bytes)
    return envelope.original_content


def _headers(raw: bytes, newline: bytes) -> list[tuple[str, str]]:
    """The headers as they stand, each unfolded; every line is a header or goes on with one."""
    head, _, body = raw.partition(newline * 2)
    assert body
    found: list[tuple[str, str]] = []
    for line in head.split(newline):
        text = line.decode("ascii")
        assert len(text) <= 998
        assert all(" " <= letter <= "~" for letter in text)
        if text.startswith(" "):
            assert text.strip()
            found[-1] = (found[-1][0], found[-1][1] + text)
            continue
        named = re.fullmatch(r"([!-9;-~]+): (.*)", text)
        assert named, text
        found.append((named[1], named[2]))
    return found


def _decoded(value: str) -> str:
    """A header's text by RFC 2047: words of base64 next to each other are one text."""
    words = value.split(" ")
    found = [re.fullmatch(r"=\?utf-8\?b\?([A-Za-z0-9+/=]+)\?=", word) for word in words]
    if not value or not all(found):
        assert "=?" not in value
        return value
    assert all(len(word) <= 75 for word in words)
    return "".join(base64.b64decode(word[1], validate=True).decode() for word in found if word)


def _check(raw: bytes, newline: bytes, message: OutgoingMessage) -> None:
    headers = _headers(raw, newline)
    assert [name for name, _ in headers] == OURS
    told = dict(headers)
    assert told["From"] == f"Ichiba <{SENDER}>"
    assert told["To"] == message.recipient
    assert _decoded(told["Subject"]) == message.subject
    assert told["Date"] == "Fri, 20 Nov 2026 09:30:00 +0000"
    assert told["Message-ID"] == f"<{message.sending_id}@shop.example>"
    assert told["Auto-Submitted"] == "auto-generated"
    assert told["MIME-Version"] == "1.0"
    assert re.fullmatch(r'multipart/alternative; boundary="=+\d+=="', told["Content-Type"])
    read: Any = message_from_bytes(raw, policy=default)
    assert read.keys() == OURS
    assert read["Subject"] == message.subject
    assert [each.addr_spec for each in read["To"].addresses] == [message.recipient]
    assert [part.get_content_type() for part in read.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


async def _check_both(message: OutgoingMessage) -> None:
    _check(await _stored(message), b"\n", message)
    _check(await _received(message), b"\r\n", message)


def _message(recipient: str, subject: str, body: str = "本文") -> OutgoingMessage:
    return OutgoingMessage("019aa0b1-4d10-7b21", recipient, subject, body, f"<p>{body}</p>")


@given(texts)
@example("=?utf-8?q?=0D=0AReply-To:_x@evil.example=0D=0A?=")
@example("Your order =?UTF-8?B?44GC?= is confirmed")
@example("a\x85b")
@example("")
@settings(max_examples=100, deadline=None)
def test_a_subject_arrives_letter_for_letter_or_is_refused(subject: str) -> None:
    subject = subject.strip()
    message = _message("hanako.sato@example.jp", subject)
    if _could_break(subject):
        with pytest.raises(PermanentFailure):
            compose(message, LETTERHEAD, AT)
        return
    asyncio.run(_check_both(message))


@given(addresses)
@example("a..b@docomo.ne.jp")
@example(".a.@docomo.ne.jp")
@example("o'neil+x=y?z@xn--wgv71a119e.jp")
@example("a?bcc=b%40evil.example&c@example.jp")
@example("a" * 64 + "@" + ".".join(["b" * 63] * 2 + ["c" * 60]))
@settings(max_examples=100, deadline=None)
def test_every_address_that_is_taken_arrives_as_it_was_typed(recipient: str) -> None:
    asyncio.run(_check_both(_message(recipient, "ご注文")))


@given(texts)
@example("\r.\r\n")
@example("From x\n.\n..")
@settings(max_examples=50, deadline=None)
def test_a_body_stays_below_the_headers(body: str) -> None:
    if _could_break(body.replace("\r", "").replace("\n", "")):
        return
    asyncio.run(_check_both(_message("hanako.sato@example.jp", "ご注文", body)))


@pytest.mark.parametrize("recipient", LIKE_A_WORD)
def test_what_a_reader_would_decode_is_no_address(recipient: str) -> None:
    assert not IS_TAKEN.is_valid(recipient)
    with pytest.raises(PermanentFailure):  # one that was stored before it was refused
        compose(_message(recipient, "x"), LETTERHEAD, AT)


@pytest.mark.parametrize(
    "address",
    ["", "a", "a@b\r\nX: 1", "a b@c.jp", "a@b.jp, c@d.jp", "<a@b.jp>", "a\x00@b.jp", "あ@b.jp"],
)
def test_nothing_else_is_written_as_an_address(address: str) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        address_header("To", address)


def test_a_short_plain_text_stays_readable_and_a_long_one_is_folded() -> None:
    assert text_header("Subject", "Order A-1").fold(policy=CRLF) == "Subject: Order A-1\r\n"
    lines = text_header("Subject", "x " * 200 + "y").fold(policy=CRLF).split("\r\n")
    assert len(lines) > 5
    assert max(map(len, lines)) <= 76


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (None, "From: shop@example.jp"),
        ("Ichiba & Co.", "From: =?utf-8?b?SWNoaWJhICYgQ28u?= <shop@example.jp>"),
        ("Ichiba Tokyo", "From: Ichiba Tokyo <shop@example.jp>"),
        ("いちば商店", "From: =?utf-8?b?44GE44Gh44Gw5ZWG5bqX?=\r\n <shop@example.jp>"),
    ],
)
def test_a_senders_name_is_shown_as_it_is_set(name: str | None, written: str) -> None:
    header = mailbox_header("From", Mailbox("shop@example.jp", name))
    line = header.fold(policy=CRLF)
    assert line.replace("\r\n ", " ") == written.replace("\r\n ", " ") + "\r\n"
    read: Any = message_from_bytes(line.encode() + b"\r\n", policy=default)["From"]
    (found,) = read.addresses
    assert (found.display_name, found.addr_spec) == (name or "", "shop@example.jp")


@pytest.mark.parametrize(
    "mailbox",
    [Mailbox("shop@example.jp", "a\r\nX: 1"), Mailbox("shop", "a"), Mailbox("a@b\r\n", None)],
)
def test_no_header_begins_in_a_senders_name(mailbox: Mailbox) -> None:
    with pytest.raises(ValueError, match=r"cannot be written|line break"):
        mailbox_header("From", mailbox)
