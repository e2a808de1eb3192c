from typing import Literal

RefusedStatus = Literal["REFUSED"]

REFUSED_STATUS_VALUES: set[RefusedStatus] = {
    "REFUSED",
}


def check_refused_status(value: str) -> RefusedStatus:
    if value in REFUSED_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REFUSED_STATUS_VALUES!r}")
