from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.channel_count import ChannelCount
    from ..models.day_count import DayCount
    from ..models.status_count import StatusCount
    from ..models.template_count import TemplateCount


T = TypeVar("T", bound="NotificationStats")


@_attrs_define
class NotificationStats:
    """
    Attributes:
        by_status (list[StatusCount]): Every status, including those with 0.
        by_channel (list[ChannelCount]): Every channel, including those with 0.
        by_template (list[TemplateCount]): Every template, including those with 0.
        by_day (list[DayCount]): Every day, oldest first, including those with 0.
        queued (int): How many messages are waiting to be sent now.
        rate_per_second (float): How many messages are being sent per second now.
        eta_seconds (int | None): Estimated seconds until no message is waiting; null if there is no estimate.
    """

    by_status: list[StatusCount]
    by_channel: list[ChannelCount]
    by_template: list[TemplateCount]
    by_day: list[DayCount]
    queued: int
    rate_per_second: float
    eta_seconds: int | None

    def to_dict(self) -> dict[str, Any]:
        by_status = []
        for by_status_item_data in self.by_status:
            by_status_item = by_status_item_data.to_dict()
            by_status.append(by_status_item)

        by_channel = []
        for by_channel_item_data in self.by_channel:
            by_channel_item = by_channel_item_data.to_dict()
            by_channel.append(by_channel_item)

        by_template = []
        for by_template_item_data in self.by_template:
            by_template_item = by_template_item_data.to_dict()
            by_template.append(by_template_item)

        by_day = []
        for by_day_item_data in self.by_day:
            by_day_item = by_day_item_data.to_dict()
            by_day.append(by_day_item)

        queued = self.queued

        rate_per_second = self.rate_per_second

        eta_seconds: int | None
        eta_seconds = self.eta_seconds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "by_status": by_status,
                "by_channel": by_channel,
                "by_template": by_template,
                "by_day": by_day,
                "queued": queued,
                "rate_per_second": rate_per_second,
                "eta_seconds": eta_seconds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.channel_count import ChannelCount  # noqa: PLC0415
        from ..models.day_count import DayCount  # noqa: PLC0415
        from ..models.status_count import StatusCount  # noqa: PLC0415
        from ..models.template_count import TemplateCount  # noqa: PLC0415

        d = dict(src_dict)
        by_status = []
        _by_status = d.pop("by_status")
        for by_status_item_data in _by_status:
            by_status_item = StatusCount.from_dict(by_status_item_data)

            by_status.append(by_status_item)

        by_channel = []
        _by_channel = d.pop("by_channel")
        for by_channel_item_data in _by_channel:
            by_channel_item = ChannelCount.from_dict(by_channel_item_data)

            by_channel.append(by_channel_item)

        by_template = []
        _by_template = d.pop("by_template")
        for by_template_item_data in _by_template:
            by_template_item = TemplateCount.from_dict(by_template_item_data)

            by_template.append(by_template_item)

        by_day = []
        _by_day = d.pop("by_day")
        for by_day_item_data in _by_day:
            by_day_item = DayCount.from_dict(by_day_item_data)

            by_day.append(by_day_item)

        queued = d.pop("queued")

        rate_per_second = d.pop("rate_per_second")

        def _parse_eta_seconds(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        eta_seconds = _parse_eta_seconds(d.pop("eta_seconds"))

        notification_stats = cls(
            by_status=by_status,
            by_channel=by_channel,
            by_template=by_template,
            by_day=by_day,
            queued=queued,
            rate_per_second=rate_per_second,
            eta_seconds=eta_seconds,
        )

        return notification_stats
