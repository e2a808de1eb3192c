from typing import Literal

UndoOutcome = Literal["KEPT", "UNDONE"]

UNDO_OUTCOME_VALUES: set[UndoOutcome] = {
    "KEPT",
    "UNDONE",
}


def check_undo_outcome(value: str) -> UndoOutcome:
    if value in UNDO_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UNDO_OUTCOME_VALUES!r}")
