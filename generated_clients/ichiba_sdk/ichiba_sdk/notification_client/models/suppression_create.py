from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.suppression_reason import SuppressionReason, check_suppression_reason
from ..types import UNSET, Unset

T = TypeVar("T", bound="SuppressionCreate")


@_attrs_define
class SuppressionCreate:
    """
    Attributes:
        recipient (str): An e-mail address that the service accepts (`NewEmail`), or a telephone number in E.164 format.
            Example: hanako.sato@example.jp.
        reason (SuppressionReason | Unset): Why nothing is sent to a recipient. Default: 'MANUAL'.
        note (str | Unset): A note for colleagues. It may contain newlines.
    """

    recipient: str
    reason: SuppressionReason | Unset = "MANUAL"
    note: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        recipient = self.recipient

        reason: str | Unset = UNSET
        if not isinstance(self.reason, Unset):
            reason = self.reason

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "recipient": recipient,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        recipient = d.pop("recipient")

        _reason = d.pop("reason", UNSET)
        reason: SuppressionReason | Unset
        if isinstance(_reason, Unset):
            reason = UNSET
        else:
            reason = check_suppression_reason(_reason)

        note = d.pop("note", UNSET)

        suppression_create = cls(
            recipient=recipient,
            reason=reason,
            note=note,
        )

        return suppression_create
