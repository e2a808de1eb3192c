from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.tax_rate import TaxRate, check_tax_rate
from ..types import UNSET, Unset

T = TypeVar("T", bound="OrderItemCreate")


@_attrs_define
class OrderItemCreate:
    """
    Attributes:
        product_name (str):  Example: 有田焼 湯呑.
        quantity (int):  Example: 2.
        unit_price (int): The price of one unit in yen, tax included. Example: 1800.
        sku (str | Unset): The product's code. Example: ARITA-YUNOMI.
        tax_rate (TaxRate | Unset): The consumption tax that a price includes, in percent. Default: 10.
    """

    product_name: str
    quantity: int
    unit_price: int
    sku: str | Unset = UNSET
    tax_rate: TaxRate | Unset = 10

    def to_dict(self) -> dict[str, Any]:
        product_name = self.product_name

        quantity = self.quantity

        unit_price = self.unit_price

        sku = self.sku

        tax_rate: int | Unset = UNSET
        if not isinstance(self.tax_rate, Unset):
            tax_rate = self.tax_rate

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "product_name": product_name,
                "quantity": quantity,
                "unit_price": unit_price,
            }
        )
        if sku is not UNSET:
            field_dict["sku"] = sku
        if tax_rate is not UNSET:
            field_dict["tax_rate"] = tax_rate

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        product_name = d.pop("product_name")

        quantity = d.pop("quantity")

        unit_price = d.pop("unit_price")

        sku = d.pop("sku", UNSET)

        _tax_rate = d.pop("tax_rate", UNSET)
        tax_rate: TaxRate | Unset
        if isinstance(_tax_rate, Unset):
            tax_rate = UNSET
        else:
            tax_rate = check_tax_rate(_tax_rate)

        order_item_create = cls(
            product_name=product_name,
            quantity=quantity,
            unit_price=unit_price,
            sku=sku,
            tax_rate=tax_rate,
        )

        return order_item_create
