from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Fault")


@_attrs_define
class Fault:
    """
    Attributes:
        pointer (str): A JSON pointer into the body, or `query/name`, `path/name`, `header/name`. Example:
            /items/0/quantity.
        detail (str):  Example: the value is less than the minimum of 1.
    """

    pointer: str
    detail: str

    def to_dict(self) -> dict[str, Any]:
        pointer = self.pointer

        detail = self.detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "pointer": pointer,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pointer = d.pop("pointer")

        detail = d.pop("detail")

        fault = cls(
            pointer=pointer,
            detail=detail,
        )

        return fault
