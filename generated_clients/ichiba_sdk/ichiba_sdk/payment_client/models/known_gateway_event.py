from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.known_gateway_event_type import KnownGatewayEventType, check_known_gateway_event_type

if TYPE_CHECKING:
    from ..models.gateway_event_data import GatewayEventData


T = TypeVar("T", bound="KnownGatewayEvent")


@_attrs_define
class KnownGatewayEvent:
    """An event of a known type. Members that are not listed here are ignored.

    Attributes:
        type_ (KnownGatewayEventType): What happened, and to what.
        timestamp (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        data (GatewayEventData): The payment or refund that it happened to.
    """

    type_: KnownGatewayEventType
    timestamp: datetime.datetime
    data: GatewayEventData
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
        from ..models.gateway_event_data import GatewayEventData  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_known_gateway_event_type(d.pop("type"))

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        data = GatewayEventData.from_dict(d.pop("data"))

        known_gateway_event = cls(
            type_=type_,
            timestamp=timestamp,
            data=data,
        )

        known_gateway_event.additional_properties = d
        return known_gateway_event

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
