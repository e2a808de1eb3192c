from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.currency import Currency, check_currency
from ..types import UNSET, Unset

T = TypeVar("T", bound="GatewayEventData")


@_attrs_define
class GatewayEventData:
    """The payment or refund that it happened to.

    Attributes:
        gateway_reference (str): The gateway's own id for the payment. Example: sim_019a2b3c6b70.
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int): How many yen were captured or refunded, or should have been. Example: 12800.
        currency (Currency): The currency. Amounts are whole yen.
        refund_reference (str | Unset): The gateway's own id for the refund, on `refund.completed` and `refund.failed`.
            Example: sim_re_019a2b401c20.
        failure_code (str | Unset): Why it failed, for programs, on `payment.failed` and `refund.failed`. Example:
            card_declined.
        failure_message (str | Unset): Why it failed, for a person to read, on `payment.failed` and `refund.failed`.
            Example: The card was declined..
    """

    gateway_reference: str
    order_id: UUID
    amount: int
    currency: Currency
    refund_reference: str | Unset = UNSET
    failure_code: str | Unset = UNSET
    failure_message: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gateway_reference = self.gateway_reference

        order_id = str(self.order_id)

        amount = self.amount

        currency: str = self.currency

        refund_reference = self.refund_reference

        failure_code = self.failure_code

        failure_message = self.failure_message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gateway_reference": gateway_reference,
                "order_id": order_id,
                "amount": amount,
                "currency": currency,
            }
        )
        if refund_reference is not UNSET:
            field_dict["refund_reference"] = refund_reference
        if failure_code is not UNSET:
            field_dict["failure_code"] = failure_code
        if failure_message is not UNSET:
            field_dict["failure_message"] = failure_message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gateway_reference = d.pop("gateway_reference")

        order_id = UUID(d.pop("order_id"))

        amount = d.pop("amount")

        currency = check_currency(d.pop("currency"))

        refund_reference = d.pop("refund_reference", UNSET)

        failure_code = d.pop("failure_code", UNSET)

        failure_message = d.pop("failure_message", UNSET)

        gateway_event_data = cls(
            gateway_reference=gateway_reference,
            order_id=order_id,
            amount=amount,
            currency=currency,
            refund_reference=refund_reference,
            failure_code=failure_code,
            failure_message=failure_message,
        )

        gateway_event_data.additional_properties = d
        return gateway_event_data

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
