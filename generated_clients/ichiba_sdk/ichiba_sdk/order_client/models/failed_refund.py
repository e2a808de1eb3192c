from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FailedRefund")


@_attrs_define
class FailedRefund:
    """A refund that was accepted as PENDING and failed later, so its money was not returned.

    Attributes:
        refund_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int): How many yen were to be refunded. Example: 4800.
        failure_message (None | str | Unset): Why the refund failed, for a person to read; null or left out if the
            gateway did not say. Example: The account has been closed..
    """

    refund_id: UUID
    amount: int
    failure_message: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        refund_id = str(self.refund_id)

        amount = self.amount

        failure_message: None | str | Unset
        if isinstance(self.failure_message, Unset):
            failure_message = UNSET
        else:
            failure_message = self.failure_message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "refund_id": refund_id,
                "amount": amount,
            }
        )
        if failure_message is not UNSET:
            field_dict["failure_message"] = failure_message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        refund_id = UUID(d.pop("refund_id"))

        amount = d.pop("amount")

        def _parse_failure_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        failure_message = _parse_failure_message(d.pop("failure_message", UNSET))

        failed_refund = cls(
            refund_id=refund_id,
            amount=amount,
            failure_message=failure_message,
        )

        return failed_refund
