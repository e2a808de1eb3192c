from typing import Literal

GetBatchTemplateEncoding = Literal["cp932", "utf-8-sig"] | str
"""A version to come may have more values than these."""

GET_BATCH_TEMPLATE_ENCODING_VALUES: set[GetBatchTemplateEncoding] = {
    "cp932",
    "utf-8-sig",
}


def check_get_batch_template_encoding(value: str) -> GetBatchTemplateEncoding:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'cp932'.")
