"""What `ichiba doctor` says of e-mail: the server, its encryption, the sender."""

import os
import smtplib
import ssl
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from services.chassis.base.mailboxes import is_writable
from services.chassis.base.settings import PREFIX, Settings
from services.console.doctor.findings import Finding
from services.console.reasons import plain_reason

_PATIENCE_SECONDS = 5


def examine_mail(settings: Settings) -> Iterator[Finding]:
    """All findings about e-mail; nothing is sent, and nobody is signed in."""
    if settings.smtp_url is None:
        yield _maildir(settings.data_dir / "mail")
        return
    parts = urlsplit(settings.smtp_url.get_secret_value())
    yield _server(parts, settings)
    if settings.mail_from is None and not is_writable(unquote(parts.username or "")):
        what = "the sender's address is a guess, and the mail server may refuse it"
        mend = f"set {PREFIX}MAIL_FROM to an address of yours, such as Shop <shop@example.com>"
        yield Finding("warn", "mail sender", what, mend)


def _server(parts: SplitResult, settings: Settings) -> Finding:
    place = f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
    try:
        return _greeting(parts, place, settings)
    except (OSError, smtplib.SMTPException) as error:
        what = f"{place} does not answer: {plain_reason(error, settings)}"
        return Finding("FAIL", "mail", what, f"start it, or correct {PREFIX}SMTP_URL")


def _greeting(parts: SplitResult, place: str, settings: Settings) -> Finding:
    host, port, context = parts.hostname or "", parts.port or 0, ssl.create_default_context()
    is_tls = parts.scheme == "smtps"
    with (
        smtplib.SMTP_SSL(host, port, timeout=_PATIENCE_SECONDS, context=context)
        if is_tls
        else smtplib.SMTP(host, port, timeout=_PATIENCE_SECONDS)
    ) as server:
        code, _ = server.ehlo()
        if code >= 400:
            return Finding("FAIL", "mail", f"{place} answers EHLO with {code}", "ask its operator")
        if not is_tls and server.has_extn("starttls"):
            server.starttls(context=context)
            is_tls = True
    if is_tls or parts.password is None or settings.smtp_insecure:
        return Finding("ok", "mail", f"SMTP at {place}" + (", encrypted" if is_tls else ""))
    what = f"{place} offers no encryption, so the password is not sent to it"
    mend = f"use smtps://, or set {PREFIX}SMTP_INSECURE=true in a network that you trust"
    return Finding("FAIL", "mail", what, mend)


def _maildir(folder: Path) -> Finding:
    existing = next(each for each in (folder, *folder.parents) if each.exists())
    if os.access(existing, os.W_OK | os.X_OK):
        return Finding("ok", "mail", f"Maildir {folder}")
    return Finding("FAIL", "mail", f"{existing} is not writable", "make this user its owner")
