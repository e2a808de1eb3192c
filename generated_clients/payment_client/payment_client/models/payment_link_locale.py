from typing import Literal

PaymentLinkLocale = Literal["en", "ja"]

PAYMENT_LINK_LOCALE_VALUES: set[PaymentLinkLocale] = {
    "en",
    "ja",
}


def check_payment_link_locale(value: str) -> PaymentLinkLocale:
    if value in PAYMENT_LINK_LOCALE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYMENT_LINK_LOCALE_VALUES!r}")
