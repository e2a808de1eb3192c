"""Every event in every status, against the machine that the spec draws."""

from typing import Any

import pytest

from services.chassis.base.state_machine import IllegalTransition
from services.chassis.web.schemas import load_spec
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus

SCHEMA = load_spec("order")["components"]["schemas"]["OrderStatus"]
MACHINE: dict[str, Any] = SCHEMA["x-state-machine"]
MOVES = {
    (source, move["event"]): move["to"]
    for move in MACHINE["transitions"]
    for source in move["from"]
}
EVERY = [(status, event) for status in OrderStatus for event in OrderEvent]


def test_statuses_and_events_are_those_of_the_spec() -> None:
    assert [str(status) for status in OrderStatus] == SCHEMA["enum"]
    assert {str(event) for event in OrderEvent} == {m["event"] for m in MACHINE["transitions"]}
    assert MACHINE["initial"] == ORDER_STATES.initial


@pytest.mark.parametrize(("status", "event"), EVERY)
def test_every_event_in_every_status(status: OrderStatus, event: OrderEvent) -> None:
    target = MOVES.get((status.value, event.value))
    assert ORDER_STATES.can_happen(status, event) == (target is not None)
    if target is not None:
        assert ORDER_STATES.next_status(status, event) is OrderStatus(target)
        return
    with pytest.raises(IllegalTransition) as refusal:
        ORDER_STATES.next_status(status, event)
    assert (refusal.value.status, refusal.value.code) == (409, "illegal_transition")
    assert (refusal.value.status_now, refusal.value.event) == (status, event)
    assert refusal.value.detail.startswith(f"The order is {status} and cannot be ")


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (OrderEvent.CANCELLED, "The order is REFUNDED and cannot be cancelled."),
        (OrderEvent.PAYMENT_RETRIED, "The order is REFUNDED and cannot be paid again."),
        (OrderEvent.SHIPPED, "The order is REFUNDED and cannot be shipped."),
        (OrderEvent.DELIVERED, "The order is REFUNDED and cannot be delivered."),
        (
            OrderEvent.PAYMENT_COMPLETED,
            "The order is REFUNDED and cannot be advanced by payment_completed.",
        ),
    ],
)
def test_the_refusal_says_what_is_not_possible(event: OrderEvent, sentence: str) -> None:
    with pytest.raises(IllegalTransition) as refusal:
        ORDER_STATES.next_status(OrderStatus.REFUNDED, event)
    assert refusal.value.detail == sentence


@pytest.mark.parametrize(
    ("status", "allowed"),
    [
        ("PENDING", ["CANCELLED"]),
        ("PAYMENT_PROCESSING", ["CANCELLED"]),
        ("PAYMENT_FAILED", ["PAYMENT_PROCESSING", "CANCELLED"]),
        ("PAID", ["SHIPPED", "CANCELLED"]),
        ("SHIPPED", ["DELIVERED"]),
        ("DELIVERED", []),
        ("CANCELLED", []),
        ("REFUNDED", []),
    ],
)
def test_what_an_operator_may_do(status: str, allowed: list[str]) -> None:
    assert list(ORDER_STATES.operator_targets(OrderStatus(status))) == allowed
    assert allowed == [
        move["to"]
        for move in MACHINE["transitions"]
        if move.get("operator") and status in move["from"]
    ]


def test_every_status_can_be_reached_and_the_last_ones_left_by_nothing() -> None:
    reached, seen = {ORDER_STATES.initial.value}, set[str]()
    while reached - seen:
        status = (reached - seen).pop()
        seen.add(status)
        reached |= {target for (source, _), target in MOVES.items() if source == status}
    assert seen == {status.value for status in OrderStatus}
    final = {status.value for status in OrderStatus} - {source for source, _ in MOVES}
    assert final == {"CANCELLED", "REFUNDED"}


def test_details_may_change_before_shipping() -> None:
    assert {str(status) for status in ORDER_STATES.editable} == {
        "PENDING",
        "PAYMENT_PROCESSING",
        "PAYMENT_FAILED",
        "ACCEPTED",
        "PAID",
    }
