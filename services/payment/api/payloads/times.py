"""Times of a request."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.chassis.base import texts
from services.chassis.base.problems import Fault, ValidationFailed


def query_time(query: Mapping[str, Any], name: str) -> datetime | None:
    return time_of(query[name], f"query/{name}") if name in query else None


def time_of(text: str, place: str) -> datetime:
    """A time that the schema let through; RFC 3339 knows leap seconds, which a clock does not."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValidationFailed([Fault(place, texts.NOT_STORABLE_TIME())]) from None
