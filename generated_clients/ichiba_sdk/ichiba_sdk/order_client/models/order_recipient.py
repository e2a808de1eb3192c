from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="OrderRecipient")


@_attrs_define
class OrderRecipient:
    """Who gets the parcel, and where; null where only `shipping_address` is known.

    Attributes:
        name (str):  Example: 佐藤 花子.
        phone (None | str):
        postal_code (None | str):
        region (None | str):
        city (None | str):
        line1 (None | str):
        line2 (None | str):
        country (str):  Example: JP.
    """

    name: str
    phone: None | str
    postal_code: None | str
    region: None | str
    city: None | str
    line1: None | str
    line2: None | str
    country: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        phone: None | str
        phone = self.phone

        postal_code: None | str
        postal_code = self.postal_code

        region: None | str
        region = self.region

        city: None | str
        city = self.city

        line1: None | str
        line1 = self.line1

        line2: None | str
        line2 = self.line2

        country = self.country

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "phone": phone,
                "postal_code": postal_code,
                "region": region,
                "city": city,
                "line1": line1,
                "line2": line2,
                "country": country,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        def _parse_phone(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        phone = _parse_phone(d.pop("phone"))

        def _parse_postal_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        postal_code = _parse_postal_code(d.pop("postal_code"))

        def _parse_region(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        region = _parse_region(d.pop("region"))

        def _parse_city(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        city = _parse_city(d.pop("city"))

        def _parse_line1(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        line1 = _parse_line1(d.pop("line1"))

        def _parse_line2(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        line2 = _parse_line2(d.pop("line2"))

        country = d.pop("country")

        order_recipient = cls(
            name=name,
            phone=phone,
            postal_code=postal_code,
            region=region,
            city=city,
            line1=line1,
            line2=line2,
            country=country,
        )

        return order_recipient
