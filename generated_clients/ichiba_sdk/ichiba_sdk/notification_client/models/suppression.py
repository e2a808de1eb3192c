from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.suppression_reason import SuppressionReason, check_suppression_reason

T = TypeVar("T", bound="Suppression")


@_attrs_define
class Suppression:
    """
    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        recipient (None | str): An e-mail address, or a telephone number in E.164 format; null once it was erased.
            Example: hanako.sato@example.jp.
        reason (SuppressionReason): Why nothing is sent to a recipient.
        note (None | str):
        notification_id (None | UUID): The message that bounced or drew a complaint; null if the entry was added by
            hand.
        actor (None | str): Who did it: the subject of the token. Null if the service acted on its own, or if the entry
            is older than this field. Example: mika.tanaka.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    recipient: None | str
    reason: SuppressionReason
    note: None | str
    notification_id: None | UUID
    actor: None | str
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        recipient: None | str
        recipient = self.recipient

        reason: str = self.reason

        note: None | str
        note = self.note

        notification_id: None | str
        if isinstance(self.notification_id, UUID):
            notification_id = str(self.notification_id)
        else:
            notification_id = self.notification_id

        actor: None | str
        actor = self.actor

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "recipient": recipient,
                "reason": reason,
                "note": note,
                "notification_id": notification_id,
                "actor": actor,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_recipient(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recipient = _parse_recipient(d.pop("recipient"))

        reason = check_suppression_reason(d.pop("reason"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_notification_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                notification_id_type_0 = UUID(data)

                return notification_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        notification_id = _parse_notification_id(d.pop("notification_id"))

        def _parse_actor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        actor = _parse_actor(d.pop("actor"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        suppression = cls(
            id=id,
            recipient=recipient,
            reason=reason,
            note=note,
            notification_id=notification_id,
            actor=actor,
            created_at=created_at,
        )

        return suppression
