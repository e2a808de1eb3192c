from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.channel import Channel, check_channel

T = TypeVar("T", bound="ChannelCount")


@_attrs_define
class ChannelCount:
    """
    Attributes:
        channel (Channel): The channel that a message is sent through.
        count (int):
    """

    channel: Channel
    count: int

    def to_dict(self) -> dict[str, Any]:
        channel: str = self.channel

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "channel": channel,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        channel = check_channel(d.pop("channel"))

        count = d.pop("count")

        channel_count = cls(
            channel=channel,
            count=count,
        )

        return channel_count
