from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.batch import Batch
from ...models.batch_create import BatchCreate
from ...models.batch_kind import BatchKind
from ...models.batch_upload import BatchUpload
from ...models.error_policy import ErrorPolicy
from ...models.notify import Notify
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    body: BatchUpload | File | BatchCreate | Unset = UNSET,
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
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["dry_run"] = dry_run

    json_error_policy: str | Unset = UNSET
    if not isinstance(error_policy, Unset):
        json_error_policy = error_policy

    params["error_policy"] = json_error_policy

    params["encoding"] = encoding

    json_notify: str | Unset = UNSET
    if not isinstance(notify, Unset):
        json_notify = notify

    params["notify"] = json_notify

    params["profile"] = profile

    params["mapping"] = mapping

    params["sheet"] = sheet

    params["source"] = source

    params["filename"] = filename

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/batches",
        "params": params,
    }

    if isinstance(body, BatchUpload):
        _kwargs["files"] = body.to_multipart()

    if isinstance(body, File):
        _kwargs["content"] = body.payload

        headers["Content-Type"] = "text/csv"
    if isinstance(body, BatchCreate):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Batch | Problem | None:
    if response.status_code == 202:
        response_202 = Batch.from_dict(response.json())

        return response_202

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Batch | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: BatchUpload | File | BatchCreate | Unset = UNSET,
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
    idempotency_key: str | Unset = UNSET,
) -> Response[Batch | Problem]:
    """Import many orders

    Accepts a file of orders, stores it and answers at once. The batch then continues in the background;
    `get_batch`, `stream_batch_progress` and `list_batch_rows` report its progress. Send the file as
    `multipart/form-data`, or as a plain `text/csv` body with the options as query parameters. Up to
    1,000 orders may be sent as JSON instead. An option given both in the query and in the body must
    have the same value in both; otherwise the answer is 400 `contradictory_values`. A file that cannot
    be a file of orders is refused with 400 and nothing is stored; the codes include `empty_file`,
    `not_a_csv_file`, `no_header`, `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long`,
    `unknown_encoding`, `unknown_profile`, `ambiguous_profile`, `unsupported_export`, `not_a_workbook`,
    `workbook_too_large` and `unknown_sheet`. The file is CSV, TSV or an Excel workbook (.xlsx), which
    its content shows, whatever type it is sent as. A file of more than 512 MiB, or JSON of more than 8
    MiB, is refused with 413. An invalid row does not stop the other rows unless `error_policy` says so.
    Orders that were imported before are not imported again: their rows are `duplicate`. With
    `kind=parcels` the file is one of parcels: a carrier's result file, or order and tracking numbers in
    columns of your own. Each of its orders is found by its `external_id`, with or without a leading
    `#`, by an end of it of at least 10 characters that no other order has, or by its `id`. It becomes
    SHIPPED with the parcels that the file has for it, or its parcels are changed if it is SHIPPED and
    has others. A file that is sent again changes nothing. The customers are told of what is shipped or
    changed, unless `notify` is NONE; DIGEST is refused with 400 `no_digest_of_parcels`, and parcels as
    JSON with 400 `parcels_need_a_file`.

    Args:
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place.
            parcels: parcels of orders that are there already.
        dry_run (bool | Unset): Whether to only check the file; `confirm_batch` then imports it.
            The default is false.
        error_policy (ErrorPolicy | Unset): How an invalid row affects the other rows.
            REJECT_FAILED_ROWS: not at all. REJECT_EVERYTHING: the whole file is checked first, and no
            order is created if any row is invalid.
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Example:
            auto.
        notify (Notify | Unset): Which messages the customers receive. EACH: one message per
            order. DIGEST: one message per customer, once all payments have been requested. NONE: no
            messages.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of
            `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and
            its `title`, `source` and `known_by` may be left out; every column that it names has to be
            there. Send a long one as a part of the form instead. With another `profile` than `auto`
            it is refused with 400 `contradictory_values`.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        source (str | Unset): Where the orders come from. An `external_id` is unique within it.
            Example: csv.
        filename (str | Unset): The name of the file. Example: orders-2026-11.csv.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (BatchUpload): A file of orders and how to import it. The parts may come in any
            order.
        body (File):
        body (BatchCreate): Orders to place together, and how to place them.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Batch | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        kind=kind,
        dry_run=dry_run,
        error_policy=error_policy,
        encoding=encoding,
        notify=notify,
        profile=profile,
        mapping=mapping,
        sheet=sheet,
        source=source,
        filename=filename,
        idempotency_key=idempotency_key,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: BatchUpload | File | BatchCreate | Unset = UNSET,
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
    idempotency_key: str | Unset = UNSET,
) -> Batch | Problem | None:
    """Import many orders

    Accepts a file of orders, stores it and answers at once. The batch then continues in the background;
    `get_batch`, `stream_batch_progress` and `list_batch_rows` report its progress. Send the file as
    `multipart/form-data`, or as a plain `text/csv` body with the options as query parameters. Up to
    1,000 orders may be sent as JSON instead. An option given both in the query and in the body must
    have the same value in both; otherwise the answer is 400 `contradictory_values`. A file that cannot
    be a file of orders is refused with 400 and nothing is stored; the codes include `empty_file`,
    `not_a_csv_file`, `no_header`, `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long`,
    `unknown_encoding`, `unknown_profile`, `ambiguous_profile`, `unsupported_export`, `not_a_workbook`,
    `workbook_too_large` and `unknown_sheet`. The file is CSV, TSV or an Excel workbook (.xlsx), which
    its content shows, whatever type it is sent as. A file of more than 512 MiB, or JSON of more than 8
    MiB, is refused with 413. An invalid row does not stop the other rows unless `error_policy` says so.
    Orders that were imported before are not imported again: their rows are `duplicate`. With
    `kind=parcels` the file is one of parcels: a carrier's result file, or order and tracking numbers in
    columns of your own. Each of its orders is found by its `external_id`, with or without a leading
    `#`, by an end of it of at least 10 characters that no other order has, or by its `id`. It becomes
    SHIPPED with the parcels that the file has for it, or its parcels are changed if it is SHIPPED and
    has others. A file that is sent again changes nothing. The customers are told of what is shipped or
    changed, unless `notify` is NONE; DIGEST is refused with 400 `no_digest_of_parcels`, and parcels as
    JSON with 400 `parcels_need_a_file`.

    Args:
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place.
            parcels: parcels of orders that are there already.
        dry_run (bool | Unset): Whether to only check the file; `confirm_batch` then imports it.
            The default is false.
        error_policy (ErrorPolicy | Unset): How an invalid row affects the other rows.
            REJECT_FAILED_ROWS: not at all. REJECT_EVERYTHING: the whole file is checked first, and no
            order is created if any row is invalid.
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Example:
            auto.
        notify (Notify | Unset): Which messages the customers receive. EACH: one message per
            order. DIGEST: one message per customer, once all payments have been requested. NONE: no
            messages.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of
            `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and
            its `title`, `source` and `known_by` may be left out; every column that it names has to be
            there. Send a long one as a part of the form instead. With another `profile` than `auto`
            it is refused with 400 `contradictory_values`.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        source (str | Unset): Where the orders come from. An `external_id` is unique within it.
            Example: csv.
        filename (str | Unset): The name of the file. Example: orders-2026-11.csv.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (BatchUpload): A file of orders and how to import it. The parts may come in any
            order.
        body (File):
        body (BatchCreate): Orders to place together, and how to place them.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Batch | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        kind=kind,
        dry_run=dry_run,
        error_policy=error_policy,
        encoding=encoding,
        notify=notify,
        profile=profile,
        mapping=mapping,
        sheet=sheet,
        source=source,
        filename=filename,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: BatchUpload | File | BatchCreate | Unset = UNSET,
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
    idempotency_key: str | Unset = UNSET,
) -> Response[Batch | Problem]:
    """Import many orders

    Accepts a file of orders, stores it and answers at once. The batch then continues in the background;
    `get_batch`, `stream_batch_progress` and `list_batch_rows` report its progress. Send the file as
    `multipart/form-data`, or as a plain `text/csv` body with the options as query parameters. Up to
    1,000 orders may be sent as JSON instead. An option given both in the query and in the body must
    have the same value in both; otherwise the answer is 400 `contradictory_values`. A file that cannot
    be a file of orders is refused with 400 and nothing is stored; the codes include `empty_file`,
    `not_a_csv_file`, `no_header`, `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long`,
    `unknown_encoding`, `unknown_profile`, `ambiguous_profile`, `unsupported_export`, `not_a_workbook`,
    `workbook_too_large` and `unknown_sheet`. The file is CSV, TSV or an Excel workbook (.xlsx), which
    its content shows, whatever type it is sent as. A file of more than 512 MiB, or JSON of more than 8
    MiB, is refused with 413. An invalid row does not stop the other rows unless `error_policy` says so.
    Orders that were imported before are not imported again: their rows are `duplicate`. With
    `kind=parcels` the file is one of parcels: a carrier's result file, or order and tracking numbers in
    columns of your own. Each of its orders is found by its `external_id`, with or without a leading
    `#`, by an end of it of at least 10 characters that no other order has, or by its `id`. It becomes
    SHIPPED with the parcels that the file has for it, or its parcels are changed if it is SHIPPED and
    has others. A file that is sent again changes nothing. The customers are told of what is shipped or
    changed, unless `notify` is NONE; DIGEST is refused with 400 `no_digest_of_parcels`, and parcels as
    JSON with 400 `parcels_need_a_file`.

    Args:
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place.
            parcels: parcels of orders that are there already.
        dry_run (bool | Unset): Whether to only check the file; `confirm_batch` then imports it.
            The default is false.
        error_policy (ErrorPolicy | Unset): How an invalid row affects the other rows.
            REJECT_FAILED_ROWS: not at all. REJECT_EVERYTHING: the whole file is checked first, and no
            order is created if any row is invalid.
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Example:
            auto.
        notify (Notify | Unset): Which messages the customers receive. EACH: one message per
            order. DIGEST: one message per customer, once all payments have been requested. NONE: no
            messages.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of
            `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and
            its `title`, `source` and `known_by` may be left out; every column that it names has to be
            there. Send a long one as a part of the form instead. With another `profile` than `auto`
            it is refused with 400 `contradictory_values`.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        source (str | Unset): Where the orders come from. An `external_id` is unique within it.
            Example: csv.
        filename (str | Unset): The name of the file. Example: orders-2026-11.csv.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (BatchUpload): A file of orders and how to import it. The parts may come in any
            order.
        body (File):
        body (BatchCreate): Orders to place together, and how to place them.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Batch | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        kind=kind,
        dry_run=dry_run,
        error_policy=error_policy,
        encoding=encoding,
        notify=notify,
        profile=profile,
        mapping=mapping,
        sheet=sheet,
        source=source,
        filename=filename,
        idempotency_key=idempotency_key,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: BatchUpload | File | BatchCreate | Unset = UNSET,
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
    idempotency_key: str | Unset = UNSET,
) -> Batch | Problem | None:
    """Import many orders

    Accepts a file of orders, stores it and answers at once. The batch then continues in the background;
    `get_batch`, `stream_batch_progress` and `list_batch_rows` report its progress. Send the file as
    `multipart/form-data`, or as a plain `text/csv` body with the options as query parameters. Up to
    1,000 orders may be sent as JSON instead. An option given both in the query and in the body must
    have the same value in both; otherwise the answer is 400 `contradictory_values`. A file that cannot
    be a file of orders is refused with 400 and nothing is stored; the codes include `empty_file`,
    `not_a_csv_file`, `no_header`, `missing_column`, `repeated_column`, `nul_bytes`, `line_too_long`,
    `unknown_encoding`, `unknown_profile`, `ambiguous_profile`, `unsupported_export`, `not_a_workbook`,
    `workbook_too_large` and `unknown_sheet`. The file is CSV, TSV or an Excel workbook (.xlsx), which
    its content shows, whatever type it is sent as. A file of more than 512 MiB, or JSON of more than 8
    MiB, is refused with 413. An invalid row does not stop the other rows unless `error_policy` says so.
    Orders that were imported before are not imported again: their rows are `duplicate`. With
    `kind=parcels` the file is one of parcels: a carrier's result file, or order and tracking numbers in
    columns of your own. Each of its orders is found by its `external_id`, with or without a leading
    `#`, by an end of it of at least 10 characters that no other order has, or by its `id`. It becomes
    SHIPPED with the parcels that the file has for it, or its parcels are changed if it is SHIPPED and
    has others. A file that is sent again changes nothing. The customers are told of what is shipped or
    changed, unless `notify` is NONE; DIGEST is refused with 400 `no_digest_of_parcels`, and parcels as
    JSON with 400 `parcels_need_a_file`.

    Args:
        kind (BatchKind | Unset): What the file of a batch is about. orders: orders to place.
            parcels: parcels of orders that are there already.
        dry_run (bool | Unset): Whether to only check the file; `confirm_batch` then imports it.
            The default is false.
        error_policy (ErrorPolicy | Unset): How an invalid row affects the other rows.
            REJECT_FAILED_ROWS: not at all. REJECT_EVERYTHING: the whole file is checked first, and no
            order is created if any row is invalid.
        encoding (str | Unset): The name of the file's encoding, or `auto` to detect it. Example:
            auto.
        notify (Notify | Unset): Which messages the customers receive. EACH: one message per
            order. DIGEST: one message per customer, once all payments have been requested. NONE: no
            messages.
        profile (str | Unset): An import profile, which says how the export of another system is
            read; `auto` recognises the file by its header. Example: shopify.
        mapping (str | Unset): A profile that is not stored, as JSON in the form of
            `put_import_profile`, for files of which one comes only once. Its `name` is `mapping`, and
            its `title`, `source` and `known_by` may be left out; every column that it names has to be
            there. Send a long one as a part of the form instead. With another `profile` than `auto`
            it is refused with 400 `contradictory_values`.
        sheet (str | Unset): The name of a sheet of an Excel workbook. Example: Orders.
        source (str | Unset): Where the orders come from. An `external_id` is unique within it.
            Example: csv.
        filename (str | Unset): The name of the file. Example: orders-2026-11.csv.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.
        body (BatchUpload): A file of orders and how to import it. The parts may come in any
            order.
        body (File):
        body (BatchCreate): Orders to place together, and how to place them.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Batch | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            kind=kind,
            dry_run=dry_run,
            error_policy=error_policy,
            encoding=encoding,
            notify=notify,
            profile=profile,
            mapping=mapping,
            sheet=sheet,
            source=source,
            filename=filename,
            idempotency_key=idempotency_key,
        )
    ).parsed
