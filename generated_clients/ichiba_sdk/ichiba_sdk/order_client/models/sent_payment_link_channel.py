from typing import Literal

SentPaymentLinkChannel = Literal["EMAIL", "SMS"] | str
"""A version to come may have more values than these."""

SENT_PAYMENT_LINK_CHANNEL_VALUES: set[SentPaymentLinkChannel] = {
    "EMAIL",
    "SMS",
}


def check_sent_payment_link_channel(value: str) -> SentPaymentLinkChannel:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'EMAIL'.")
