from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="OldestOwedType0")


@_attrs_define
class OldestOwedType0:
    """The owed call to another service or provider that has been waiting longest although it could have been made; null if
    none is waiting. Calls that an open circuit breaker, an outage or the sending rate holds back do not count. At 60
    seconds or more, the check `owed_work` is `degraded`.

        Attributes:
            target (str): The service or provider to call. Example: payment.
            kind (str): The kind of call. Example: notice.
            since (datetime.datetime): When the call could first have been made.
            seconds (int): How many seconds ago that was. Example: 3.
    """

    target: str
    kind: str
    since: datetime.datetime
    seconds: int

    def to_dict(self) -> dict[str, Any]:
        target = self.target

        kind = self.kind

        since = self.since.isoformat()

        seconds = self.seconds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "target": target,
                "kind": kind,
                "since": since,
                "seconds": seconds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        target = d.pop("target")

        kind = d.pop("kind")

        since = datetime.datetime.fromisoformat(d.pop("since"))

        seconds = d.pop("seconds")

        oldest_owed_type_0 = cls(
            target=target,
            kind=kind,
            since=since,
            seconds=seconds,
        )

        return oldest_owed_type_0
