from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="DeliveryAttempt")


@_attrs_define
class DeliveryAttempt:
    """One call that was made to another service.

    Attributes:
        at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        delivery_id (UUID): A UUID version 7; ids sort by the time they were made. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        kind (str): What a delivery is about: `payment` (asked of the payment service), `refund` (of it too), `notice`
            (asked of the notification service); and the same for many orders of a batch at once: `batch_payments`,
            `batch_refunds`, `batch_notices`, and `batch_notices_stop` (messages that are not to be sent any more).
        error (None | str): Why it failed; null where it was taken.
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
