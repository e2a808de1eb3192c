"""A service that ends closes all it has opened, also when closing some of it fails."""

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from services.chassis.base.ids import utc_now
from services.chassis.base.settings import SERVICES, Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.peers.peer import Peer
from services.chassis.storage.database import PostgresDatabase, SqliteDatabase
from services.notification import app as notification
from services.notification.senders.maildir import MaildirSender
from services.notification.senders.sms_file import SmsFileSender
from services.order import app as order
from services.payment import app as payment
from services.payment.gateways.watched import WatchedGateway
from services.payment.order_news.webhooks import OrderWebhooks
from tests.plain_engine import PlainEngine

CLASSES = (
    SqliteDatabase,
    PostgresDatabase,
    Peer,
    MaildirSender,
    SmsFileSender,
    WatchedGateway,
    OrderWebhooks,
)
OWN = {
    "order": {"Peer": 5, "Database": 1},
    "payment": {"Peer": 1, "Database": 2, "WatchedGateway": 1, "OrderWebhooks": 1},
    "notification": {"MaildirSender": 1, "SmsFileSender": 1, "Database": 1},
}


def opened(service: str, settings: Settings) -> AbstractAsyncContextManager[Any]:
    settings.make_data_dir()
    key, engine = SigningKey.load_or_create(settings.data_dir), PlainEngine()
    if service == "order":
        return order.open_service(settings, key, engine)
    if service == "payment":
        return payment._open_service(settings, key, utc_now, engine)
    return notification._open_service(settings, utc_now, engine)


@pytest.mark.parametrize("service", SERVICES)
async def test_whatever_fails_to_close_keeps_nothing_else_open(
    settings: Settings, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: Counter[str] = Counter()

    def failing(name: str, close: Callable[[Any], Any]) -> Callable[[Any], Any]:
        async def closing(resource: Any) -> None:
            closed[name] += 1
            await close(resource)
            raise RuntimeError(f"{name} does not close")

        return closing

    {"order": order, "payment": payment, "notification": notification}[service].create_app(
        settings, open_engine=PlainEngine.open
    )  # brings the database up to date
    for each in CLASSES:
        name = each.__name__.removeprefix("Sqlite").removeprefix("Postgres")
        monkeypatch.setattr(each, "close", failing(name, each.close))
    with pytest.raises(RuntimeError, match="does not close"):
        async with opened(service, settings):
            pass
    assert closed == OWN[service]
