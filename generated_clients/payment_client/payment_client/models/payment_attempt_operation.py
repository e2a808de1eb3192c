from typing import Literal

PaymentAttemptOperation = Literal["capture", "inquiry", "record", "refund", "settle"]

PAYMENT_ATTEMPT_OPERATION_VALUES: set[PaymentAttemptOperation] = {
    "capture",
    "inquiry",
    "record",
    "refund",
    "settle",
}


def check_payment_attempt_operation(value: str) -> PaymentAttemptOperation:
    if value in PAYMENT_ATTEMPT_OPERATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_ATTEMPT_OPERATION_VALUES!r}")
