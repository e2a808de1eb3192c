from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.action_type import ActionType, check_action_type

T = TypeVar("T", bound="Action")


@_attrs_define
class Action:
    """Something that somebody did to a message, a batch, a template or the suppression list.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        type_ (ActionType): What was done.
        subject (str): What the action was done to: the id of a message, batch or report, a template such as
            `ORDER_SHIPPED/ja`, or a recipient in lower case. Example: ORDER_SHIPPED/ja.
        actor (None | str): Who did it: the subject of the token. Null if the service acted on its own, or if the entry
            is older than this field. Example: mika.tanaka.
    """

    id: UUID
    at: datetime.datetime
    type_: ActionType
    subject: str
    actor: None | str

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        at = self.at.isoformat()

        type_: str = self.type_

        subject = self.subject

        actor: None | str
        actor = self.actor

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "at": at,
                "type": type_,
                "subject": subject,
                "actor": actor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        type_ = check_action_type(d.pop("type"))

        subject = d.pop("subject")

        def _parse_actor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        actor = _parse_actor(d.pop("actor"))

        action = cls(
            id=id,
            at=at,
            type_=type_,
            subject=subject,
            actor=actor,
        )

        return action
