from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ColumnProposal")


@_attrs_define
class ColumnProposal:
    """The columns that a member of an order can come from.

    Attributes:
        member (str): The member, named as in a profile. Example: recipient.postal_code.
        columns (list[str]): The headings as they stand in the file.
    """

    member: str
    columns: list[str]

    def to_dict(self) -> dict[str, Any]:
        member = self.member

        columns = self.columns

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member": member,
                "columns": columns,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member = d.pop("member")

        columns = cast(list[str], d.pop("columns"))

        column_proposal = cls(
            member=member,
            columns=columns,
        )

        return column_proposal
