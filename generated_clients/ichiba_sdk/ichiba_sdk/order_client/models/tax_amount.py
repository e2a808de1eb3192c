from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.tax_rate import TaxRate, check_tax_rate

T = TypeVar("T", bound="TaxAmount")


@_attrs_define
class TaxAmount:
    """What an order includes of one rate of tax.

    Attributes:
        tax_rate (TaxRate): The consumption tax that a price includes, in percent.
        taxable_amount (int): Yen of this rate, tax included. Example: 5400.
        tax_amount (int): The tax in them, in yen, rounded down once. Example: 490.
    """

    tax_rate: TaxRate
    taxable_amount: int
    tax_amount: int

    def to_dict(self) -> dict[str, Any]:
        tax_rate: int = self.tax_rate

        taxable_amount = self.taxable_amount

        tax_amount = self.tax_amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "tax_rate": tax_rate,
                "taxable_amount": taxable_amount,
                "tax_amount": tax_amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tax_rate = check_tax_rate(d.pop("tax_rate"))

        taxable_amount = d.pop("taxable_amount")

        tax_amount = d.pop("tax_amount")

        tax_amount = cls(
            tax_rate=tax_rate,
            taxable_amount=taxable_amount,
            tax_amount=tax_amount,
        )

        return tax_amount
