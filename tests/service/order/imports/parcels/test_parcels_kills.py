"""Batches of parcels that rest, are killed, or meet somebody else at the same orders."""

from collections.abc import Sequence
from typing import Any

import pytest

from services.order.context import OrderService, OrderUnit
from services.order.domain.imports.batches import Batch
from services.order.imports import leases
from services.order.imports.working import looking, shipping
from services.order.imports.working.judging_parcels import ParcelsJudgement, judge_parcels
from services.order.sheets import SheetParcels
from tests.service.order.batch_requests import BATCHES, made
from tests.service.order.conftest import Shop
from tests.service.order.importing import batch_of, restarted
from tests.service.order.shipping import counted, messages_of, parcels, placed, shipped

pytestmark = pytest.mark.usefixtures("small_chunks")


async def test_a_batch_of_parcels_rests_and_is_cancelled(shop: Shop) -> None:
    ids = await placed(shop, *(f"A-{n}" for n in range(6)))
    batch_id = await _begun(shop, parcels(*(f"A-{n},{n},," for n in range(6))))
    taken = await leases.take(shop.service, batch_id)
    assert taken is not None
    await shipping._ship_chunk(shop.service, taken)
    url = f"{BATCHES}/{batch_id}"
    assert (await shop.api.post(f"{url}/pause")).json()["status"] == "PAUSED"
    await shop.work_on_batches()
    assert (await batch_of(shop, batch_id))["rows_processed"] == 2
    assert (await shop.api.post(f"{url}/cancel")).json()["status"] == "CANCELLED"
    await shop.work_on_batches()
    statuses = [(await shop.get(each))["status"] for each in ids]
    assert statuses == ["SHIPPED"] * 2 + ["PAID"] * 4
    assert (await batch_of(shop, batch_id))["allowed_actions"] == []


async def test_a_batch_of_parcels_rests_and_goes_on(shop: Shop) -> None:
    await placed(shop, "A-1", "A-2", "A-3")
    batch_id = await _begun(shop, parcels("A-1,1,,", "A-2,2,,", "A-3,3,,"))
    url = f"{BATCHES}/{batch_id}"
    assert (await shop.api.post(f"{url}/pause")).json()["status"] == "PAUSED"
    assert (await shop.api.post(f"{url}/resume")).json()["status"] == "RUNNING"
    await shop.work_on_batches()
    assert counted(await batch_of(shop, batch_id)) == {"orders_shipped": 3, "parcels_shipped": 3}


async def _work(shop: Shop, batch_id: str) -> None:
    """One portion, as the job makes it."""
    batch = await leases.take(shop.service, batch_id)
    assert batch is not None
    if batch.status == "RUNNING":
        await shipping.ship_on(shop.service, batch)
    else:
        await (looking.begin if batch.status == "QUEUED" else looking.look_on)(shop.service, batch)


async def _begun(shop: Shop, content: bytes) -> str:
    """The batch of a file, taken up and looked at, of which no row was consumed."""
    batch = await made(shop, content, kind="parcels")
    for _ in range(3):
        await _work(shop, batch["id"])
    assert (await batch_of(shop, batch["id"]))["status"] == "RUNNING"
    return str(batch["id"])


class KilledError(Exception):
    """The process ends here."""


async def test_a_chunk_that_is_interrupted_within_has_done_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = await placed(shop, "A-0", "A-1", "A-2")
    batch_id = await _begun(shop, parcels(*(f"A-{n},{n},," for n in range(3))))
    ship = shipping._ship

    def killed_within(unit: OrderUnit, known: Batch, read: list[SheetParcels], spent: int) -> None:
        ship(unit, known, read, spent)
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(shipping, "_ship", killed_within)
        with pytest.raises(KilledError):
            await _work(shop, batch_id)
    assert [(await shop.get(each))["status"] for each in ids] == ["PAID"] * 3
    assert {row.kind for row in await shop.stored_deliveries()} & {"batch_notices"} == set()
    assert counted(await batch_of(shop, batch_id)) == {}
    await shop.work_on_batches()
    assert counted(await batch_of(shop, batch_id)) == {"orders_shipped": 3, "parcels_shipped": 3}
    assert sorted(messages_of(shop)) == ["A-0", "A-1", "A-2"]


async def test_a_batch_that_is_killed_after_a_chunk_ships_and_tells_nothing_twice(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = await placed(shop, *(f"A-{n}" for n in range(6)))
    batch_id = await _begun(shop, parcels(*(f"A-{n},{n},," for n in range(6))))
    chunk = shipping._ship_chunk

    async def killed_after(service: OrderService, known: Batch) -> int | None:
        await chunk(service, known)
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(shipping, "_ship_chunk", killed_after)
        with pytest.raises(KilledError):
            await _work(shop, batch_id)
    assert [(await shop.get(each))["status"] for each in ids] == ["SHIPPED"] * 2 + ["PAID"] * 4
    await restarted(shop)
    await shop.work_on_batches()
    done = await batch_of(shop, batch_id)
    assert (done["status"], done["notifications_queued"]) == ("COMPLETED", 6)
    assert counted(done) == {"orders_shipped": 6, "parcels_shipped": 6}
    assert sorted(messages_of(shop)) == [f"A-{n}" for n in range(6)]
    for each in ids:
        assert (await shop.event_types(each)).count("shipped") == 1
        assert len((await shop.get(each))["parcels"]) == 1


async def test_an_order_that_somebody_ships_meanwhile_is_judged_anew(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    [one, two] = await placed(shop, "A-1", "A-2")
    judge = judge_parcels
    calls: list[int] = []

    def stale(connection: Any, batch: Batch, read: Sequence[SheetParcels]) -> ParcelsJudgement:
        judgement = judge(connection, batch, read)
        calls.append(1)
        if len(calls) == 1:
            for each in judgement.shippings:
                object.__setattr__(each.order, "version", each.order.version + 1)
        return judgement

    monkeypatch.setattr(shipping, "judge_parcels", stale)
    batch = await shipped(shop, parcels("A-1,1,,", "A-2,2,,"))
    assert counted(batch) == {"orders_shipped": 2, "parcels_shipped": 2}
    assert len(calls) == 2
    assert [(await shop.get(each))["version"] for each in (one, two)] == [3, 3]
    assert sorted(messages_of(shop)) == ["A-1", "A-2"]
