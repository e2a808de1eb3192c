"""A source's external id belongs to one order."""

import asyncio

from tests.service.order.conftest import ORDERS, Shop, assert_problem, new_order


async def test_the_same_external_id_again_is_refused_and_leaves_nothing(shop: Shop) -> None:
    first = await shop.place(external_id="WEB-1")
    again = await shop.api.post(ORDERS, json=new_order(external_id="WEB-1", note="again"))
    problem = assert_problem(again, 409, "external_id_conflict")
    assert problem["detail"] == "The source api already has an order WEB-1."
    [stored] = await shop.stored_orders()
    assert stored.id == first["id"]
    assert len(await shop.stored_deliveries()) == 2
    assert shop.payments.calls == ["create"]
    assert shop.notifications.calls == 1


async def test_another_source_may_use_it(shop: Shop) -> None:
    one = await shop.place(external_id="1", source="web")
    other = await shop.place(external_id="1", source="fax")
    assert one["id"] != other["id"]


async def test_orders_without_one_do_not_conflict(shop: Shop) -> None:
    await shop.place()
    await shop.place()
    assert len(await shop.stored_orders()) == 2


async def test_two_at_once_make_one(shop: Shop) -> None:
    replies = await asyncio.gather(
        *(shop.api.post(ORDERS, json=new_order(external_id="WEB-1")) for _ in range(6))
    )
    assert sorted(reply.status_code for reply in replies) == [201, 409, 409, 409, 409, 409]
    assert len(await shop.stored_orders()) == 1
    assert len(shop.payments.ledger) == 1
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_it_stays_taken_when_its_order_is_cancelled(shop: Shop) -> None:
    order = await shop.place(external_id="WEB-1")
    await shop.cancel(order["id"])
    again = await shop.api.post(ORDERS, json=new_order(external_id="WEB-1"))
    assert_problem(again, 409, "external_id_conflict")
