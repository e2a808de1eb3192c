from typing import Literal

BatchRowUndoType3Type1 = Literal["KEPT", "UNDONE"]

BATCH_ROW_UNDO_TYPE_3_TYPE_1_VALUES: set[BatchRowUndoType3Type1] = {
    "KEPT",
    "UNDONE",
}


def check_batch_row_undo_type_3_type_1(value: str) -> BatchRowUndoType3Type1:
    if value in BATCH_ROW_UNDO_TYPE_3_TYPE_1_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_ROW_UNDO_TYPE_3_TYPE_1_VALUES!r}")
