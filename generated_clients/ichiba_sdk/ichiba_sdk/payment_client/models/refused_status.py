from typing import Literal

RefusedStatus = Literal["REFUSED"] | str
"""A version to come may have more values than these."""

REFUSED_STATUS_VALUES: set[RefusedStatus] = {
    "REFUSED",
}


def check_refused_status(value: str) -> RefusedStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'REFUSED'.")
