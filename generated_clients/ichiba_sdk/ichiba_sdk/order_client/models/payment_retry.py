from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.payment_retry_payment_method import PaymentRetryPaymentMethod, check_payment_retry_payment_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="PaymentRetry")


@_attrs_define
class PaymentRetry:
    """How to pay this time. Sending no body is the same as sending an empty one.

    Attributes:
        payment_method (PaymentRetryPaymentMethod | Unset): How the customer pays, through the gateway. If left out, the
            method stays as before. The order keeps the new method.
        payment_token (str | Unset): The gateway's token for the customer's means of payment. It is never shown again.
            Example: tok_ok.
    """

    payment_method: PaymentRetryPaymentMethod | Unset = UNSET
    payment_token: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        payment_method: str | Unset = UNSET
        if not isinstance(self.payment_method, Unset):
            payment_method = self.payment_method

        payment_token = self.payment_token

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if payment_method is not UNSET:
            field_dict["payment_method"] = payment_method
        if payment_token is not UNSET:
            field_dict["payment_token"] = payment_token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _payment_method = d.pop("payment_method", UNSET)
        payment_method: PaymentRetryPaymentMethod | Unset
        if isinstance(_payment_method, Unset):
            payment_method = UNSET
        else:
            payment_method = check_payment_retry_payment_method(_payment_method)

        payment_token = d.pop("payment_token", UNSET)

        payment_retry = cls(
            payment_method=payment_method,
            payment_token=payment_token,
        )

        return payment_retry
