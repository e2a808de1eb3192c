from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.locale import Locale, check_locale
from ..models.payment_method import PaymentMethod, check_payment_method
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.order_item_create import OrderItemCreate


T = TypeVar("T", bound="OrderCreate")


@_attrs_define
class OrderCreate:
    """An order to place. Its total is the sum of its items.

    Attributes:
        customer_name (str):  Example: 佐藤 花子.
        customer_email (str): An e-mail address that the service accepts. An address with `=?` is refused: mail programs
            read that as the start of encoded text (RFC 2047) and would show, or write to, a different address. Example:
            hanako.sato@example.jp.
        items (list[OrderItemCreate]):
        customer_phone (str | Unset):  Example: 03-1234-5678.
        shipping_address (str | Unset): The address as printed on the parcel; may have several lines. Example: 〒100-0001
            東京都千代田区千代田1-1.
        note (str | Unset): Anything else to note; may have several lines.
        source (str | Unset): Where the order comes from. `external_id` is unique within it. Default: 'api'. Example:
            web.
        external_id (str | Unset): The order's id at its source. Example: WEB-2026-000123.
        locale (Locale | Unset): The language of the messages to the customer. Default: 'ja'.
        payment_method (PaymentMethod | Unset): How the customer pays. Default: 'card'.
        payment_token (str | Unset): The gateway's token for the customer's means of payment. It is never shown again.
            Default: 'tok_ok'. Example: tok_ok.
    """

    customer_name: str
    customer_email: str
    items: list[OrderItemCreate]
    customer_phone: str | Unset = UNSET
    shipping_address: str | Unset = UNSET
    note: str | Unset = UNSET
    source: str | Unset = "api"
    external_id: str | Unset = UNSET
    locale: Locale | Unset = "ja"
    payment_method: PaymentMethod | Unset = "card"
    payment_token: str | Unset = "tok_ok"

    def to_dict(self) -> dict[str, Any]:
        customer_name = self.customer_name

        customer_email = self.customer_email

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        customer_phone = self.customer_phone

        shipping_address = self.shipping_address

        note = self.note

        source = self.source

        external_id = self.external_id

        locale: str | Unset = UNSET
        if not isinstance(self.locale, Unset):
            locale = self.locale

        payment_method: str | Unset = UNSET
        if not isinstance(self.payment_method, Unset):
            payment_method = self.payment_method

        payment_token = self.payment_token

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "customer_name": customer_name,
                "customer_email": customer_email,
                "items": items,
            }
        )
        if customer_phone is not UNSET:
            field_dict["customer_phone"] = customer_phone
        if shipping_address is not UNSET:
            field_dict["shipping_address"] = shipping_address
        if note is not UNSET:
            field_dict["note"] = note
        if source is not UNSET:
            field_dict["source"] = source
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if locale is not UNSET:
            field_dict["locale"] = locale
        if payment_method is not UNSET:
            field_dict["payment_method"] = payment_method
        if payment_token is not UNSET:
            field_dict["payment_token"] = payment_token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.order_item_create import OrderItemCreate  # noqa: PLC0415

        d = dict(src_dict)
        customer_name = d.pop("customer_name")

        customer_email = d.pop("customer_email")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = OrderItemCreate.from_dict(items_item_data)

            items.append(items_item)

        customer_phone = d.pop("customer_phone", UNSET)

        shipping_address = d.pop("shipping_address", UNSET)

        note = d.pop("note", UNSET)

        source = d.pop("source", UNSET)

        external_id = d.pop("external_id", UNSET)

        _locale = d.pop("locale", UNSET)
        locale: Locale | Unset
        if isinstance(_locale, Unset):
            locale = UNSET
        else:
            locale = check_locale(_locale)

        _payment_method = d.pop("payment_method", UNSET)
        payment_method: PaymentMethod | Unset
        if isinstance(_payment_method, Unset):
            payment_method = UNSET
        else:
            payment_method = check_payment_method(_payment_method)

        payment_token = d.pop("payment_token", UNSET)

        order_create = cls(
            customer_name=customer_name,
            customer_email=customer_email,
            items=items,
            customer_phone=customer_phone,
            shipping_address=shipping_address,
            note=note,
            source=source,
            external_id=external_id,
            locale=locale,
            payment_method=payment_method,
            payment_token=payment_token,
        )

        return order_create
