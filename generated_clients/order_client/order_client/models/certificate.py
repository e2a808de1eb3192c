from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="Certificate")


@_attrs_define
class Certificate:
    """The yen of a batch where each of them is kept.

    Attributes:
        batch_id (UUID): A UUID version 7; ids sort by the time they were made. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        file_sha256 (str): The SHA-256 of the file, in hexadecimal. Example:
            9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.
        yen_in_file (int): Of the rows that became orders, counted from the file.
        yen_ordered (int): Of the orders that were made.
        yen_captured (int): Of the payments captured, as the payment service counts them.
        yen_failed (int): Of the payments that failed.
        yen_unknown (int): Of the payments whose end is not known yet.
        yen_refunded (int): Of the yen captured, those given back since, as the payment service counts them.
        yen_to_refund (int): Of the yen captured, those that are still to be given back: asked for and not confirmed, or
            not asked for yet.
        balanced (bool): Whether all of it adds up.
        checked_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    batch_id: UUID
    file_sha256: str
    yen_in_file: int
    yen_ordered: int
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

        yen_ordered = self.yen_ordered

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
                "yen_ordered": yen_ordered,
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

        yen_ordered = d.pop("yen_ordered")

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
            yen_ordered=yen_ordered,
            yen_captured=yen_captured,
            yen_failed=yen_failed,
            yen_unknown=yen_unknown,
            yen_refunded=yen_refunded,
            yen_to_refund=yen_to_refund,
            balanced=balanced,
            checked_at=checked_at,
        )

        return certificate
