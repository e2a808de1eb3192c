from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.order_status import OrderStatus, check_order_status

if TYPE_CHECKING:
    from ..models.breaker_state import BreakerState
    from ..models.delivery import Delivery
    from ..models.delivery_attempt import DeliveryAttempt
    from ..models.next_step import NextStep


T = TypeVar("T", bound="Explanation")


@_attrs_define
class Explanation:
    """Why an order is in its state.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (OrderStatus): The status of the order. `x-state-machine` lists every possible change. A change marked
            `operator` can be made by a person; an order's `allowed_transitions` lists those that are open to it now. In the
            statuses under `editable`, `update_order` can still change the details.
        summary (str): What happened and what the order is waiting for, in a few sentences.
        owed (list[Delivery]): The pending and dead deliveries, oldest first.
        attempts (list[DeliveryAttempt]): The calls made for the order, oldest first; for each delivery, the last twenty
            that failed.
        breakers (list[BreakerState]): The circuit breakers of this process towards the services that the order needs.
        next_steps (list[NextStep]): What can be done now, the most likely action first.
    """

    order_id: UUID
    status: OrderStatus
    summary: str
    owed: list[Delivery]
    attempts: list[DeliveryAttempt]
    breakers: list[BreakerState]
    next_steps: list[NextStep]

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        status: str = self.status

        summary = self.summary

        owed = []
        for owed_item_data in self.owed:
            owed_item = owed_item_data.to_dict()
            owed.append(owed_item)

        attempts = []
        for attempts_item_data in self.attempts:
            attempts_item = attempts_item_data.to_dict()
            attempts.append(attempts_item)

        breakers = []
        for breakers_item_data in self.breakers:
            breakers_item = breakers_item_data.to_dict()
            breakers.append(breakers_item)

        next_steps = []
        for next_steps_item_data in self.next_steps:
            next_steps_item = next_steps_item_data.to_dict()
            next_steps.append(next_steps_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "status": status,
                "summary": summary,
                "owed": owed,
                "attempts": attempts,
                "breakers": breakers,
                "next_steps": next_steps,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.breaker_state import BreakerState  # noqa: PLC0415
        from ..models.delivery import Delivery  # noqa: PLC0415
        from ..models.delivery_attempt import DeliveryAttempt  # noqa: PLC0415
        from ..models.next_step import NextStep  # noqa: PLC0415

        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        status = check_order_status(d.pop("status"))

        summary = d.pop("summary")

        owed = []
        _owed = d.pop("owed")
        for owed_item_data in _owed:
            owed_item = Delivery.from_dict(owed_item_data)

            owed.append(owed_item)

        attempts = []
        _attempts = d.pop("attempts")
        for attempts_item_data in _attempts:
            attempts_item = DeliveryAttempt.from_dict(attempts_item_data)

            attempts.append(attempts_item)

        breakers = []
        _breakers = d.pop("breakers")
        for breakers_item_data in _breakers:
            breakers_item = BreakerState.from_dict(breakers_item_data)

            breakers.append(breakers_item)

        next_steps = []
        _next_steps = d.pop("next_steps")
        for next_steps_item_data in _next_steps:
            next_steps_item = NextStep.from_dict(next_steps_item_data)

            next_steps.append(next_steps_item)

        explanation = cls(
            order_id=order_id,
            status=status,
            summary=summary,
            owed=owed,
            attempts=attempts,
            breakers=breakers,
            next_steps=next_steps,
        )

        return explanation
