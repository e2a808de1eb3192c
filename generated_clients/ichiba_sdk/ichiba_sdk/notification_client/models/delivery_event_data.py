from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_event_data_bounce_type import DeliveryEventDataBounceType, check_delivery_event_data_bounce_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="DeliveryEventData")


@_attrs_define
class DeliveryEventData:
    """
    Attributes:
        notification_id (str): The message: the id of the notification, the id that was given to the SMS provider, or
            the `Message-ID` of the e-mail from any attempt to send it. Example: 019aa0b1-4d10-7b21-9c32-1d43e54f6601.
        recipient (str): An e-mail address, or a telephone number in E.164 format. Example: hanako.sato@example.jp.
        bounce_type (DeliveryEventDataBounceType | Unset): For a bounce: `hard` if nothing will ever arrive there,
            `soft` if a later message may. A bounce without a type counts as soft.
        reason (str | Unset): What the receiving side said.
    """

    notification_id: str
    recipient: str
    bounce_type: DeliveryEventDataBounceType | Unset = UNSET
    reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        notification_id = self.notification_id

        recipient = self.recipient

        bounce_type: str | Unset = UNSET
        if not isinstance(self.bounce_type, Unset):
            bounce_type = self.bounce_type

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
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
        notification_id = d.pop("notification_id")

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

        delivery_event_data.additional_properties = d
        return delivery_event_data

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
