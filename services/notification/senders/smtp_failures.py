"""What a mail server's refusal means, by the stage at which it was given.

RFC 5321, section 4.2.1: what is refused with 4yz may be tried again, what is refused with 5yz may
not. A refusal before RCPT is about us, whatever the message: then the others wait too.
"""

from typing import Final

from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPConnectResponseError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientRefused,
    SMTPResponseException,
    SMTPSenderRefused,
    SMTPServerDisconnected,
    SMTPTimeoutError,
)

from services.notification.senders.protocol import PermanentFailure, SendFailure, TemporaryFailure

CLOSING: Final = 421
"""RFC 5321: the service is closing down and takes nothing more, at whatever stage."""
_TOO_LARGE = 552
_SIGN_IN = frozenset({530, 535})
_AT_THE_DOOR = (SMTPAuthenticationError, SMTPConnectResponseError, SMTPHeloError)
_REASON_LIMIT = 500


def is_dropped(error: Exception) -> bool:
    """Whether the server is gone from a connection, or is about to go."""
    if isinstance(error, SMTPResponseException):
        return error.code == CLOSING
    return isinstance(error, SMTPServerDisconnected | SMTPTimeoutError | OSError)


def failure_of(error: Exception) -> SendFailure:
    """What the client's ``error`` means for the message, and for those that wait behind it."""
    if isinstance(error, _AT_THE_DOOR):
        reason = f"The mail server accepts nothing from us: {words(error.message)}"
        return TemporaryFailure(reason, code=str(error.code), is_outage=True)
    if isinstance(error, SMTPResponseException):
        return _refusal(error)
    told = words(str(error) or type(error).__name__)
    has_answered = type(error) is SMTPException  # it lacks what we need, such as STARTTLS
    reason = f"The mail server {'cannot be used' if has_answered else 'did not answer'}: {told}"
    return TemporaryFailure(reason, is_outage=True)


def _refusal(error: SMTPResponseException) -> SendFailure:
    code, told = error.code, words(error.message)
    if not 500 <= code < 600:
        return TemporaryFailure(told, code=str(code), is_outage=code == CLOSING)
    if isinstance(error, SMTPRecipientRefused):
        return PermanentFailure(told, code=str(code), is_bounce=True)
    if isinstance(error, SMTPSenderRefused) and code in _SIGN_IN:
        return TemporaryFailure(told, code=str(code), is_outage=True)
    is_outage = isinstance(error, SMTPSenderRefused) and code != _TOO_LARGE
    return PermanentFailure(told, code=str(code), is_outage=is_outage)


def words(text: str) -> str:
    """A server's words on one line, without what a database or a log cannot hold."""
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())[:_REASON_LIMIT]
