"""Orders, their batches, what is owed for them and reconciliations, all at once."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import httpx
import pytest

from services.chassis.base.settings import Settings
from services.chassis.identity.pseudonyms import Pseudonyms
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.outbox.deliveries import Deliveries
from services.chassis.storage.opening import open_database
from services.chassis.web.application import build_app, handlers_of
from services.order import api as order_api
from services.order.api.payloads import orders as payloads
from services.order.app import SERVICE
from services.order.context import Bulk, OrderService
from services.order.files.batch_files import BatchFiles
from services.order.files.sheet_readers import SheetReaders
from services.order.imports import undoing
from services.order.imports.working import importing, shipping
from services.order.tables import deliveries
from tests.lifespan import lifespan_of
from tests.plain_engine import PlainEngine
from tests.service.contention.conftest import unhurried_rows
from tests.service.contention.crowd import Crowd
from tests.service.contention.order_counter import Counter
from tests.service.contention.order_records import FakeRecords
from tests.service.order.bulk_fakes import FakeBulkNotifications, FakeBulkPayments
from tests.service.order.conftest import Shop
from tests.service.order.erasing_fakes import FakeErasures
from tests.service.order.fakes import Clock, FakeNotifications, FakePayments
from tests.service.settled import when_settled

_ROUNDS = 8


@pytest.fixture
async def shop(
    settings: Settings, token: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Shop]:
    """A shop of small portions that can be reconciled; nothing runs in it by itself."""
    monkeypatch.setattr(importing, "_ROWS_IMPORTED", 12)
    monkeypatch.setattr(shipping, "_ROWS_SHIPPED", 12)
    monkeypatch.setattr(undoing, "_ORDERS_AT_ONCE", 6)
    clock, payments, notifications = Clock(), FakePayments(), FakeNotifications()
    files = BatchFiles(settings.data_dir / "batches")
    bulk = Bulk(
        FakeBulkPayments(payments),
        FakeBulkNotifications(),
        SheetReaders(files),
        payloads.new_order,
    )
    service = OrderService(
        open_database(settings.database_url(SERVICE)),
        PlainEngine(),
        payments,
        notifications,
        clock=clock,
        payment_records=FakeRecords(payments, clock),
        grace=timedelta(0),
        batch_files=files,
        bulk_parts=bulk,
        erasure_calls=FakeErasures(),
        pseudonyms_kept=Pseudonyms(b"key"),
    )

    @asynccontextmanager
    async def open_service() -> AsyncIterator[OrderService]:
        with unhurried_rows(url):
            yield service
            await service.database.close()

    url = settings.database_url(SERVICE)
    key = SigningKey.load_or_create(settings.data_dir)
    app = build_app(
        SERVICE, handlers_of(order_api), open_service, settings, verifier=TokenVerifier(key)
    )
    async with lifespan_of(app) as manager:
        headers = {"Authorization": f"Bearer {token()}"}
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(manager.app),
            base_url="http://test",
            headers=headers,
            event_hooks=when_settled(service),
        ) as api:
            bulk_payments = cast("FakeBulkPayments", bulk.payments)
            bulk_notices = cast("FakeBulkNotifications", bulk.notifications)
            yield Shop(
                api,
                service,
                payments,
                notifications,
                bulk_payments,
                bulk_notices,
                clock,
                token,
                key,
                manager.app,
            )


@pytest.fixture
async def other_worker(shop: Shop, settings: Settings) -> AsyncIterator[OrderService]:
    """A second process of the service, whose clock finds everything due."""
    database = open_database(settings.database_url(SERVICE))

    class OtherEngine(PlainEngine):
        slot = "order-1"

    def late() -> datetime:
        return shop.clock() + timedelta(minutes=5)

    yield replace(
        shop.service,
        database=database,
        engine=OtherEngine(),
        deliveries=Deliveries(deliveries, "order-1"),
        clock=late,
    )
    await database.close()


@pytest.mark.slow
@pytest.mark.timeout(300)  # a minute of work, and far longer beside other work
async def test_no_two_use_cases_wait_for_each_other(
    shop: Shop, other_worker: OrderService, crowd: Crowd
) -> None:
    for number in range(_ROUNDS):
        counter = await Counter.open(shop, crowd, number)
        await crowd.meet(counter.cases(other_worker))
    crowd.assert_all_took_part()
    listed = (await shop.api.get("/api/v1/reconciliations", params={"limit": 50})).json()
    assert [each["error"] for each in listed["items"] if each["status"] == "FAILED"] == []
