from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.locale import Locale, check_locale
from ..models.sent_payment_link_channel import SentPaymentLinkChannel, check_sent_payment_link_channel

T = TypeVar("T", bound="SentPaymentLink")


@_attrs_define
class SentPaymentLink:
    """A URL on which a customer pays, and how it was sent to them.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        url (str): The page on which the customer pays. Example: https://pay.example.jp/pay/AZorPhwgfjGPQqO0xdbn-
            LYk1tq3Xe0Jx0F0a8m1b2c.
        expires_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        locale (Locale): The language of the messages to the customer.
        channel (SentPaymentLinkChannel): EMAIL to the order's address, or SMS to its telephone number where it has no
            address.
    """

    order_id: UUID
    url: str
    expires_at: datetime.datetime
    locale: Locale
    channel: SentPaymentLinkChannel

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        url = self.url

        expires_at = self.expires_at.isoformat()

        locale: str = self.locale

        channel: str = self.channel

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "url": url,
                "expires_at": expires_at,
                "locale": locale,
                "channel": channel,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        url = d.pop("url")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        locale = check_locale(d.pop("locale"))

        channel = check_sent_payment_link_channel(d.pop("channel"))

        sent_payment_link = cls(
            order_id=order_id,
            url=url,
            expires_at=expires_at,
            locale=locale,
            channel=channel,
        )

        return sent_payment_link
