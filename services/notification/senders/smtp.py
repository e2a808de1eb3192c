"""E-mail through an SMTP server (RFC 5321)."""

import ssl
from collections.abc import Callable
from datetime import datetime

from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPConnectResponseError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from services.notification.senders.mail import Letterhead, compose
from services.notification.senders.mail_server import MailServer
from services.notification.senders.protocol import (
    OutgoingMessage,
    PermanentFailure,
    Receipt,
    TemporaryFailure,
)

_REASON_LIMIT = 500
_NOT_ABOUT_THE_MESSAGE = (SMTPAuthenticationError, SMTPConnectResponseError, SMTPHeloError)


class SmtpSender:
    """Hands messages to ``server``, each over a connection of its own."""

    name = "smtp"

    def __init__(
        self,
        server: MailServer,
        letterhead: Letterhead,
        clock: Callable[[], datetime],
        *,
        timeout: float,
    ) -> None:
        self._server = server
        self._letterhead = letterhead
        self._clock = clock
        self._timeout = timeout

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand ``message`` over; a repetition carries the same Message-ID."""
        mail = compose(message, self._letterhead, self._clock())
        sender = self._letterhead.sender.address
        try:
            async with self._server.client(self._timeout) as client:
                _, answer = await client.sendmail(sender, [message.recipient], mail.as_bytes())
        except (SMTPException, OSError, ssl.SSLError, ValueError) as error:
            raise _failure(error) from error
        return Receipt(_accepted_code(answer))

    async def close(self) -> None:
        """Nothing is held open."""


def _accepted_code(answer: str) -> str:
    """The server's reply code; aiosmtplib keeps only the words of a success, which is 250."""
    first = answer.split(" ", 1)[0]
    return first if first.isdigit() and len(first) == 3 else "250"


def _failure(error: Exception) -> TemporaryFailure | PermanentFailure:
    """What an error of the client's means (RFC 5321, section 4.2.1: 4yz may be tried again)."""
    if isinstance(error, SMTPRecipientsRefused) and error.recipients:
        return _refusal(error.recipients[0].code, error.recipients[0].message)
    if isinstance(error, _NOT_ABOUT_THE_MESSAGE):
        reason = f"The mail server accepts nothing from us: {_words(error.message)}"
        return TemporaryFailure(reason, code=str(error.code), is_outage=True)
    if isinstance(error, SMTPResponseException):
        return _refusal(error.code, error.message)
    words = _words(str(error) or type(error).__name__)
    has_answered = type(error) is SMTPException  # it lacks what we need, such as STARTTLS
    reason = f"The mail server {'cannot be used' if has_answered else 'did not answer'}: {words}"
    return TemporaryFailure(reason, is_outage=True)


def _refusal(code: int, words: str) -> TemporaryFailure | PermanentFailure:
    if 500 <= code < 600:
        return PermanentFailure(_words(words), code=str(code))
    # 421 (RFC 5321): the service is closing down and takes nothing more.
    return TemporaryFailure(_words(words), code=str(code), is_outage=code == 421)


def _words(text: str) -> str:
    """A server's words on one line, without what a database or a log cannot hold."""
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())[:_REASON_LIMIT]
