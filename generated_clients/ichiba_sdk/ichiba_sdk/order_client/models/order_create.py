from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.locale import Locale, check_locale
from ..models.payment_method import PaymentMethod, check_payment_method
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.adjustment_create import AdjustmentCreate
    from ..models.delivery_request_create import DeliveryRequestCreate
    from ..models.order_item_create import OrderItemCreate
    from ..models.order_recipient_create import OrderRecipientCreate
    from ..models.paid_elsewhere_create import PaidElsewhereCreate


T = TypeVar("T", bound="OrderCreate")


@_attrs_define
class OrderCreate:
    """An order to place. Its total is the sum of its items and adjustments; it may be 0, and then nothing is to be paid.

    Attributes:
        customer_name (str):  Example: 佐藤 花子.
        items (list[OrderItemCreate]):
        ordered_at (datetime.datetime | Unset): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        customer_email (None | str | Unset): The customer's e-mail address; null or left out where it is not known, and
            then no messages are sent about the order. An address with `=?` is refused: mail programs read that as the start
            of encoded text (RFC 2047). Example: hanako.sato@example.jp.
        customer_phone (str | Unset):  Example: 03-1234-5678.
        shipping_address (str | Unset): The address as printed on the parcel; may have several lines. If left out, it is
            made from `recipient`. Example: 〒100-0001 東京都千代田区千代田1-1.
        recipient (None | OrderRecipientCreate | Unset): Who gets the parcel, and where; null means the same as leaving
            it out, and clears it in a change.
        delivery_request (DeliveryRequestCreate | None | Unset): When and how the customer would like the parcel to
            arrive; null means the same as leaving it out, and clears it in a change.
        note (str | Unset): Anything else to note; may have several lines.
        source (str | Unset): Where the order comes from. `external_id` is unique within it. Default: 'api'. Example:
            web.
        external_id (str | Unset): The order's id at its source. Example: WEB-2026-000123.
        locale (Locale | Unset): The language of the messages to the customer. Default: 'ja'.
        payment_method (PaymentMethod | Unset): How the customer pays. `card`, `konbini` and `bank_transfer` go through
            the payment gateway. `cash_on_delivery` and `invoice` are paid after shipping: the order is ACCEPTED at once,
            and what was received is recorded in the payment service. `external` was paid to somebody else, such as a
            marketplace: nothing is charged. Default: 'card'.
        payment_token (str | Unset): The gateway's token for the customer's means of payment. It is never shown again.
            Example: tok_ok.
        paid_elsewhere (PaidElsewhereCreate | Unset): The payment of an order that somebody else has taken.
        adjustments (list[AdjustmentCreate] | Unset): Shipping, fees, discounts and points, which add to the total or
            take from it.
    """

    customer_name: str
    items: list[OrderItemCreate]
    ordered_at: datetime.datetime | Unset = UNSET
    customer_email: None | str | Unset = UNSET
    customer_phone: str | Unset = UNSET
    shipping_address: str | Unset = UNSET
    recipient: None | OrderRecipientCreate | Unset = UNSET
    delivery_request: DeliveryRequestCreate | None | Unset = UNSET
    note: str | Unset = UNSET
    source: str | Unset = "api"
    external_id: str | Unset = UNSET
    locale: Locale | Unset = "ja"
    payment_method: PaymentMethod | Unset = "card"
    payment_token: str | Unset = UNSET
    paid_elsewhere: PaidElsewhereCreate | Unset = UNSET
    adjustments: list[AdjustmentCreate] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.delivery_request_create import DeliveryRequestCreate  # noqa: PLC0415
        from ..models.order_recipient_create import OrderRecipientCreate  # noqa: PLC0415

        customer_name = self.customer_name

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        ordered_at: str | Unset = UNSET
        if not isinstance(self.ordered_at, Unset):
            ordered_at = self.ordered_at.isoformat()

        customer_email: None | str | Unset
        if isinstance(self.customer_email, Unset):
            customer_email = UNSET
        else:
            customer_email = self.customer_email

        customer_phone = self.customer_phone

        shipping_address = self.shipping_address

        recipient: dict[str, Any] | None | Unset
        if isinstance(self.recipient, Unset):
            recipient = UNSET
        elif isinstance(self.recipient, OrderRecipientCreate):
            recipient = self.recipient.to_dict()
        else:
            recipient = self.recipient

        delivery_request: dict[str, Any] | None | Unset
        if isinstance(self.delivery_request, Unset):
            delivery_request = UNSET
        elif isinstance(self.delivery_request, DeliveryRequestCreate):
            delivery_request = self.delivery_request.to_dict()
        else:
            delivery_request = self.delivery_request

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

        paid_elsewhere: dict[str, Any] | Unset = UNSET
        if not isinstance(self.paid_elsewhere, Unset):
            paid_elsewhere = self.paid_elsewhere.to_dict()

        adjustments: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.adjustments, Unset):
            adjustments = []
            for adjustments_item_data in self.adjustments:
                adjustments_item = adjustments_item_data.to_dict()
                adjustments.append(adjustments_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "customer_name": customer_name,
                "items": items,
            }
        )
        if ordered_at is not UNSET:
            field_dict["ordered_at"] = ordered_at
        if customer_email is not UNSET:
            field_dict["customer_email"] = customer_email
        if customer_phone is not UNSET:
            field_dict["customer_phone"] = customer_phone
        if shipping_address is not UNSET:
            field_dict["shipping_address"] = shipping_address
        if recipient is not UNSET:
            field_dict["recipient"] = recipient
        if delivery_request is not UNSET:
            field_dict["delivery_request"] = delivery_request
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
        if paid_elsewhere is not UNSET:
            field_dict["paid_elsewhere"] = paid_elsewhere
        if adjustments is not UNSET:
            field_dict["adjustments"] = adjustments

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.adjustment_create import AdjustmentCreate  # noqa: PLC0415
        from ..models.delivery_request_create import DeliveryRequestCreate  # noqa: PLC0415
        from ..models.order_item_create import OrderItemCreate  # noqa: PLC0415
        from ..models.order_recipient_create import OrderRecipientCreate  # noqa: PLC0415
        from ..models.paid_elsewhere_create import PaidElsewhereCreate  # noqa: PLC0415

        d = dict(src_dict)
        customer_name = d.pop("customer_name")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = OrderItemCreate.from_dict(items_item_data)

            items.append(items_item)

        _ordered_at = d.pop("ordered_at", UNSET)
        ordered_at: datetime.datetime | Unset
        if isinstance(_ordered_at, Unset):
            ordered_at = UNSET
        else:
            ordered_at = datetime.datetime.fromisoformat(_ordered_at)

        def _parse_customer_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        customer_email = _parse_customer_email(d.pop("customer_email", UNSET))

        customer_phone = d.pop("customer_phone", UNSET)

        shipping_address = d.pop("shipping_address", UNSET)

        def _parse_recipient(data: object) -> None | OrderRecipientCreate | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_order_recipient_create_type_0 = OrderRecipientCreate.from_dict(data)

                return componentsschemas_order_recipient_create_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OrderRecipientCreate | Unset, data)

        recipient = _parse_recipient(d.pop("recipient", UNSET))

        def _parse_delivery_request(data: object) -> DeliveryRequestCreate | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_delivery_request_create_type_0 = DeliveryRequestCreate.from_dict(data)

                return componentsschemas_delivery_request_create_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeliveryRequestCreate | None | Unset, data)

        delivery_request = _parse_delivery_request(d.pop("delivery_request", UNSET))

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

        _paid_elsewhere = d.pop("paid_elsewhere", UNSET)
        paid_elsewhere: PaidElsewhereCreate | Unset
        if isinstance(_paid_elsewhere, Unset):
            paid_elsewhere = UNSET
        else:
            paid_elsewhere = PaidElsewhereCreate.from_dict(_paid_elsewhere)

        _adjustments = d.pop("adjustments", UNSET)
        adjustments: list[AdjustmentCreate] | Unset = UNSET
        if _adjustments is not UNSET:
            adjustments = []
            for adjustments_item_data in _adjustments:
                adjustments_item = AdjustmentCreate.from_dict(adjustments_item_data)

                adjustments.append(adjustments_item)

        order_create = cls(
            customer_name=customer_name,
            items=items,
            ordered_at=ordered_at,
            customer_email=customer_email,
            customer_phone=customer_phone,
            shipping_address=shipping_address,
            recipient=recipient,
            delivery_request=delivery_request,
            note=note,
            source=source,
            external_id=external_id,
            locale=locale,
            payment_method=payment_method,
            payment_token=payment_token,
            paid_elsewhere=paid_elsewhere,
            adjustments=adjustments,
        )

        return order_create
