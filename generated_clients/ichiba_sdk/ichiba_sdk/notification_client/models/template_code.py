from typing import Literal

TemplateCode = (
    Literal[
        "BATCH_DIGEST",
        "ORDER_CANCELLED",
        "ORDER_CONFIRMATION",
        "ORDER_REFUNDED",
        "ORDER_SHIPPED",
        "PAYMENT_FAILED",
        "PAYMENT_INSTRUCTIONS",
        "PAYMENT_LINK",
    ]
    | str
)
"""A version to come may have more values than these."""

TEMPLATE_CODE_VALUES: set[TemplateCode] = {
    "BATCH_DIGEST",
    "ORDER_CANCELLED",
    "ORDER_CONFIRMATION",
    "ORDER_REFUNDED",
    "ORDER_SHIPPED",
    "PAYMENT_FAILED",
    "PAYMENT_INSTRUCTIONS",
    "PAYMENT_LINK",
}


def check_template_code(value: str) -> TemplateCode:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'BATCH_DIGEST'.")
