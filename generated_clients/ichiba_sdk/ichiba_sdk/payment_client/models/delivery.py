from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.delivery_state import DeliveryState, check_delivery_state

T = TypeVar("T", bound="Delivery")


@_attrs_define
class Delivery:
    """A call that this service owes to another service.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        kind (str): The kind of call: `order_webhook` sends news of a payment to the order service.
        target (str): The service that it goes to.
        subject_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        state (DeliveryState): Whether a delivery is still owed (`pending`), was given up (`dead`) or was accepted
            (`done`).
        attempts (int): How many times it was attempted, successfully or not.
        last_error (None | str): Why the last attempt failed.
        next_attempt_at (datetime.datetime | None): When it is retried, while it is pending.
        requested_by (None | str): The subject of the token whose command led to this; null if the service acted on its
            own, or if the entry is older than this field. Example: mika.tanaka.
        replayed_at (datetime.datetime | None): When an operator last retried it; null if nobody did.
        replayed_by (None | str): Who last retried it; null if nobody did, or if the retry is older than this field.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    kind: str
    target: str
    subject_id: UUID
    state: DeliveryState
    attempts: int
    last_error: None | str
    next_attempt_at: datetime.datetime | None
    requested_by: None | str
    replayed_at: datetime.datetime | None
    replayed_by: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind

        target = self.target

        subject_id = str(self.subject_id)

        state: str = self.state

        attempts = self.attempts

        last_error: None | str
        last_error = self.last_error

        next_attempt_at: None | str
        if isinstance(self.next_attempt_at, datetime.datetime):
            next_attempt_at = self.next_attempt_at.isoformat()
        else:
            next_attempt_at = self.next_attempt_at

        requested_by: None | str
        requested_by = self.requested_by

        replayed_at: None | str
        if isinstance(self.replayed_at, datetime.datetime):
            replayed_at = self.replayed_at.isoformat()
        else:
            replayed_at = self.replayed_at

        replayed_by: None | str
        replayed_by = self.replayed_by

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "target": target,
                "subject_id": subject_id,
                "state": state,
                "attempts": attempts,
                "last_error": last_error,
                "next_attempt_at": next_attempt_at,
                "requested_by": requested_by,
                "replayed_at": replayed_at,
                "replayed_by": replayed_by,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        target = d.pop("target")

        subject_id = UUID(d.pop("subject_id"))

        state = check_delivery_state(d.pop("state"))

        attempts = d.pop("attempts")

        def _parse_last_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_error = _parse_last_error(d.pop("last_error"))

        def _parse_next_attempt_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_attempt_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_attempt_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_attempt_at = _parse_next_attempt_at(d.pop("next_attempt_at"))

        def _parse_requested_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        requested_by = _parse_requested_by(d.pop("requested_by"))

        def _parse_replayed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                replayed_at_type_0 = datetime.datetime.fromisoformat(data)

                return replayed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        replayed_at = _parse_replayed_at(d.pop("replayed_at"))

        def _parse_replayed_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        replayed_by = _parse_replayed_by(d.pop("replayed_by"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        delivery = cls(
            id=id,
            kind=kind,
            target=target,
            subject_id=subject_id,
            state=state,
            attempts=attempts,
            last_error=last_error,
            next_attempt_at=next_attempt_at,
            requested_by=requested_by,
            replayed_at=replayed_at,
            replayed_by=replayed_by,
            created_at=created_at,
            updated_at=updated_at,
        )

        return delivery
