from typing import Literal

SuppressionReason = Literal["COMPLAINT", "HARD_BOUNCE", "MANUAL"] | str
"""A version to come may have more values than these."""

SUPPRESSION_REASON_VALUES: set[SuppressionReason] = {
    "COMPLAINT",
    "HARD_BOUNCE",
    "MANUAL",
}


def check_suppression_reason(value: str) -> SuppressionReason:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLAINT'.")
