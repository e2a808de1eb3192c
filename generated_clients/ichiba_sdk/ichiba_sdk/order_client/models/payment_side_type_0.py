from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.payment_side_type_0_status import PaymentSideType0Status, check_payment_side_type_0_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dispute import Dispute


T = TypeVar("T", bound="PaymentSideType0")


@_attrs_define
class PaymentSideType0:
    """The payment as it was when the difference was found; null if there is none.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (PaymentSideType0Status):
        amount (int): The amount of the payment in yen.
        refunded_amount (int): How many yen of it were refunded.
        gateway_reference (None | str): The gateway's own id for the capture.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        dispute (Dispute | None | Unset): The customer's bank takes the money back, or asks about it; null if nobody
            disputed the payment.
    """

    id: UUID
    order_id: UUID
    status: PaymentSideType0Status
    amount: int
    refunded_amount: int
    gateway_reference: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    dispute: Dispute | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.dispute import Dispute  # noqa: PLC0415

        id = str(self.id)

        order_id = str(self.order_id)

        status: str = self.status

        amount = self.amount

        refunded_amount = self.refunded_amount

        gateway_reference: None | str
        gateway_reference = self.gateway_reference

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        dispute: dict[str, Any] | None | Unset
        if isinstance(self.dispute, Unset):
            dispute = UNSET
        elif isinstance(self.dispute, Dispute):
            dispute = self.dispute.to_dict()
        else:
            dispute = self.dispute

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "order_id": order_id,
                "status": status,
                "amount": amount,
                "refunded_amount": refunded_amount,
                "gateway_reference": gateway_reference,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if dispute is not UNSET:
            field_dict["dispute"] = dispute

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dispute import Dispute  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        order_id = UUID(d.pop("order_id"))

        status = check_payment_side_type_0_status(d.pop("status"))

        amount = d.pop("amount")

        refunded_amount = d.pop("refunded_amount")

        def _parse_gateway_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gateway_reference = _parse_gateway_reference(d.pop("gateway_reference"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_dispute(data: object) -> Dispute | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_dispute_type_0 = Dispute.from_dict(data)

                return componentsschemas_dispute_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Dispute | None | Unset, data)

        dispute = _parse_dispute(d.pop("dispute", UNSET))

        payment_side_type_0 = cls(
            id=id,
            order_id=order_id,
            status=status,
            amount=amount,
            refunded_amount=refunded_amount,
            gateway_reference=gateway_reference,
            created_at=created_at,
            updated_at=updated_at,
            dispute=dispute,
        )

        return payment_side_type_0
