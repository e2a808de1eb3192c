from typing import Literal

PaymentAttemptOutcome = Literal["completed", "deferred", "failed", "pending", "unknown"] | str
"""A version to come may have more values than these."""

PAYMENT_ATTEMPT_OUTCOME_VALUES: set[PaymentAttemptOutcome] = {
    "completed",
    "deferred",
    "failed",
    "pending",
    "unknown",
}


def check_payment_attempt_outcome(value: str) -> PaymentAttemptOutcome:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'completed'.")
