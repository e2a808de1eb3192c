from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.notification_status import NotificationStatus, check_notification_status

T = TypeVar("T", bound="StatusCount")


@_attrs_define
class StatusCount:
    """
    Attributes:
        status (NotificationStatus): QUEUED until the dispatcher takes it; SENDING while the dispatcher sends it; SENT
            when the provider has accepted it; DELIVERED or BOUNCED when the provider reports so; BOUNCED also when the mail
            server refuses the recipient for good; FAILED when its attempts are used up, or the message is refused for good;
            SUPPRESSED when its recipient is on the suppression list; CANCELLED when an operator stopped it.
        count (int):
    """

    status: NotificationStatus
    count: int

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_notification_status(d.pop("status"))

        count = d.pop("count")

        status_count = cls(
            status=status,
            count=count,
        )

        return status_count
