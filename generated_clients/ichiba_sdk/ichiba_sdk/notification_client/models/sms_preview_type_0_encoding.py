from typing import Literal

SmsPreviewType0Encoding = Literal["GSM-7", "UCS-2"] | str
"""A version to come may have more values than these."""

SMS_PREVIEW_TYPE_0_ENCODING_VALUES: set[SmsPreviewType0Encoding] = {
    "GSM-7",
    "UCS-2",
}


def check_sms_preview_type_0_encoding(value: str) -> SmsPreviewType0Encoding:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'GSM-7'.")
