from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.currency import Currency, check_currency
from ..models.locale import Locale, check_locale
from ..models.order_status import OrderStatus, check_order_status
from ..models.payment_method import PaymentMethod, check_payment_method
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.delivery_request import DeliveryRequest
    from ..models.next_action import NextAction
    from ..models.order_recipient import OrderRecipient
    from ..models.paid_elsewhere import PaidElsewhere


T = TypeVar("T", bound="OrderSummary")


@_attrs_define
class OrderSummary:
    """An order without its items.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        status (OrderStatus): The status of the order. `x-state-machine` lists every possible change. A change marked
            `operator` can be made by a person; an order's `allowed_transitions` lists those that are open to it now. In the
            statuses under `editable`, `update_order` can still change the details.
        ordered_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        customer_name (None | str): The customer's name; null once the customer was erased. Example: 佐藤 花子.
        customer_email (None | str): The customer's e-mail address, or null; then no messages are sent about the order.
            Example: hanako.sato@example.jp.
        customer_phone (None | str):
        shipping_address (None | str):
        recipient (None | OrderRecipient): Who gets the parcel, and where; null where only `shipping_address` is known.
        delivery_request (DeliveryRequest | None): When and how the customer would like the parcel to arrive; null where
            nothing was asked for.
        note (None | str):
        source (str): Where the order comes from. Example: api.
        external_id (None | str): The order's id at its source.
        locale (Locale): The language of the messages to the customer.
        currency (Currency): Amounts are in Japanese yen, which has no smaller unit.
        goods_amount (int): The sum of the items in yen.
        shipping_amount (int): The sum of the shipping in yen.
        fee_amount (int): The sum of the fees in yen.
        discount_amount (int): The sum of the discounts in yen, 0 or less.
        points_amount (int): What was paid with points, in yen, 0 or less.
        total_amount (int): What is to be paid, in yen. The five amounts above add up to it.
        refunded_amount (int): How many yen of the payment have been refunded, as far as the payment service has
            reported. A refund that the gateway has not confirmed yet is not included. Example: 0.
        payment_method (PaymentMethod): How the customer pays. `card`, `konbini` and `bank_transfer` go through the
            payment gateway. `cash_on_delivery` and `invoice` are paid after shipping: the order is ACCEPTED at once, and
            what was received is recorded in the payment service. `external` was paid to somebody else, such as a
            marketplace: nothing is charged.
        paid_elsewhere (None | PaidElsewhere): The payment of an `external` order, which somebody else has taken; null
            for all other orders.
        payment_id (None | UUID): A UUID version 7, or null if there is none.
        payment_error (None | str): Why the latest payment failed, for a person to read.
        tracking_number (None | str): The tracking number of the first parcel.
        carrier (None | str): The carrier of the first parcel.
        batch_id (None | UUID): A UUID version 7, or null if there is none.
        replaces (None | UUID): A UUID version 7, or null if there is none.
        erased_at (datetime.datetime | None): RFC 3339 in UTC; null if it has not happened. Example:
            2026-11-20T09:30:00.000Z.
        allowed_transitions (list[OrderStatus]): The statuses that an operator can move the order to now.
        version (int): Increases by one with each change.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        payment_next_action (NextAction | None | Unset): What the customer still has to do before the gateway decides;
            null if there is nothing to do, or if it is done.
    """

    id: UUID
    status: OrderStatus
    ordered_at: datetime.datetime
    customer_name: None | str
    customer_email: None | str
    customer_phone: None | str
    shipping_address: None | str
    recipient: None | OrderRecipient
    delivery_request: DeliveryRequest | None
    note: None | str
    source: str
    external_id: None | str
    locale: Locale
    currency: Currency
    goods_amount: int
    shipping_amount: int
    fee_amount: int
    discount_amount: int
    points_amount: int
    total_amount: int
    refunded_amount: int
    payment_method: PaymentMethod
    paid_elsewhere: None | PaidElsewhere
    payment_id: None | UUID
    payment_error: None | str
    tracking_number: None | str
    carrier: None | str
    batch_id: None | UUID
    replaces: None | UUID
    erased_at: datetime.datetime | None
    allowed_transitions: list[OrderStatus]
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    payment_next_action: NextAction | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.delivery_request import DeliveryRequest  # noqa: PLC0415
        from ..models.next_action import NextAction  # noqa: PLC0415
        from ..models.order_recipient import OrderRecipient  # noqa: PLC0415
        from ..models.paid_elsewhere import PaidElsewhere  # noqa: PLC0415

        id = str(self.id)

        status: str = self.status

        ordered_at = self.ordered_at.isoformat()

        customer_name: None | str
        customer_name = self.customer_name

        customer_email: None | str
        customer_email = self.customer_email

        customer_phone: None | str
        customer_phone = self.customer_phone

        shipping_address: None | str
        shipping_address = self.shipping_address

        recipient: dict[str, Any] | None
        if isinstance(self.recipient, OrderRecipient):
            recipient = self.recipient.to_dict()
        else:
            recipient = self.recipient

        delivery_request: dict[str, Any] | None
        if isinstance(self.delivery_request, DeliveryRequest):
            delivery_request = self.delivery_request.to_dict()
        else:
            delivery_request = self.delivery_request

        note: None | str
        note = self.note

        source = self.source

        external_id: None | str
        external_id = self.external_id

        locale: str = self.locale

        currency: str = self.currency

        goods_amount = self.goods_amount

        shipping_amount = self.shipping_amount

        fee_amount = self.fee_amount

        discount_amount = self.discount_amount

        points_amount = self.points_amount

        total_amount = self.total_amount

        refunded_amount = self.refunded_amount

        payment_method: str = self.payment_method

        paid_elsewhere: dict[str, Any] | None
        if isinstance(self.paid_elsewhere, PaidElsewhere):
            paid_elsewhere = self.paid_elsewhere.to_dict()
        else:
            paid_elsewhere = self.paid_elsewhere

        payment_id: None | str
        if isinstance(self.payment_id, UUID):
            payment_id = str(self.payment_id)
        else:
            payment_id = self.payment_id

        payment_error: None | str
        payment_error = self.payment_error

        tracking_number: None | str
        tracking_number = self.tracking_number

        carrier: None | str
        carrier = self.carrier

        batch_id: None | str
        if isinstance(self.batch_id, UUID):
            batch_id = str(self.batch_id)
        else:
            batch_id = self.batch_id

        replaces: None | str
        if isinstance(self.replaces, UUID):
            replaces = str(self.replaces)
        else:
            replaces = self.replaces

        erased_at: None | str
        if isinstance(self.erased_at, datetime.datetime):
            erased_at = self.erased_at.isoformat()
        else:
            erased_at = self.erased_at

        allowed_transitions = []
        for allowed_transitions_item_data in self.allowed_transitions:
            allowed_transitions_item: str = allowed_transitions_item_data
            allowed_transitions.append(allowed_transitions_item)

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        payment_next_action: dict[str, Any] | None | Unset
        if isinstance(self.payment_next_action, Unset):
            payment_next_action = UNSET
        elif isinstance(self.payment_next_action, NextAction):
            payment_next_action = self.payment_next_action.to_dict()
        else:
            payment_next_action = self.payment_next_action

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "status": status,
                "ordered_at": ordered_at,
                "customer_name": customer_name,
                "customer_email": customer_email,
                "customer_phone": customer_phone,
                "shipping_address": shipping_address,
                "recipient": recipient,
                "delivery_request": delivery_request,
                "note": note,
                "source": source,
                "external_id": external_id,
                "locale": locale,
                "currency": currency,
                "goods_amount": goods_amount,
                "shipping_amount": shipping_amount,
                "fee_amount": fee_amount,
                "discount_amount": discount_amount,
                "points_amount": points_amount,
                "total_amount": total_amount,
                "refunded_amount": refunded_amount,
                "payment_method": payment_method,
                "paid_elsewhere": paid_elsewhere,
                "payment_id": payment_id,
                "payment_error": payment_error,
                "tracking_number": tracking_number,
                "carrier": carrier,
                "batch_id": batch_id,
                "replaces": replaces,
                "erased_at": erased_at,
                "allowed_transitions": allowed_transitions,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if payment_next_action is not UNSET:
            field_dict["payment_next_action"] = payment_next_action

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.delivery_request import DeliveryRequest  # noqa: PLC0415
        from ..models.next_action import NextAction  # noqa: PLC0415
        from ..models.order_recipient import OrderRecipient  # noqa: PLC0415
        from ..models.paid_elsewhere import PaidElsewhere  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        status = check_order_status(d.pop("status"))

        ordered_at = datetime.datetime.fromisoformat(d.pop("ordered_at"))

        def _parse_customer_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        customer_name = _parse_customer_name(d.pop("customer_name"))

        def _parse_customer_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        customer_email = _parse_customer_email(d.pop("customer_email"))

        def _parse_customer_phone(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        customer_phone = _parse_customer_phone(d.pop("customer_phone"))

        def _parse_shipping_address(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        shipping_address = _parse_shipping_address(d.pop("shipping_address"))

        def _parse_recipient(data: object) -> None | OrderRecipient:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_order_recipient_type_0 = OrderRecipient.from_dict(data)

                return componentsschemas_order_recipient_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OrderRecipient, data)

        recipient = _parse_recipient(d.pop("recipient"))

        def _parse_delivery_request(data: object) -> DeliveryRequest | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_delivery_request_type_0 = DeliveryRequest.from_dict(data)

                return componentsschemas_delivery_request_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeliveryRequest | None, data)

        delivery_request = _parse_delivery_request(d.pop("delivery_request"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        source = d.pop("source")

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        locale = check_locale(d.pop("locale"))

        currency = check_currency(d.pop("currency"))

        goods_amount = d.pop("goods_amount")

        shipping_amount = d.pop("shipping_amount")

        fee_amount = d.pop("fee_amount")

        discount_amount = d.pop("discount_amount")

        points_amount = d.pop("points_amount")

        total_amount = d.pop("total_amount")

        refunded_amount = d.pop("refunded_amount")

        payment_method = check_payment_method(d.pop("payment_method"))

        def _parse_paid_elsewhere(data: object) -> None | PaidElsewhere:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_paid_elsewhere_type_0 = PaidElsewhere.from_dict(data)

                return componentsschemas_paid_elsewhere_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PaidElsewhere, data)

        paid_elsewhere = _parse_paid_elsewhere(d.pop("paid_elsewhere"))

        def _parse_payment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_id_or_null_type_0 = UUID(data)

                return componentsschemas_id_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payment_id = _parse_payment_id(d.pop("payment_id"))

        def _parse_payment_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        payment_error = _parse_payment_error(d.pop("payment_error"))

        def _parse_tracking_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tracking_number = _parse_tracking_number(d.pop("tracking_number"))

        def _parse_carrier(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        carrier = _parse_carrier(d.pop("carrier"))

        def _parse_batch_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_id_or_null_type_0 = UUID(data)

                return componentsschemas_id_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        batch_id = _parse_batch_id(d.pop("batch_id"))

        def _parse_replaces(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_id_or_null_type_0 = UUID(data)

                return componentsschemas_id_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        replaces = _parse_replaces(d.pop("replaces"))

        def _parse_erased_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_time_or_null_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_time_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        erased_at = _parse_erased_at(d.pop("erased_at"))

        allowed_transitions = []
        _allowed_transitions = d.pop("allowed_transitions")
        for allowed_transitions_item_data in _allowed_transitions:
            allowed_transitions_item = check_order_status(allowed_transitions_item_data)

            allowed_transitions.append(allowed_transitions_item)

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_payment_next_action(data: object) -> NextAction | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_next_action_type_0 = NextAction.from_dict(data)

                return componentsschemas_next_action_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NextAction | None | Unset, data)

        payment_next_action = _parse_payment_next_action(d.pop("payment_next_action", UNSET))

        order_summary = cls(
            id=id,
            status=status,
            ordered_at=ordered_at,
            customer_name=customer_name,
            customer_email=customer_email,
            customer_phone=customer_phone,
            shipping_address=shipping_address,
            recipient=recipient,
            delivery_request=delivery_request,
            note=note,
            source=source,
            external_id=external_id,
            locale=locale,
            currency=currency,
            goods_amount=goods_amount,
            shipping_amount=shipping_amount,
            fee_amount=fee_amount,
            discount_amount=discount_amount,
            points_amount=points_amount,
            total_amount=total_amount,
            refunded_amount=refunded_amount,
            payment_method=payment_method,
            paid_elsewhere=paid_elsewhere,
            payment_id=payment_id,
            payment_error=payment_error,
            tracking_number=tracking_number,
            carrier=carrier,
            batch_id=batch_id,
            replaces=replaces,
            erased_at=erased_at,
            allowed_transitions=allowed_transitions,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
            payment_next_action=payment_next_action,
        )

        return order_summary
