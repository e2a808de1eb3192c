"""E-mail as RFC 5322 has it: a text and an HTML part, and an id that repeats with each attempt."""

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP

from services.notification.senders.headers import Header, address_header, text_header
from services.notification.senders.protocol import OutgoingMessage, PermanentFailure

# Quoted-printable or base64: not every server takes eight bits.
_POLICY = SMTP.clone(cte_type="7bit")


def compose(message: OutgoingMessage, sender: str, date: datetime) -> EmailMessage:
    """The e-mail from the address ``sender``.

    Raises:
        PermanentFailure: a header cannot be made.
    """
    mail = EmailMessage(policy=_POLICY)
    message_id = f"<{message.sending_id}@{sender.rpartition('@')[2]}>"
    try:
        mail["From"] = address_header("From", sender, "Ichiba")
        mail["To"] = address_header("To", message.recipient)
        mail["Subject"] = text_header("Subject", message.subject or "")
        mail["Date"] = date
        mail["Message-ID"] = Header.of("Message-ID", message_id, message_id)
        mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notices, please
    except ValueError as error:
        raise PermanentFailure(f"The e-mail's headers cannot be created: {error}.") from error
    mail.set_content(message.text)
    mail.add_alternative(message.html or "", subtype="html")
    return mail
