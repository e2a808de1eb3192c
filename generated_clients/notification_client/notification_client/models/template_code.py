from typing import Literal

TemplateCode = Literal[
    "BATCH_DIGEST",
    "ORDER_CANCELLED",
    "ORDER_CONFIRMATION",
    "ORDER_REFUNDED",
    "ORDER_SHIPPED",
    "PAYMENT_FAILED",
    "PAYMENT_INSTRUCTIONS",
    "PAYMENT_LINK",
]

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
    if value in TEMPLATE_CODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TEMPLATE_CODE_VALUES!r}")
