from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.adjustment_kind import AdjustmentKind, check_adjustment_kind
from ..models.tax_rate import TaxRate, check_tax_rate
from ..types import UNSET, Unset

T = TypeVar("T", bound="AdjustmentCreate")


@_attrs_define
class AdjustmentCreate:
    """An amount beside the items.

    Attributes:
        kind (AdjustmentKind): `shipping` and `fee` add to the total, `discount` and `points` take from it. A discount
            lowers the price; points, like a coupon that a marketplace pays for, are a way of paying it.
        amount (int): What it adds to the total, in yen, tax included: 0 or more for `shipping` and `fee`, 0 or less for
            `discount` and `points`. Example: 600.
        label (str | Unset): What it is, as the customer reads it. If left out, the kind says it. Example: クール便.
        tax_rate (TaxRate | Unset): The consumption tax that a price includes, in percent.
    """

    kind: AdjustmentKind
    amount: int
    label: str | Unset = UNSET
    tax_rate: TaxRate | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        amount = self.amount

        label = self.label

        tax_rate: int | Unset = UNSET
        if not isinstance(self.tax_rate, Unset):
            tax_rate = self.tax_rate

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "amount": amount,
            }
        )
        if label is not UNSET:
            field_dict["label"] = label
        if tax_rate is not UNSET:
            field_dict["tax_rate"] = tax_rate

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_adjustment_kind(d.pop("kind"))

        amount = d.pop("amount")

        label = d.pop("label", UNSET)

        _tax_rate = d.pop("tax_rate", UNSET)
        tax_rate: TaxRate | Unset
        if isinstance(_tax_rate, Unset):
            tax_rate = UNSET
        else:
            tax_rate = check_tax_rate(_tax_rate)

        adjustment_create = cls(
            kind=kind,
            amount=amount,
            label=label,
            tax_rate=tax_rate,
        )

        return adjustment_create
