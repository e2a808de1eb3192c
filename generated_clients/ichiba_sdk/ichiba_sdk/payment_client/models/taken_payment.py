from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.taken_status import TakenStatus, check_taken_status

if TYPE_CHECKING:
    from ..models.payment_summary import PaymentSummary


T = TypeVar("T", bound="TakenPayment")


@_attrs_define
class TakenPayment:
    """The payment of one item of a batch.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (TakenStatus): CREATED by this request, or EXISTING because an earlier request of the batch had created
            it.
        payment (PaymentSummary): A payment without its refunds and attempts.
    """

    order_id: UUID
    status: TakenStatus
    payment: PaymentSummary

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        status: str = self.status

        payment = self.payment.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "status": status,
                "payment": payment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.payment_summary import PaymentSummary  # noqa: PLC0415

        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        status = check_taken_status(d.pop("status"))

        payment = PaymentSummary.from_dict(d.pop("payment"))

        taken_payment = cls(
            order_id=order_id,
            status=status,
            payment=payment,
        )

        return taken_payment
