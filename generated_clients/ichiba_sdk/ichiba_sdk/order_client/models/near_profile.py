from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="NearProfile")


@_attrs_define
class NearProfile:
    """A profile that comes near to a file.

    Attributes:
        name (str): The name of an import profile. Example: tea-shop.
        title (str): What people call such files.
        confidence (int): The percentage of the headings it is known by that the file has.
    """

    name: str
    title: str
    confidence: int

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        confidence = self.confidence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "confidence": confidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        confidence = d.pop("confidence")

        near_profile = cls(
            name=name,
            title=title,
            confidence=confidence,
        )

        return near_profile
