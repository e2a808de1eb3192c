from typing import Literal

PaymentAttemptOperation = Literal["capture", "inquiry", "refund"]

PAYMENT_ATTEMPT_OPERATION_VALUES: set[PaymentAttemptOperation] = {
    "capture",
    "inquiry",
    "refund",
}


def check_payment_attempt_operation(value: str) -> PaymentAttemptOperation:
    if value in PAYMENT_ATTEMPT_OPERATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_ATTEMPT_OPERATION_VALUES!r}")
