from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.breaker_state_state import BreakerStateState, check_breaker_state_state

T = TypeVar("T", bound="BreakerState")


@_attrs_define
class BreakerState:
    """Whether calls to a service are held back because it does not answer usably.

    Attributes:
        peer (str): The service that is called. A kind of call with its own time limit and circuit breaker has its own
            name, such as `payment_batches` beside `payment`. Example: payment.
        state (BreakerStateState):
        since (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        next_probe_at (datetime.datetime | None): When the next call is allowed through, while the breaker is open.
        last_error (None | str):
    """

    peer: str
    state: BreakerStateState
    since: datetime.datetime
    next_probe_at: datetime.datetime | None
    last_error: None | str

    def to_dict(self) -> dict[str, Any]:
        peer = self.peer

        state: str = self.state

        since = self.since.isoformat()

        next_probe_at: None | str
        if isinstance(self.next_probe_at, datetime.datetime):
            next_probe_at = self.next_probe_at.isoformat()
        else:
            next_probe_at = self.next_probe_at

        last_error: None | str
        last_error = self.last_error

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "peer": peer,
                "state": state,
                "since": since,
                "next_probe_at": next_probe_at,
                "last_error": last_error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        peer = d.pop("peer")

        state = check_breaker_state_state(d.pop("state"))

        since = datetime.datetime.fromisoformat(d.pop("since"))

        def _parse_next_probe_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_probe_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_probe_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_probe_at = _parse_next_probe_at(d.pop("next_probe_at"))

        def _parse_last_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_error = _parse_last_error(d.pop("last_error"))

        breaker_state = cls(
            peer=peer,
            state=state,
            since=since,
            next_probe_at=next_probe_at,
            last_error=last_error,
        )

        return breaker_state
