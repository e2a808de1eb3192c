from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar

from attrs import define as _attrs_define

from .. import types
from ..models.batch_kind import BatchKind, check_batch_kind
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="DetectionUpload")


@_attrs_define
class DetectionUpload:
    """The head of a file, and what is known of it. The parts may come in any order.

    Attributes:
        file (File): The first 64 KiB of a CSV file, or all of a workbook.
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Default: 'auto'. Example: auto.
        profile (str | Unset): An import profile, which says how the export of another system is read; `auto` recognises
            the file by its header. Example: shopify.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of `put_import_profile`, for files of
            which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out;
            every column that it names has to be there.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place. parcels: parcels of orders
            that are there already. Default: 'orders'.
    """

    file: File
    encoding: str | Unset = "auto"
    profile: str | Unset = UNSET
    mapping: str | Unset = UNSET
    sheet: str | Unset = UNSET
    kind: BatchKind | Unset = "orders"

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        encoding = self.encoding

        profile = self.profile

        mapping = self.mapping

        sheet = self.sheet

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "file": file,
            }
        )
        if encoding is not UNSET:
            field_dict["encoding"] = encoding
        if profile is not UNSET:
            field_dict["profile"] = profile
        if mapping is not UNSET:
            field_dict["mapping"] = mapping
        if sheet is not UNSET:
            field_dict["sheet"] = sheet
        if kind is not UNSET:
            field_dict["kind"] = kind

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.encoding, Unset):
            files.append(("encoding", (None, str(self.encoding).encode(), "text/plain")))

        if not isinstance(self.profile, Unset):
            files.append(("profile", (None, str(self.profile).encode(), "text/plain")))

        if not isinstance(self.mapping, Unset):
            files.append(("mapping", (None, str(self.mapping).encode(), "text/plain")))

        if not isinstance(self.sheet, Unset):
            files.append(("sheet", (None, str(self.sheet).encode(), "text/plain")))

        if not isinstance(self.kind, Unset):
            files.append(("kind", (None, str(self.kind).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        encoding = d.pop("encoding", UNSET)

        profile = d.pop("profile", UNSET)

        mapping = d.pop("mapping", UNSET)

        sheet = d.pop("sheet", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: BatchKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_batch_kind(_kind)

        detection_upload = cls(
            file=file,
            encoding=encoding,
            profile=profile,
            mapping=mapping,
            sheet=sheet,
            kind=kind,
        )

        return detection_upload
