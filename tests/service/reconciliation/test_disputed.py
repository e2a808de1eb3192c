"""A disputed payment is found each night, with the date for evidence, until it is decided."""

from typing import Any

from services.order.app import runner
from services.order.reconciliation.reconciling import start_nightly
from tests.service.reconciliation.house import House

DISPUTE = {
    "status": "NEEDS_RESPONSE",
    "amount": 3600,
    "reason": "fraudulent",
    "due_at": "2027-02-05T23:59:59+00:00",
    "told_at": "2026-11-20T09:30:00+00:00",
}


async def _found_tonight(house: House) -> list[dict[str, Any]]:
    found = await house.finish(await start_nightly(house.service))
    assert (found["status"], found["error"]) == ("COMPLETED", None)
    differences: list[dict[str, Any]] = found["differences"]
    return differences


async def test_it_is_found_whenever_the_payment_was_made(house: House) -> None:
    order, other = await house.place(), await house.place()
    await runner(house.service).run_pass()
    payment = await house.payment(order["id"])
    house.clock.advance(days=40)
    assert await _found_tonight(house) == []
    await house.falsify_payment(payment["id"], dispute=DISPUTE)
    for _ in range(2):
        house.clock.advance(days=1)
        [found] = await _found_tonight(house)
        assert (found["kind"], found["order_id"]) == ("payment_disputed", order["id"])
        assert found["payment_side"]["dispute"] == {
            "status": "NEEDS_RESPONSE",
            "amount": 3600,
            "reason": "fraudulent",
            "due_at": "2027-02-05T23:59:59Z",
        }
        assert (found["remedy"], "2027-02-05" in found["remedy_effect"]) == (
            "contact_support",
            True,
        )
    await house.falsify_payment(payment["id"], dispute={**DISPUTE, "status": "WON"})
    house.clock.advance(days=1)
    assert await _found_tonight(house) == []
    assert other["id"] != order["id"]
