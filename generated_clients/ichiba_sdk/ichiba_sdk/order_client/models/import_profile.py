from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.batch_kind import BatchKind, check_batch_kind
from ..models.import_profile_standing import ImportProfileStanding, check_import_profile_standing

if TYPE_CHECKING:
    from ..models.import_profile_document import ImportProfileDocument


T = TypeVar("T", bound="ImportProfile")


@_attrs_define
class ImportProfile:
    """An import profile.

    Attributes:
        name (str): The name of an import profile. Example: tea-shop.
        title (str): What people call such files.
        kind (BatchKind): What the file of a batch is about. orders: orders to place. parcels: parcels of orders that
            are there already.
        source (str): The `source` that its orders get.
        known_by (list[str]): The headings that together identify such a file.
        built_in (bool): Whether it comes with Ichiba, and so cannot be changed.
        standing (ImportProfileStanding): Whether the profile was tried with a real file: tested, or experimental.
        refuses (None | str): Why no orders can be made of such a file; null if they can.
        version (int): Increases by one with each change.
        updated_at (datetime.datetime | None): RFC 3339 in UTC; null if it has not happened. Example:
            2026-11-20T09:30:00.000Z.
        updated_by (None | str): Who changed it last; null if it comes with Ichiba.
        document (ImportProfileDocument): How a kind of file is read, in the form that `docs/import-profiles.md`
            describes. The names in it are those of the YAML file, and every scalar is a text.
    """

    name: str
    title: str
    kind: BatchKind
    source: str
    known_by: list[str]
    built_in: bool
    standing: ImportProfileStanding
    refuses: None | str
    version: int
    updated_at: datetime.datetime | None
    updated_by: None | str
    document: ImportProfileDocument

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        kind: str = self.kind

        source = self.source

        known_by = self.known_by

        built_in = self.built_in

        standing: str = self.standing

        refuses: None | str
        refuses = self.refuses

        version = self.version

        updated_at: None | str
        if isinstance(self.updated_at, datetime.datetime):
            updated_at = self.updated_at.isoformat()
        else:
            updated_at = self.updated_at

        updated_by: None | str
        updated_by = self.updated_by

        document = self.document.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "kind": kind,
                "source": source,
                "known_by": known_by,
                "built_in": built_in,
                "standing": standing,
                "refuses": refuses,
                "version": version,
                "updated_at": updated_at,
                "updated_by": updated_by,
                "document": document,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_profile_document import ImportProfileDocument  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        kind = check_batch_kind(d.pop("kind"))

        source = d.pop("source")

        known_by = cast(list[str], d.pop("known_by"))

        built_in = d.pop("built_in")

        standing = check_import_profile_standing(d.pop("standing"))

        def _parse_refuses(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        refuses = _parse_refuses(d.pop("refuses"))

        version = d.pop("version")

        def _parse_updated_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_time_or_null_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_time_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        updated_at = _parse_updated_at(d.pop("updated_at"))

        def _parse_updated_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        updated_by = _parse_updated_by(d.pop("updated_by"))

        document = ImportProfileDocument.from_dict(d.pop("document"))

        import_profile = cls(
            name=name,
            title=title,
            kind=kind,
            source=source,
            known_by=known_by,
            built_in=built_in,
            standing=standing,
            refuses=refuses,
            version=version,
            updated_at=updated_at,
            updated_by=updated_by,
            document=document,
        )

        return import_profile
