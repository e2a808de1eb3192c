from typing import Literal

ReconciliationStatus = Literal["COMPLETED", "FAILED", "RUNNING"] | str
"""A version to come may have more values than these."""

RECONCILIATION_STATUS_VALUES: set[ReconciliationStatus] = {
    "COMPLETED",
    "FAILED",
    "RUNNING",
}


def check_reconciliation_status(value: str) -> ReconciliationStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLETED'.")
