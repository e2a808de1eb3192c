from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ReconciliationCounts")


@_attrs_define
class ReconciliationCounts:
    """How much was compared so far, how many differences were found, and how many remedies have been applied.

    Attributes:
        orders (int): How many. Example: 132.
        payments (int): How many. Example: 132.
        gateway_entries (int): How many. Example: 132.
        differences (int): How many. Example: 132.
        applied (int): How many. Example: 132.
    """

    orders: int
    payments: int
    gateway_entries: int
    differences: int
    applied: int

    def to_dict(self) -> dict[str, Any]:
        orders = self.orders

        payments = self.payments

        gateway_entries = self.gateway_entries

        differences = self.differences

        applied = self.applied

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "orders": orders,
                "payments": payments,
                "gateway_entries": gateway_entries,
                "differences": differences,
                "applied": applied,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        orders = d.pop("orders")

        payments = d.pop("payments")

        gateway_entries = d.pop("gateway_entries")

        differences = d.pop("differences")

        applied = d.pop("applied")

        reconciliation_counts = cls(
            orders=orders,
            payments=payments,
            gateway_entries=gateway_entries,
            differences=differences,
            applied=applied,
        )

        return reconciliation_counts
