"""SMS through a provider's HTTP interface."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from tests.service.notification.conftest import OpenMailroom


class Provider:
    """Answers ``statuses`` in turn, then 202."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.calls: list[tuple[str, dict[str, Any]]] = []

    async def take(self, request: web.Request) -> web.Response:
        self.calls.append((request.headers["Idempotency-Key"], json.loads(await request.text())))
        status = self.statuses.pop(0) if self.statuses else 202
        return web.Response(status=status, text="as you wish")


@asynccontextmanager
async def open_provider(provider: Provider) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/sms", provider.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}/sms"
    await runner.cleanup()


async def test_an_sms_is_posted_with_its_id_as_key(open_mailroom: OpenMailroom) -> None:
    provider = Provider(503)
    async with open_provider(provider) as url, open_mailroom(sms_url=url) as room:
        accepted = await room.accept("sms")
        sent = await room.until_status(accepted["id"], "SENT")
    assert [each["code"] for each in sent["attempts"]] == ["503", "202"]
    body = {"to": "+819012345678", "text": accepted["text"], "id": accepted["id"]}
    assert provider.calls == [(accepted["id"], body)] * 2


async def test_an_sms_that_is_refused_is_failed_and_can_be_sent_again(
    open_mailroom: OpenMailroom,
) -> None:
    provider = Provider(422)
    async with open_provider(provider) as url, open_mailroom(sms_url=url) as room:
        accepted = await room.accept("sms")
        failed = await room.until_status(accepted["id"], "FAILED")
        assert [each["code"] for each in failed["attempts"]] == ["422"]
        await asyncio.sleep(0)
        await room.api.post(f"/api/v1/notifications/{accepted['id']}/retry")
        await room.until_status(accepted["id"], "SENT")
    # A person's retry is a message of its own to the provider: its key is new.
    assert [key for key, _ in provider.calls] == [accepted["id"], f"{accepted['id']}.1"]
