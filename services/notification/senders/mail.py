"""E-mail as RFC 5322 has it: a text and an HTML part, and an id that repeats with each attempt."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from services.notification.senders.protocol import OutgoingMessage, PermanentFailure

# Quoted-printable or base64: not every server takes eight bits.
_POLICY = SMTP.clone(cte_type="7bit")


def compose(message: OutgoingMessage, sender: str, date: datetime) -> EmailMessage:
    """The e-mail from the address ``sender``; Python's policy refuses line breaks in headers.

    Raises:
        PermanentFailure: a header cannot be made.
    """
    mail = EmailMessage(policy=_POLICY)
    user, _, domain = message.recipient.rpartition("@")
    try:
        mail["From"] = Address("Ichiba", addr_spec=sender)
        mail["To"] = Address(username=user, domain=domain)
        mail["Subject"] = message.subject or ""
        mail["Date"] = date
        mail["Message-ID"] = f"<{message.id}@ichiba>"
        mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notices, please
    except (ValueError, IndexError) as error:
        raise PermanentFailure(f"The e-mail's headers cannot be made: {error}") from error
    mail.set_content(message.text)
    mail.add_alternative(message.html or "", subtype="html")
    return mail
