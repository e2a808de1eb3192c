"""What is paid after shipping and does not come is found in the night after it became overdue."""

import pytest

from services.order.app import runner
from services.order.peers import payment_records
from services.order.reconciliation.reconciling import start_nightly
from tests.service.reconciliation.house import House


async def _found_tonight(house: House) -> list[tuple[str, str]]:
    found = await house.finish(await start_nightly(house.service))
    assert (found["status"], found["error"]) == ("COMPLETED", None)
    return sorted((each["kind"], each["order_id"]) for each in found["differences"])


async def _placed(house: House, count: int, **changes: str) -> list[str]:
    placed = [(await house.place(**changes))["id"] for _ in range(count)]
    await runner(house.service).run_pass()
    return placed


async def test_it_is_found_in_the_night_after_it_became_overdue(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Page by page; neither the night before nor the one after finds it, and the rest never."""
    monkeypatch.setattr(payment_records, "PAGE", 2)
    invoices = await _placed(house, 3, payment_method="invoice")
    [delivered] = await _placed(house, 1, payment_method="cash_on_delivery")
    [received, cancelled] = await _placed(house, 2, payment_method="invoice")
    await _placed(house, 1)
    payment = await house.payment(received)
    reply = await house.payment_api.post(
        f"/api/v1/payments/{payment['id']}/record", json={"received_at": payment["created_at"]}
    )
    assert reply.status_code == 200, reply.text
    await house.payment_service.webhooks.close()
    await house.api.put(f"/api/v1/orders/{delivered}/status", json={"status": "SHIPPED"})
    await house.api.delete(f"/api/v1/orders/{cancelled}")
    await runner(house.service).run_pass()

    house.clock.advance(days=30)
    assert await _found_tonight(house) == []
    house.clock.advance(days=1)
    overdue = sorted(("payment_overdue", each) for each in [*invoices, delivered])
    assert await _found_tonight(house) == overdue
    house.clock.advance(days=1)
    assert await _found_tonight(house) == []
