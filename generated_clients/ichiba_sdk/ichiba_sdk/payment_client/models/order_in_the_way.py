from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.erasure_obstacle import ErasureObstacle, check_erasure_obstacle

T = TypeVar("T", bound="OrderInTheWay")


@_attrs_define
class OrderInTheWay:
    """An order that cannot be erased yet.

    Attributes:
        reason (ErasureObstacle): Why something cannot be erased yet: an order is not paid (`not_paid`) or not shipped
            (`not_shipped`); its payment has no outcome or is still to come (`payment_undecided`); a refund has no outcome
            or has failed (`refund_owed`); its payment is disputed (`dispute_open`); a message waits to be sent
            (`message_waiting`); a call to another service is owed (`call_owed`); an import is not finished
            (`batch_unfinished`).
        order_id (None | UUID): The order; null for a message about several.
    """

    reason: ErasureObstacle
    order_id: None | UUID

    def to_dict(self) -> dict[str, Any]:
        reason: str = self.reason

        order_id: None | str
        if isinstance(self.order_id, UUID):
            order_id = str(self.order_id)
        else:
            order_id = self.order_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reason": reason,
                "order_id": order_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reason = check_erasure_obstacle(d.pop("reason"))

        def _parse_order_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                order_id_type_0 = UUID(data)

                return order_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        order_id = _parse_order_id(d.pop("order_id"))

        order_in_the_way = cls(
            reason=reason,
            order_id=order_id,
        )

        return order_in_the_way
