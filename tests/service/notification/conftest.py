"""A mailroom to test: the real app on a real database, sending into a Maildir or a real server."""

import asyncio
import json
import mailbox
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_binary_file
from email.message import EmailMessage
from email.policy import default
from functools import partial
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from pydantic import SecretStr
from standardwebhooks import Webhook

from services.chassis.base.ids import new_id, utc_now
from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey
from services.chassis.identity.webhook_secrets import webhook_keys
from services.chassis.telemetry.logs import configure_logging
from services.notification import api as notification_api
from services.notification.app import NOTIFICATION
from tests.conftest import DatabaseUrl
from tests.plain_engine import PlainEngine
from tests.service.shared_apps import plain_settings, started

ORDER_ID = "019aa0b1-3c00-7a11-8b22-0c33d44e5501"
CONTEXT = {
    "customer_name": "佐藤 花子",
    "order_id": ORDER_ID,
    "items": [
        {"product_name": "湯呑み <大>", "quantity": 2, "unit_price": 2400, "line_total": 4800}
    ],
    "total_amount": 4800,
}


def new_email(**changes: Any) -> dict[str, Any]:
    """A valid ``EmailCreate``."""
    return {
        "order_id": ORDER_ID,
        "template": "ORDER_CONFIRMATION",
        "recipient": "hanako.sato@example.jp",
        "context": CONTEXT,
        **changes,
    }


def new_sms(**changes: Any) -> dict[str, Any]:
    """A valid ``SmsCreate``."""
    context = {
        "customer_name": "Emma Wilson",
        "order_id": ORDER_ID,
        "carrier": "Yamato",
        "tracking_number": "4321-8765-2109",
    }
    return {
        "order_id": ORDER_ID,
        "template": "ORDER_SHIPPED",
        "recipient": "+819012345678",
        "locale": "en",
        "context": context,
        **changes,
    }


@dataclass
class Mailroom:
    """The notification service under test."""

    api: httpx.AsyncClient
    settings: Settings

    async def accept(self, channel: str = "email", **changes: Any) -> dict[str, Any]:
        """Send a message, which must be accepted."""
        body = new_email(**changes) if channel == "email" else new_sms(**changes)
        reply = await self.api.post(f"/api/v1/notifications/{channel}", json=body)
        assert reply.status_code == 201, reply.text
        return cast("dict[str, Any]", reply.json())

    async def get(self, notification_id: str) -> dict[str, Any]:
        """A notification as it is now."""
        reply = await self.api.get(f"/api/v1/notifications/{notification_id}")
        assert reply.status_code == 200, reply.text
        return cast("dict[str, Any]", reply.json())

    async def until(
        self, notification_id: str, arrived: Callable[[dict[str, Any]], bool]
    ) -> dict[str, Any]:
        """The notification once ``arrived`` holds of it, within ten seconds."""
        async with asyncio.timeout(10):
            while not arrived(found := await self.get(notification_id)):  # noqa: ASYNC110 - over HTTP
                await asyncio.sleep(0.02)
        return found

    async def until_status(self, notification_id: str, status: str) -> dict[str, Any]:
        """The notification once it has ``status``."""
        return await self.until(notification_id, lambda found: found["status"] == status)

    async def put_template(self, code: str, locale: str, **changes: Any) -> httpx.Response:
        """Store a template that is fine, but for ``changes``."""
        body = {"subject": "Hi", "text": "Hi {{ customer_name }}", "html": "<p>Hi</p>", **changes}
        return await self.api.put(f"/api/v1/templates/{code}/{locale}", json=body)

    async def report(self, kind: str, notification_id: str, **data: Any) -> httpx.Response:
        """What a provider reports, signed; ``event_id`` is new unless given."""
        event_id = data.pop("event_id", None) or new_id()
        at = data.pop("at", None) or utc_now()
        recipient = data.pop("recipient", "hanako.sato@example.jp")
        event = {
            "type": f"message.{kind}",
            "timestamp": at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
            "data": {"notification_id": notification_id, "recipient": recipient, **data},
        }
        return await self.post_signed(event_id, json.dumps(event))

    async def post_signed(
        self, event_id: str, body: str, *, signed_at: datetime | None = None
    ) -> httpx.Response:
        """Post ``body`` to the webhook with a signature made at ``signed_at`` (now)."""
        (key,) = webhook_keys(self.settings.data_dir, "notification", None)
        at = signed_at or utc_now()
        headers = {
            "webhook-id": event_id,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": Webhook(key).sign(event_id, at, body),
            "Content-Type": "application/json",
        }
        return await self.api.post(
            "/api/v1/notifications/webhook", content=body.encode(), headers=headers
        )

    def mails(self) -> list[EmailMessage]:
        """All that lies in the Maildir."""
        folder = self.settings.data_dir / "mail"
        if not folder.exists():
            return []
        found = mailbox.Maildir(folder, factory=_read_mail)
        return [cast("EmailMessage", mail) for mail in found]


def _read_mail(file: Any) -> Any:
    return message_from_binary_file(file, policy=default)


OpenMailroom = Callable[..., AbstractAsyncContextManager[Mailroom]]


def _settings_of(data_dir: Path, url: str, **changes: Any) -> Settings:
    """A mailroom's settings; those of most tests are only copied, which takes far shorter."""
    own = {"notification_rate": 1000, "log_level": "CRITICAL", **changes}
    if not changes:
        return plain_settings(data_dir, notification_database_url=SecretStr(url), **own)
    paths = {"data_dir": data_dir, "notification_database_url": url}
    return Settings.load(**{**paths, "response_validation": True, **own})


@pytest.fixture
def open_mailroom(tmp_path: Path, keys: Path, database_url: DatabaseUrl) -> OpenMailroom:
    """Opens the service with these settings; a second time it finds what the first left."""
    url = database_url("notification")
    shutil.copytree(keys, tmp_path / "keys")

    @asynccontextmanager
    async def opened(**changes: Any) -> AsyncIterator[Mailroom]:
        settings = _settings_of(tmp_path, url, **changes)
        configure_logging("notification", settings.log_level)
        key = SigningKey.load_or_create(settings.data_dir)
        begun = started(
            "notification",
            notification_api,
            partial(NOTIFICATION.opened, settings, key, PlainEngine()),
            settings,
            webhook_keys=webhook_keys(settings.data_dir, "notification", None),
            signatures=NOTIFICATION.signatures(settings),
        )
        token = key.mint("test", ["admin"], timedelta(hours=1))
        async with begun as app:
            transport = httpx.ASGITransport(app)
            headers = {"Authorization": f"Bearer {token}"}
            async with httpx.AsyncClient(
                transport=transport, base_url="http://test", headers=headers
            ) as api:
                yield Mailroom(api, settings)

    return opened


@pytest.fixture
async def mailroom(open_mailroom: OpenMailroom) -> AsyncIterator[Mailroom]:
    """A mailroom with a Maildir, and files for SMS."""
    async with open_mailroom() as room:
        yield room
