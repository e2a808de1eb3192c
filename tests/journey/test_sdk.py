"""ichiba_sdk on a bad line, and through the death of a service."""

import asyncio
import itertools
import threading
from collections import Counter
from pathlib import Path
from uuid import UUID

import pytest

from ichiba_sdk import AsyncIchiba, Ichiba
from ichiba_sdk.order_client.models import Batch
from tests.journey.bad_line import FATES, BadLine, bad_line
from tests.journey.system import System

_ORDERS, _AT_ONCE, _SHARE = 2_000, 80, 0.3
# Of the calls at once, nearly all wait for an answer that never comes: these few seconds each.
_PATIENCE_SECONDS, _SILENCE_SECONDS = 5, 6
_ROWS = 4_000
_HEADING = "external_id,customer_name,customer_email,product_name,quantity,unit_price"


def _client(system: System) -> Ichiba:
    return Ichiba(
        _token(system),
        order_url=str(system.order.base_url),
        payment_url=str(system.payment.base_url),
        notification_url=str(system.notification.base_url),
    )


def _token(system: System) -> str:
    return str(system.order.headers["Authorization"]).removeprefix("Bearer ")


async def _create(client: AsyncIchiba, turn: asyncio.Semaphore, number: int) -> tuple[str, UUID]:
    async with turn:
        order = await client.orders.create(
            customer_name="佐藤 花子",
            items=[{"product_name": "有田焼 湯呑", "quantity": 1, "unit_price": 1800}],
            source="bad-line",
            external_id=f"line-{number}",
            payment_method="invoice" if number % 4 else "card",
        )
    return str(order.external_id), order.id


async def _create_all(system: System, line: BadLine) -> list[tuple[str, UUID]]:
    turn = asyncio.Semaphore(_AT_ONCE)
    async with AsyncIchiba(_token(system), order_url=line.url, timeout=_PATIENCE_SECONDS) as client:
        return await asyncio.gather(*(_create(client, turn, each) for each in range(_ORDERS)))


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_two_thousand_calls_on_a_bad_line_make_two_thousand_orders(system: System) -> None:
    with bad_line(str(system.order.base_url), _SHARE, seed=42, silence=_SILENCE_SECONDS) as line:
        told = asyncio.run(_create_all(system, line))
    spoilt = sum(line.counts[fate] for fate in FATES)
    calls = line.counts.total()
    print(f"{calls} calls for {_ORDERS} orders, {spoilt} of them spoilt: {dict(line.counts)}")
    assert all(line.counts[fate] > 20 for fate in FATES), line.counts
    assert 0.25 < spoilt / calls < 0.35

    with _client(system) as client:
        made = {
            each.external_id: each.id for each in client.orders.iter(source="bad-line", limit=200)
        }
        listed = sum(1 for _ in client.orders.iter(source="bad-line", limit=200))
        payments = Counter(each.order_id for each in client.payments.iter(limit=200))
    assert listed == len(made) == _ORDERS
    assert made == dict(told)
    assert [payments[each] for each in made.values()] == [1] * _ORDERS


def _sheet(path: Path) -> Path:
    rows = (f"sdk-{n},山本 {n},y{n}@example.jp,急須,1,1000" for n in range(_ROWS))
    path.write_text("\n".join([_HEADING, *rows, ""]), encoding="utf-8")
    return path


@pytest.mark.timeout(300)
def test_a_service_that_is_killed_costs_a_follower_nothing(
    own_system: System, tmp_path: Path
) -> None:
    seen: list[Batch] = []
    is_under_way = threading.Event()
    with _client(own_system) as client:
        sheet = _sheet(tmp_path / "orders.csv")

        def follow() -> None:
            for each in client.batches.follow(batch.id):
                seen.append(each)
                if each.rows_processed:
                    is_under_way.set()

        follower = threading.Thread(target=follow)
        with own_system.held("payment"):  # or the import might end before it is seen
            batch = client.batches.create(sheet, source="sdk", notify="NONE")
            follower.start()
            assert is_under_way.wait(60)
            own_system.child("order").kill()
        follower.join(200)
        assert not follower.is_alive()
        assert seen[-1].status == "COMPLETED"
        assert client.batches.get(batch.id) == seen[-1]
        orders = sum(1 for _ in client.orders.iter(batch_id=batch.id, limit=200))
    assert any(each.status == "RUNNING" and each.rows_processed < _ROWS for each in seen)
    assert all(one.version < other.version for one, other in itertools.pairwise(seen))
    assert (seen[-1].rows_created, orders) == (_ROWS, _ROWS)
