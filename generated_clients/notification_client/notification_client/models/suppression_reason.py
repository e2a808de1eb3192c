from typing import Literal

SuppressionReason = Literal["COMPLAINT", "HARD_BOUNCE", "MANUAL"]

SUPPRESSION_REASON_VALUES: set[SuppressionReason] = {
    "COMPLAINT",
    "HARD_BOUNCE",
    "MANUAL",
}


def check_suppression_reason(value: str) -> SuppressionReason:
    if value in SUPPRESSION_REASON_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SUPPRESSION_REASON_VALUES!r}")
