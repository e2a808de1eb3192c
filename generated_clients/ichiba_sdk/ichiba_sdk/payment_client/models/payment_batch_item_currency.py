from typing import Literal

PaymentBatchItemCurrency = Literal["JPY"] | str
"""A version to come may have more values than these."""

PAYMENT_BATCH_ITEM_CURRENCY_VALUES: set[PaymentBatchItemCurrency] = {
    "JPY",
}


def check_payment_batch_item_currency(value: str) -> PaymentBatchItemCurrency:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'JPY'.")
