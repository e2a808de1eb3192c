from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NextActionDetails")


@_attrs_define
class NextActionDetails:
    """The numbers to pay with, by name. For a voucher, `lawson_payment_code` and `lawson_confirmation_number`, and so on
    for each store; for a transfer, `bank_name`, `bank_code`, `branch_name`, `branch_code`, `account_type`,
    `account_number` and `account_holder_name`.

        Example:
            {'lawson_payment_code': '10116191', 'lawson_confirmation_number': '400008'}

    """

    additional_properties: dict[str, str] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        next_action_details = cls()

        next_action_details.additional_properties = d
        return next_action_details

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> str:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: str) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
