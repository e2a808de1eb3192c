from typing import Literal

BatchCreateEncoding = Literal["auto"]

BATCH_CREATE_ENCODING_VALUES: set[BatchCreateEncoding] = {
    "auto",
}


def check_batch_create_encoding(value: str) -> BatchCreateEncoding:
    if value in BATCH_CREATE_ENCODING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_CREATE_ENCODING_VALUES!r}")
