from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.payment_create_currency import PaymentCreateCurrency, check_payment_create_currency
from ..models.payment_method import PaymentMethod, check_payment_method
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.paid_elsewhere_create import PaidElsewhereCreate


T = TypeVar("T", bound="PaymentCreate")


@_attrs_define
class PaymentCreate:
    """A payment to take for an order.

    Attributes:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        amount (int): An amount in whole yen: 100 to 1,000,000 by card, at a convenience store or by bank transfer, 1 to
            999,900,000,000 by every other method. Example: 5480.
        method (PaymentMethod): How the customer pays. `card`, `konbini` and `bank_transfer` go through the payment
            gateway. `cash_on_delivery` and `invoice` are paid after shipping, to the carrier or to the shop:
            `record_payment` reports what was received. `external` was paid to somebody else, such as a marketplace.
        currency (PaymentCreateCurrency | Unset): The currency. Only JPY is accepted. Default: 'JPY'.
        token (str | Unset): The gateway's token for the customer's means of payment. The simulator accepts tok_ok,
            tok_declined, tok_insufficient_funds, tok_pending, tok_instructions, tok_timeout and tok_error; tok_ok if
            absent. Stripe needs one for `card` and `konbini`, and makes a customer for a `bank_transfer` without one.
            Without a token that the gateway needs, the gateway is not asked: the payment is FAILED
            (`payment_token_missing`), and the customer can pay on a link (`create_payment_link`). The token is passed on
            and never shown again. Example: tok_ok.
        paid_elsewhere (PaidElsewhereCreate | Unset): Who took the money of a payment by `external`.
        batch_id (UUID | Unset): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
    """

    order_id: UUID
    amount: int
    method: PaymentMethod
    currency: PaymentCreateCurrency | Unset = "JPY"
    token: str | Unset = UNSET
    paid_elsewhere: PaidElsewhereCreate | Unset = UNSET
    batch_id: UUID | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        order_id = str(self.order_id)

        amount = self.amount

        method: str = self.method

        currency: str | Unset = UNSET
        if not isinstance(self.currency, Unset):
            currency = self.currency

        token = self.token

        paid_elsewhere: dict[str, Any] | Unset = UNSET
        if not isinstance(self.paid_elsewhere, Unset):
            paid_elsewhere = self.paid_elsewhere.to_dict()

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
        if paid_elsewhere is not UNSET:
            field_dict["paid_elsewhere"] = paid_elsewhere
        if batch_id is not UNSET:
            field_dict["batch_id"] = batch_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.paid_elsewhere_create import PaidElsewhereCreate  # noqa: PLC0415

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

        _paid_elsewhere = d.pop("paid_elsewhere", UNSET)
        paid_elsewhere: PaidElsewhereCreate | Unset
        if isinstance(_paid_elsewhere, Unset):
            paid_elsewhere = UNSET
        else:
            paid_elsewhere = PaidElsewhereCreate.from_dict(_paid_elsewhere)

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
            paid_elsewhere=paid_elsewhere,
            batch_id=batch_id,
        )

        return payment_create
