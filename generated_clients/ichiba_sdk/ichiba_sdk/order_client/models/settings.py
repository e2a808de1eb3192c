from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.retention import Retention
    from ..models.setting import Setting


T = TypeVar("T", bound="Settings")


@_attrs_define
class Settings:
    """
    Attributes:
        settings (list[Setting]):
        shop_name (str): What customers know the shop by: the issuer of its invoices, else the name of the sender of its
            mail, else `Ichiba`. Example: 青山陶器店.
        retention (list[Retention]): What the service deletes by itself. Everything else is kept.
    """

    settings: list[Setting]
    shop_name: str
    retention: list[Retention]

    def to_dict(self) -> dict[str, Any]:
        settings = []
        for settings_item_data in self.settings:
            settings_item = settings_item_data.to_dict()
            settings.append(settings_item)

        shop_name = self.shop_name

        retention = []
        for retention_item_data in self.retention:
            retention_item = retention_item_data.to_dict()
            retention.append(retention_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "settings": settings,
                "shop_name": shop_name,
                "retention": retention,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.retention import Retention  # noqa: PLC0415
        from ..models.setting import Setting  # noqa: PLC0415

        d = dict(src_dict)
        settings = []
        _settings = d.pop("settings")
        for settings_item_data in _settings:
            settings_item = Setting.from_dict(settings_item_data)

            settings.append(settings_item)

        shop_name = d.pop("shop_name")

        retention = []
        _retention = d.pop("retention")
        for retention_item_data in _retention:
            retention_item = Retention.from_dict(retention_item_data)

            retention.append(retention_item)

        settings = cls(
            settings=settings,
            shop_name=shop_name,
            retention=retention,
        )

        return settings
