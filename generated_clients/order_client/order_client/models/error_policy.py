from typing import Literal

ErrorPolicy = Literal["REJECT_EVERYTHING", "REJECT_FAILED_ROWS"]

ERROR_POLICY_VALUES: set[ErrorPolicy] = {
    "REJECT_EVERYTHING",
    "REJECT_FAILED_ROWS",
}


def check_error_policy(value: str) -> ErrorPolicy:
    if value in ERROR_POLICY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ERROR_POLICY_VALUES!r}")
