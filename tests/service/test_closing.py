"""A service that ends closes all it has opened, also when closing some of it fails."""

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from services.chassis.base.settings import SERVICES, Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.peers.peer import Peer
from services.chassis.storage.drivers.postgres import PostgresDatabase
from services.chassis.storage.drivers.sqlite import SqliteDatabase
from services.notification.app import NOTIFICATION
from services.notification.senders.maildir import MaildirSender
from services.notification.senders.sms_file import SmsFileSender
from services.order.app import ORDER
from services.payment.app import PAYMENT
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
DEFINITIONS = {"order": ORDER, "payment": PAYMENT, "notification": NOTIFICATION}
OWN = {
    "order": {"Peer": 5, "Database": 1},
    "payment": {"Peer": 1, "Database": 2, "WatchedGateway": 1, "OrderWebhooks": 1},
    "notification": {"MaildirSender": 1, "SmsFileSender": 1, "Database": 1},
}


def opened(service: str, settings: Settings) -> AbstractAsyncContextManager[Any]:
    settings.make_data_dir()
    key, engine = SigningKey.load_or_create(settings.data_dir), PlainEngine()
    return DEFINITIONS[service].opened(settings, key, engine)


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

    # This brings the database up to date.
    DEFINITIONS[service].create_app(settings, open_engine=PlainEngine.open)
    for each in CLASSES:
        name = each.__name__.removeprefix("Sqlite").removeprefix("Postgres")
        monkeypatch.setattr(each, "close", failing(name, each.close))
    with pytest.raises(RuntimeError, match="does not close"):
        async with opened(service, settings):
            pass
    assert closed == OWN[service]
