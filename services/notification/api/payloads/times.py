"""Times of a request."""

from datetime import datetime

from services.chassis.base import texts
from services.chassis.base.problems import Fault, ValidationFailed


def time_of(text: str | None, place: str) -> datetime | None:
    """A ``Time``; the schema lets 30 February pass.

    Raises:
        ValidationFailed: there is no such time.
    """
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise ValidationFailed([Fault(place, texts.NOT_A_TIME())]) from error
