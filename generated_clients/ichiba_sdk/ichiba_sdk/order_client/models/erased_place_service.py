from typing import Literal

ErasedPlaceService = Literal["notification", "order", "payment"] | str
"""A version to come may have more values than these."""

ERASED_PLACE_SERVICE_VALUES: set[ErasedPlaceService] = {
    "notification",
    "order",
    "payment",
}


def check_erased_place_service(value: str) -> ErasedPlaceService:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'notification'.")
