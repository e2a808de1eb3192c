"""How messages are sent, who tells what became of them, and in whose name they are."""

from pydantic import Field
from pydantic_settings import BaseSettings

from services.chassis.base.mailboxes import Mailbox, account_address
from services.chassis.base.setting_types import (
    KEYS,
    Credentials,
    InvoiceIssuer,
    InvoiceNumber,
    MailSender,
    SecretWebUrl,
    SmtpUrl,
    TopicArns,
    VerificationKey,
    WebhookKeys,
)

_NAMELESS = "Ichiba"
_MAILBOX = "an e-mail address, such as Ichiba <shop@example.com> or shop@example.com"


class SendingSettings(BaseSettings):
    """What the notification service knows of senders and providers, and of the shop."""

    notification_webhook_secret: WebhookKeys | None = Field(None, description=KEYS)
    ses_topics: TopicArns | None = Field(
        None, description="topics of Amazon SNS, arn:aws:sns:region:account:name, by spaces"
    )
    sendgrid_webhook_key: VerificationKey | None = Field(
        None, description="the verification key that SendGrid shows: an EC public key in base64"
    )
    postmark_webhook_secret: Credentials | None = Field(
        None, description="user:password, the password of at least 16 letters"
    )
    resend_webhook_secret: WebhookKeys | None = Field(None, description=KEYS)
    smtp_url: SmtpUrl | None = Field(
        None, description="smtp://user:password@host:port or smtps://user:password@host:port"
    )
    smtp_connections: int = Field(10, ge=1, le=300, description="a number of connections, 1 to 300")
    smtp_insecure: bool = Field(False, description="true or false")
    mail_from: MailSender | None = Field(None, description=_MAILBOX)
    mail_reply_to: MailSender | None = Field(None, description=_MAILBOX)
    sms_url: SecretWebUrl | None = Field(None, description="an http:// or https:// URL")
    notification_rate: int = Field(
        10, ge=1, le=100_000, description="a number of messages per second, 1 to 100000"
    )
    invoice_issuer: InvoiceIssuer | None = Field(
        None, description="the name that invoices are issued in, one line of 1 to 100 characters"
    )
    invoice_number: InvoiceNumber | None = Field(
        None, description="the issuer's registration number, T and 13 digits"
    )

    def shop_name(self) -> str:
        """What customers know the shop by."""
        return self.find_shop_name() or _NAMELESS

    def find_shop_name(self) -> str | None:
        """The same; None where the settings do not name the shop."""
        sender = None if self.mail_from is None else self.mail_from.name
        return self.invoice_issuer or sender

    def mail_sender(self) -> Mailbox:
        """Who all mail comes from: the one that is set, else the account at the mail server."""
        url = None if self.smtp_url is None else self.smtp_url.get_secret_value()
        return self.mail_from or Mailbox(account_address(url), _NAMELESS)
