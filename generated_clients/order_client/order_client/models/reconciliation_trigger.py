from typing import Literal

ReconciliationTrigger = Literal["nightly", "request"]

RECONCILIATION_TRIGGER_VALUES: set[ReconciliationTrigger] = {
    "nightly",
    "request",
}


def check_reconciliation_trigger(value: str) -> ReconciliationTrigger:
    if value in RECONCILIATION_TRIGGER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECONCILIATION_TRIGGER_VALUES!r}")
