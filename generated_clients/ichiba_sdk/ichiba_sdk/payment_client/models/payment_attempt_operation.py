from typing import Literal

PaymentAttemptOperation = Literal["capture", "inquiry", "record", "refund", "settle"] | str
"""A version to come may have more values than these."""

PAYMENT_ATTEMPT_OPERATION_VALUES: set[PaymentAttemptOperation] = {
    "capture",
    "inquiry",
    "record",
    "refund",
    "settle",
}


def check_payment_attempt_operation(value: str) -> PaymentAttemptOperation:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'capture'.")
