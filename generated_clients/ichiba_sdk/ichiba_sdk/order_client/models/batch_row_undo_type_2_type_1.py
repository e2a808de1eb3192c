from typing import Literal

BatchRowUndoType2Type1 = Literal["KEPT", "UNDONE"] | str
"""A version to come may have more values than these."""

BATCH_ROW_UNDO_TYPE_2_TYPE_1_VALUES: set[BatchRowUndoType2Type1] = {
    "KEPT",
    "UNDONE",
}


def check_batch_row_undo_type_2_type_1(value: str) -> BatchRowUndoType2Type1:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'KEPT'.")
