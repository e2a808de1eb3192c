"""However the gateway's events arrive, and whenever the payment is made, the end is the same."""

import asyncio
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.chassis.base.ids import new_id
from services.payment.tables import gateway_events
from tests.service.payment.conftest import Till, new_payment

_CAPTURED: list[tuple[str, dict[str, Any]]] = [
    ("payment.completed", {}),
    ("refund.completed", {"refund_reference": "re_1", "amount": 2000}),
    ("refund.failed", {"refund_reference": "re_2", "amount": 1500}),
    ("refund.completed", {"refund_reference": "re_3", "amount": 3000}),
]
_FAILED: list[tuple[str, dict[str, Any]]] = [("payment.failed", {"failure_code": "expired"})]
_CREATE = -1

_some_orders = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@st.composite
def arrivals(draw: st.DrawFn, events: int) -> list[list[int]]:
    """Groups of events (by number) that arrive together, some repeated, and one ``_CREATE``."""
    repeated = draw(st.lists(st.integers(0, events - 1), max_size=4))
    flat = draw(st.permutations([*range(events), *repeated, _CREATE]))
    groups: list[list[int]] = []
    is_together = draw(st.lists(st.booleans(), min_size=len(flat), max_size=len(flat)))
    for number, together in zip(flat, is_together, strict=True):
        if groups and together:
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


async def arrive(
    till: Till, groups: list[list[int]], events: list[tuple[str, dict[str, Any]]]
) -> dict[str, Any]:
    """Let everything come in; the payment as it stands then."""
    order = new_payment(token="tok_pending", order_id=new_id())
    till.gateway.names_captures = "sim_of_the_event"
    prefix = new_id()

    async def come(number: int) -> None:
        if number == _CREATE:
            reply = await till.ask(**order)
            assert reply.status_code == 201, reply.text
            return
        kind, data = events[number]
        reply = await till.tell(kind, order, event_id=f"{prefix}-{number}", **data)
        assert reply.status_code == 200, reply.text

    for group in groups:
        till.clock.advance(seconds=1)
        await asyncio.gather(*(come(number) for number in group))
    await till.settle()
    found = await till.api.get(f"/api/v1/payments/order/{order['order_id']}")
    payment: dict[str, Any] = found.json()
    return payment


@_some_orders
@given(groups=arrivals(len(_CAPTURED)))
async def test_a_capture_and_its_refunds(till: Till, groups: list[list[int]]) -> None:
    payment = await arrive(till, groups, _CAPTURED)
    assert (payment["status"], payment["refunded_amount"]) == ("REFUNDED", 5000)
    assert sorted(each["gateway_reference"] for each in payment["refunds"]) == ["re_1", "re_3"]
    assert till.orders.statuses(payment["order_id"]) == [
        "COMPLETED",
        "PARTIALLY_REFUNDED",
        "REFUNDED",
    ]
    kept = [e for e in await till.rows(gateway_events) if e.order_id == payment["order_id"]]
    assert sorted(each.outcome for each in kept) == ["applied"] * 3 + ["ignored"]


@_some_orders
@given(groups=arrivals(len(_FAILED)))
async def test_a_failure(till: Till, groups: list[list[int]]) -> None:
    payment = await arrive(till, groups, _FAILED)
    assert (payment["status"], payment["failure_code"]) == ("FAILED", "expired")
    assert till.orders.statuses(payment["order_id"]) == ["FAILED"]
