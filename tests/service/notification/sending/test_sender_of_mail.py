"""In whose name mail leaves, and what is said before anybody could be listening."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from tests.service.notification.conftest import OpenMailroom
from tests.service.notification.sending.mail_servers import Accounts, Post, certificate, mail_server


def _account(url: str) -> str:
    return url.replace("smtp://", "smtp://apikey:hunter2@")


async def test_mail_leaves_in_the_name_that_is_set(open_mailroom: OpenMailroom) -> None:
    post = Post()
    sender = {"mail_from": "いちば商店 <shop@example.jp>", "mail_reply_to": "help@example.jp"}
    async with mail_server(post) as url, open_mailroom(smtp_url=url, **sender) as room:
        accepted = await room.accept()
        await room.until_status(accepted["id"], "SENT")
    (envelope,) = post.taken
    assert envelope.mail_from == "shop@example.jp"
    mail: Any = message_from_bytes(envelope.original_content or b"", policy=default)
    assert str(mail["From"]) == "いちば商店 <shop@example.jp>"
    assert str(mail["Reply-To"]) == "help@example.jp"
    assert mail["Message-ID"] == f"<{accepted['id']}@example.jp>"
    assert mail["Auto-Submitted"] == "auto-generated"


async def test_the_maildir_shows_the_same_sender(open_mailroom: OpenMailroom) -> None:
    async with open_mailroom(mail_from="Shop <shop@example.jp>") as room:
        accepted = await room.accept()
        await room.until_status(accepted["id"], "SENT")
        (mail,) = room.mails()
    assert mail["From"] == "Shop <shop@example.jp>"
    assert mail["Message-ID"] == f"<{accepted['id']}@example.jp>"
    assert mail["Reply-To"] is None


async def test_no_password_is_told_unencrypted(open_mailroom: OpenMailroom) -> None:
    post, accounts = Post(), Accounts()
    options: dict[str, Any] = {"authenticator": accounts, "auth_require_tls": False}
    async with (
        mail_server(post, **options) as url,
        open_mailroom(smtp_url=_account(url)) as room,
    ):
        accepted = await room.accept()
        waiting = await room.until(accepted["id"], lambda found: bool(found["attempts"]))
        ready = (await room.api.get("/health/ready")).json()
    assert (waiting["status"], waiting["attempts"][0]["code"]) == ("QUEUED", None)
    (smtp,) = [each for each in ready["checks"] if each["name"] == "smtp"]
    assert smtp["status"] == "degraded"
    assert "STARTTLS" in smtp["detail"]
    assert (accounts.seen, post.ids) == ([], [])


async def test_a_password_is_told_unencrypted_where_that_is_set(
    open_mailroom: OpenMailroom,
) -> None:
    post, accounts = Post(), Accounts()
    options: dict[str, Any] = {"authenticator": accounts, "auth_require_tls": False}
    async with (
        mail_server(post, **options) as url,
        open_mailroom(smtp_url=_account(url), smtp_insecure=True) as room,
    ):
        await room.until_status((await room.accept())["id"], "SENT")
    assert accounts.seen == [("apikey", "hunter2", False)]


async def test_a_password_is_told_once_the_connection_is_encrypted(
    open_mailroom: OpenMailroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(chain))
    post, accounts = Post(), Accounts()
    options: dict[str, Any] = {"authenticator": accounts, "tls_context": context}
    async with (
        mail_server(post, **options) as url,
        open_mailroom(smtp_url=_account(url)) as room,
    ):
        await room.until_status((await room.accept())["id"], "SENT")
    assert accounts.seen == [("apikey", "hunter2", True)]


async def test_a_certificate_that_nobody_vouches_for_is_told_no_password(
    open_mailroom: OpenMailroom, tmp_path: Path
) -> None:
    _, context = certificate(tmp_path)
    post, accounts = Post(), Accounts()
    options: dict[str, Any] = {"authenticator": accounts, "tls_context": context}
    async with (
        mail_server(post, **options) as url,
        open_mailroom(smtp_url=_account(url)) as room,
    ):
        accepted = await room.accept()
        waiting = await room.until(accepted["id"], lambda found: bool(found["attempts"]))
    assert waiting["status"] == "QUEUED"
    assert "certificate" in waiting["attempts"][0]["error"]
    assert (accounts.seen, post.ids) == ([], [])
