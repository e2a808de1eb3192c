"""Webhook events of types that are not known here: taken, kept and counted, without an effect.

A sender repeats what is refused, for days, and then sends nothing at all any more.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from prometheus_client import Counter

from services.chassis.telemetry.logs import log
from services.chassis.telemetry.metrics import REGISTRY
from services.chassis.web.schemas import component

_RECEIVED = Counter(
    "ichiba_unknown_events_total",
    "Webhook events of types that are not known here; they had no effect.",
    ["service"],
    registry=REGISTRY,
)


def note_unknown(service: str, event_type: str, event_id: str) -> None:
    """Count an event that was kept, and have the log tell its type."""
    _RECEIVED.labels(service).inc()
    log().warning("unknown_event", type=event_type, event_id=event_id)


def why_ignored(event_type: str) -> str:
    """What a person is told of such an event."""
    return f"Events of the type {event_type} are not known here."


def value_of(service: str, schema: str, content: Mapping[str, Any], name: str) -> Any:
    """``content["data"][name]`` where it is what the schema of the service asks for, else None."""
    data = content.get("data")
    value = data.get(name) if isinstance(data, Mapping) else None
    return value if component(service, schema).is_valid(value) else None


def time_of(service: str, content: Mapping[str, Any], default: datetime) -> datetime:
    """When it happened, where the event tells it as the contract writes times."""
    told = content.get("timestamp")
    if not isinstance(told, str) or not component(service, "Time").is_valid(told):
        return default
    try:
        return datetime.fromisoformat(told)
    except ValueError:  # the schema lets 30 February pass
        return default
