from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.tax_rate import TaxRate, check_tax_rate

T = TypeVar("T", bound="OrderItem")


@_attrs_define
class OrderItem:
    """
    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        product_name (str):  Example: 有田焼 湯呑.
        sku (None | str): The product's code.
        quantity (int):
        unit_price (int): The price of one unit in yen, tax included.
        tax_rate (TaxRate): The consumption tax that a price includes, in percent.
        line_total (int): `quantity` times `unit_price`, in yen.
    """

    id: UUID
    product_name: str
    sku: None | str
    quantity: int
    unit_price: int
    tax_rate: TaxRate
    line_total: int

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        product_name = self.product_name

        sku: None | str
        sku = self.sku

        quantity = self.quantity

        unit_price = self.unit_price

        tax_rate: int = self.tax_rate

        line_total = self.line_total

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "product_name": product_name,
                "sku": sku,
                "quantity": quantity,
                "unit_price": unit_price,
                "tax_rate": tax_rate,
                "line_total": line_total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        product_name = d.pop("product_name")

        def _parse_sku(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sku = _parse_sku(d.pop("sku"))

        quantity = d.pop("quantity")

        unit_price = d.pop("unit_price")

        tax_rate = check_tax_rate(d.pop("tax_rate"))

        line_total = d.pop("line_total")

        order_item = cls(
            id=id,
            product_name=product_name,
            sku=sku,
            quantity=quantity,
            unit_price=unit_price,
            tax_rate=tax_rate,
            line_total=line_total,
        )

        return order_item
