from typing import Literal

Remedy = Literal["apply_payment_status", "ask_gateway_again", "contact_support", "refund_charge", "refund_payment"]

REMEDY_VALUES: set[Remedy] = {
    "apply_payment_status",
    "ask_gateway_again",
    "contact_support",
    "refund_charge",
    "refund_payment",
}


def check_remedy(value: str) -> Remedy:
    if value in REMEDY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REMEDY_VALUES!r}")
