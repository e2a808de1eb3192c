from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TemplateUpdate")


@_attrs_define
class TemplateUpdate:
    """
    Attributes:
        subject (str): One line. It may contain Jinja syntax.
        text (str): Plain text. It may contain Jinja syntax and newlines.
        html (str): HTML. It may contain Jinja syntax and newlines.
        sms (str | Unset): The text of an SMS, short. It may contain Jinja syntax and newlines. If left out, it stays as
            it is.
    """

    subject: str
    text: str
    html: str
    sms: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject

        text = self.text

        html = self.html

        sms = self.sms

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "text": text,
                "html": html,
            }
        )
        if sms is not UNSET:
            field_dict["sms"] = sms

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        subject = d.pop("subject")

        text = d.pop("text")

        html = d.pop("html")

        sms = d.pop("sms", UNSET)

        template_update = cls(
            subject=subject,
            text=text,
            html=html,
            sms=sms,
        )

        return template_update
