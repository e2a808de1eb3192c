from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Attempt")


@_attrs_define
class Attempt:
    """One attempt to hand a message to the provider.

    Attributes:
        at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        code (None | str): What the provider answered; null if it did not answer. Example: 250.
        error (None | str): Why the attempt failed; null if it succeeded. Example: The connection timed out..
    """

    at: datetime.datetime
    code: None | str
    error: None | str

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        code: None | str
        code = self.code

        error: None | str
        error = self.error

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "at": at,
                "code": code,
                "error": error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        attempt = cls(
            at=at,
            code=code,
            error=error,
        )

        return attempt
