from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.notification_batch_action import NotificationBatchAction, check_notification_batch_action
from ..models.notification_batch_status import NotificationBatchStatus, check_notification_batch_status

if TYPE_CHECKING:
    from ..models.status_count import StatusCount


T = TypeVar("T", bound="NotificationBatch")


@_attrs_define
class NotificationBatch:
    """Messages that were added together, and their progress.

    Attributes:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (NotificationBatchStatus): ACTIVE while its messages are sent, and also when none are left; PAUSED while
            they are held; CANCELLED when they must not be sent.
        counts (list[StatusCount]): Every status, including those with 0.
        total (int): How many messages the batch has.
        rate_per_second (int): How many e-mails may be sent per second in total, as configured.
        sent_per_second (float): How many messages of this batch a provider accepted per second, averaged over the last
            ten seconds.
        eta_seconds (int | None): Estimated seconds until the last message of the batch has been sent, after everything
            that goes before it; 0 if none is waiting, null while the batch is paused or no provider accepts messages.
        allowed_actions (list[NotificationBatchAction]): What can be done with it now.
        version (int): Increases by one with each addition and each action. Example: 2.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    batch_id: UUID
    status: NotificationBatchStatus
    counts: list[StatusCount]
    total: int
    rate_per_second: int
    sent_per_second: float
    eta_seconds: int | None
    allowed_actions: list[NotificationBatchAction]
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        batch_id = str(self.batch_id)

        status: str = self.status

        counts = []
        for counts_item_data in self.counts:
            counts_item = counts_item_data.to_dict()
            counts.append(counts_item)

        total = self.total

        rate_per_second = self.rate_per_second

        sent_per_second = self.sent_per_second

        eta_seconds: int | None
        eta_seconds = self.eta_seconds

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item: str = allowed_actions_item_data
            allowed_actions.append(allowed_actions_item)

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "batch_id": batch_id,
                "status": status,
                "counts": counts,
                "total": total,
                "rate_per_second": rate_per_second,
                "sent_per_second": sent_per_second,
                "eta_seconds": eta_seconds,
                "allowed_actions": allowed_actions,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.status_count import StatusCount  # noqa: PLC0415

        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        status = check_notification_batch_status(d.pop("status"))

        counts = []
        _counts = d.pop("counts")
        for counts_item_data in _counts:
            counts_item = StatusCount.from_dict(counts_item_data)

            counts.append(counts_item)

        total = d.pop("total")

        rate_per_second = d.pop("rate_per_second")

        sent_per_second = d.pop("sent_per_second")

        def _parse_eta_seconds(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        eta_seconds = _parse_eta_seconds(d.pop("eta_seconds"))

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = check_notification_batch_action(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        notification_batch = cls(
            batch_id=batch_id,
            status=status,
            counts=counts,
            total=total,
            rate_per_second=rate_per_second,
            sent_per_second=sent_per_second,
            eta_seconds=eta_seconds,
            allowed_actions=allowed_actions,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
        )

        return notification_batch
