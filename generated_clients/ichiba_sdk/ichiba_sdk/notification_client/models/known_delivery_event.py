from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.known_delivery_event_type import KnownDeliveryEventType, check_known_delivery_event_type

if TYPE_CHECKING:
    from ..models.delivery_event_data import DeliveryEventData


T = TypeVar("T", bound="KnownDeliveryEvent")


@_attrs_define
class KnownDeliveryEvent:
    """A report of a known type. Members that are not listed here are ignored.

    Attributes:
        type_ (KnownDeliveryEventType):
        timestamp (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        data (DeliveryEventData):
    """

    type_: KnownDeliveryEventType
    timestamp: datetime.datetime
    data: DeliveryEventData
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        timestamp = self.timestamp.isoformat()

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "timestamp": timestamp,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.delivery_event_data import DeliveryEventData  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_known_delivery_event_type(d.pop("type"))

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        data = DeliveryEventData.from_dict(d.pop("data"))

        known_delivery_event = cls(
            type_=type_,
            timestamp=timestamp,
            data=data,
        )

        known_delivery_event.additional_properties = d
        return known_delivery_event

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
