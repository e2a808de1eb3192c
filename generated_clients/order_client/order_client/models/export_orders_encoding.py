from typing import Literal

ExportOrdersEncoding = Literal["cp932", "utf-8-sig"]

EXPORT_ORDERS_ENCODING_VALUES: set[ExportOrdersEncoding] = {
    "cp932",
    "utf-8-sig",
}


def check_export_orders_encoding(value: str) -> ExportOrdersEncoding:
    if value in EXPORT_ORDERS_ENCODING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_ORDERS_ENCODING_VALUES!r}")
