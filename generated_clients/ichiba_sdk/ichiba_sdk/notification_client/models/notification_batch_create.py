from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.notification_batch_message import NotificationBatchMessage


T = TypeVar("T", bound="NotificationBatchCreate")


@_attrs_define
class NotificationBatchCreate:
    """
    Attributes:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        messages (list[NotificationBatchMessage]):
        digest (bool | Unset): Whether to combine the messages to one recipient into one. Default: False.
    """

    batch_id: UUID
    messages: list[NotificationBatchMessage]
    digest: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        batch_id = str(self.batch_id)

        messages = []
        for messages_item_data in self.messages:
            messages_item = messages_item_data.to_dict()
            messages.append(messages_item)

        digest = self.digest

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "batch_id": batch_id,
                "messages": messages,
            }
        )
        if digest is not UNSET:
            field_dict["digest"] = digest

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.notification_batch_message import NotificationBatchMessage  # noqa: PLC0415

        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        messages = []
        _messages = d.pop("messages")
        for messages_item_data in _messages:
            messages_item = NotificationBatchMessage.from_dict(messages_item_data)

            messages.append(messages_item)

        digest = d.pop("digest", UNSET)

        notification_batch_create = cls(
            batch_id=batch_id,
            messages=messages,
            digest=digest,
        )

        return notification_batch_create
