from typing import Literal

BatchRowUndoType1 = Literal["KEPT", "UNDONE"]

BATCH_ROW_UNDO_TYPE_1_VALUES: set[BatchRowUndoType1] = {
    "KEPT",
    "UNDONE",
}


def check_batch_row_undo_type_1(value: str) -> BatchRowUndoType1:
    if value in BATCH_ROW_UNDO_TYPE_1_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_ROW_UNDO_TYPE_1_VALUES!r}")
