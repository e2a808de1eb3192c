from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="MessagesToErase")


@_attrs_define
class MessagesToErase:
    """The customer whose messages are to be erased.

    Attributes:
        email (str | Unset): An e-mail address, or a telephone number in E.164 format. Example: hanako.sato@example.jp.
        phone (str | Unset): The telephone number, however it is written. Example: 03-1234-5678.
        order_ids (list[UUID] | Unset):
        dry_run (bool | Unset): Whether to only say what would be erased. Default: False.
    """

    email: str | Unset = UNSET
    phone: str | Unset = UNSET
    order_ids: list[UUID] | Unset = UNSET
    dry_run: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        phone = self.phone

        order_ids: list[str] | Unset = UNSET
        if not isinstance(self.order_ids, Unset):
            order_ids = []
            for order_ids_item_data in self.order_ids:
                order_ids_item = str(order_ids_item_data)
                order_ids.append(order_ids_item)

        dry_run = self.dry_run

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if email is not UNSET:
            field_dict["email"] = email
        if phone is not UNSET:
            field_dict["phone"] = phone
        if order_ids is not UNSET:
            field_dict["order_ids"] = order_ids
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email", UNSET)

        phone = d.pop("phone", UNSET)

        _order_ids = d.pop("order_ids", UNSET)
        order_ids: list[UUID] | Unset = UNSET
        if _order_ids is not UNSET:
            order_ids = []
            for order_ids_item_data in _order_ids:
                order_ids_item = UUID(order_ids_item_data)

                order_ids.append(order_ids_item)

        dry_run = d.pop("dry_run", UNSET)

        messages_to_erase = cls(
            email=email,
            phone=phone,
            order_ids=order_ids,
            dry_run=dry_run,
        )

        return messages_to_erase
