from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CustomerToErase")


@_attrs_define
class CustomerToErase:
    """The customer, named by an e-mail address, a telephone number or both.

    Attributes:
        email (str | Unset):  Example: hanako.sato@example.jp.
        phone (str | Unset): All orders with this telephone number, also if they write it with other hyphens or, for a
            number that begins with 0, with +81. Example: 03-1234-5678.
    """

    email: str | Unset = UNSET
    phone: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        phone = self.phone

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if email is not UNSET:
            field_dict["email"] = email
        if phone is not UNSET:
            field_dict["phone"] = phone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email", UNSET)

        phone = d.pop("phone", UNSET)

        customer_to_erase = cls(
            email=email,
            phone=phone,
        )

        return customer_to_erase
