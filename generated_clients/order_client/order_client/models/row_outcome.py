from typing import Literal

RowOutcome = Literal["created", "duplicate", "failed", "skipped"]

ROW_OUTCOME_VALUES: set[RowOutcome] = {
    "created",
    "duplicate",
    "failed",
    "skipped",
}


def check_row_outcome(value: str) -> RowOutcome:
    if value in ROW_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ROW_OUTCOME_VALUES!r}")
