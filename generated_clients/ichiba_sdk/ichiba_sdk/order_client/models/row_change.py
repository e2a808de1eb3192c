from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RowChange")


@_attrs_define
class RowChange:
    """How a cell was interpreted that was not written in the expected form.

    Attributes:
        column (str):
        before (str): The cell as it is in the file.
        after (str): The cell as it was interpreted.
    """

    column: str
    before: str
    after: str

    def to_dict(self) -> dict[str, Any]:
        column = self.column

        before = self.before

        after = self.after

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "column": column,
                "before": before,
                "after": after,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        column = d.pop("column")

        before = d.pop("before")

        after = d.pop("after")

        row_change = cls(
            column=column,
            before=before,
            after=after,
        )

        return row_change
