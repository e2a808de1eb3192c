"""E-mail as RFC 5322 has it: a text and an HTML part, and an id that repeats with each attempt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP

from services.chassis.base.mailboxes import Mailbox
from services.notification.senders.headers import (
    Header,
    address_header,
    mailbox_header,
    text_header,
)
from services.notification.senders.protocol import OutgoingMessage, PermanentFailure

# Quoted-printable or base64: not every server takes eight bits.
_POLICY = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes the e-mails, and who gets the answers where that is somebody else.

    ``echoed`` are headers of which a provider gives the content back; ``{id}`` is the message's.
    """

    sender: Mailbox
    reply_to: Mailbox | None = None
    echoed: Mapping[str, str] = field(default_factory=dict)


def compose(message: OutgoingMessage, letterhead: Letterhead, date: datetime) -> EmailMessage:
    """The e-mail in the name of ``letterhead``.

    Raises:
        PermanentFailure: a header cannot be made.
    """
    mail = EmailMessage(policy=_POLICY)
    message_id = f"<{message.sending_id}@{letterhead.sender.domain}>"
    try:
        mail["From"] = mailbox_header("From", letterhead.sender)
        if letterhead.reply_to is not None:
            mail["Reply-To"] = mailbox_header("Reply-To", letterhead.reply_to)
        mail["To"] = address_header("To", message.recipient)
        mail["Subject"] = text_header("Subject", message.subject or "")
        mail["Date"] = date
        mail["Message-ID"] = Header.of("Message-ID", message_id, message_id)
        mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notices, please
        for name, content in letterhead.echoed.items():
            value = content.format(id=message.sending_id)
            mail[name] = Header.of(name, value, value)
    except ValueError as error:
        raise PermanentFailure(f"The e-mail's headers cannot be created: {error}.") from error
    mail.set_content(message.text)
    mail.add_alternative(message.html or "", subtype="html")
    return mail
