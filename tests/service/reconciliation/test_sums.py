"""The sums that are kept of orders are compared with the orders."""

from sqlalchemy import delete

from services.order.tables import order_sum_changes, order_sums
from tests.service.reconciliation.house import AMOUNT, House


async def test_sums_that_are_not_those_of_the_orders_are_found(house: House) -> None:
    await house.place()
    await house.place()
    await house.service.database.write(lambda c: c.execute(delete(order_sums)))
    await house.service.database.write(lambda c: c.execute(delete(order_sum_changes)))

    found = await house.the_difference()

    assert (found["kind"], found["remedy"]) == ("sums_differ", "contact_support")
    assert f"lack 2 orders and {2 * AMOUNT:,} yen" in found["remedy_effect"]
    assert "ichiba sums rebuild" in found["remedy_effect"]
    sides = ("order_id", "payment_id", "gateway", "order_side", "payment_side", "gateway_side")
    assert [found[name] for name in sides] == [None] * len(sides)
