from typing import Literal

GetBatchErrorsEncoding = Literal["cp932", "utf-8-sig"] | str
"""A version to come may have more values than these."""

GET_BATCH_ERRORS_ENCODING_VALUES: set[GetBatchErrorsEncoding] = {
    "cp932",
    "utf-8-sig",
}


def check_get_batch_errors_encoding(value: str) -> GetBatchErrorsEncoding:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'cp932'.")
