from typing import Literal

ReconciliationSummaryTrigger = Literal["nightly", "request"]

RECONCILIATION_SUMMARY_TRIGGER_VALUES: set[ReconciliationSummaryTrigger] = {
    "nightly",
    "request",
}


def check_reconciliation_summary_trigger(value: str) -> ReconciliationSummaryTrigger:
    if value in RECONCILIATION_SUMMARY_TRIGGER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECONCILIATION_SUMMARY_TRIGGER_VALUES!r}")
