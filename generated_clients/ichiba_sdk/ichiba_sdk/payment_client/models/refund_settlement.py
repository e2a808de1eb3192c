from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.refund_settlement_outcome import RefundSettlementOutcome, check_refund_settlement_outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="RefundSettlement")


@_attrs_define
class RefundSettlement:
    """What came of a refund that a person had to make.

    Attributes:
        outcome (RefundSettlementOutcome): Whether the money was refunded.
        reference (str | Unset): What the money was moved under, such as the number of a transfer or of a carrier's
            statement. It becomes the `gateway_reference`. Example: YAMATO-202611-0042.
        note (str | Unset): Anything else worth knowing later; `attempts` shows it. Example: Paid from an account in
            another name.
    """

    outcome: RefundSettlementOutcome
    reference: str | Unset = UNSET
    note: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        outcome: str = self.outcome

        reference = self.reference

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "outcome": outcome,
            }
        )
        if reference is not UNSET:
            field_dict["reference"] = reference
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        outcome = check_refund_settlement_outcome(d.pop("outcome"))

        reference = d.pop("reference", UNSET)

        note = d.pop("note", UNSET)

        refund_settlement = cls(
            outcome=outcome,
            reference=reference,
            note=note,
        )

        return refund_settlement
