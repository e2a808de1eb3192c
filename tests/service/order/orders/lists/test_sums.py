"""Sums are right to the yen however orders change, at the same time or in the midst of a fold."""

import asyncio
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, select, update

from services.chassis.base.settings import Settings
from services.console import sums as command
from services.order.domain.states_gen import OrderStatus
from services.order.orders import listing
from services.order.repository.orders import new_orders, sum_rows
from services.order.tables import order_sum_changes, order_sums, orders, search_arrivals
from tests.service.order.conftest import ORDERS, Shop, item

_LONG = datetime(2020, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)


def _text(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


async def wrong(shop: Shop) -> list[sum_rows.Difference]:
    return await shop.service.database.read(lambda c: sum_rows.find_differences(c, *_LONG))


async def add_all_up(shop: Shop) -> None:
    while await shop.service.database.write(sum_rows.add_up):
        pass


async def place_and_go_on(shop: Shop, number: int) -> None:
    """An order that goes one of the ways that orders go."""
    placed_at = datetime(2026, 11, 20, tzinfo=UTC) - timedelta(minutes=37 * number)
    order = await shop.place(items=[item(unit_price=100 + number)], ordered_at=_text(placed_at))
    if number % 4 == 0:
        await shop.cancel(order["id"])
    elif number % 4 == 1:
        await shop.set_status(order["id"], "SHIPPED")
        await shop.set_status(order["id"], "DELIVERED")
    elif number % 4 == 2:
        await shop.api.patch(f"{ORDERS}/{order['id']}", json={"note": "Nothing that is counted."})


async def test_they_are_right_under_concurrency(shop: Shop) -> None:
    """While others add up; ``order_sums`` alone are right once all is added up."""
    is_over = False

    async def keep_adding_up() -> None:
        while not is_over:
            await shop.service.database.write(sum_rows.add_up)
            assert await wrong(shop) == []
            await asyncio.sleep(0.01)

    folding = [asyncio.create_task(keep_adding_up()) for _ in range(2)]
    await asyncio.gather(*(place_and_go_on(shop, number) for number in range(24)))
    is_over = True
    await asyncio.gather(*folding)
    await add_all_up(shop)
    assert await wrong(shop) == []

    def sums(connection: Any) -> tuple[int, int, int]:
        left = connection.execute(select(func.count()).select_from(order_sum_changes)).scalar_one()
        kept = select(func.sum(order_sums.c.orders), func.sum(order_sums.c.amount))
        return (left, *map(int, connection.execute(kept).one()))

    expected = (0, 24, sum(100 + number for number in range(24)))
    assert await shop.service.database.read(sums) == expected


async def test_a_unit_that_is_broken_off_changes_none(shop: Shop) -> None:
    await place_and_go_on(shop, 3)

    def work(connection: Any) -> None:
        connection.execute(update(orders).values(status="CANCELLED"))
        raise LookupError

    with pytest.raises(LookupError):
        await shop.service.database.write(work)
    assert await wrong(shop) == []


@pytest.mark.parametrize(
    "zone",
    [
        "UTC",
        "Asia/Tokyo",
        "Asia/Kathmandu",
        "Australia/Adelaide",
        "Pacific/Chatham",
        "Asia/Kolkata",
    ],
)
async def test_days_of_every_zone_are_those_of_the_orders(shop: Shop, zone: str) -> None:
    """Compared with a count of the orders, also of times a moment before a day begins."""
    randomly = random.Random(zone)
    begins = datetime(2026, 11, 19, tzinfo=UTC)
    for _ in range(12):
        quarter = begins + timedelta(minutes=15 * randomly.randrange(96))
        moment = quarter - timedelta(microseconds=randomly.choice((0, 1, 1_000, 400_000)))
        await shop.place(ordered_at=_text(moment))
    await shop.place(ordered_at=_text(shop.clock() + timedelta(minutes=4)))
    kept = await listing.get_order_stats(shop.service, 3, zone)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sum_rows, "begin_with_quarters", lambda _times: False)
        counted = await listing.get_order_stats(shop.service, 3, zone)
    assert kept == counted
    assert kept["by_status"][OrderStatus.PAID].count == 13


async def test_what_is_wrong_is_found_and_mended(shop: Shop) -> None:
    for number in range(6):
        await place_and_go_on(shop, number)
    await add_all_up(shop)
    await shop.service.database.write(
        lambda c: c.execute(update(order_sums).values(amount=order_sums.c.amount + 7))
    )
    found = await wrong(shop)
    assert found
    assert {each.lacking for each in found} == {sum_rows.Sums(0, -7, 0)}
    mended = await shop.service.database.write(lambda c: sum_rows.mend(c, *_LONG))
    assert mended == len(found)
    assert await wrong(shop) == []
    assert await shop.service.database.write(lambda c: sum_rows.mend(c, *_LONG)) == 0


async def test_sums_lost_altogether_are_made_anew(shop: Shop) -> None:
    for number in range(6):
        await place_and_go_on(shop, number)
    before = await listing.get_order_stats(shop.service, 30, "Asia/Tokyo")
    await shop.service.database.write(lambda c: c.execute(delete(order_sums)))
    await shop.service.database.write(lambda c: c.execute(delete(order_sum_changes)))
    await shop.service.database.write(lambda c: sum_rows.mend(c, *_LONG))
    assert await listing.get_order_stats(shop.service, 30, "Asia/Tokyo") == before


async def test_orders_of_the_version_before_are_caught_up_with(shop: Shop, backend: str) -> None:
    """On SQLite it wrote nothing down beside them; on PostgreSQL triggers do."""
    if backend != "sqlite":
        pytest.skip("on PostgreSQL triggers write them down, so there is nothing to catch up with")
    await shop.place()
    order = await shop.place(customer_name="Ŵŷx")
    for table in (search_arrivals, order_sum_changes):
        last = table.c.order_id == order["id"] if table is search_arrivals else table.c.id > 2
        await shop.service.database.write(lambda c, t=table, w=last: c.execute(delete(t).where(w)))  # type: ignore[misc]
    await shop.service.database.write(new_orders.catch_up)
    reply = await shop.api.get(ORDERS, params={"q": "ŵŷx"})
    assert [each["id"] for each in reply.json()["items"]] == [order["id"]]


async def test_the_command_makes_them_right_while_the_service_runs(
    shop: Shop, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(4):
        await place_and_go_on(shop, number)
    await asyncio.to_thread(command.rebuild, settings)
    assert "All sums were right." in capsys.readouterr().out
    await shop.service.database.write(lambda c: c.execute(delete(order_sum_changes)))
    assert len(await wrong(shop)) == 4
    await asyncio.to_thread(command.rebuild, settings)
    assert "4 sums were wrong" in capsys.readouterr().out
    assert await wrong(shop) == []
