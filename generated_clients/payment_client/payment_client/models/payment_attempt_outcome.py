from typing import Literal

PaymentAttemptOutcome = Literal["completed", "deferred", "failed", "pending", "unknown"]

PAYMENT_ATTEMPT_OUTCOME_VALUES: set[PaymentAttemptOutcome] = {
    "completed",
    "deferred",
    "failed",
    "pending",
    "unknown",
}


def check_payment_attempt_outcome(value: str) -> PaymentAttemptOutcome:
    if value in PAYMENT_ATTEMPT_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_ATTEMPT_OUTCOME_VALUES!r}")
