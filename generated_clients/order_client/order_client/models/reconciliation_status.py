from typing import Literal

ReconciliationStatus = Literal["COMPLETED", "FAILED", "RUNNING"]

RECONCILIATION_STATUS_VALUES: set[ReconciliationStatus] = {
    "COMPLETED",
    "FAILED",
    "RUNNING",
}


def check_reconciliation_status(value: str) -> ReconciliationStatus:
    if value in RECONCILIATION_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECONCILIATION_STATUS_VALUES!r}")
