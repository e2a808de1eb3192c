from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PaymentReceipt")


@_attrs_define
class PaymentReceipt:
    """Money that was received for a payment.

    Attributes:
        received_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        reference (str | Unset): What the money was moved under, such as the number of a transfer or of a carrier's
            statement. It becomes the `gateway_reference`. Example: YAMATO-202611-0042.
        note (str | Unset): Anything else worth knowing later; `attempts` shows it. Example: Paid from an account in
            another name.
        amount (int | Unset): An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or by bank
            transfer, 1 to 999,900,000,000 by every other method. Example: 5480.
    """

    received_at: datetime.datetime
    reference: str | Unset = UNSET
    note: str | Unset = UNSET
    amount: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        received_at = self.received_at.isoformat()

        reference = self.reference

        note = self.note

        amount = self.amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "received_at": received_at,
            }
        )
        if reference is not UNSET:
            field_dict["reference"] = reference
        if note is not UNSET:
            field_dict["note"] = note
        if amount is not UNSET:
            field_dict["amount"] = amount

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        reference = d.pop("reference", UNSET)

        note = d.pop("note", UNSET)

        amount = d.pop("amount", UNSET)

        payment_receipt = cls(
            received_at=received_at,
            reference=reference,
            note=note,
            amount=amount,
        )

        return payment_receipt
