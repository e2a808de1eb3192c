from typing import Literal

GetBatchTemplateEncoding = Literal["cp932", "utf-8-sig"]

GET_BATCH_TEMPLATE_ENCODING_VALUES: set[GetBatchTemplateEncoding] = {
    "cp932",
    "utf-8-sig",
}


def check_get_batch_template_encoding(value: str) -> GetBatchTemplateEncoding:
    if value in GET_BATCH_TEMPLATE_ENCODING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_BATCH_TEMPLATE_ENCODING_VALUES!r}")
