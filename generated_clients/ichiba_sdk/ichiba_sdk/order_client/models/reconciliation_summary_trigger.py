from typing import Literal

ReconciliationSummaryTrigger = Literal["nightly", "request"] | str
"""A version to come may have more values than these."""

RECONCILIATION_SUMMARY_TRIGGER_VALUES: set[ReconciliationSummaryTrigger] = {
    "nightly",
    "request",
}


def check_reconciliation_summary_trigger(value: str) -> ReconciliationSummaryTrigger:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'nightly'.")
