"""Puts the notification service together; ``create_app`` is the factory that uvicorn is given."""

from asyncio import Event
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from typing import Any

from services.chassis.base.settings import Settings
from services.chassis.identity.pseudonyms import Pseudonyms
from services.chassis.service_definition import Foundation, ServiceDefinition
from services.notification import api
from services.notification.context import NotificationService
from services.notification.domain.notifications import Channel
from services.notification.jobs import batch_cancelling
from services.notification.keeping.kinds import KEEPING
from services.notification.providers.proofs import signatures
from services.notification.providers.reports import ECHO
from services.notification.senders.kept_files import KeptFiles
from services.notification.senders.mail import Letterhead
from services.notification.senders.mail_server import MailServer
from services.notification.senders.maildir import MaildirSender
from services.notification.senders.outage import Outage
from services.notification.senders.protocol import Sender
from services.notification.senders.sms_file import SmsFileSender
from services.notification.senders.sms_http import SmsHttpSender
from services.notification.senders.smtp import SmtpSender
from services.notification.sending.dispatching import Dispatcher
from services.notification.sending.leases import SendingLeases
from services.notification.shelf import TemplateShelf
from services.notification.tables import idempotency_keys

_SENDER_SECONDS = 30.0


@asynccontextmanager
async def _open_context(foundation: Foundation) -> AsyncIterator[NotificationService]:
    settings, database, clock = foundation.settings, foundation.database, foundation.clock
    async with AsyncExitStack() as stack:
        senders = {
            Channel.EMAIL: _mail_sender(settings, clock),
            Channel.SMS: _sms_sender(settings),
        }
        for sender in senders.values():
            stack.push_async_callback(sender.close)
        service = NotificationService(
            database=database,
            engine=foundation.engine,
            shelf=TemplateShelf(database),
            senders=senders,
            outages={channel: Outage() for channel in Channel},
            wakes={channel: Event() for channel in Channel},
            rate=settings.notification_rate,
            shop=_shop(settings),
            clock=clock,
            opened_at=clock(),
            pseudonyms=Pseudonyms.load_or_create(settings.data_dir),
            files=KeptFiles(settings.data_dir),
            operated=foundation.operated,
        )
        dispatchers = [Dispatcher(service, channel) for channel in Channel]
        await stack.enter_async_context(
            foundation.working([batch_cancelling(service)], leases=[SendingLeases(database, clock)])
        )
        await stack.enter_async_context(
            service.background.running(
                *(dispatcher.run_forever for dispatcher in dispatchers),
                *(dispatcher.keep_releasing for dispatcher in dispatchers),
            )
        )
        yield service


def _shop(settings: Settings) -> Mapping[str, Any]:
    reply_to = settings.mail_reply_to
    is_send_only = reply_to is None and settings.mail_sender().is_no_reply
    found = {
        "shop_name": settings.find_shop_name(),
        "reply_to": None if reply_to is None else reply_to.address,
        "is_send_only": is_send_only,
        "invoice_issuer": settings.invoice_issuer,
        "invoice_number": settings.invoice_number,
    }
    return {name: value for name, value in found.items() if value is not None}


def _mail_sender(settings: Settings, clock: Callable[[], datetime]) -> Sender:
    url = None if settings.smtp_url is None else settings.smtp_url.get_secret_value()
    server = None if url is None else MailServer.of(url, is_insecure=settings.smtp_insecure)
    letterhead = Letterhead(settings.mail_sender(), settings.mail_reply_to, _echoed(settings))
    if server is None:
        return MaildirSender(settings.data_dir / "mail", letterhead, clock)
    most = settings.smtp_connections
    return SmtpSender(server, letterhead, clock, most_at_once=most, timeout=_SENDER_SECONDS)


def _echoed(settings: Settings) -> Mapping[str, str]:
    """Headers whose content a provider gives back when it reports about a message."""
    found = {}
    if settings.ses_topics is not None:
        found["X-SES-MESSAGE-TAGS"] = f"{ECHO}={{id}}"
    if settings.postmark_webhook_secret is not None:
        found[f"X-PM-Metadata-{ECHO}"] = "{id}"
    if settings.resend_webhook_secret is not None:
        found["X-Entity-Ref-ID"] = "{id}"
    return found


def _sms_sender(settings: Settings) -> Sender:
    if settings.sms_url is None:
        return SmsFileSender(settings.data_dir / "sms")
    return SmsHttpSender(settings.sms_url.get_secret_value(), timeout=_SENDER_SECONDS)


NOTIFICATION = ServiceDefinition(
    "notification",
    api,
    idempotency_keys,
    KEEPING,
    _open_context,
    webhooks_from="notification",
    signatures=signatures,
)
create_app = NOTIFICATION.create_app
