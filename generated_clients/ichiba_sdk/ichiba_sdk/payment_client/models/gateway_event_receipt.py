from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GatewayEventReceipt")


@_attrs_define
class GatewayEventReceipt:
    """Confirms that the event is stored.

    Attributes:
        received (bool): Always true.
        event_id (str): The id of the event, as given in `webhook-id`. Example: evt_019a2b3d0001.
    """

    received: bool
    event_id: str

    def to_dict(self) -> dict[str, Any]:
        received = self.received

        event_id = self.event_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "received": received,
                "event_id": event_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        received = d.pop("received")

        event_id = d.pop("event_id")

        gateway_event_receipt = cls(
            received=received,
            event_id=event_id,
        )

        return gateway_event_receipt
