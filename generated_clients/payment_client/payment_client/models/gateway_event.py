from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.gateway_event_type import GatewayEventType, check_gateway_event_type

if TYPE_CHECKING:
    from ..models.gateway_event_data import GatewayEventData


T = TypeVar("T", bound="GatewayEvent")


@_attrs_define
class GatewayEvent:
    """Something that happened at the gateway.

    Attributes:
        type_ (GatewayEventType): What happened, and to what.
        timestamp (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        data (GatewayEventData): The payment or refund that it happened to.
    """

    type_: GatewayEventType
    timestamp: datetime.datetime
    data: GatewayEventData

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
        from ..models.gateway_event_data import GatewayEventData  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_gateway_event_type(d.pop("type"))

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        data = GatewayEventData.from_dict(d.pop("data"))

        gateway_event = cls(
            type_=type_,
            timestamp=timestamp,
            data=data,
        )

        return gateway_event
