from typing import Literal

GetBatchErrorsEncoding = Literal["cp932", "utf-8-sig"]

GET_BATCH_ERRORS_ENCODING_VALUES: set[GetBatchErrorsEncoding] = {
    "cp932",
    "utf-8-sig",
}


def check_get_batch_errors_encoding(value: str) -> GetBatchErrorsEncoding:
    if value in GET_BATCH_ERRORS_ENCODING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_BATCH_ERRORS_ENCODING_VALUES!r}")
