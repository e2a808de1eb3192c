from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.email_request import EmailRequest


T = TypeVar("T", bound="EachEmailCreate")


@_attrs_define
class EachEmailCreate:
    """E-mails that are handed over at the same time and have nothing else to do with each other.

    Attributes:
        requests (list[EmailRequest]):
    """

    requests: list[EmailRequest]

    def to_dict(self) -> dict[str, Any]:
        requests = []
        for requests_item_data in self.requests:
            requests_item = requests_item_data.to_dict()
            requests.append(requests_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "requests": requests,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.email_request import EmailRequest  # noqa: PLC0415

        d = dict(src_dict)
        requests = []
        _requests = d.pop("requests")
        for requests_item_data in _requests:
            requests_item = EmailRequest.from_dict(requests_item_data)

            requests.append(requests_item)

        each_email_create = cls(
            requests=requests,
        )

        return each_email_create
