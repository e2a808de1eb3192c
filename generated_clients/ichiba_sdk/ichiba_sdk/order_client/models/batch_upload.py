from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar

from attrs import define as _attrs_define

from .. import types
from ..models.batch_kind import BatchKind, check_batch_kind
from ..models.error_policy import ErrorPolicy, check_error_policy
from ..models.notify import Notify, check_notify
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="BatchUpload")


@_attrs_define
class BatchUpload:
    """A file of orders and how to import it. The parts may come in any order.

    Attributes:
        file (File): The file, at most 512 MiB.
        dry_run (bool | Unset): Whether to only check the file; `confirm_batch` then imports it. Default: False.
        error_policy (ErrorPolicy | Unset): How an invalid row affects the other rows. REJECT_FAILED_ROWS: not at all.
            REJECT_EVERYTHING: the whole file is checked first, and no order is created if any row is invalid. Default:
            'REJECT_FAILED_ROWS'.
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Default: 'auto'. Example: auto.
        notify (Notify | Unset): Which messages the customers receive. EACH: one message per order. DIGEST: one message
            per customer, once all payments have been requested. NONE: no messages. Default: 'EACH'.
        profile (str | Unset): An import profile, which says how the export of another system is read; `auto` recognises
            the file by its header. Example: shopify.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of `put_import_profile`, for files of
            which one comes only once. Its `name` is `mapping`, and its `title`, `source` and `known_by` may be left out;
            every column that it names has to be there.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        source (str | Unset): Where the orders come from. An `external_id` is unique within it. Example: csv.
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place. parcels: parcels of orders
            that are there already. Default: 'orders'.
    """

    file: File
    dry_run: bool | Unset = False
    error_policy: ErrorPolicy | Unset = "REJECT_FAILED_ROWS"
    encoding: str | Unset = "auto"
    notify: Notify | Unset = "EACH"
    profile: str | Unset = UNSET
    mapping: str | Unset = UNSET
    sheet: str | Unset = UNSET
    source: str | Unset = UNSET
    kind: BatchKind | Unset = "orders"

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        dry_run = self.dry_run

        error_policy: str | Unset = UNSET
        if not isinstance(self.error_policy, Unset):
            error_policy = self.error_policy

        encoding = self.encoding

        notify: str | Unset = UNSET
        if not isinstance(self.notify, Unset):
            notify = self.notify

        profile = self.profile

        mapping = self.mapping

        sheet = self.sheet

        source = self.source

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "file": file,
            }
        )
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run
        if error_policy is not UNSET:
            field_dict["error_policy"] = error_policy
        if encoding is not UNSET:
            field_dict["encoding"] = encoding
        if notify is not UNSET:
            field_dict["notify"] = notify
        if profile is not UNSET:
            field_dict["profile"] = profile
        if mapping is not UNSET:
            field_dict["mapping"] = mapping
        if sheet is not UNSET:
            field_dict["sheet"] = sheet
        if source is not UNSET:
            field_dict["source"] = source
        if kind is not UNSET:
            field_dict["kind"] = kind

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.dry_run, Unset):
            files.append(("dry_run", (None, str(self.dry_run).encode(), "text/plain")))

        if not isinstance(self.error_policy, Unset):
            files.append(("error_policy", (None, str(self.error_policy).encode(), "text/plain")))

        if not isinstance(self.encoding, Unset):
            files.append(("encoding", (None, str(self.encoding).encode(), "text/plain")))

        if not isinstance(self.notify, Unset):
            files.append(("notify", (None, str(self.notify).encode(), "text/plain")))

        if not isinstance(self.profile, Unset):
            files.append(("profile", (None, str(self.profile).encode(), "text/plain")))

        if not isinstance(self.mapping, Unset):
            files.append(("mapping", (None, str(self.mapping).encode(), "text/plain")))

        if not isinstance(self.sheet, Unset):
            files.append(("sheet", (None, str(self.sheet).encode(), "text/plain")))

        if not isinstance(self.source, Unset):
            files.append(("source", (None, str(self.source).encode(), "text/plain")))

        if not isinstance(self.kind, Unset):
            files.append(("kind", (None, str(self.kind).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        dry_run = d.pop("dry_run", UNSET)

        _error_policy = d.pop("error_policy", UNSET)
        error_policy: ErrorPolicy | Unset
        if isinstance(_error_policy, Unset):
            error_policy = UNSET
        else:
            error_policy = check_error_policy(_error_policy)

        encoding = d.pop("encoding", UNSET)

        _notify = d.pop("notify", UNSET)
        notify: Notify | Unset
        if isinstance(_notify, Unset):
            notify = UNSET
        else:
            notify = check_notify(_notify)

        profile = d.pop("profile", UNSET)

        mapping = d.pop("mapping", UNSET)

        sheet = d.pop("sheet", UNSET)

        source = d.pop("source", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: BatchKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_batch_kind(_kind)

        batch_upload = cls(
            file=file,
            dry_run=dry_run,
            error_policy=error_policy,
            encoding=encoding,
            notify=notify,
            profile=profile,
            mapping=mapping,
            sheet=sheet,
            source=source,
            kind=kind,
        )

        return batch_upload
