from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.setting_source import SettingSource, check_setting_source

T = TypeVar("T", bound="Setting")


@_attrs_define
class Setting:
    """A setting, as the process that answers has read it.

    Attributes:
        name (str): The environment variable. Example: ICHIBA_LOG_LEVEL.
        value (None | str): The value in use. It is null if there is none, and for secrets. Example: INFO.
        default (None | str): What holds where the variable is not set. It is null if that is nothing, and for secrets.
            Example: INFO.
        source (SettingSource): Where the value comes from. `first_start`: it is a key that was created when the service
            first started, and is kept in the data directory.
        is_secret (bool): Whether the value is hidden because it may hold a secret.
        is_set (bool): Whether there is a value.
    """

    name: str
    value: None | str
    default: None | str
    source: SettingSource
    is_secret: bool
    is_set: bool

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        value: None | str
        value = self.value

        default: None | str
        default = self.default

        source: str = self.source

        is_secret = self.is_secret

        is_set = self.is_set

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "value": value,
                "default": default,
                "source": source,
                "is_secret": is_secret,
                "is_set": is_set,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        def _parse_value(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        value = _parse_value(d.pop("value"))

        def _parse_default(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        default = _parse_default(d.pop("default"))

        source = check_setting_source(d.pop("source"))

        is_secret = d.pop("is_secret")

        is_set = d.pop("is_set")

        setting = cls(
            name=name,
            value=value,
            default=default,
            source=source,
            is_secret=is_secret,
            is_set=is_set,
        )

        return setting
