from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.export_profile_extension import ExportProfileExtension, check_export_profile_extension
from ..models.export_profile_orders import ExportProfileOrders, check_export_profile_orders
from ..models.import_profile_standing import ImportProfileStanding, check_import_profile_standing

T = TypeVar("T", bound="ExportProfile")


@_attrs_define
class ExportProfile:
    """A kind of file that `export_orders` writes for a carrier or a marketplace.

    Attributes:
        name (str): The name of an import profile. Example: tea-shop.
        title (str): What people call such files.
        orders (ExportProfileOrders): Which orders are in the file unless `status` is given: `to_ship`, those that a
            carrier is to fetch, or `shipped`, those that a marketplace is told of.
        source (None | str): The `source` of the orders in the file; null if they are of all sources.
        standing (ImportProfileStanding): Whether the profile was tried with a real file: tested, or experimental.
        extension (ExportProfileExtension): What the name of the file ends in; `txt` if tabs separate its cells.
    """

    name: str
    title: str
    orders: ExportProfileOrders
    source: None | str
    standing: ImportProfileStanding
    extension: ExportProfileExtension

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        orders: str = self.orders

        source: None | str
        source = self.source

        standing: str = self.standing

        extension: str = self.extension

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "orders": orders,
                "source": source,
                "standing": standing,
                "extension": extension,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        orders = check_export_profile_orders(d.pop("orders"))

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        standing = check_import_profile_standing(d.pop("standing"))

        extension = check_export_profile_extension(d.pop("extension"))

        export_profile = cls(
            name=name,
            title=title,
            orders=orders,
            source=source,
            standing=standing,
            extension=extension,
        )

        return export_profile
