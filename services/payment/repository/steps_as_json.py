"""What a customer has to do and what a bank disputes, as the JSON of a column."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from services.payment.domain.customer_steps import (
    ActionKind,
    Dispute,
    DisputeStatus,
    NextAction,
)


def as_json(step: NextAction | Dispute | None) -> dict[str, Any] | None:
    """``step`` in a form that JSON has; its times in RFC 3339."""
    if step is None:
        return None
    return {name: _plain(value) for name, value in asdict(step).items()}


def next_action_of(document: Mapping[str, Any]) -> NextAction:
    """What ``as_json`` has made of one."""
    values = {**document, "kind": ActionKind(document["kind"])}
    return NextAction(**values | {"expires_at": _time(document["expires_at"])})


def dispute_of(document: Mapping[str, Any]) -> Dispute:
    """What ``as_json`` has made of one."""
    values = {**document, "status": DisputeStatus(document["status"])}
    times = {name: _time(document[name]) for name in ("due_at", "told_at")}
    return Dispute(**values | times)


def _plain(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
