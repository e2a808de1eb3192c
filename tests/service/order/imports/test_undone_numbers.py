"""An import that was undone frees its numbers: its file goes in again, mended or as it was."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.service.order.batch_requests import BATCHES, HEADING
from tests.service.order.conftest import ORDERS, Shop, assert_problem, new_order
from tests.service.order.importing import batch_of, imported, line, lines, orders_of, rows_of

SAMPLES = Path(__file__).parents[3] / "samples" / "orders"
NUMBERED = [line("A-1"), line("A-2", unit_price=9000)]
MENDED = lines(NUMBERED[0], line("A-2", unit_price=900))
UNNUMBERED = lines(line(), line(customer_name="Noah Wilson"))


async def undone(shop: Shop, content: bytes) -> dict[str, Any]:
    """An import that was undone."""
    batch = await imported(shop, content)
    return await undo(shop, batch["id"])


async def undo(shop: Shop, batch_id: str) -> dict[str, Any]:
    reply = await shop.api.post(f"{BATCHES}/{batch_id}/undo")
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    await shop.finish_batches()
    batch = await batch_of(shop, batch_id)
    assert batch["status"] == "UNDONE"
    return batch


async def outcomes(shop: Shop, batch: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(row["outcome"], row["code"]) for row in await rows_of(shop, batch["id"])]


@pytest.mark.parametrize("again", [lines(*NUMBERED), MENDED], ids=["as it was", "mended"])
async def test_the_file_goes_in_again_as_new_orders_that_name_the_old_ones(
    shop: Shop, again: bytes
) -> None:
    first = await undone(shop, lines(*NUMBERED))
    old = await orders_of(shop, first["id"])
    second = await imported(shop, again)
    assert await outcomes(shop, second) == [("created", None)] * 2
    new = await orders_of(shop, second["id"])
    assert [order["external_id"] for order in new] == ["A-1", "A-2"]
    assert [order["replaces"] for order in new] == [order["id"] for order in old]
    assert {order["status"] for order in new} == {"PAID"}
    assert {order["status"] for order in old} == {"CANCELLED"}
    assert [order["replaces"] for order in old] == [None, None]
    placed = (await shop.events(new[0]["id"]))[0]
    assert (placed["type"], placed["data"]["replaces"]) == ("order_placed", old[0]["id"])
    replaced = (await shop.events(old[0]["id"]))[-1]
    assert (replaced["type"], replaced["data"]) == ("replaced", {"order_id": new[0]["id"]})
    assert replaced["actor"] == "test"


async def test_rows_without_a_number_go_in_again_too(shop: Shop) -> None:
    first = await undone(shop, UNNUMBERED)
    second = await imported(shop, UNNUMBERED)
    assert await outcomes(shop, second) == [("created", None)] * 2
    old, new = [await orders_of(shop, each["id"]) for each in (first, second)]
    assert {order["replaces"] for order in new} == {order["id"] for order in old}


async def test_a_dry_run_says_so(shop: Shop) -> None:
    await undone(shop, lines(*NUMBERED))
    looked_at = await imported(shop, MENDED, dry_run=True)
    assert (looked_at["status"], looked_at["orders_created"]) == ("VALIDATED", 2)


async def test_it_can_be_undone_and_imported_as_often_as_one_likes(shop: Shop) -> None:
    chain: list[str | None] = [None]
    for _ in range(3):
        batch = await undone(shop, lines(NUMBERED[0]))
        [order] = await orders_of(shop, batch["id"])
        assert order["replaces"] == chain[-1]
        chain.append(order["id"])
    await imported(shop, lines(NUMBERED[0]))
    again = await imported(shop, lines(NUMBERED[0]), filename="again.csv")
    assert await outcomes(shop, again) == [("duplicate", None)]


async def test_what_stays_keeps_its_number(shop: Shop) -> None:
    first = await imported(shop, lines(*NUMBERED, line("A-3")))
    shipped, cancelled, _ = await orders_of(shop, first["id"])
    await shop.set_status(shipped["id"], "SHIPPED")
    await shop.cancel(cancelled["id"])
    await undo(shop, first["id"])
    second = await imported(shop, lines(NUMBERED[0], line("A-2", unit_price=900), line("A-3")))
    assert await outcomes(shop, second) == [
        ("duplicate", None),
        ("failed", "external_id_conflict"),
        ("created", None),
    ]


async def test_two_imports_do_not_both_take_a_number(shop: Shop) -> None:
    await undone(shop, lines(*NUMBERED))
    files = [lines(*NUMBERED), lines(*NUMBERED, line("B-1"))]
    batches = [(await send(shop, content))["id"] for content in files]
    await asyncio.gather(*(shop.work_on_batches() for _ in batches))
    await shop.work_on_batches()
    found = [await batch_of(shop, batch_id) for batch_id in batches]
    assert sum(batch["rows_created"] for batch in found) == 3
    assert sum(batch["rows_duplicate"] for batch in found) == 2


async def send(shop: Shop, content: bytes) -> dict[str, Any]:
    headers = {"Content-Type": "text/csv"}
    reply = await shop.api.post(BATCHES, content=content, headers=headers)
    assert reply.status_code == 202, reply.text
    batch: dict[str, Any] = reply.json()
    return batch


async def test_a_single_order_may_take_it_too_and_only_one(shop: Shop) -> None:
    first = await undone(shop, lines(NUMBERED[0]))
    [old] = await orders_of(shop, first["id"])
    order = await shop.place(external_id="A-1", source="csv")
    assert order["replaces"] == old["id"]
    again = await shop.api.post(ORDERS, json=new_order(external_id="A-1", source="csv"))
    assert_problem(again, 409, "external_id_conflict")


async def test_a_number_leads_to_the_living_order_first(shop: Shop) -> None:
    await undone(shop, lines(NUMBERED[0]))
    shop.clock.advance(seconds=1)
    await imported(shop, lines(NUMBERED[0]))
    found = (await shop.api.get(ORDERS, params={"q": "A-1"})).json()["items"]
    assert [order["status"] for order in found] == ["PAID", "CANCELLED"]
    assert found[0]["replaces"] == found[1]["id"]


HOW = "payment_method,paid_elsewhere_provider,points_amount"
EVERY_WAY = {
    "A-1": "card,,",
    "A-2": "cash_on_delivery,,",
    "A-3": "invoice,,",
    "A-4": "external,Rakuten,",
    "A-5": "card,,3000",
}


async def test_orders_that_are_paid_in_other_ways_free_theirs_too(shop: Shop) -> None:
    """What is accepted, paid elsewhere or costs nothing is cancelled, and its number is free."""
    heading = f"{HEADING},{HOW}"
    first = await undone(
        shop, lines(*[line(number, x=how) for number, how in EVERY_WAY.items()], heading=heading)
    )
    old = await orders_of(shop, first["id"])
    assert {order["status"] for order in old} == {"CANCELLED"}
    assert (first["orders_undone"], first["orders_kept"]) == (5, 0)
    mended = [line(number, x=how, product_name="Mug") for number, how in EVERY_WAY.items()]
    second = await imported(shop, lines(*mended, heading=heading))
    assert await outcomes(shop, second) == [("created", None)] * 5
    new = await orders_of(shop, second["id"])
    assert [order["replaces"] for order in new] == [order["id"] for order in old]
    assert [order["status"] for order in new] == ["PAID", "ACCEPTED", "ACCEPTED", "PAID", "PAID"]


async def test_the_export_of_another_system_goes_in_again(shop: Shop) -> None:
    content = (SAMPLES / "shopify.csv").read_bytes()
    first = await undone(shop, content)
    old = await orders_of(shop, first["id"])
    second = await imported(shop, content)
    new = await orders_of(shop, second["id"])
    assert [order["replaces"] for order in new] == [order["id"] for order in old]
    assert (second["rows_created"], second["rows_skipped"]) == (
        first["rows_created"],
        first["rows_skipped"],
    )
