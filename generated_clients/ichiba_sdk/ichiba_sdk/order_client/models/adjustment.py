from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.adjustment_kind import AdjustmentKind, check_adjustment_kind

T = TypeVar("T", bound="Adjustment")


@_attrs_define
class Adjustment:
    """An amount beside the items.

    Attributes:
        kind (AdjustmentKind): `shipping` and `fee` add to the total, `discount` and `points` take from it. A discount
            lowers the price; points, like a coupon that a marketplace pays for, are a way of paying it.
        label (None | str): What it is, where more is known than its kind.
        amount (int): What it adds to the total, in yen. Example: 600.
        tax_rate (int | None): The consumption tax that it includes, in percent; null where it has no rate of its own.
            Example: 10.
    """

    kind: AdjustmentKind
    label: None | str
    amount: int
    tax_rate: int | None

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        label: None | str
        label = self.label

        amount = self.amount

        tax_rate: int | None
        tax_rate = self.tax_rate

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "label": label,
                "amount": amount,
                "tax_rate": tax_rate,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_adjustment_kind(d.pop("kind"))

        def _parse_label(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        label = _parse_label(d.pop("label"))

        amount = d.pop("amount")

        def _parse_tax_rate(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        tax_rate = _parse_tax_rate(d.pop("tax_rate"))

        adjustment = cls(
            kind=kind,
            label=label,
            amount=amount,
            tax_rate=tax_rate,
        )

        return adjustment
