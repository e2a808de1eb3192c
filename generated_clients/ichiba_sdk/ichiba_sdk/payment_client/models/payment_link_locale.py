from typing import Literal

PaymentLinkLocale = Literal["en", "ja"] | str
"""A version to come may have more values than these."""

PAYMENT_LINK_LOCALE_VALUES: set[PaymentLinkLocale] = {
    "en",
    "ja",
}


def check_payment_link_locale(value: str) -> PaymentLinkLocale:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'en'.")
