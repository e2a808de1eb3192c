from typing import Literal

BatchCreateEncoding = Literal["auto"] | str
"""A version to come may have more values than these."""

BATCH_CREATE_ENCODING_VALUES: set[BatchCreateEncoding] = {
    "auto",
}


def check_batch_create_encoding(value: str) -> BatchCreateEncoding:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'auto'.")
