"""Import many orders from one file, see the outcome of each row, and undo the import."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from os import PathLike
    from pathlib import Path
    from uuid import UUID

    from ..._runtime.connection import Parse
    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import Source, TimeLimit
    from ...order_client.models.batch import Batch
    from ...order_client.models.batch_event import BatchEvent
    from ...order_client.models.batch_event_list import BatchEventList
    from ...order_client.models.batch_kind import BatchKind
    from ...order_client.models.batch_list import BatchList
    from ...order_client.models.batch_row import BatchRow
    from ...order_client.models.batch_row_list import BatchRowList
    from ...order_client.models.batch_status import BatchStatus
    from ...order_client.models.certificate import Certificate
    from ...order_client.models.error_policy import ErrorPolicy
    from ...order_client.models.get_batch_errors_encoding import GetBatchErrorsEncoding
    from ...order_client.models.get_batch_template_encoding import GetBatchTemplateEncoding
    from ...order_client.models.locale import Locale
    from ...order_client.models.notify import Notify
    from ...order_client.models.row_outcome import RowOutcome
    from ...order_client.models.undo_outcome import UndoOutcome
    from ...order_client.models.undo_preview import UndoPreview

_LIST_BATCHES = Operation(
    "list_batches",
    "order",
    "GET",
    "/api/v1/batches",
)
_CREATE_BATCH = Operation(
    "create_batch",
    "order",
    "POST",
    "/api/v1/batches",
    takes_key=True,
)
_GET_BATCH_TEMPLATE = Operation(
    "get_batch_template",
    "order",
    "GET",
    "/api/v1/batches/template.csv",
)
_GET_BATCH = Operation(
    "get_batch",
    "order",
    "GET",
    "/api/v1/batches/{batch_id}",
)
_LIST_BATCH_ROWS = Operation(
    "list_batch_rows",
    "order",
    "GET",
    "/api/v1/batches/{batch_id}/rows",
)
_GET_BATCH_ERRORS = Operation(
    "get_batch_errors",
    "order",
    "GET",
    "/api/v1/batches/{batch_id}/errors.csv",
)
_CONFIRM_BATCH = Operation(
    "confirm_batch",
    "order",
    "POST",
    "/api/v1/batches/{batch_id}/confirm",
)
_PAUSE_BATCH = Operation(
    "pause_batch",
    "order",
    "POST",
    "/api/v1/batches/{batch_id}/pause",
)
_RESUME_BATCH = Operation(
    "resume_batch",
    "order",
    "POST",
    "/api/v1/batches/{batch_id}/resume",
)
_CANCEL_BATCH = Operation(
    "cancel_batch",
    "order",
    "POST",
    "/api/v1/batches/{batch_id}/cancel",
)
_UNDO_BATCH = Operation(
    "undo_batch",
    "order",
    "POST",
    "/api/v1/batches/{batch_id}/undo",
)
_LIST_BATCH_EVENTS = Operation(
    "list_batch_events",
    "order",
    "GET",
    "/api/v1/batches/{batch_id}/events",
)
_STREAM_BATCH_PROGRESS = Operation(
    "stream_batch_progress",
    "order",
    "GET",
    "/api/v1/batches/{batch_id}/progress",
)
_GET_BATCH_CERTIFICATE = Operation(
    "get_batch_certificate",
    "order",
    "GET",
    "/api/v1/batches/{batch_id}/certificate",
)


class BatchesCalls:
    """Import many orders from one file, see the outcome of each row, and undo the import."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        status: Sequence[BatchStatus] | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> BatchList:
        """List batches.

        Returns the batches that match the given filters, newest first. A cursor is valid only with
        the filters that it was issued for; with any others the answer is 400.

        Args:
            status: Only batches in this status. Repeat the parameter to select several.
            kind: What the file of a batch is about. orders: orders to place. parcels: parcels
                of orders that are there already.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.batch_list import BatchList

        call = Call(
            _LIST_BATCHES,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "kind": kind,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: BatchList.from_dict,
            },
        )

    def iter(
        self,
        *,
        status: Sequence[BatchStatus] | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[Batch]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> BatchList:
            return self.list(
                status=status, kind=kind, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return Pages(fetch, cursor)

    def create(
        self,
        file: Source,
        *,
        kind: BatchKind | Unset = UNSET,
        dry_run: bool | Unset = UNSET,
        error_policy: ErrorPolicy | Unset = UNSET,
        encoding: str | Unset = UNSET,
        notify: Notify | Unset = UNSET,
        profile: str | Unset = UNSET,
        mapping: str | Unset = UNSET,
        sheet: str | Unset = UNSET,
        source: str | Unset = UNSET,
        filename: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Import many orders.

        Accepts a file of orders, stores it and answers at once. The batch then continues in the
        background; `get_batch`, `stream_batch_progress` and `list_batch_rows` report its progress.
        Send the file as `multipart/form-data`, or as a plain `text/csv` body with the options as
        query parameters. Up to 1,000 orders may be sent as JSON instead. An option given both in
        the query and in the body must have the same value in both; otherwise the answer is 400
        `contradictory_values`. A file that cannot be a file of orders is refused with 400 and
        nothing is stored; the codes include `empty_file`, `not_a_csv_file`, `no_header`,
        `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long`, `unknown_encoding`,
        `unknown_profile`, `ambiguous_profile`, `unsupported_export`, `not_a_workbook`,
        `workbook_too_large` and `unknown_sheet`. The file is CSV, TSV or an Excel workbook (.xlsx),
        which its content shows, whatever type it is sent as. A file of more than 512 MiB, or JSON
        of more than 8 MiB, is refused with 413. An invalid row does not stop the other rows unless
        `error_policy` says so. Orders that were imported before are not imported again: their rows
        are `duplicate`. With `kind=parcels` the file is one of parcels: a carrier's result file, or
        order and tracking numbers in columns of your own. Each of its orders is found by its
        `external_id`, with or without a leading `#`, by an end of it of at least 10 characters that
        no other order has, or by its `id`. It becomes SHIPPED with the parcels that the file has
        for it, or its parcels are changed if it is SHIPPED and has others. A file that is sent
        again changes nothing. The customers are told of what is shipped or changed, unless `notify`
        is NONE; DIGEST is refused with 400 `no_digest_of_parcels`, and parcels as JSON with 400
        `parcels_need_a_file`.

        Args:
            kind: What the file of a batch is about. orders: orders to place. parcels: parcels
                of orders that are there already.
            dry_run: Whether to only check the file; `confirm_batch` then imports it. The
                default is false.
            error_policy: How an invalid row affects the other rows. REJECT_FAILED_ROWS: not at
                all. REJECT_EVERYTHING: the whole file is checked first, and no order is created
                if any row is invalid.
            encoding: The name of the file's encoding, or `auto` to detect it.
            notify: Which messages the customers receive. EACH: one message per order. DIGEST:
                one message per customer, once all payments have been requested. NONE: no
                messages.
            profile: An import profile, which says how the export of another system is read;
                `auto` recognises the file by its header.
            mapping: A profile that is not stored, as JSON in the form of `put_import_profile`,
                for files of which one comes only once. Its `name` is `mapping`, and its
                `title`, `source` and `known_by` may be left out; every column that it names has
                to be there. Send a long one as a part of the form instead. With another
                `profile` than `auto` it is refused with 400 `contradictory_values`.
            sheet: The name of a sheet of an Excel workbook.
            source: Where the orders come from. An `external_id` is unique within it.
            filename: The name of the file.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _CREATE_BATCH,
            Options(timeout, retries, headers, idempotency_key),
            query={
                "kind": kind,
                "dry_run": dry_run,
                "error_policy": error_policy,
                "encoding": encoding,
                "notify": notify,
                "profile": profile,
                "mapping": mapping,
                "sheet": sheet,
                "source": source,
                "filename": filename,
            },
            file=file,
        )

        return self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    @overload
    def get_template(
        self,
        *,
        to: None = None,
        encoding: GetBatchTemplateEncoding | Unset = UNSET,
        locale: Locale | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    def get_template(
        self,
        *,
        to: str | PathLike[str],
        encoding: GetBatchTemplateEncoding | Unset = UNSET,
        locale: Locale | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    def get_template(
        self,
        *,
        to: str | PathLike[str] | None = None,
        encoding: GetBatchTemplateEncoding | Unset = UNSET,
        locale: Locale | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Get a template for an order file.

        Returns all columns that an order file can have, with an example row, to start from in a
        spreadsheet.

        Args:
            encoding: The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark,
                which Excel needs.
            locale: The language of the messages to the customer.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _GET_BATCH_TEMPLATE,
            Options(timeout, retries, headers),
            query={
                "encoding": encoding,
                "locale": locale,
            },
        )

        if to is None:
            return self._sender.read(call)
        return self._sender.save(call, to)

    def get(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Get a batch.

        Returns the progress of the batch and the outcome of its rows so far. `allowed_actions`
        lists what can be done with it.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _GET_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Batch.from_dict,
            },
        )

    def list_rows(
        self,
        batch_id: UUID | str,
        *,
        outcome: RowOutcome | Unset = UNSET,
        code: str | Unset = UNSET,
        undo: UndoOutcome | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> BatchRowList:
        """List the outcomes of a batch's rows.

        Returns the rows that have been processed and match the given filters, in the order of the
        file. In a dry run the outcome says what would happen to the row; otherwise it says what
        happened. Rows are numbered as in the file, whose header is row 1; the orders of a JSON
        batch are numbered from 1. A cursor is valid only with the filters that it was issued for;
        with any others the answer is 400. Rows are kept for a time after the batch has ended
        (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days).

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            outcome: The outcome of a row. `created` means that it became an order, or that its
                parcel was shipped or changed; `duplicate`, that its order had already been
                created, or already had the parcel; `skipped`, that the row is left out on
                purpose, such as that of an order that was cancelled.
            code: Why a row failed, for programs. The codes include wrong_column_count,
                missing_value, invalid_email, invalid_number, out_of_range,
                unknown_payment_method, unknown_locale, too_long, invalid_text,
                conflicting_rows, order_rejected, too_many_items, undecodable_bytes,
                external_id_conflict, total_differs, amount_not_payable, adjustment_sign,
                discount_too_large, rounded_number, formula_error, ambiguous_date, invalid_date,
                changed_quotes, not_settled, unsupported_currency, unknown_state and rows_apart.
                A `created` row has `payment_declined` if the order was created and its payment
                failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or
                `skipped_not_an_order`. In a file of parcels, a `created` row has
                `parcels_shipped` or `parcels_changed`, a `duplicate` row `same_already`, a
                `skipped` row `no_number` or one of those above, and a failed row may also have
                `order_not_found`, `ambiguous_order`, `not_shippable` or `too_many_parcels`.
            undo: The outcome of undoing the batch for an order.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...order_client.models.batch_row_list import BatchRowList

        call = Call(
            _LIST_BATCH_ROWS,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            query={
                "outcome": outcome,
                "code": code,
                "undo": undo,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: BatchRowList.from_dict,
            },
        )

    def iter_rows(
        self,
        batch_id: UUID | str,
        *,
        outcome: RowOutcome | Unset = UNSET,
        code: str | Unset = UNSET,
        undo: UndoOutcome | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[BatchRow]:
        """Each of them, from all pages of `list_rows`; a page is asked for when it is needed.

        Takes what `list_rows` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> BatchRowList:
            return self.list_rows(
                batch_id,
                outcome=outcome,
                code=code,
                undo=undo,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    @overload
    def get_errors(
        self,
        batch_id: UUID | str,
        *,
        to: None = None,
        encoding: GetBatchErrorsEncoding | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    def get_errors(
        self,
        batch_id: UUID | str,
        *,
        to: str | PathLike[str],
        encoding: GetBatchErrorsEncoding | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    def get_errors(
        self,
        batch_id: UUID | str,
        *,
        to: str | PathLike[str] | None = None,
        encoding: GetBatchErrorsEncoding | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Get the failed rows as a file to correct.

        Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and
        `_detail` say what is wrong with each. Correct the rows and import the file: only these rows
        are imported. Cells that a spreadsheet would read as formulas are made harmless; the import
        reverses that. A character that `cp932` cannot represent becomes `〓`. The file is kept for a
        time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer
        is 404 `batch_file_not_found`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            encoding: The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark,
                which Excel needs.

        Raises:
            NotFound: as the service says.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _GET_BATCH_ERRORS,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            query={
                "encoding": encoding,
            },
        )

        if to is None:
            return self._sender.read(call)
        return self._sender.save(call, to)

    def confirm(
        self,
        batch_id: UUID | str,
        *,
        file_sha256: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Import the file of a dry run.

        Turns a VALIDATED dry run into the real import of the same bytes. If `file_sha256` is not
        the batch's, or if the stored file is no longer the one that was checked, the answer is 409
        `file_changed`. If the batch has nothing to confirm, the answer is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            file_sha256: The SHA-256 of the file, in hexadecimal.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _CONFIRM_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            json=given(
                {
                    "file_sha256": file_sha256,
                },
                required=False,
            ),
        )

        return self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    def pause(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Pause a batch.

        Pauses the batch after the orders that it is working on; `resume_batch` lets it continue
        from there. Messages about orders that it has already created still go out. To hold those,
        call `pause_notification_batch` of the notification service with the same id. If the batch
        cannot be paused now, the answer is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _PAUSE_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    def resume(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Resume a paused batch.

        Resumes a PAUSED batch where it stopped. If the batch is not PAUSED, the answer is 409
        `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _RESUME_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    def cancel(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Cancel a batch.

        Stops the batch permanently after the orders that it is working on. The orders that it has
        created stay; `undo_batch` cancels them. If the batch has ended, the answer is 409
        `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _CANCEL_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    def undo(
        self,
        batch_id: UUID | str,
        *,
        dry_run: bool | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> UndoPreview | Batch:
        """Undo a batch.

        Cancels and refunds every order of the batch that can be cancelled. Orders that were shipped
        stay; `list_batch_rows` with `undo=KEPT` lists them. The undone orders release their
        `external_id`s, so the corrected file, or the same file, can be imported again: it creates
        new orders, each of which names the old one in `replaces`. Orders that stay, and those that
        were cancelled before, keep their `external_id`s. Messages of the batch that were not sent
        yet are not sent. The customers are told of the cancellation unless `notify` was NONE.
        Undoing continues in the background, even after a restart. With `dry_run` nothing changes,
        and the answer is 200 with what would be undone. If the batch cannot be undone now, the
        answer is 409 `illegal_transition`. What was shipped cannot be undone: for a batch of
        parcels the answer is 409 `parcels_not_undoable`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            dry_run: Whether to only report what would be undone.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.batch import Batch
        from ...order_client.models.undo_preview import UndoPreview

        call = Call(
            _UNDO_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            json=given(
                {
                    "dry_run": dry_run,
                },
                required=False,
            ),
        )

        parse: dict[int, Parse[UndoPreview | Batch]] = {
            200: UndoPreview.from_dict,
            202: Batch.from_dict,
        }
        return self._sender.send(call, parse)

    def list_events(
        self,
        batch_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> BatchEventList:
        """List what happened to a batch.

        Returns the batch's timeline, oldest first: every command and every change of status. Each
        entry says when it happened and who gave the command or on whose behalf the service
        continued.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...order_client.models.batch_event_list import BatchEventList

        call = Call(
            _LIST_BATCH_EVENTS,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: BatchEventList.from_dict,
            },
        )

    def iter_events(
        self,
        batch_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[BatchEvent]:
        """Each of them, from all pages of `list_events`; a page is asked for when it is needed.

        Takes what `list_events` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> BatchEventList:
            return self.list_events(
                batch_id, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return Pages(fetch, cursor)

    def follow(
        self,
        batch_id: UUID | str,
        *,
        last_event_id: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Iterator[Batch]:
        """Follow the progress of a batch.

        Server-sent events of the type `progress`, each with the batch as JSON in its data and the
        batch's version as its id. The first event comes at once, unless `Last-Event-ID` is the
        current version of the batch. Others follow as the batch changes; a comment every 15 seconds
        keeps the connection open meanwhile. The stream ends when the batch is VALIDATED, COMPLETED,
        CANCELLED, FAILED or UNDONE. Asking again with the last id of an ended batch is answered
        with 204, which tells an EventSource not to reconnect.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.

        Returns:
            what becomes of it, through lost connections, until it goes no further by itself.
        """

        from ..._runtime.following import Events, follow
        from ...order_client.models.batch import Batch

        call = Call(
            _STREAM_BATCH_PROGRESS,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        last = ["CANCELLED", "COMPLETED", "FAILED", "UNDONE", "VALIDATED"]
        events = Events(
            "progress",
            Batch.from_dict,
            id_of=lambda seen: str(seen.version),
            is_last=lambda seen: seen.status in last,
        )

        def read(options: Options) -> Batch:
            return self.get(
                batch_id,
                timeout=options.timeout,
                retries=options.retries,
                headers=options.headers,
            )

        return follow(self._sender, call, events, read, last_event_id)

    def get_certificate(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Certificate:
        """Check that a batch's yen add up.

        Counts the yen of the file, of the orders created from it and of their payments, each where
        it is recorded. Rejected rows are excluded. The certificate is `balanced` if the yen in the
        file equal the yen ordered (and what the file itself states, where it has totals), and if
        these equal the yen captured, failed and unknown together. It also gives the captured yen
        that were refunded and those still to be refunded: `yen_captured` less `yen_refunded` and
        `yen_to_refund` is what the shop keeps.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.certificate import Certificate

        call = Call(
            _GET_BATCH_CERTIFICATE,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Certificate.from_dict,
            },
        )


class AsyncBatchesCalls:
    """Import many orders from one file, see the outcome of each row, and undo the import."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        status: Sequence[BatchStatus] | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> BatchList:
        """List batches.

        Returns the batches that match the given filters, newest first. A cursor is valid only with
        the filters that it was issued for; with any others the answer is 400.

        Args:
            status: Only batches in this status. Repeat the parameter to select several.
            kind: What the file of a batch is about. orders: orders to place. parcels: parcels
                of orders that are there already.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.batch_list import BatchList

        call = Call(
            _LIST_BATCHES,
            Options(timeout, retries, headers),
            query={
                "status": status,
                "kind": kind,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: BatchList.from_dict,
            },
        )

    def iter(
        self,
        *,
        status: Sequence[BatchStatus] | Unset = UNSET,
        kind: BatchKind | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[Batch]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> BatchList:
            return await self.list(
                status=status, kind=kind, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return LaterPages(fetch, cursor)

    async def create(
        self,
        file: Source,
        *,
        kind: BatchKind | Unset = UNSET,
        dry_run: bool | Unset = UNSET,
        error_policy: ErrorPolicy | Unset = UNSET,
        encoding: str | Unset = UNSET,
        notify: Notify | Unset = UNSET,
        profile: str | Unset = UNSET,
        mapping: str | Unset = UNSET,
        sheet: str | Unset = UNSET,
        source: str | Unset = UNSET,
        filename: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Import many orders.

        Accepts a file of orders, stores it and answers at once. The batch then continues in the
        background; `get_batch`, `stream_batch_progress` and `list_batch_rows` report its progress.
        Send the file as `multipart/form-data`, or as a plain `text/csv` body with the options as
        query parameters. Up to 1,000 orders may be sent as JSON instead. An option given both in
        the query and in the body must have the same value in both; otherwise the answer is 400
        `contradictory_values`. A file that cannot be a file of orders is refused with 400 and
        nothing is stored; the codes include `empty_file`, `not_a_csv_file`, `no_header`,
        `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long`, `unknown_encoding`,
        `unknown_profile`, `ambiguous_profile`, `unsupported_export`, `not_a_workbook`,
        `workbook_too_large` and `unknown_sheet`. The file is CSV, TSV or an Excel workbook (.xlsx),
        which its content shows, whatever type it is sent as. A file of more than 512 MiB, or JSON
        of more than 8 MiB, is refused with 413. An invalid row does not stop the other rows unless
        `error_policy` says so. Orders that were imported before are not imported again: their rows
        are `duplicate`. With `kind=parcels` the file is one of parcels: a carrier's result file, or
        order and tracking numbers in columns of your own. Each of its orders is found by its
        `external_id`, with or without a leading `#`, by an end of it of at least 10 characters that
        no other order has, or by its `id`. It becomes SHIPPED with the parcels that the file has
        for it, or its parcels are changed if it is SHIPPED and has others. A file that is sent
        again changes nothing. The customers are told of what is shipped or changed, unless `notify`
        is NONE; DIGEST is refused with 400 `no_digest_of_parcels`, and parcels as JSON with 400
        `parcels_need_a_file`.

        Args:
            kind: What the file of a batch is about. orders: orders to place. parcels: parcels
                of orders that are there already.
            dry_run: Whether to only check the file; `confirm_batch` then imports it. The
                default is false.
            error_policy: How an invalid row affects the other rows. REJECT_FAILED_ROWS: not at
                all. REJECT_EVERYTHING: the whole file is checked first, and no order is created
                if any row is invalid.
            encoding: The name of the file's encoding, or `auto` to detect it.
            notify: Which messages the customers receive. EACH: one message per order. DIGEST:
                one message per customer, once all payments have been requested. NONE: no
                messages.
            profile: An import profile, which says how the export of another system is read;
                `auto` recognises the file by its header.
            mapping: A profile that is not stored, as JSON in the form of `put_import_profile`,
                for files of which one comes only once. Its `name` is `mapping`, and its
                `title`, `source` and `known_by` may be left out; every column that it names has
                to be there. Send a long one as a part of the form instead. With another
                `profile` than `auto` it is refused with 400 `contradictory_values`.
            sheet: The name of a sheet of an Excel workbook.
            source: Where the orders come from. An `external_id` is unique within it.
            filename: The name of the file.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _CREATE_BATCH,
            Options(timeout, retries, headers, idempotency_key),
            query={
                "kind": kind,
                "dry_run": dry_run,
                "error_policy": error_policy,
                "encoding": encoding,
                "notify": notify,
                "profile": profile,
                "mapping": mapping,
                "sheet": sheet,
                "source": source,
                "filename": filename,
            },
            file=file,
        )

        return await self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    @overload
    async def get_template(
        self,
        *,
        to: None = None,
        encoding: GetBatchTemplateEncoding | Unset = UNSET,
        locale: Locale | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    async def get_template(
        self,
        *,
        to: str | PathLike[str],
        encoding: GetBatchTemplateEncoding | Unset = UNSET,
        locale: Locale | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    async def get_template(
        self,
        *,
        to: str | PathLike[str] | None = None,
        encoding: GetBatchTemplateEncoding | Unset = UNSET,
        locale: Locale | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Get a template for an order file.

        Returns all columns that an order file can have, with an example row, to start from in a
        spreadsheet.

        Args:
            encoding: The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark,
                which Excel needs.
            locale: The language of the messages to the customer.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _GET_BATCH_TEMPLATE,
            Options(timeout, retries, headers),
            query={
                "encoding": encoding,
                "locale": locale,
            },
        )

        if to is None:
            return await self._sender.read(call)
        return await self._sender.save(call, to)

    async def get(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Get a batch.

        Returns the progress of the batch and the outcome of its rows so far. `allowed_actions`
        lists what can be done with it.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _GET_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Batch.from_dict,
            },
        )

    async def list_rows(
        self,
        batch_id: UUID | str,
        *,
        outcome: RowOutcome | Unset = UNSET,
        code: str | Unset = UNSET,
        undo: UndoOutcome | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> BatchRowList:
        """List the outcomes of a batch's rows.

        Returns the rows that have been processed and match the given filters, in the order of the
        file. In a dry run the outcome says what would happen to the row; otherwise it says what
        happened. Rows are numbered as in the file, whose header is row 1; the orders of a JSON
        batch are numbered from 1. A cursor is valid only with the filters that it was issued for;
        with any others the answer is 400. Rows are kept for a time after the batch has ended
        (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days).

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            outcome: The outcome of a row. `created` means that it became an order, or that its
                parcel was shipped or changed; `duplicate`, that its order had already been
                created, or already had the parcel; `skipped`, that the row is left out on
                purpose, such as that of an order that was cancelled.
            code: Why a row failed, for programs. The codes include wrong_column_count,
                missing_value, invalid_email, invalid_number, out_of_range,
                unknown_payment_method, unknown_locale, too_long, invalid_text,
                conflicting_rows, order_rejected, too_many_items, undecodable_bytes,
                external_id_conflict, total_differs, amount_not_payable, adjustment_sign,
                discount_too_large, rounded_number, formula_error, ambiguous_date, invalid_date,
                changed_quotes, not_settled, unsupported_currency, unknown_state and rows_apart.
                A `created` row has `payment_declined` if the order was created and its payment
                failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or
                `skipped_not_an_order`. In a file of parcels, a `created` row has
                `parcels_shipped` or `parcels_changed`, a `duplicate` row `same_already`, a
                `skipped` row `no_number` or one of those above, and a failed row may also have
                `order_not_found`, `ambiguous_order`, `not_shippable` or `too_many_parcels`.
            undo: The outcome of undoing the batch for an order.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...order_client.models.batch_row_list import BatchRowList

        call = Call(
            _LIST_BATCH_ROWS,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            query={
                "outcome": outcome,
                "code": code,
                "undo": undo,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: BatchRowList.from_dict,
            },
        )

    def iter_rows(
        self,
        batch_id: UUID | str,
        *,
        outcome: RowOutcome | Unset = UNSET,
        code: str | Unset = UNSET,
        undo: UndoOutcome | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[BatchRow]:
        """Each of them, from all pages of `list_rows`; a page is asked for when it is needed.

        Takes what `list_rows` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> BatchRowList:
            return await self.list_rows(
                batch_id,
                outcome=outcome,
                code=code,
                undo=undo,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    @overload
    async def get_errors(
        self,
        batch_id: UUID | str,
        *,
        to: None = None,
        encoding: GetBatchErrorsEncoding | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes: ...

    @overload
    async def get_errors(
        self,
        batch_id: UUID | str,
        *,
        to: str | PathLike[str],
        encoding: GetBatchErrorsEncoding | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Path: ...

    async def get_errors(
        self,
        batch_id: UUID | str,
        *,
        to: str | PathLike[str] | None = None,
        encoding: GetBatchErrorsEncoding | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | Path:
        """Get the failed rows as a file to correct.

        Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and
        `_detail` say what is wrong with each. Correct the rows and import the file: only these rows
        are imported. Cells that a spreadsheet would read as formulas are made harmless; the import
        reverses that. A character that `cp932` cannot represent becomes `〓`. The file is kept for a
        time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer
        is 404 `batch_file_not_found`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            encoding: The encoding of the file. `utf-8-sig` is UTF-8 with a byte order mark,
                which Excel needs.

        Raises:
            NotFound: as the service says.

        Returns:
            the file; with `to`, its path, where it stands once it is whole.
        """

        call = Call(
            _GET_BATCH_ERRORS,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            query={
                "encoding": encoding,
            },
        )

        if to is None:
            return await self._sender.read(call)
        return await self._sender.save(call, to)

    async def confirm(
        self,
        batch_id: UUID | str,
        *,
        file_sha256: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Import the file of a dry run.

        Turns a VALIDATED dry run into the real import of the same bytes. If `file_sha256` is not
        the batch's, or if the stored file is no longer the one that was checked, the answer is 409
        `file_changed`. If the batch has nothing to confirm, the answer is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            file_sha256: The SHA-256 of the file, in hexadecimal.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _CONFIRM_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            json=given(
                {
                    "file_sha256": file_sha256,
                },
                required=False,
            ),
        )

        return await self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    async def pause(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Pause a batch.

        Pauses the batch after the orders that it is working on; `resume_batch` lets it continue
        from there. Messages about orders that it has already created still go out. To hold those,
        call `pause_notification_batch` of the notification service with the same id. If the batch
        cannot be paused now, the answer is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _PAUSE_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    async def resume(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Resume a paused batch.

        Resumes a PAUSED batch where it stopped. If the batch is not PAUSED, the answer is 409
        `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _RESUME_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    async def cancel(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Batch:
        """Cancel a batch.

        Stops the batch permanently after the orders that it is working on. The orders that it has
        created stay; `undo_batch` cancels them. If the batch has ended, the answer is 409
        `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...order_client.models.batch import Batch

        call = Call(
            _CANCEL_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                202: Batch.from_dict,
            },
        )

    async def undo(
        self,
        batch_id: UUID | str,
        *,
        dry_run: bool | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> UndoPreview | Batch:
        """Undo a batch.

        Cancels and refunds every order of the batch that can be cancelled. Orders that were shipped
        stay; `list_batch_rows` with `undo=KEPT` lists them. The undone orders release their
        `external_id`s, so the corrected file, or the same file, can be imported again: it creates
        new orders, each of which names the old one in `replaces`. Orders that stay, and those that
        were cancelled before, keep their `external_id`s. Messages of the batch that were not sent
        yet are not sent. The customers are told of the cancellation unless `notify` was NONE.
        Undoing continues in the background, even after a restart. With `dry_run` nothing changes,
        and the answer is 200 with what would be undone. If the batch cannot be undone now, the
        answer is 409 `illegal_transition`. What was shipped cannot be undone: for a batch of
        parcels the answer is 409 `parcels_not_undoable`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            dry_run: Whether to only report what would be undone.

        Raises:
            BadRequest, NotFound, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.batch import Batch
        from ...order_client.models.undo_preview import UndoPreview

        call = Call(
            _UNDO_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            json=given(
                {
                    "dry_run": dry_run,
                },
                required=False,
            ),
        )

        parse: dict[int, Parse[UndoPreview | Batch]] = {
            200: UndoPreview.from_dict,
            202: Batch.from_dict,
        }
        return await self._sender.send(call, parse)

    async def list_events(
        self,
        batch_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> BatchEventList:
        """List what happened to a batch.

        Returns the batch's timeline, oldest first: every command and every change of status. Each
        entry says when it happened and who gave the command or on whose behalf the service
        continued.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest, NotFound: as the service says.
        """

        from ...order_client.models.batch_event_list import BatchEventList

        call = Call(
            _LIST_BATCH_EVENTS,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: BatchEventList.from_dict,
            },
        )

    def iter_events(
        self,
        batch_id: UUID | str,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[BatchEvent]:
        """Each of them, from all pages of `list_events`; a page is asked for when it is needed.

        Takes what `list_events` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> BatchEventList:
            return await self.list_events(
                batch_id, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return LaterPages(fetch, cursor)

    def follow(
        self,
        batch_id: UUID | str,
        *,
        last_event_id: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> AsyncIterator[Batch]:
        """Follow the progress of a batch.

        Server-sent events of the type `progress`, each with the batch as JSON in its data and the
        batch's version as its id. The first event comes at once, unless `Last-Event-ID` is the
        current version of the batch. Others follow as the batch changes; a comment every 15 seconds
        keeps the connection open meanwhile. The stream ends when the batch is VALIDATED, COMPLETED,
        CANCELLED, FAILED or UNDONE. Asking again with the last id of an ended batch is answered
        with 204, which tells an EventSource not to reconnect.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.

        Returns:
            what becomes of it, through lost connections, until it goes no further by itself.
        """

        from ..._runtime.following import Events, follow_later
        from ...order_client.models.batch import Batch

        call = Call(
            _STREAM_BATCH_PROGRESS,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        last = ["CANCELLED", "COMPLETED", "FAILED", "UNDONE", "VALIDATED"]
        events = Events(
            "progress",
            Batch.from_dict,
            id_of=lambda seen: str(seen.version),
            is_last=lambda seen: seen.status in last,
        )

        async def read(options: Options) -> Batch:
            return await self.get(
                batch_id,
                timeout=options.timeout,
                retries=options.retries,
                headers=options.headers,
            )

        return follow_later(self._sender, call, events, read, last_event_id)

    async def get_certificate(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Certificate:
        """Check that a batch's yen add up.

        Counts the yen of the file, of the orders created from it and of their payments, each where
        it is recorded. Rejected rows are excluded. The certificate is `balanced` if the yen in the
        file equal the yen ordered (and what the file itself states, where it has totals), and if
        these equal the yen captured, failed and unknown together. It also gives the captured yen
        that were refunded and those still to be refunded: `yen_captured` less `yen_refunded` and
        `yen_to_refund` is what the shop keeps.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.certificate import Certificate

        call = Call(
            _GET_BATCH_CERTIFICATE,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Certificate.from_dict,
            },
        )
