from typing import Literal

PaymentBatchItemCurrency = Literal["JPY"]

PAYMENT_BATCH_ITEM_CURRENCY_VALUES: set[PaymentBatchItemCurrency] = {
    "JPY",
}


def check_payment_batch_item_currency(value: str) -> PaymentBatchItemCurrency:
    if value in PAYMENT_BATCH_ITEM_CURRENCY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_BATCH_ITEM_CURRENCY_VALUES!r}")
