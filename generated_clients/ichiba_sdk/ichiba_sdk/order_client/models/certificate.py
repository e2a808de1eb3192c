from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="Certificate")


@_attrs_define
class Certificate:
    """The yen of a batch, each counted where it is recorded.

    Attributes:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        file_sha256 (str): The SHA-256 of the file, in hexadecimal. Example:
            9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.
        yen_in_file (int): The yen of the rows that became orders, counted from the file.
        yen_stated (int | None): The order totals as the file itself states them, of the rows that became orders; null
            if it does not state one for each of these orders.
        yen_ordered (int): The yen of the orders that were created.
        yen_paid_elsewhere (int): Of `yen_ordered`, the yen of orders that were paid elsewhere. No gateway takes them.
        yen_paid_after_shipping (int): Of `yen_ordered`, the yen of orders that are paid on delivery or by invoice;
            until they are received, they are unknown.
        yen_captured (int): The yen of the captured payments, as the payment service counts them.
        yen_failed (int): The yen of the payments that failed.
        yen_unknown (int): The yen of the payments whose outcome is not known yet.
        yen_refunded (int): The captured yen that were refunded since, as the payment service counts them.
        yen_to_refund (int): The captured yen that are still to be refunded, because the refund is not confirmed or not
            requested yet.
        balanced (bool): Whether the amounts add up.
        checked_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    batch_id: UUID
    file_sha256: str
    yen_in_file: int
    yen_stated: int | None
    yen_ordered: int
    yen_paid_elsewhere: int
    yen_paid_after_shipping: int
    yen_captured: int
    yen_failed: int
    yen_unknown: int
    yen_refunded: int
    yen_to_refund: int
    balanced: bool
    checked_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        batch_id = str(self.batch_id)

        file_sha256 = self.file_sha256

        yen_in_file = self.yen_in_file

        yen_stated: int | None
        yen_stated = self.yen_stated

        yen_ordered = self.yen_ordered

        yen_paid_elsewhere = self.yen_paid_elsewhere

        yen_paid_after_shipping = self.yen_paid_after_shipping

        yen_captured = self.yen_captured

        yen_failed = self.yen_failed

        yen_unknown = self.yen_unknown

        yen_refunded = self.yen_refunded

        yen_to_refund = self.yen_to_refund

        balanced = self.balanced

        checked_at = self.checked_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "batch_id": batch_id,
                "file_sha256": file_sha256,
                "yen_in_file": yen_in_file,
                "yen_stated": yen_stated,
                "yen_ordered": yen_ordered,
                "yen_paid_elsewhere": yen_paid_elsewhere,
                "yen_paid_after_shipping": yen_paid_after_shipping,
                "yen_captured": yen_captured,
                "yen_failed": yen_failed,
                "yen_unknown": yen_unknown,
                "yen_refunded": yen_refunded,
                "yen_to_refund": yen_to_refund,
                "balanced": balanced,
                "checked_at": checked_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        batch_id = UUID(d.pop("batch_id"))

        file_sha256 = d.pop("file_sha256")

        yen_in_file = d.pop("yen_in_file")

        def _parse_yen_stated(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        yen_stated = _parse_yen_stated(d.pop("yen_stated"))

        yen_ordered = d.pop("yen_ordered")

        yen_paid_elsewhere = d.pop("yen_paid_elsewhere")

        yen_paid_after_shipping = d.pop("yen_paid_after_shipping")

        yen_captured = d.pop("yen_captured")

        yen_failed = d.pop("yen_failed")

        yen_unknown = d.pop("yen_unknown")

        yen_refunded = d.pop("yen_refunded")

        yen_to_refund = d.pop("yen_to_refund")

        balanced = d.pop("balanced")

        checked_at = datetime.datetime.fromisoformat(d.pop("checked_at"))

        certificate = cls(
            batch_id=batch_id,
            file_sha256=file_sha256,
            yen_in_file=yen_in_file,
            yen_stated=yen_stated,
            yen_ordered=yen_ordered,
            yen_paid_elsewhere=yen_paid_elsewhere,
            yen_paid_after_shipping=yen_paid_after_shipping,
            yen_captured=yen_captured,
            yen_failed=yen_failed,
            yen_unknown=yen_unknown,
            yen_refunded=yen_refunded,
            yen_to_refund=yen_to_refund,
            balanced=balanced,
            checked_at=checked_at,
        )

        return certificate
