from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="DeliveryAttempt")


@_attrs_define
class DeliveryAttempt:
    """One call to another service.

    Attributes:
        at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        delivery_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        kind (str): The kind of call. `payment` and `refund` go to the payment service, `notice` goes to the
            notification service. `batch_payments`, `batch_refunds` and `batch_notices` do the same for many orders of a
            batch at once. `batch_notices_stop` withdraws messages that must no longer be sent. `erasure_payments` and
            `erasure_messages` erase a customer at the other two services.
        error (None | str): Why the call failed; null if it was accepted.
    """

    at: datetime.datetime
    delivery_id: UUID
    kind: str
    error: None | str

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        delivery_id = str(self.delivery_id)

        kind = self.kind

        error: None | str
        error = self.error

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "at": at,
                "delivery_id": delivery_id,
                "kind": kind,
                "error": error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        delivery_id = UUID(d.pop("delivery_id"))

        kind = d.pop("kind")

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        delivery_attempt = cls(
            at=at,
            delivery_id=delivery_id,
            kind=kind,
            error=error,
        )

        return delivery_attempt
