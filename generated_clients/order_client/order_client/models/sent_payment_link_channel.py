from typing import Literal

SentPaymentLinkChannel = Literal["EMAIL", "SMS"]

SENT_PAYMENT_LINK_CHANNEL_VALUES: set[SentPaymentLinkChannel] = {
    "EMAIL",
    "SMS",
}


def check_sent_payment_link_channel(value: str) -> SentPaymentLinkChannel:
    if value in SENT_PAYMENT_LINK_CHANNEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SENT_PAYMENT_LINK_CHANNEL_VALUES!r}")
