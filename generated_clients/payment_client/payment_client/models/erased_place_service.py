from typing import Literal

ErasedPlaceService = Literal["notification", "order", "payment"]

ERASED_PLACE_SERVICE_VALUES: set[ErasedPlaceService] = {
    "notification",
    "order",
    "payment",
}


def check_erased_place_service(value: str) -> ErasedPlaceService:
    if value in ERASED_PLACE_SERVICE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ERASED_PLACE_SERVICE_VALUES!r}")
