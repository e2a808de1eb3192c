from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="SampledColumn")


@_attrs_define
class SampledColumn:
    """A heading of a file with the first different values below it.

    Attributes:
        heading (str): The heading as it stands in the file.
        samples (list[str]):
    """

    heading: str
    samples: list[str]

    def to_dict(self) -> dict[str, Any]:
        heading = self.heading

        samples = self.samples

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "heading": heading,
                "samples": samples,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        heading = d.pop("heading")

        samples = cast(list[str], d.pop("samples"))

        sampled_column = cls(
            heading=heading,
            samples=samples,
        )

        return sampled_column
