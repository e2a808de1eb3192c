from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.context import Context
    from ..models.template_update import TemplateUpdate


T = TypeVar("T", bound="TemplatePreviewRequest")


@_attrs_define
class TemplatePreviewRequest:
    """
    Attributes:
        context (Context | Unset): The values of the template's variables by name, each of the type that the template
            needs. Example: {'customer_name': '佐藤 花子', 'total_amount': 4800}.
        draft (TemplateUpdate | Unset):
    """

    context: Context | Unset = UNSET
    draft: TemplateUpdate | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        context: dict[str, Any] | Unset = UNSET
        if not isinstance(self.context, Unset):
            context = self.context.to_dict()

        draft: dict[str, Any] | Unset = UNSET
        if not isinstance(self.draft, Unset):
            draft = self.draft.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if context is not UNSET:
            field_dict["context"] = context
        if draft is not UNSET:
            field_dict["draft"] = draft

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.context import Context  # noqa: PLC0415
        from ..models.template_update import TemplateUpdate  # noqa: PLC0415

        d = dict(src_dict)
        _context = d.pop("context", UNSET)
        context: Context | Unset
        if isinstance(_context, Unset):
            context = UNSET
        else:
            context = Context.from_dict(_context)

        _draft = d.pop("draft", UNSET)
        draft: TemplateUpdate | Unset
        if isinstance(_draft, Unset):
            draft = UNSET
        else:
            draft = TemplateUpdate.from_dict(_draft)

        template_preview_request = cls(
            context=context,
            draft=draft,
        )

        return template_preview_request
