from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_batch_errors_encoding import GetBatchErrorsEncoding
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    batch_id: UUID,
    *,
    encoding: GetBatchErrorsEncoding | Unset = "utf-8-sig",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_encoding: str | Unset = UNSET
    if not isinstance(encoding, Unset):
        json_encoding = encoding

    params["encoding"] = json_encoding

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/batches/{batch_id}/errors.csv".format(
            batch_id=quote(str(batch_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
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
    encoding: GetBatchErrorsEncoding | Unset = "utf-8-sig",
) -> Response[File | Problem]:
    """Get the failed rows as a file to correct

    Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and `_detail` say
    what is wrong with each. Correct the rows and import the file: only these rows are imported. Cells
    that a spreadsheet would read as formulas are made harmless; the import reverses that. A character
    that `cp932` cannot represent becomes `〓`. The file is kept for a time after the batch has ended
    (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer is 404 `batch_file_not_found`.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        encoding (GetBatchErrorsEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
        encoding=encoding,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    encoding: GetBatchErrorsEncoding | Unset = "utf-8-sig",
) -> File | Problem | None:
    """Get the failed rows as a file to correct

    Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and `_detail` say
    what is wrong with each. Correct the rows and import the file: only these rows are imported. Cells
    that a spreadsheet would read as formulas are made harmless; the import reverses that. A character
    that `cp932` cannot represent becomes `〓`. The file is kept for a time after the batch has ended
    (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer is 404 `batch_file_not_found`.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        encoding (GetBatchErrorsEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        File | Problem
    """

    return sync_detailed(
        batch_id=batch_id,
        client=client,
        encoding=encoding,
    ).parsed


async def asyncio_detailed(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    encoding: GetBatchErrorsEncoding | Unset = "utf-8-sig",
) -> Response[File | Problem]:
    """Get the failed rows as a file to correct

    Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and `_detail` say
    what is wrong with each. Correct the rows and import the file: only these rows are imported. Cells
    that a spreadsheet would read as formulas are made harmless; the import reverses that. A character
    that `cp932` cannot represent becomes `〓`. The file is kept for a time after the batch has ended
    (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer is 404 `batch_file_not_found`.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        encoding (GetBatchErrorsEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
        encoding=encoding,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    encoding: GetBatchErrorsEncoding | Unset = "utf-8-sig",
) -> File | Problem | None:
    """Get the failed rows as a file to correct

    Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and `_detail` say
    what is wrong with each. Correct the rows and import the file: only these rows are imported. Cells
    that a spreadsheet would read as formulas are made harmless; the import reverses that. A character
    that `cp932` cannot represent becomes `〓`. The file is kept for a time after the batch has ended
    (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer is 404 `batch_file_not_found`.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        encoding (GetBatchErrorsEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            batch_id=batch_id,
            client=client,
            encoding=encoding,
        )
    ).parsed


def _refusal(client: AuthenticatedClient | Client, response: httpx.Response) -> errors.StreamRefused:
    """Why there is nothing to stream in an answer that was read."""
    parsed = errors.parsed_by(_parse_response, client, response)
    return errors.StreamRefused(response.status_code, response.content, parsed)


@contextmanager
def stream(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    encoding: GetBatchErrorsEncoding | Unset = "utf-8-sig",
) -> Iterator[httpx.Response]:
    """Get the failed rows as a file to correct

    Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and `_detail` say
    what is wrong with each. Correct the rows and import the file: only these rows are imported. Cells
    that a spreadsheet would read as formulas are made harmless; the import reverses that. A character
    that `cp932` cannot represent becomes `〓`. The file is kept for a time after the batch has ended
    (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer is 404 `batch_file_not_found`.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        encoding (GetBatchErrorsEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.
        errors.StreamRefused: the service answered, and with something else.

    Yields:
        httpx.Response: not read yet; by ``iter_bytes`` or ``iter_lines`` it comes piece by piece.
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
        encoding=encoding,
    )
    with client.get_httpx_client().stream(**kwargs) as response:
        if not response.is_success:
            response.read()
            raise _refusal(client, response)
        yield response


@asynccontextmanager
async def asyncio_stream(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    encoding: GetBatchErrorsEncoding | Unset = "utf-8-sig",
) -> AsyncIterator[httpx.Response]:
    """Get the failed rows as a file to correct

    Returns the failed rows with the columns of the file; `_row`, `_code`, `_pointer` and `_detail` say
    what is wrong with each. Correct the rows and import the file: only these rows are imported. Cells
    that a spreadsheet would read as formulas are made harmless; the import reverses that. A character
    that `cp932` cannot represent becomes `〓`. The file is kept for a time after the batch has ended
    (`ICHIBA_KEEP_IMPORT_ROWS`, 30 days); after that the answer is 404 `batch_file_not_found`.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        encoding (GetBatchErrorsEncoding | Unset): The encoding of the file. `utf-8-sig` is UTF-8
            with a byte order mark, which Excel needs. Default: 'utf-8-sig'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.
        errors.StreamRefused: the service answered, and with something else.

    Yields:
        httpx.Response: not read yet; by ``iter_bytes`` or ``iter_lines`` it comes piece by piece.
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
        encoding=encoding,
    )
    async with client.get_async_httpx_client().stream(**kwargs) as response:
        if not response.is_success:
            await response.aread()
            raise _refusal(client, response)
        yield response
