"""The notification service as an ASGI app: ``create_app`` is the factory uvicorn is given."""

from asyncio import Event
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from functools import partial
from typing import Final
from urllib.parse import unquote, urlsplit

from connexion import AsyncApp

from services.chassis.base.ids import utc_now
from services.chassis.base.settings import Settings
from services.chassis.idempotency import KeyLeases, forgetting
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.identity.webhook_secrets import webhook_keys
from services.chassis.jobs.contract import Engine, Leases, OpenEngine
from services.chassis.jobs.dbos_engine import DurableEngine
from services.chassis.storage import migrations
from services.chassis.storage.database import open_database
from services.chassis.telemetry.observation import configure_logging
from services.chassis.web.application import build_app, handlers_of
from services.notification import api
from services.notification.context import NotificationService
from services.notification.domain.notifications import Channel
from services.notification.jobs import batch_cancelling
from services.notification.senders.headers import is_writable
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

SERVICE: Final = "notification"
_SENDER_SECONDS = 30.0
_OWN_DOMAIN = "ichiba.localhost"


def create_app(
    settings: Settings | None = None,
    *,
    clock: Callable[[], datetime] = utc_now,
    open_engine: OpenEngine = DurableEngine.open,
) -> AsyncApp:
    """The app, its database brought up to date.

    Raises:
        WrongSetting: a setting cannot be used.
        UnfitDatabase: the database has to be migrated first, or is of a later version.
        SlotTaken: another process has the SQLite database.
    """
    settings = settings or Settings.load()
    configure_logging(SERVICE, settings.log_level)
    settings.make_data_dir()
    migrations.prepare(SERVICE, settings.database_url(SERVICE))
    key = SigningKey.load_or_create(settings.data_dir)
    return build_app(
        SERVICE,
        handlers_of(api),
        partial(_open_service, settings, clock, open_engine(SERVICE, settings)),
        settings,
        verifier=TokenVerifier(
            key, oidc_issuer=settings.oidc_issuer, oidc_audience=settings.oidc_audience
        ),
        webhook_keys=webhook_keys(
            settings.data_dir, "notification", settings.webhook_keys("notification")
        ),
    )


@asynccontextmanager
async def _open_service(
    settings: Settings, clock: Callable[[], datetime], engine: Engine
) -> AsyncIterator[NotificationService]:
    async with AsyncExitStack() as stack:
        database = open_database(
            settings.database_url(SERVICE),
            pool_size=settings.database_pool_size,
            max_overflow=settings.database_pool_overflow,
        )
        stack.push_async_callback(database.close)
        senders = {
            Channel.EMAIL: _mail_sender(settings, clock),
            Channel.SMS: _sms_sender(settings),
        }
        for sender in senders.values():
            stack.push_async_callback(sender.close)
        service = NotificationService(
            database=database,
            engine=engine,
            shelf=TemplateShelf(database),
            senders=senders,
            outages={channel: Outage() for channel in Channel},
            wakes={channel: Event() for channel in Channel},
            rate=settings.notification_rate,
            clock=clock,
            opened_at=clock(),
        )
        dispatchers = [Dispatcher(service, channel) for channel in Channel]
        schedules = [forgetting(database, idempotency_keys)]
        leases: list[Leases] = [
            SendingLeases(database, clock),
            KeyLeases(database, idempotency_keys, clock),
        ]
        await stack.enter_async_context(
            engine.running([batch_cancelling(service)], schedules, leases)
        )
        await stack.enter_async_context(
            service.background.running(
                *(dispatcher.run_forever for dispatcher in dispatchers),
                *(dispatcher.keep_releasing for dispatcher in dispatchers),
            )
        )
        yield service


def _mail_sender(settings: Settings, clock: Callable[[], datetime]) -> Sender:
    if settings.smtp_url is None:
        address = f"no-reply@{_OWN_DOMAIN}"
        return MaildirSender(settings.data_dir / "mail", address, clock)
    url = settings.smtp_url.get_secret_value()
    return SmtpSender(url, _sender_address(url), clock, timeout=_SENDER_SECONDS)


def _sender_address(url: str) -> str:
    """The account's own address where its user name is one, else one at the server's domain."""
    parts = urlsplit(url)
    user, host = unquote(parts.username or ""), parts.hostname or ""
    if is_writable(user):
        return user
    is_name = "." in host and not host.replace(".", "").isdigit() and ":" not in host
    return f"no-reply@{host if is_name else _OWN_DOMAIN}"


def _sms_sender(settings: Settings) -> Sender:
    if settings.sms_url is None:
        return SmsFileSender(settings.data_dir / "sms")
    return SmsHttpSender(settings.sms_url.get_secret_value(), timeout=_SENDER_SECONDS)
