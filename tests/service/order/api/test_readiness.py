"""What `/health/ready` says of calls that are owed."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from services.order.app import bulk_runner, runner
from tests.plain_engine import PlainEngine
from tests.service.order.conftest import Shop


async def ready(shop: Shop) -> dict[str, Any]:
    reply = await shop.api.get("/health/ready")
    assert reply.status_code == 200, reply.text
    body: dict[str, Any] = reply.json()
    return body


def owed_check(body: dict[str, Any]) -> dict[str, Any]:
    (check,) = (each for each in body["checks"] if each["name"] == "owed_work")
    return dict(check)


@pytest.fixture
async def watched(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """A shop whose engine knows its runners, and does nothing by itself."""
    engine = shop.service.engine
    assert isinstance(engine, PlainEngine)
    engine.know([runner(shop.service).job(), bulk_runner(shop.service).job()])
    return shop


async def test_nothing_owed_is_told_as_such(watched: Shop) -> None:
    await watched.place()
    body = await ready(watched)
    assert body["oldest_owed"] is None
    assert owed_check(body)["status"] == "ok"


async def test_what_could_have_been_tried_for_a_minute_and_was_not_is_told(watched: Shop) -> None:
    watched.notifications.down = True
    await watched.place()
    (row,) = [row for row in await watched.stored_deliveries() if row.state == "pending"]
    since = row.next_attempt_at
    watched.clock.now = since + timedelta(seconds=59)
    body = await ready(watched)
    oldest = body["oldest_owed"]
    assert datetime.fromisoformat(oldest.pop("since")) == since
    assert oldest == {"target": "notification", "kind": "notice", "seconds": 59}
    assert owed_check(body)["status"] == "ok"
    watched.clock.advance(seconds=2)
    check = owed_check(await ready(watched))
    assert check["status"] == "degraded"
    assert check["detail"] == (
        "A call owed to notification (notice) could have been made 61 seconds ago and has not "
        "been tried."
    )
