from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.import_profile_summary import ImportProfileSummary


T = TypeVar("T", bound="ImportProfileList")


@_attrs_define
class ImportProfileList:
    """A page of import profiles.

    Attributes:
        items (list[ImportProfileSummary]):
        next_cursor (None | str): The cursor of the next page; null on the last page.
        total (int | None): How many items match in total, counted up to 10,000; null if there are more. Example: 132.
    """

    items: list[ImportProfileSummary]
    next_cursor: None | str
    total: int | None

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        total: int | None
        total = self.total

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_profile_summary import ImportProfileSummary  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ImportProfileSummary.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        def _parse_total(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        total = _parse_total(d.pop("total"))

        import_profile_list = cls(
            items=items,
            next_cursor=next_cursor,
            total=total,
        )

        return import_profile_list
