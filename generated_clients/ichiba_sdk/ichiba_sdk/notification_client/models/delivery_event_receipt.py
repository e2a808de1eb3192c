from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="DeliveryEventReceipt")


@_attrs_define
class DeliveryEventReceipt:
    """
    Attributes:
        received (bool): Always true.
        event_id (str): The `webhook-id` of the event.
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

        delivery_event_receipt = cls(
            received=received,
            event_id=event_id,
        )

        return delivery_event_receipt
