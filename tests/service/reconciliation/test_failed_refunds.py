"""A refund whose answer was lost and that failed: from the gateway to the order and back again."""

from services.order.app import runner
from services.payment.inquiries.resolving import resolve_pass
from tests.service.reconciliation.house import AMOUNT, House


async def test_the_order_hears_of_it_and_a_person_has_it_tried_again(house: House) -> None:
    order = await house.place()
    house.gateway.is_deaf = True
    await house.api.delete(f"/api/v1/orders/{order['id']}")
    assert (await house.event_types(order["id"]))[-2:] == ["refund_accepted", "notice_accepted"]
    house.gateway.is_deaf, house.gateway.refuses_refunds = False, True
    house.clock.advance(seconds=5)
    assert await resolve_pass(house.payment_service) == 1
    [failed] = [each for each in await house.events(order["id"]) if each["type"] == "refund_failed"]
    assert failed["data"]["amount"] == AMOUNT
    assert failed["data"]["error"] == "The account has been closed."
    url = f"/api/v1/orders/{order['id']}/explanation"
    told = (await house.api.get(url)).json()
    assert "the money still has to be refunded" in told["summary"]
    [owed] = told["owed"]

    house.gateway.refuses_refunds = False
    await house.api.post(f"/api/v1/deliveries/{owed['id']}/replay")
    await runner(house.service).run_pass()
    assert (await house.payment(order["id"]))["status"] == "REFUNDED"
    assert (await house.api.get(url)).json()["owed"] == []
    assert await house.differences() == []
