from typing import Literal

UndoOutcome = Literal["KEPT", "UNDONE"] | str
"""A version to come may have more values than these."""

UNDO_OUTCOME_VALUES: set[UndoOutcome] = {
    "KEPT",
    "UNDONE",
}


def check_undo_outcome(value: str) -> UndoOutcome:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'KEPT'.")
