from typing import Literal

ErrorPolicy = Literal["REJECT_EVERYTHING", "REJECT_FAILED_ROWS"] | str
"""A version to come may have more values than these."""

ERROR_POLICY_VALUES: set[ErrorPolicy] = {
    "REJECT_EVERYTHING",
    "REJECT_FAILED_ROWS",
}


def check_error_policy(value: str) -> ErrorPolicy:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'REJECT_EVERYTHING'.")
