from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.order_status import OrderStatus, check_order_status

T = TypeVar("T", bound="OrderSideType0")


@_attrs_define
class OrderSideType0:
    """The order as it was when the difference was found; null if there is none.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (OrderStatus): The status of the order. `x-state-machine` lists every possible change. A change marked
            `operator` can be made by a person; an order's `allowed_transitions` lists those that are open to it now. In the
            statuses under `editable`, `update_order` can still change the details.
        amount (int): The total of the order in yen.
        payment_id (None | UUID): A UUID version 7, or null if there is none.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    status: OrderStatus
    amount: int
    payment_id: None | UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        status: str = self.status

        amount = self.amount

        payment_id: None | str
        if isinstance(self.payment_id, UUID):
            payment_id = str(self.payment_id)
        else:
            payment_id = self.payment_id

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "status": status,
                "amount": amount,
                "payment_id": payment_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        status = check_order_status(d.pop("status"))

        amount = d.pop("amount")

        def _parse_payment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_id_or_null_type_0 = UUID(data)

                return componentsschemas_id_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payment_id = _parse_payment_id(d.pop("payment_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        order_side_type_0 = cls(
            id=id,
            status=status,
            amount=amount,
            payment_id=payment_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        return order_side_type_0
