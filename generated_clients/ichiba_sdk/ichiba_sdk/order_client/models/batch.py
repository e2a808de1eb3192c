from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.batch_action import BatchAction, check_batch_action
from ..models.batch_kind import BatchKind, check_batch_kind
from ..models.batch_status import BatchStatus, check_batch_status
from ..models.error_policy import ErrorPolicy, check_error_policy
from ..models.notify import Notify, check_notify

if TYPE_CHECKING:
    from ..models.parcel_counts_type_0 import ParcelCountsType0


T = TypeVar("T", bound="Batch")


@_attrs_define
class Batch:
    """An import of orders, or of parcels. While it runs, its counts only increase, and rows_created + rows_failed +
    rows_duplicate + rows_skipped equals rows_processed. In a dry run they say what would be created; confirming the dry
    run resets them. What is charged through a gateway is orders_created without the orders that are paid elsewhere,
    paid after shipping or free; and amount_total without the yen of the first two. These five counts are null in dry
    runs of an earlier version, which did not count them.

        Attributes:
            id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
            kind (BatchKind): What the file of a batch is about. orders: orders to place. parcels: parcels of orders that
                are there already.
            parcels (None | ParcelCountsType0): What became of a file of parcels; in a dry run, what would. Apart from the
                two sums of orders, these are rows, named by their code. It is null for a batch of orders.
            filename (None | str): The name of the file; null if none was given.
            file_sha256 (str): The SHA-256 of the file, in hexadecimal. Example:
                9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.
            profile (None | str): The import profile that the file is read with, as it was when the batch was made;
                `mapping` if it was sent with the file; null if the file has the columns of the template.
            source (None | str): The `source` of its orders; null for a batch of parcels, if it looks for orders of all
                sources. Example: csv.
            dry_run (bool): Whether the file is only checked; false once it is confirmed.
            error_policy (ErrorPolicy): How an invalid row affects the other rows. REJECT_FAILED_ROWS: not at all.
                REJECT_EVERYTHING: the whole file is checked first, and no order is created if any row is invalid.
            notify (Notify): Which messages the customers receive. EACH: one message per order. DIGEST: one message per
                customer, once all payments have been requested. NONE: no messages.
            encoding (str): The encoding that was requested. Example: auto.
            detected_encoding (None | str): The encoding that the file is read in.
            sheet (None | str): The sheet that is read; null if the file is no workbook.
            status (BatchStatus): The status of the batch. A dry run ends as VALIDATED after its file was checked and waits
                to be confirmed. COMPLETED means that every row has an outcome and every payment was requested; rows may have
                failed. FAILED means that the file could not be read, or that a row was invalid under REJECT_EVERYTHING, and
                that no order was created. A PAUSED batch returns to the status that it was paused in.
            rows_total (int | None): The number of rows in the file without its header; null until they have been counted.
            rows_processed (int): The number of rows that have an outcome.
            rows_created (int): Rows that became orders or parts of orders, or whose parcels were shipped or changed; in a
                dry run, rows that would.
            rows_failed (int): Rows that failed.
            rows_duplicate (int): Rows whose orders had already been created, or already had the parcel.
            rows_skipped (int): Rows that were left out on purpose, such as those of cancelled orders.
            orders_created (int): The orders created; in a dry run, those that would be.
            orders_paid (int): Orders whose payment was captured.
            orders_payment_failed (int): Orders whose payment failed.
            orders_payment_pending (int): Orders whose payment has no known outcome yet.
            amount_total (int): The yen of the orders created; in a dry run, of those that would be.
            amount_paid (int): Yen captured.
            orders_paid_elsewhere (int | None): Of `orders_created`, the orders that were paid elsewhere: Ichiba charges
                nothing for them.
            amount_paid_elsewhere (int | None): Of `amount_total`, the yen of these orders.
            orders_paid_after_shipping (int | None): Of `orders_created`, the orders that are paid on delivery or by
                invoice: nothing is charged when they are created.
            amount_paid_after_shipping (int | None): Of `amount_total`, the yen of these orders.
            orders_free (int | None): Of the other orders, those whose total is 0.
            notifications_queued (int): Messages handed over to be sent.
            notifications_sent (int): Messages that were sent.
            orders_undone (int): Orders that undoing the batch has cancelled.
            orders_kept (int): Orders that could not be undone.
            amount_undone (int): The yen that undoing refunds: what was left of the payments of the undone orders.
            ignored_columns (list[str]): Columns of the file that the import does not know and ignores.
            error (None | str): Why it FAILED, or what it is waiting for.
            eta_seconds (int | None): The estimated seconds until every row has an outcome, at the pace so far; null while
                there is no estimate.
            allowed_actions (list[BatchAction]): What can be done with it now.
            created_by (str): Who sent the file.
            version (int): Increases by one with each change.
            created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
            started_at (datetime.datetime | None): RFC 3339 in UTC; null if it has not happened. Example:
                2026-11-20T09:30:00.000Z.
            finished_at (datetime.datetime | None): RFC 3339 in UTC; null if it has not happened. Example:
                2026-11-20T09:30:00.000Z.
            updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    kind: BatchKind
    parcels: None | ParcelCountsType0
    filename: None | str
    file_sha256: str
    profile: None | str
    source: None | str
    dry_run: bool
    error_policy: ErrorPolicy
    notify: Notify
    encoding: str
    detected_encoding: None | str
    sheet: None | str
    status: BatchStatus
    rows_total: int | None
    rows_processed: int
    rows_created: int
    rows_failed: int
    rows_duplicate: int
    rows_skipped: int
    orders_created: int
    orders_paid: int
    orders_payment_failed: int
    orders_payment_pending: int
    amount_total: int
    amount_paid: int
    orders_paid_elsewhere: int | None
    amount_paid_elsewhere: int | None
    orders_paid_after_shipping: int | None
    amount_paid_after_shipping: int | None
    orders_free: int | None
    notifications_queued: int
    notifications_sent: int
    orders_undone: int
    orders_kept: int
    amount_undone: int
    ignored_columns: list[str]
    error: None | str
    eta_seconds: int | None
    allowed_actions: list[BatchAction]
    created_by: str
    version: int
    created_at: datetime.datetime
    started_at: datetime.datetime | None
    finished_at: datetime.datetime | None
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.parcel_counts_type_0 import ParcelCountsType0  # noqa: PLC0415

        id = str(self.id)

        kind: str = self.kind

        parcels: dict[str, Any] | None
        if isinstance(self.parcels, ParcelCountsType0):
            parcels = self.parcels.to_dict()
        else:
            parcels = self.parcels

        filename: None | str
        filename = self.filename

        file_sha256 = self.file_sha256

        profile: None | str
        profile = self.profile

        source: None | str
        source = self.source

        dry_run = self.dry_run

        error_policy: str = self.error_policy

        notify: str = self.notify

        encoding = self.encoding

        detected_encoding: None | str
        detected_encoding = self.detected_encoding

        sheet: None | str
        sheet = self.sheet

        status: str = self.status

        rows_total: int | None
        rows_total = self.rows_total

        rows_processed = self.rows_processed

        rows_created = self.rows_created

        rows_failed = self.rows_failed

        rows_duplicate = self.rows_duplicate

        rows_skipped = self.rows_skipped

        orders_created = self.orders_created

        orders_paid = self.orders_paid

        orders_payment_failed = self.orders_payment_failed

        orders_payment_pending = self.orders_payment_pending

        amount_total = self.amount_total

        amount_paid = self.amount_paid

        orders_paid_elsewhere: int | None
        orders_paid_elsewhere = self.orders_paid_elsewhere

        amount_paid_elsewhere: int | None
        amount_paid_elsewhere = self.amount_paid_elsewhere

        orders_paid_after_shipping: int | None
        orders_paid_after_shipping = self.orders_paid_after_shipping

        amount_paid_after_shipping: int | None
        amount_paid_after_shipping = self.amount_paid_after_shipping

        orders_free: int | None
        orders_free = self.orders_free

        notifications_queued = self.notifications_queued

        notifications_sent = self.notifications_sent

        orders_undone = self.orders_undone

        orders_kept = self.orders_kept

        amount_undone = self.amount_undone

        ignored_columns = self.ignored_columns

        error: None | str
        error = self.error

        eta_seconds: int | None
        eta_seconds = self.eta_seconds

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item: str = allowed_actions_item_data
            allowed_actions.append(allowed_actions_item)

        created_by = self.created_by

        version = self.version

        created_at = self.created_at.isoformat()

        started_at: None | str
        if isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "parcels": parcels,
                "filename": filename,
                "file_sha256": file_sha256,
                "profile": profile,
                "source": source,
                "dry_run": dry_run,
                "error_policy": error_policy,
                "notify": notify,
                "encoding": encoding,
                "detected_encoding": detected_encoding,
                "sheet": sheet,
                "status": status,
                "rows_total": rows_total,
                "rows_processed": rows_processed,
                "rows_created": rows_created,
                "rows_failed": rows_failed,
                "rows_duplicate": rows_duplicate,
                "rows_skipped": rows_skipped,
                "orders_created": orders_created,
                "orders_paid": orders_paid,
                "orders_payment_failed": orders_payment_failed,
                "orders_payment_pending": orders_payment_pending,
                "amount_total": amount_total,
                "amount_paid": amount_paid,
                "orders_paid_elsewhere": orders_paid_elsewhere,
                "amount_paid_elsewhere": amount_paid_elsewhere,
                "orders_paid_after_shipping": orders_paid_after_shipping,
                "amount_paid_after_shipping": amount_paid_after_shipping,
                "orders_free": orders_free,
                "notifications_queued": notifications_queued,
                "notifications_sent": notifications_sent,
                "orders_undone": orders_undone,
                "orders_kept": orders_kept,
                "amount_undone": amount_undone,
                "ignored_columns": ignored_columns,
                "error": error,
                "eta_seconds": eta_seconds,
                "allowed_actions": allowed_actions,
                "created_by": created_by,
                "version": version,
                "created_at": created_at,
                "started_at": started_at,
                "finished_at": finished_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.parcel_counts_type_0 import ParcelCountsType0  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_batch_kind(d.pop("kind"))

        def _parse_parcels(data: object) -> None | ParcelCountsType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_parcel_counts_type_0 = ParcelCountsType0.from_dict(data)

                return componentsschemas_parcel_counts_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ParcelCountsType0, data)

        parcels = _parse_parcels(d.pop("parcels"))

        def _parse_filename(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        filename = _parse_filename(d.pop("filename"))

        file_sha256 = d.pop("file_sha256")

        def _parse_profile(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        profile = _parse_profile(d.pop("profile"))

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        dry_run = d.pop("dry_run")

        error_policy = check_error_policy(d.pop("error_policy"))

        notify = check_notify(d.pop("notify"))

        encoding = d.pop("encoding")

        def _parse_detected_encoding(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        detected_encoding = _parse_detected_encoding(d.pop("detected_encoding"))

        def _parse_sheet(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sheet = _parse_sheet(d.pop("sheet"))

        status = check_batch_status(d.pop("status"))

        def _parse_rows_total(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        rows_total = _parse_rows_total(d.pop("rows_total"))

        rows_processed = d.pop("rows_processed")

        rows_created = d.pop("rows_created")

        rows_failed = d.pop("rows_failed")

        rows_duplicate = d.pop("rows_duplicate")

        rows_skipped = d.pop("rows_skipped")

        orders_created = d.pop("orders_created")

        orders_paid = d.pop("orders_paid")

        orders_payment_failed = d.pop("orders_payment_failed")

        orders_payment_pending = d.pop("orders_payment_pending")

        amount_total = d.pop("amount_total")

        amount_paid = d.pop("amount_paid")

        def _parse_orders_paid_elsewhere(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        orders_paid_elsewhere = _parse_orders_paid_elsewhere(d.pop("orders_paid_elsewhere"))

        def _parse_amount_paid_elsewhere(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        amount_paid_elsewhere = _parse_amount_paid_elsewhere(d.pop("amount_paid_elsewhere"))

        def _parse_orders_paid_after_shipping(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        orders_paid_after_shipping = _parse_orders_paid_after_shipping(d.pop("orders_paid_after_shipping"))

        def _parse_amount_paid_after_shipping(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        amount_paid_after_shipping = _parse_amount_paid_after_shipping(d.pop("amount_paid_after_shipping"))

        def _parse_orders_free(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        orders_free = _parse_orders_free(d.pop("orders_free"))

        notifications_queued = d.pop("notifications_queued")

        notifications_sent = d.pop("notifications_sent")

        orders_undone = d.pop("orders_undone")

        orders_kept = d.pop("orders_kept")

        amount_undone = d.pop("amount_undone")

        ignored_columns = cast(list[str], d.pop("ignored_columns"))

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        def _parse_eta_seconds(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        eta_seconds = _parse_eta_seconds(d.pop("eta_seconds"))

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = check_batch_action(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        created_by = d.pop("created_by")

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_started_at(data: object) -> datetime.datetime | None:
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

        started_at = _parse_started_at(d.pop("started_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
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

        finished_at = _parse_finished_at(d.pop("finished_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        batch = cls(
            id=id,
            kind=kind,
            parcels=parcels,
            filename=filename,
            file_sha256=file_sha256,
            profile=profile,
            source=source,
            dry_run=dry_run,
            error_policy=error_policy,
            notify=notify,
            encoding=encoding,
            detected_encoding=detected_encoding,
            sheet=sheet,
            status=status,
            rows_total=rows_total,
            rows_processed=rows_processed,
            rows_created=rows_created,
            rows_failed=rows_failed,
            rows_duplicate=rows_duplicate,
            rows_skipped=rows_skipped,
            orders_created=orders_created,
            orders_paid=orders_paid,
            orders_payment_failed=orders_payment_failed,
            orders_payment_pending=orders_payment_pending,
            amount_total=amount_total,
            amount_paid=amount_paid,
            orders_paid_elsewhere=orders_paid_elsewhere,
            amount_paid_elsewhere=amount_paid_elsewhere,
            orders_paid_after_shipping=orders_paid_after_shipping,
            amount_paid_after_shipping=amount_paid_after_shipping,
            orders_free=orders_free,
            notifications_queued=notifications_queued,
            notifications_sent=notifications_sent,
            orders_undone=orders_undone,
            orders_kept=orders_kept,
            amount_undone=amount_undone,
            ignored_columns=ignored_columns,
            error=error,
            eta_seconds=eta_seconds,
            allowed_actions=allowed_actions,
            created_by=created_by,
            version=version,
            created_at=created_at,
            started_at=started_at,
            finished_at=finished_at,
            updated_at=updated_at,
        )

        return batch
