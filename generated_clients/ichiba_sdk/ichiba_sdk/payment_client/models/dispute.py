from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.dispute_status import DisputeStatus, check_dispute_status

T = TypeVar("T", bound="Dispute")


@_attrs_define
class Dispute:
    """The customer's bank takes the money back, or asks about it; null if nobody disputed the payment.

    Attributes:
        status (DisputeStatus): NEEDS_RESPONSE: the gateway waits for evidence, by `due_at`. UNDER_REVIEW: the bank
            decides. WON: the money stays with the shop. LOST: the money is gone. CLOSED: it ended without either.
        amount (int): How many yen are disputed. Example: 5480.
        reason (str): Why, in the gateway's words for programs. Example: fraudulent.
        due_at (datetime.datetime | None): By when evidence has to be there; null if none is asked for. Example:
            2026-12-05T23:59:59Z.
    """

    status: DisputeStatus
    amount: int
    reason: str
    due_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        amount = self.amount

        reason = self.reason

        due_at: None | str
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "amount": amount,
                "reason": reason,
                "due_at": due_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_dispute_status(d.pop("status"))

        amount = d.pop("amount")

        reason = d.pop("reason")

        def _parse_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_at_type_0 = datetime.datetime.fromisoformat(data)

                return due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        due_at = _parse_due_at(d.pop("due_at"))

        dispute = cls(
            status=status,
            amount=amount,
            reason=reason,
            due_at=due_at,
        )

        return dispute
