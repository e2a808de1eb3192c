from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.taken_status import TakenStatus, check_taken_status

if TYPE_CHECKING:
    from ..models.refund import Refund


T = TypeVar("T", bound="GivenRefund")


@_attrs_define
class GivenRefund:
    """The refund of one item of a batch.

    Attributes:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (TakenStatus): CREATED by this request, or EXISTING because an earlier request of the batch had created
            it.
        refund (Refund): Money that was refunded, or is being refunded, for one payment.
    """

    payment_id: UUID
    status: TakenStatus
    refund: Refund

    def to_dict(self) -> dict[str, Any]:
        payment_id = str(self.payment_id)

        status: str = self.status

        refund = self.refund.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "payment_id": payment_id,
                "status": status,
                "refund": refund,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.refund import Refund  # noqa: PLC0415

        d = dict(src_dict)
        payment_id = UUID(d.pop("payment_id"))

        status = check_taken_status(d.pop("status"))

        refund = Refund.from_dict(d.pop("refund"))

        given_refund = cls(
            payment_id=payment_id,
            status=status,
            refund=refund,
        )

        return given_refund
