from typing import Literal

ReconciliationTrigger = Literal["nightly", "request"] | str
"""A version to come may have more values than these."""

RECONCILIATION_TRIGGER_VALUES: set[ReconciliationTrigger] = {
    "nightly",
    "request",
}


def check_reconciliation_trigger(value: str) -> ReconciliationTrigger:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'nightly'.")
