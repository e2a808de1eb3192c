from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.batch_row_list import BatchRowList
from ...models.problem import Problem
from ...models.row_outcome import RowOutcome
from ...models.undo_outcome import UndoOutcome
from ...types import UNSET, Response, Unset


def _get_kwargs(
    batch_id: UUID,
    *,
    outcome: RowOutcome | Unset = UNSET,
    code: str | Unset = UNSET,
    undo: UndoOutcome | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_outcome: str | Unset = UNSET
    if not isinstance(outcome, Unset):
        json_outcome = outcome

    params["outcome"] = json_outcome

    params["code"] = code

    json_undo: str | Unset = UNSET
    if not isinstance(undo, Unset):
        json_undo = undo

    params["undo"] = json_undo

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/batches/{batch_id}/rows".format(
            batch_id=quote(str(batch_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> BatchRowList | Problem | None:
    if response.status_code == 200:
        response_200 = BatchRowList.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[BatchRowList | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    outcome: RowOutcome | Unset = UNSET,
    code: str | Unset = UNSET,
    undo: UndoOutcome | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[BatchRowList | Problem]:
    """List the outcomes of a batch's rows

    Returns the rows that have been processed and match the given filters, in the order of the file. In
    a dry run the outcome says what would happen to the row; otherwise it says what happened. Rows are
    numbered as in the file, whose header is row 1; the orders of a JSON batch are numbered from 1. A
    cursor is valid only with the filters that it was issued for; with any others the answer is 400.
    Rows are kept for a time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days).

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        outcome (RowOutcome | Unset): The outcome of a row. `created` means that it became an
            order, or that its parcel was shipped or changed; `duplicate`, that its order had already
            been created, or already had the parcel; `skipped`, that the row is left out on purpose,
            such as that of an order that was cancelled.
        code (str | Unset): Why a row failed, for programs. The codes include wrong_column_count,
            missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method,
            unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items,
            undecodable_bytes, external_id_conflict, total_differs, amount_not_payable,
            adjustment_sign, discount_too_large, rounded_number, formula_error, ambiguous_date,
            invalid_date, changed_quotes, not_settled, unsupported_currency, unknown_state and
            rows_apart. A `created` row has `payment_declined` if the order was created and its
            payment failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or
            `skipped_not_an_order`. In a file of parcels, a `created` row has `parcels_shipped` or
            `parcels_changed`, a `duplicate` row `same_already`, a `skipped` row `no_number` or one of
            those above, and a failed row may also have `order_not_found`, `ambiguous_order`,
            `not_shippable` or `too_many_parcels`. Example: invalid_email.
        undo (UndoOutcome | Unset): The outcome of undoing the batch for an order.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[BatchRowList | Problem]
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
        outcome=outcome,
        code=code,
        undo=undo,
        limit=limit,
        cursor=cursor,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    outcome: RowOutcome | Unset = UNSET,
    code: str | Unset = UNSET,
    undo: UndoOutcome | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> BatchRowList | Problem | None:
    """List the outcomes of a batch's rows

    Returns the rows that have been processed and match the given filters, in the order of the file. In
    a dry run the outcome says what would happen to the row; otherwise it says what happened. Rows are
    numbered as in the file, whose header is row 1; the orders of a JSON batch are numbered from 1. A
    cursor is valid only with the filters that it was issued for; with any others the answer is 400.
    Rows are kept for a time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days).

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        outcome (RowOutcome | Unset): The outcome of a row. `created` means that it became an
            order, or that its parcel was shipped or changed; `duplicate`, that its order had already
            been created, or already had the parcel; `skipped`, that the row is left out on purpose,
            such as that of an order that was cancelled.
        code (str | Unset): Why a row failed, for programs. The codes include wrong_column_count,
            missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method,
            unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items,
            undecodable_bytes, external_id_conflict, total_differs, amount_not_payable,
            adjustment_sign, discount_too_large, rounded_number, formula_error, ambiguous_date,
            invalid_date, changed_quotes, not_settled, unsupported_currency, unknown_state and
            rows_apart. A `created` row has `payment_declined` if the order was created and its
            payment failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or
            `skipped_not_an_order`. In a file of parcels, a `created` row has `parcels_shipped` or
            `parcels_changed`, a `duplicate` row `same_already`, a `skipped` row `no_number` or one of
            those above, and a failed row may also have `order_not_found`, `ambiguous_order`,
            `not_shippable` or `too_many_parcels`. Example: invalid_email.
        undo (UndoOutcome | Unset): The outcome of undoing the batch for an order.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        BatchRowList | Problem
    """

    return sync_detailed(
        batch_id=batch_id,
        client=client,
        outcome=outcome,
        code=code,
        undo=undo,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    outcome: RowOutcome | Unset = UNSET,
    code: str | Unset = UNSET,
    undo: UndoOutcome | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[BatchRowList | Problem]:
    """List the outcomes of a batch's rows

    Returns the rows that have been processed and match the given filters, in the order of the file. In
    a dry run the outcome says what would happen to the row; otherwise it says what happened. Rows are
    numbered as in the file, whose header is row 1; the orders of a JSON batch are numbered from 1. A
    cursor is valid only with the filters that it was issued for; with any others the answer is 400.
    Rows are kept for a time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days).

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        outcome (RowOutcome | Unset): The outcome of a row. `created` means that it became an
            order, or that its parcel was shipped or changed; `duplicate`, that its order had already
            been created, or already had the parcel; `skipped`, that the row is left out on purpose,
            such as that of an order that was cancelled.
        code (str | Unset): Why a row failed, for programs. The codes include wrong_column_count,
            missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method,
            unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items,
            undecodable_bytes, external_id_conflict, total_differs, amount_not_payable,
            adjustment_sign, discount_too_large, rounded_number, formula_error, ambiguous_date,
            invalid_date, changed_quotes, not_settled, unsupported_currency, unknown_state and
            rows_apart. A `created` row has `payment_declined` if the order was created and its
            payment failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or
            `skipped_not_an_order`. In a file of parcels, a `created` row has `parcels_shipped` or
            `parcels_changed`, a `duplicate` row `same_already`, a `skipped` row `no_number` or one of
            those above, and a failed row may also have `order_not_found`, `ambiguous_order`,
            `not_shippable` or `too_many_parcels`. Example: invalid_email.
        undo (UndoOutcome | Unset): The outcome of undoing the batch for an order.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[BatchRowList | Problem]
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
        outcome=outcome,
        code=code,
        undo=undo,
        limit=limit,
        cursor=cursor,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    outcome: RowOutcome | Unset = UNSET,
    code: str | Unset = UNSET,
    undo: UndoOutcome | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> BatchRowList | Problem | None:
    """List the outcomes of a batch's rows

    Returns the rows that have been processed and match the given filters, in the order of the file. In
    a dry run the outcome says what would happen to the row; otherwise it says what happened. Rows are
    numbered as in the file, whose header is row 1; the orders of a JSON batch are numbered from 1. A
    cursor is valid only with the filters that it was issued for; with any others the answer is 400.
    Rows are kept for a time after the batch has ended (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days).

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        outcome (RowOutcome | Unset): The outcome of a row. `created` means that it became an
            order, or that its parcel was shipped or changed; `duplicate`, that its order had already
            been created, or already had the parcel; `skipped`, that the row is left out on purpose,
            such as that of an order that was cancelled.
        code (str | Unset): Why a row failed, for programs. The codes include wrong_column_count,
            missing_value, invalid_email, invalid_number, out_of_range, unknown_payment_method,
            unknown_locale, too_long, invalid_text, conflicting_rows, order_rejected, too_many_items,
            undecodable_bytes, external_id_conflict, total_differs, amount_not_payable,
            adjustment_sign, discount_too_large, rounded_number, formula_error, ambiguous_date,
            invalid_date, changed_quotes, not_settled, unsupported_currency, unknown_state and
            rows_apart. A `created` row has `payment_declined` if the order was created and its
            payment failed. A `skipped` row has `skipped_cancelled`, `skipped_refunded` or
            `skipped_not_an_order`. In a file of parcels, a `created` row has `parcels_shipped` or
            `parcels_changed`, a `duplicate` row `same_already`, a `skipped` row `no_number` or one of
            those above, and a failed row may also have `order_not_found`, `ambiguous_order`,
            `not_shippable` or `too_many_parcels`. Example: invalid_email.
        undo (UndoOutcome | Unset): The outcome of undoing the batch for an order.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        BatchRowList | Problem
    """

    return (
        await asyncio_detailed(
            batch_id=batch_id,
            client=client,
            outcome=outcome,
            code=code,
            undo=undo,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
