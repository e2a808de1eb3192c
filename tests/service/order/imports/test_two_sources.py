"""An external id is its source's own: two sources may use the same, in one file and in two."""

import asyncio
from typing import Any

import pytest

from services.order.imports.working import importing
from tests.service.order.batch_requests import BATCHES, made
from tests.service.order.conftest import Shop, new_order
from tests.service.order.importing import batch_of, line, lines, orders_of, rows_of

pytestmark = pytest.mark.usefixtures("small_chunks")


async def looked_at(shop: Shop, *orders: dict[str, Any]) -> list[tuple[str, str | None]]:
    """What a dry run says of each of the orders, two of which are looked at at a time."""
    body = {"orders": list(orders), "dry_run": True}
    reply = await shop.api.post(BATCHES, json=body)
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    return [(row["outcome"], row["code"]) for row in await rows_of(shop, reply.json()["id"])]


def order(source: str, external_id: str, note: str) -> dict[str, Any]:
    return new_order(source=source, external_id=external_id, note=note)


async def test_a_dry_run_sees_no_conflict_between_two_sources(shop: Shop) -> None:
    found = await looked_at(
        shop,
        order("shop-a", "1", "first"),
        order("shop-a", "2", "second"),
        order("shop-b", "1", "third"),
        order("shop-b", "2", "fourth"),
        order("shop-a", "1", "first"),
        order("shop-b", "2", "fifth"),
    )
    assert found == [
        *[("created", None)] * 4,
        ("duplicate", None),
        ("failed", "external_id_conflict"),
    ]


async def test_the_real_run_says_the_same(shop: Shop) -> None:
    body = {"orders": [order("shop-a", "1", "one"), order("shop-b", "1", "two")]}
    reply = await shop.api.post(BATCHES, json=body)
    await shop.work_on_batches()
    orders = await orders_of(shop, reply.json()["id"])
    assert sorted((each["source"], each["external_id"]) for each in orders) == [
        ("shop-a", "1"),
        ("shop-b", "1"),
    ]


async def test_files_of_the_same_orders_in_reverse_make_each_once(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file's rows are told rightly, whichever of the two was first at an order."""
    monkeypatch.setattr(importing, "_ROWS_IMPORTED", 10)
    rows = [line(f"R-{n:02}") for n in range(20)]
    files = [lines(*rows), lines(*reversed(rows))]
    batches = [await made(shop, content, source="shop") for content in files]
    await asyncio.gather(*(shop.work_on_batches() for _ in files))
    await shop.work_on_batches()
    told = [await rows_of(shop, batch["id"]) for batch in batches]
    outcomes = [row["outcome"] for rows in told for row in rows]
    assert sorted(outcomes) == ["created"] * 20 + ["duplicate"] * 20
    by_number = {row["external_id"]: row["order_id"] for row in told[0]}
    assert len(set(by_number.values())) == 20
    assert {row["external_id"]: row["order_id"] for row in told[1]} == by_number
    ended = [await batch_of(shop, batch["id"]) for batch in batches]
    assert sum(batch["rows_created"] for batch in ended) == 20
