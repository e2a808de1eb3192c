from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="BatchConfirmation")


@_attrs_define
class BatchConfirmation:
    """What to confirm. Sending no body is the same as sending an empty one.

    Attributes:
        file_sha256 (str | Unset): The SHA-256 of the file, in hexadecimal. Example:
            9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.
    """

    file_sha256: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        file_sha256 = self.file_sha256

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if file_sha256 is not UNSET:
            field_dict["file_sha256"] = file_sha256

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file_sha256 = d.pop("file_sha256", UNSET)

        batch_confirmation = cls(
            file_sha256=file_sha256,
        )

        return batch_confirmation
