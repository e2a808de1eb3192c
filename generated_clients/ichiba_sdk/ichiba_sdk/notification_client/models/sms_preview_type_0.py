from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.sms_preview_type_0_encoding import SmsPreviewType0Encoding, check_sms_preview_type_0_encoding

T = TypeVar("T", bound="SmsPreviewType0")


@_attrs_define
class SmsPreviewType0:
    """The text of an SMS, and what it is sent as; null if the context lacks what the text of the SMS needs.

    Attributes:
        text (str):
        encoding (SmsPreviewType0Encoding): GSM-7, or UCS-2 if the text has a letter that GSM-7 lacks, such as any
            Japanese one.
        units (int): The length of the text in the encoding. Example: 58.
        parts (int): How many parts it is sent in, which is what it costs. Example: 1.
    """

    text: str
    encoding: SmsPreviewType0Encoding
    units: int
    parts: int

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        encoding: str = self.encoding

        units = self.units

        parts = self.parts

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "encoding": encoding,
                "units": units,
                "parts": parts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        encoding = check_sms_preview_type_0_encoding(d.pop("encoding"))

        units = d.pop("units")

        parts = d.pop("parts")

        sms_preview_type_0 = cls(
            text=text,
            encoding=encoding,
            units=units,
            parts=parts,
        )

        return sms_preview_type_0
