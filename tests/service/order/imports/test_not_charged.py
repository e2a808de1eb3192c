"""A batch says which of its orders no gateway is asked for, before and after they are made."""

from typing import Any

import pytest
from sqlalchemy import update

from services.order.context import OrderUnit
from services.order.domain.imports.batches import Batch
from services.order.domain.imports.order_counts import NOT_CHARGED
from services.order.imports.working import importing, looking
from services.order.imports.working.judging import Judgement
from services.order.tables import batches
from tests.service.order.batch_requests import BATCHES, HEADING, made
from tests.service.order.conftest import Shop
from tests.service.order.importing import batch_of, imported, line, lines, orders_of, restarted

pytestmark = pytest.mark.usefixtures("small_chunks")

NAMES = (
    "orders_created",
    "amount_total",
    "orders_paid_elsewhere",
    "amount_paid_elsewhere",
    "orders_paid_after_shipping",
    "amount_paid_after_shipping",
    "orders_free",
)
MIXED = lines(
    line("A-1", payment_method="card", paid_elsewhere_provider=""),
    line("A-2", payment_method="external", paid_elsewhere_provider="楽天市場"),
    line("A-3", payment_method="external", paid_elsewhere_provider="楽天市場", unit_price=200),
    line("A-4", payment_method="cash_on_delivery", paid_elsewhere_provider="", unit_price=50),
    line("A-5", payment_method="invoice", paid_elsewhere_provider=""),
    line("A-6", payment_method="card", paid_elsewhere_provider="", unit_price=0),
    line("A-7", payment_method="external", paid_elsewhere_provider="", unit_price=700),
    line("A-2", payment_method="external", paid_elsewhere_provider="楽天市場"),
    line("A-8", payment_method="konbini", paid_elsewhere_provider=""),
    heading=f"{HEADING},payment_method,paid_elsewhere_provider",
)
COUNTED = [7, 12_250, 2, 3200, 2, 3050, 1]


def counted(batch: dict[str, Any]) -> list[int | None]:
    return [batch[name] for name in NAMES]


async def test_a_dry_run_says_what_is_not_charged_and_the_import_charges_the_rest(
    shop: Shop,
) -> None:
    batch = await imported(shop, MIXED, dry_run=True)
    assert counted(batch) == COUNTED
    assert (batch["rows_failed"], batch["rows_duplicate"]) == (1, 1)
    reply = await shop.api.post(f"{BATCHES}/{batch['id']}/confirm")
    assert counted(reply.json()) == [0] * 7
    await shop.work_on_batches()
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], counted(batch)) == ("COMPLETED", COUNTED)
    asked = {
        order["external_id"]
        for order in await orders_of(shop, batch["id"])
        if order["payment_method"] in {"card", "konbini"} and order["total_amount"]
    }
    assert asked == {"A-1", "A-8"}  # 7 - 2 - 2 - 1 of them, and 12,250 - 3,200 - 3,050 yen
    certificate = (await shop.api.get(f"{BATCHES}/{batch['id']}/certificate")).json()
    assert (certificate["yen_paid_elsewhere"], certificate["yen_paid_after_shipping"]) == (
        batch["amount_paid_elsewhere"],
        batch["amount_paid_after_shipping"],
    )


async def test_where_one_wrong_row_refuses_the_file_it_is_counted_once_only(shop: Shop) -> None:
    fine = b"".join(row for row in MIXED.splitlines(keepends=True) if b"A-7" not in row)
    batch = await imported(shop, fine, error_policy="REJECT_EVERYTHING")
    assert (batch["status"], counted(batch)) == ("COMPLETED", COUNTED)


class KilledError(Exception):
    """The process ends here."""


@pytest.mark.parametrize("step", ["within", "after"])
@pytest.mark.parametrize(
    ("room", "chunk", "end"),
    [(looking, "_look_at_rows", "VALIDATED"), (importing, "_import_chunk", "COMPLETED")],
    ids=["looking", "importing"],
)
async def test_a_batch_that_is_killed_counts_nothing_twice(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, room: Any, chunk: str, end: str, step: str
) -> None:
    batch = await made(shop, MIXED, dry_run=room is looking)
    judge, work, calls = room.judge, getattr(room, chunk), []

    def dies_within(unit: OrderUnit, *given: Any) -> Judgement:
        judgement: Judgement = judge(unit, *given)
        calls.append(given)
        if len(calls) in {2, 4}:
            raise KilledError
        return judgement

    async def dies_after(*given: Any) -> Any:
        done = await work(*given)
        calls.append(given)
        if len(calls) in {2, 4}:
            raise KilledError
        return done

    replaced = ("judge", dies_within) if step == "within" else (chunk, dies_after)
    monkeypatch.setattr(room, *replaced)
    for _ in range(5):
        await shop.finish_batches(60)
        await restarted(shop)
    batch = await batch_of(shop, batch["id"])
    assert (batch["status"], batch["rows_processed"]) == (end, 9)
    assert counted(batch) == COUNTED
    assert len(calls) > 5


async def test_a_dry_run_that_is_paused_goes_on_counting_where_it_was(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = await made(shop, MIXED, dry_run=True)
    url, look = f"{BATCHES}/{batch['id']}", looking.look_on

    async def look_and_pause(service: Any, known: Batch) -> bool:
        goes_on = await look(service, known)
        if known.position:
            await shop.api.post(f"{url}/pause")
        return goes_on

    with monkeypatch.context() as patch:
        patch.setattr(looking, "look_on", look_and_pause)
        await shop.work_on_batches()
    paused = await batch_of(shop, batch["id"])
    assert paused["status"] == "PAUSED"
    assert 0 < paused["orders_paid_elsewhere"] <= paused["orders_created"] < COUNTED[0]
    assert (await shop.api.post(f"{url}/resume")).json()["status"] == "VALIDATING"
    await shop.work_on_batches()
    assert counted(await batch_of(shop, batch["id"])) == COUNTED


@pytest.mark.parametrize("is_dry_run", [True, False])
async def test_what_an_earlier_version_has_taken_in_is_counted_once_it_is_imported(
    shop: Shop, *, is_dry_run: bool
) -> None:
    batch = await made(shop, MIXED, dry_run=is_dry_run)
    forgotten = update(batches).values(dict.fromkeys(NOT_CHARGED))
    await shop.service.database.write(lambda connection: connection.execute(forgotten))
    await shop.work_on_batches()
    if is_dry_run:
        looked_at = await batch_of(shop, batch["id"])
        assert counted(looked_at) == [*COUNTED[:2], *[None] * len(NOT_CHARGED)]
        await shop.api.post(f"{BATCHES}/{batch['id']}/confirm")
        await shop.work_on_batches()
    assert counted(await batch_of(shop, batch["id"])) == COUNTED


async def test_a_batch_of_parcels_counts_none(shop: Shop) -> None:
    await shop.place(external_id="A-1", source="web")
    content = lines("A-1,1", heading="order_number,tracking_number")
    batch = await imported(shop, content, kind="parcels")
    assert counted(batch) == [0] * 7
