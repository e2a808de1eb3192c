from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.readiness_check_status import ReadinessCheckStatus, check_readiness_check_status

T = TypeVar("T", bound="ReadinessCheck")


@_attrs_define
class ReadinessCheck:
    """
    Attributes:
        name (str):  Example: database.
        status (ReadinessCheckStatus):
        detail (None | str): What is wrong; null if nothing is.
    """

    name: str
    status: ReadinessCheckStatus
    detail: None | str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        status: str = self.status

        detail: None | str
        detail = self.detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "status": status,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        status = check_readiness_check_status(d.pop("status"))

        def _parse_detail(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        detail = _parse_detail(d.pop("detail"))

        readiness_check = cls(
            name=name,
            status=status,
            detail=detail,
        )

        return readiness_check
