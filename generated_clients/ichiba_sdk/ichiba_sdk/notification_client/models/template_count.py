from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.template_code import TemplateCode, check_template_code

T = TypeVar("T", bound="TemplateCount")


@_attrs_define
class TemplateCount:
    """
    Attributes:
        template (TemplateCode): The template code, which says what a message is about.
        count (int):
    """

    template: TemplateCode
    count: int

    def to_dict(self) -> dict[str, Any]:
        template: str = self.template

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "template": template,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        template = check_template_code(d.pop("template"))

        count = d.pop("count")

        template_count = cls(
            template=template,
            count=count,
        )

        return template_count
