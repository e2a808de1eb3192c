from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.payment_link_locale import PaymentLinkLocale, check_payment_link_locale

T = TypeVar("T", bound="PaymentLink")


@_attrs_define
class PaymentLink:
    """A URL on which a customer pays.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        url (str): The page on which the customer pays. Example: https://pay.example.jp/pay/AZorPhwgfjGPQqO0xdbn-
            LYk1tq3Xe0Jx0F0a8m1b2c.
        expires_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        locale (PaymentLinkLocale): The language of the order, which the page has unless the reader's browser asks for
            the other. Messages with the link are best written in it.
        requested_by (None | str): The subject of the token whose command led to this; null if the service acted on its
            own, or if the entry is older than this field. Example: mika.tanaka.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    payment_id: UUID
    url: str
    expires_at: datetime.datetime
    locale: PaymentLinkLocale
    requested_by: None | str
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        payment_id = str(self.payment_id)

        url = self.url

        expires_at = self.expires_at.isoformat()

        locale: str = self.locale

        requested_by: None | str
        requested_by = self.requested_by

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "payment_id": payment_id,
                "url": url,
                "expires_at": expires_at,
                "locale": locale,
                "requested_by": requested_by,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        payment_id = UUID(d.pop("payment_id"))

        url = d.pop("url")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        locale = check_payment_link_locale(d.pop("locale"))

        def _parse_requested_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        requested_by = _parse_requested_by(d.pop("requested_by"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        payment_link = cls(
            id=id,
            payment_id=payment_id,
            url=url,
            expires_at=expires_at,
            locale=locale,
            requested_by=requested_by,
            created_at=created_at,
        )

        return payment_link
