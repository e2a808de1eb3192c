"""The order service's own jobs: what is owed for single orders does not stand behind batches."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from services.chassis.base.ids import utc_now
from services.chassis.base.settings import Settings
from services.chassis.jobs.contract import Engine
from services.chassis.jobs.dbos_configuration import migrate_engine
from services.chassis.jobs.dbos_engine import DurableEngine
from services.order.app import SERVICE, bulk_runner, runner
from services.order.imports.working import looking
from services.order.jobs import importing_batches, reconciling, undoing_batches
from tests.plain_engine import PlainEngine
from tests.service.order.batch_requests import made, sheet
from tests.service.order.conftest import Shop

pytestmark = pytest.mark.timeout(120)
_BATCHES = 18
_PATIENCE_SECONDS = 30


@pytest.fixture(params=["plain", "durable"])
def open_engine(request: pytest.FixtureRequest, settings: Settings) -> Callable[[], Engine]:
    if request.param == "plain":
        return PlainEngine
    url = settings.database_url(SERVICE)
    migrate_engine(url)
    return lambda: DurableEngine("order", url)


async def _raises(*_: Any) -> bool:
    raise RuntimeError("always")


async def _hangs(*_: Any) -> bool:
    await asyncio.sleep(3_600)
    return True


@pytest.mark.parametrize("import_on", [_raises, _hangs])
async def test_a_due_notice_does_not_stand_behind_imports(
    shop: Shop,
    open_engine: Callable[[], Engine],
    import_on: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(looking, "begin", import_on)
    shop.clock.now = utc_now()
    for number in range(_BATCHES):
        await made(shop, sheet(2), source=f"web-{number}")
    shop.notifications.down = True
    order = await shop.place()
    assert shop.notifications.sent == []
    service = replace(shop.service, engine=open_engine())
    bulk = bulk_runner(service)
    jobs = [
        importing_batches(service, bulk),
        undoing_batches(service, bulk),
        reconciling(service),
        bulk.job(),
        runner(service).job(),
    ]
    async with service.engine.running(jobs, []):
        await asyncio.sleep(2)
        shop.notifications.down = False
        shop.clock.advance(minutes=2)
        async with asyncio.timeout(_PATIENCE_SECONDS):  # the imports never end
            while (await shop.states(order["id"]))["notice"] != "done":  # noqa: ASYNC110 - told by the database
                await asyncio.sleep(0.05)
        assert (await service.engine.check())[0] == "ok"
    assert (await shop.states(order["id"]))["notice"] == "done"
