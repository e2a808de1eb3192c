from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.delivery_event_type import DeliveryEventType, check_delivery_event_type

if TYPE_CHECKING:
    from ..models.delivery_event_data import DeliveryEventData


T = TypeVar("T", bound="DeliveryEvent")


@_attrs_define
class DeliveryEvent:
    """What a provider reports about a message.

    Attributes:
        type_ (DeliveryEventType):
        timestamp (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        data (DeliveryEventData):
    """

    type_: DeliveryEventType
    timestamp: datetime.datetime
    data: DeliveryEventData

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        timestamp = self.timestamp.isoformat()

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}

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
        type_ = check_delivery_event_type(d.pop("type"))

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        data = DeliveryEventData.from_dict(d.pop("data"))

        delivery_event = cls(
            type_=type_,
            timestamp=timestamp,
            data=data,
        )

        return delivery_event
