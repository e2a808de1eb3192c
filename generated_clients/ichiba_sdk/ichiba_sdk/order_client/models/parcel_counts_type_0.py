from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ParcelCountsType0")


@_attrs_define
class ParcelCountsType0:
    """What became of a file of parcels; in a dry run, what would. Apart from the two sums of orders, these are rows, named
    by their code. It is null for a batch of orders.

        Attributes:
            orders_shipped (int): Orders that became SHIPPED.
            orders_changed (int): SHIPPED orders that were given other parcels.
            parcels_shipped (int): Rows of the orders that became SHIPPED.
            parcels_changed (int): Rows of the orders that were given other parcels.
            same_already (int): Rows whose order already had the parcel.
            no_number (int): Rows without a tracking number, such as those of labels that were not printed.
            order_not_found (int): Rows whose order was not found.
            ambiguous_order (int): Rows whose order number fits several orders.
            not_shippable (int): Rows whose order cannot be shipped now, because it is not paid or was cancelled, for
                instance.
            others (int): Rows that were left out or failed for another reason.
    """

    orders_shipped: int
    orders_changed: int
    parcels_shipped: int
    parcels_changed: int
    same_already: int
    no_number: int
    order_not_found: int
    ambiguous_order: int
    not_shippable: int
    others: int

    def to_dict(self) -> dict[str, Any]:
        orders_shipped = self.orders_shipped

        orders_changed = self.orders_changed

        parcels_shipped = self.parcels_shipped

        parcels_changed = self.parcels_changed

        same_already = self.same_already

        no_number = self.no_number

        order_not_found = self.order_not_found

        ambiguous_order = self.ambiguous_order

        not_shippable = self.not_shippable

        others = self.others

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "orders_shipped": orders_shipped,
                "orders_changed": orders_changed,
                "parcels_shipped": parcels_shipped,
                "parcels_changed": parcels_changed,
                "same_already": same_already,
                "no_number": no_number,
                "order_not_found": order_not_found,
                "ambiguous_order": ambiguous_order,
                "not_shippable": not_shippable,
                "others": others,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        orders_shipped = d.pop("orders_shipped")

        orders_changed = d.pop("orders_changed")

        parcels_shipped = d.pop("parcels_shipped")

        parcels_changed = d.pop("parcels_changed")

        same_already = d.pop("same_already")

        no_number = d.pop("no_number")

        order_not_found = d.pop("order_not_found")

        ambiguous_order = d.pop("ambiguous_order")

        not_shippable = d.pop("not_shippable")

        others = d.pop("others")

        parcel_counts_type_0 = cls(
            orders_shipped=orders_shipped,
            orders_changed=orders_changed,
            parcels_shipped=parcels_shipped,
            parcels_changed=parcels_changed,
            same_already=same_already,
            no_number=no_number,
            order_not_found=order_not_found,
            ambiguous_order=ambiguous_order,
            not_shippable=not_shippable,
            others=others,
        )

        return parcel_counts_type_0
