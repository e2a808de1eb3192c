from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.context import Context


T = TypeVar("T", bound="TemplatePreview")


@_attrs_define
class TemplatePreview:
    """
    Attributes:
        subject (str):
        text (str):
        html (str):
        context (Context): The values of the template's variables by name, each of the type that the template needs.
            Example: {'customer_name': '佐藤 花子', 'total_amount': 4800}.
        template_version (int): The version that was rendered; for a draft, the version that it would replace. Example:
            2.
    """

    subject: str
    text: str
    html: str
    context: Context
    template_version: int

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject

        text = self.text

        html = self.html

        context = self.context.to_dict()

        template_version = self.template_version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "text": text,
                "html": html,
                "context": context,
                "template_version": template_version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.context import Context  # noqa: PLC0415

        d = dict(src_dict)
        subject = d.pop("subject")

        text = d.pop("text")

        html = d.pop("html")

        context = Context.from_dict(d.pop("context"))

        template_version = d.pop("template_version")

        template_preview = cls(
            subject=subject,
            text=text,
            html=html,
            context=context,
            template_version=template_version,
        )

        return template_preview
