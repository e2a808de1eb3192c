from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.delivery_request_create import DeliveryRequestCreate
    from ..models.order_recipient_create import OrderRecipientCreate


T = TypeVar("T", bound="OrderUpdate")


@_attrs_define
class OrderUpdate:
    """The fields to change. Fields that are left out stay as they are.

    Attributes:
        customer_name (str | Unset):  Example: 佐藤 花子.
        customer_email (None | str | Unset): The customer's e-mail address; null or left out where it is not known, and
            then no messages are sent about the order. An address with `=?` is refused: mail programs read that as the start
            of encoded text (RFC 2047). Example: hanako.sato@example.jp.
        customer_phone (None | str | Unset): null clears the field. Example: 090-1234-5678.
        shipping_address (None | str | Unset): null clears the field. Of an order that has a `recipient`, change that
            instead: the address follows it.
        recipient (None | OrderRecipientCreate | Unset): Who gets the parcel, and where; null means the same as leaving
            it out, and clears it in a change.
        delivery_request (DeliveryRequestCreate | None | Unset): When and how the customer would like the parcel to
            arrive; null means the same as leaving it out, and clears it in a change.
        note (None | str | Unset): null clears the field.
    """

    customer_name: str | Unset = UNSET
    customer_email: None | str | Unset = UNSET
    customer_phone: None | str | Unset = UNSET
    shipping_address: None | str | Unset = UNSET
    recipient: None | OrderRecipientCreate | Unset = UNSET
    delivery_request: DeliveryRequestCreate | None | Unset = UNSET
    note: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.delivery_request_create import DeliveryRequestCreate  # noqa: PLC0415
        from ..models.order_recipient_create import OrderRecipientCreate  # noqa: PLC0415

        customer_name = self.customer_name

        customer_email: None | str | Unset
        if isinstance(self.customer_email, Unset):
            customer_email = UNSET
        else:
            customer_email = self.customer_email

        customer_phone: None | str | Unset
        if isinstance(self.customer_phone, Unset):
            customer_phone = UNSET
        else:
            customer_phone = self.customer_phone

        shipping_address: None | str | Unset
        if isinstance(self.shipping_address, Unset):
            shipping_address = UNSET
        else:
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

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if customer_name is not UNSET:
            field_dict["customer_name"] = customer_name
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.delivery_request_create import DeliveryRequestCreate  # noqa: PLC0415
        from ..models.order_recipient_create import OrderRecipientCreate  # noqa: PLC0415

        d = dict(src_dict)
        customer_name = d.pop("customer_name", UNSET)

        def _parse_customer_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        customer_email = _parse_customer_email(d.pop("customer_email", UNSET))

        def _parse_customer_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        customer_phone = _parse_customer_phone(d.pop("customer_phone", UNSET))

        def _parse_shipping_address(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        shipping_address = _parse_shipping_address(d.pop("shipping_address", UNSET))

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

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        order_update = cls(
            customer_name=customer_name,
            customer_email=customer_email,
            customer_phone=customer_phone,
            shipping_address=shipping_address,
            recipient=recipient,
            delivery_request=delivery_request,
            note=note,
        )

        return order_update
