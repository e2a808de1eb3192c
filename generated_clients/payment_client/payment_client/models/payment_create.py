from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.payment_create_currency import PaymentCreateCurrency, check_payment_create_currency
from ..models.payment_method import PaymentMethod, check_payment_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="PaymentCreate")


@_attrs_define
class PaymentCreate:
    """A payment to take for an order.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int): An amount in whole yen, within the limits of one payment. Example: 5480.
        method (PaymentMethod): How the customer pays: by card, at a convenience store, or by bank transfer.
        currency (PaymentCreateCurrency | Unset): The currency. Only JPY is accepted. Default: 'JPY'.
        token (str | Unset): The gateway's token for the customer's means of payment. The simulator accepts tok_ok,
            tok_declined, tok_insufficient_funds, tok_pending, tok_timeout and tok_error. The token is passed on and never
            shown again. Default: 'tok_ok'. Example: tok_ok.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
    """

    order_id: UUID
    amount: int
    method: PaymentMethod
    currency: PaymentCreateCurrency | Unset = "JPY"
    token: str | Unset = "tok_ok"
    batch_id: UUID | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        amount = self.amount

        method: str = self.method

        currency: str | Unset = UNSET
        if not isinstance(self.currency, Unset):
            currency = self.currency

        token = self.token

        batch_id: str | Unset = UNSET
        if not isinstance(self.batch_id, Unset):
            batch_id = str(self.batch_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "order_id": order_id,
                "amount": amount,
                "method": method,
            }
        )
        if currency is not UNSET:
            field_dict["currency"] = currency
        if token is not UNSET:
            field_dict["token"] = token
        if batch_id is not UNSET:
            field_dict["batch_id"] = batch_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        amount = d.pop("amount")

        method = check_payment_method(d.pop("method"))

        _currency = d.pop("currency", UNSET)
        currency: PaymentCreateCurrency | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = check_payment_create_currency(_currency)

        token = d.pop("token", UNSET)

        _batch_id = d.pop("batch_id", UNSET)
        batch_id: UUID | Unset
        if isinstance(_batch_id, Unset):
            batch_id = UNSET
        else:
            batch_id = UUID(_batch_id)

        payment_create = cls(
            order_id=order_id,
            amount=amount,
            method=method,
            currency=currency,
            token=token,
            batch_id=batch_id,
        )

        return payment_create
