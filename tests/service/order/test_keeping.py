"""What the order service lets go, and what it needs however old it is."""

from datetime import timedelta

from sqlalchemy import select

from services.chassis.base.settings import Settings
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import Sweep
from services.order.keeping.kinds import KEEPING
from services.order.tables import payment_events
from tests.service.order.conftest import Shop


async def sweep(shop: Shop, **later: float) -> dict[str, int]:
    now = shop.clock() + timedelta(**later)
    operated = Operated(Settings.load(), KEEPING)
    return await Sweep(shop.service.database, operated, lambda: now).run()


async def kept_events(shop: Shop) -> list[str]:
    statement = select(payment_events.c.order_id)
    return await shop.service.database.read(lambda c: list(c.execute(statement).scalars()))


async def test_the_book_and_its_history_stay(shop: Shop) -> None:
    order = await shop.place()
    events = await shop.events(order["id"])
    swept = await sweep(shop, days=4_000)
    assert set(swept) == {"owed_work"}
    assert await shop.events(order["id"]) == events
    assert await shop.get(order["id"]) == order
    assert await shop.stored_deliveries() == []


async def test_calls_that_are_owed_stay_with_the_events_of_their_orders(shop: Shop) -> None:
    shop.payments.will_be("PENDING")
    settled = await shop.place()
    await shop.tell(settled["id"], payment_id=settled["payment_id"])
    shop.payments.will_be("PENDING")
    owing = await shop.place()
    shop.notifications.down = True
    await shop.tell(owing["id"], payment_id=owing["payment_id"])
    assert len(await kept_events(shop)) == 2
    swept = await sweep(shop, days=91)
    assert swept["payment_events"] == 1
    assert await kept_events(shop) == [owing["id"]]
    assert {row.state for row in await shop.stored_deliveries()} == {"pending"}
