from typing import Literal

RowOutcome = Literal["created", "duplicate", "failed", "skipped"] | str
"""A version to come may have more values than these."""

ROW_OUTCOME_VALUES: set[RowOutcome] = {
    "created",
    "duplicate",
    "failed",
    "skipped",
}


def check_row_outcome(value: str) -> RowOutcome:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'created'.")
