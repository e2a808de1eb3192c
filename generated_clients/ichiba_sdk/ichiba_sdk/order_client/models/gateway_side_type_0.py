from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.gateway_side_type_0_status import GatewaySideType0Status, check_gateway_side_type_0_status

T = TypeVar("T", bound="GatewaySideType0")


@_attrs_define
class GatewaySideType0:
    """The capture as the gateway had it when the difference was found; null if it had none.

    Attributes:
        gateway_reference (str): The gateway's own id for the capture.
        order_id (None | UUID): A UUID version 7, or null if there is none.
        status (GatewaySideType0Status):
        amount (int): Yen captured.
        refunded_amount (int): How many yen of it were refunded.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    gateway_reference: str
    order_id: None | UUID
    status: GatewaySideType0Status
    amount: int
    refunded_amount: int
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        gateway_reference = self.gateway_reference

        order_id: None | str
        if isinstance(self.order_id, UUID):
            order_id = str(self.order_id)
        else:
            order_id = self.order_id

        status: str = self.status

        amount = self.amount

        refunded_amount = self.refunded_amount

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gateway_reference": gateway_reference,
                "order_id": order_id,
                "status": status,
                "amount": amount,
                "refunded_amount": refunded_amount,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gateway_reference = d.pop("gateway_reference")

        def _parse_order_id(data: object) -> None | UUID:
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

        order_id = _parse_order_id(d.pop("order_id"))

        status = check_gateway_side_type_0_status(d.pop("status"))

        amount = d.pop("amount")

        refunded_amount = d.pop("refunded_amount")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        gateway_side_type_0 = cls(
            gateway_reference=gateway_reference,
            order_id=order_id,
            status=status,
            amount=amount,
            refunded_amount=refunded_amount,
            created_at=created_at,
        )

        return gateway_side_type_0
