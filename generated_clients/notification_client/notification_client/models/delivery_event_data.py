from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.delivery_event_data_bounce_type import DeliveryEventDataBounceType, check_delivery_event_data_bounce_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="DeliveryEventData")


@_attrs_define
class DeliveryEventData:
    """
    Attributes:
        notification_id (UUID): A UUID version 7; ids sort by the time they were made. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        recipient (str): An e-mail address, or a telephone number as E.164 writes it. Example: hanako.sato@example.jp.
        bounce_type (DeliveryEventDataBounceType | Unset): Of a bounce: `hard` when nothing will ever arrive there,
            `soft` when it may another time; a bounce without it counts as soft.
        reason (str | Unset): What the receiving side said.
    """

    notification_id: UUID
    recipient: str
    bounce_type: DeliveryEventDataBounceType | Unset = UNSET
    reason: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        notification_id = str(self.notification_id)

        recipient = self.recipient

        bounce_type: str | Unset = UNSET
        if not isinstance(self.bounce_type, Unset):
            bounce_type = self.bounce_type

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "notification_id": notification_id,
                "recipient": recipient,
            }
        )
        if bounce_type is not UNSET:
            field_dict["bounce_type"] = bounce_type
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        notification_id = UUID(d.pop("notification_id"))

        recipient = d.pop("recipient")

        _bounce_type = d.pop("bounce_type", UNSET)
        bounce_type: DeliveryEventDataBounceType | Unset
        if isinstance(_bounce_type, Unset):
            bounce_type = UNSET
        else:
            bounce_type = check_delivery_event_data_bounce_type(_bounce_type)

        reason = d.pop("reason", UNSET)

        delivery_event_data = cls(
            notification_id=notification_id,
            recipient=recipient,
            bounce_type=bounce_type,
            reason=reason,
        )

        return delivery_event_data
