from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.payment_batch_item_currency import PaymentBatchItemCurrency, check_payment_batch_item_currency
from ..models.payment_method import PaymentMethod, check_payment_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="PaymentBatchItem")


@_attrs_define
class PaymentBatchItem:
    """A payment to take for one order of a batch.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int): The amount in whole yen. If it is outside the limits of one payment, 100 to 1,000,000, only this
            item is refused (`amount_out_of_range`). Example: 5480.
        method (PaymentMethod): How the customer pays: by card, at a convenience store, or by bank transfer.
        currency (PaymentBatchItemCurrency | Unset): The currency. Only JPY is accepted. Default: 'JPY'.
        token (str | Unset): The gateway's token for the customer's means of payment, as for `create_payment`. Default:
            'tok_ok'. Example: tok_ok.
    """

    order_id: UUID
    amount: int
    method: PaymentMethod
    currency: PaymentBatchItemCurrency | Unset = "JPY"
    token: str | Unset = "tok_ok"

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        amount = self.amount

        method: str = self.method

        currency: str | Unset = UNSET
        if not isinstance(self.currency, Unset):
            currency = self.currency

        token = self.token

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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        order_id = UUID(d.pop("order_id"))

        amount = d.pop("amount")

        method = check_payment_method(d.pop("method"))

        _currency = d.pop("currency", UNSET)
        currency: PaymentBatchItemCurrency | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = check_payment_batch_item_currency(_currency)

        token = d.pop("token", UNSET)

        payment_batch_item = cls(
            order_id=order_id,
            amount=amount,
            method=method,
            currency=currency,
            token=token,
        )

        return payment_batch_item
