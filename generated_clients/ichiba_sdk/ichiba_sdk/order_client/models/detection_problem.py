from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="DetectionProblem")


@_attrs_define
class DetectionProblem:
    """Something that keeps a file from being imported.

    Attributes:
        code (str): The code with which `create_batch` would refuse the file, such as `missing_column`; `no_profile` if
            the columns have to be chosen by hand.
        pointer (None | str): A JSON pointer into the profile, if one of its parts does not fit. Example: /order/total.
        detail (str): What is wrong and what to do.
    """

    code: str
    pointer: None | str
    detail: str

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        pointer: None | str
        pointer = self.pointer

        detail = self.detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "pointer": pointer,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        def _parse_pointer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        pointer = _parse_pointer(d.pop("pointer"))

        detail = d.pop("detail")

        detection_problem = cls(
            code=code,
            pointer=pointer,
            detail=detail,
        )

        return detection_problem
