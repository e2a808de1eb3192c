"""How each provider proves that a report is its own, as far as the settings say."""

from collections.abc import Mapping

from services.chassis.base.settings import Settings
from services.chassis.web.security import Signature, StandardWebhooks
from services.notification.providers import postmark, resend, sendgrid, sns


def signatures(settings: Settings) -> Mapping[str, Signature]:
    """The proofs that are set up, by the header that their scheme in the spec names."""
    found: dict[str, Signature] = {}
    if settings.ses_topics is not None:
        found[sns.HEADER] = sns.SnsSignature(settings.ses_topics.split())
    if settings.sendgrid_webhook_key is not None:
        found[sendgrid.HEADER] = sendgrid.SendgridSignature(settings.sendgrid_webhook_key)
    if settings.postmark_webhook_secret is not None:
        secret = settings.postmark_webhook_secret.get_secret_value()
        found[postmark.HEADER] = postmark.PostmarkCredentials(secret)
    if settings.resend_webhook_secret is not None:
        keys = settings.resend_webhook_secret.get_secret_value().split()
        found[resend.HEADER] = StandardWebhooks(keys, resend.PREFIX)
    return found
