from typing import Literal

Remedy = (
    Literal["apply_payment_status", "ask_gateway_again", "contact_support", "refund_charge", "refund_payment"] | str
)
"""A version to come may have more values than these."""

REMEDY_VALUES: set[Remedy] = {
    "apply_payment_status",
    "ask_gateway_again",
    "contact_support",
    "refund_charge",
    "refund_payment",
}


def check_remedy(value: str) -> Remedy:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'apply_payment_status'.")
