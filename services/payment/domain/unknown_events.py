"""Events of the gateway's of types that are not known here."""

from dataclasses import dataclass
from datetime import datetime

from services.payment.domain.gateway_events import EventType

_KNOWN = frozenset(each.value for each in EventType)


@dataclass(frozen=True, slots=True)
class UnknownEvent:
    """One such event; of what it is about, ``order_id`` and ``gateway_reference`` may be told."""

    id: str
    source: str
    event_id: str
    type: str
    order_id: str | None
    gateway_reference: str | None
    occurred_at: datetime
    received_at: datetime


def is_known(event_type: str) -> bool:
    """Whether events of this type have an effect here."""
    return event_type in _KNOWN
