from typing import Literal

ExportOrdersEncoding = Literal["cp932", "utf-8-sig"] | str
"""A version to come may have more values than these."""

EXPORT_ORDERS_ENCODING_VALUES: set[ExportOrdersEncoding] = {
    "cp932",
    "utf-8-sig",
}


def check_export_orders_encoding(value: str) -> ExportOrdersEncoding:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'cp932'.")
