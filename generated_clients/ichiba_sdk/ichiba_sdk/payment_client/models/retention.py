from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Retention")


@_attrs_define
class Retention:
    """One kind of thing that is deleted once it is old and no longer needed.

    Attributes:
        kind (str): A stable name of the kind. Example: idempotency_keys.
        what (str): What is deleted, and how its age is counted, in the language that `Accept-Language` prefers.
            Example: Idempotency keys with their stored answers, since the first request..
        setting (str): The environment variable that says for how long it is kept. Example:
            ICHIBA_KEEP_IDEMPOTENCY_KEYS.
        keeps_days (int): For how many days it is kept. Example: 30.
    """

    kind: str
    what: str
    setting: str
    keeps_days: int

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        what = self.what

        setting = self.setting

        keeps_days = self.keeps_days

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "what": what,
                "setting": setting,
                "keeps_days": keeps_days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        what = d.pop("what")

        setting = d.pop("setting")

        keeps_days = d.pop("keeps_days")

        retention = cls(
            kind=kind,
            what=what,
            setting=setting,
            keeps_days=keeps_days,
        )

        return retention
