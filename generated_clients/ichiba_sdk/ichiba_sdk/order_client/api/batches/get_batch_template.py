from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from io import BytesIO
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_batch_template_encoding import GetBatchTemplateEncoding
from ...models.locale import Locale
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    encoding: GetBatchTemplateEncoding | Unset = "utf-8-sig",
    locale: Locale | Unset = "ja",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_encoding: str | Unset = UNSET
    if not isinstance(encoding, Unset):
        json_encoding = encoding

    params["encoding"] = json_encoding

    json_locale: str | Unset = UNSET
    if not isinstance(locale, Unset):
        json_locale = locale

    params["locale"] = json_locale

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/batches/template.csv",
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
    *,
    client: AuthenticatedClient,
    encoding: GetBatchTemplateEncoding | Unset = "utf-8-sig",
    locale: Locale | Unset = "ja",
) -> Response[File | Problem]:
    """Get a template for an order file

    Returns all columns that an order file can have, with an example row, to start from in a
    spreadsheet.

    Args:
        encoding (GetBatchTemplateEncoding | Unset): The encoding of the file. `utf-8-sig` is
            UTF-8 with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        locale (Locale | Unset): The language of the messages to the customer. Default: 'ja'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        encoding=encoding,
        locale=locale,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    encoding: GetBatchTemplateEncoding | Unset = "utf-8-sig",
    locale: Locale | Unset = "ja",
) -> File | Problem | None:
    """Get a template for an order file

    Returns all columns that an order file can have, with an example row, to start from in a
    spreadsheet.

    Args:
        encoding (GetBatchTemplateEncoding | Unset): The encoding of the file. `utf-8-sig` is
            UTF-8 with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        locale (Locale | Unset): The language of the messages to the customer. Default: 'ja'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        encoding=encoding,
        locale=locale,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    encoding: GetBatchTemplateEncoding | Unset = "utf-8-sig",
    locale: Locale | Unset = "ja",
) -> Response[File | Problem]:
    """Get a template for an order file

    Returns all columns that an order file can have, with an example row, to start from in a
    spreadsheet.

    Args:
        encoding (GetBatchTemplateEncoding | Unset): The encoding of the file. `utf-8-sig` is
            UTF-8 with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        locale (Locale | Unset): The language of the messages to the customer. Default: 'ja'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        encoding=encoding,
        locale=locale,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    encoding: GetBatchTemplateEncoding | Unset = "utf-8-sig",
    locale: Locale | Unset = "ja",
) -> File | Problem | None:
    """Get a template for an order file

    Returns all columns that an order file can have, with an example row, to start from in a
    spreadsheet.

    Args:
        encoding (GetBatchTemplateEncoding | Unset): The encoding of the file. `utf-8-sig` is
            UTF-8 with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        locale (Locale | Unset): The language of the messages to the customer. Default: 'ja'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            encoding=encoding,
            locale=locale,
        )
    ).parsed


def _refusal(client: AuthenticatedClient | Client, response: httpx.Response) -> errors.StreamRefused:
    """Why there is nothing to stream in an answer that was read."""
    parsed = errors.parsed_by(_parse_response, client, response)
    return errors.StreamRefused(response.status_code, response.content, parsed)


@contextmanager
def stream(
    *,
    client: AuthenticatedClient,
    encoding: GetBatchTemplateEncoding | Unset = "utf-8-sig",
    locale: Locale | Unset = "ja",
) -> Iterator[httpx.Response]:
    """Get a template for an order file

    Returns all columns that an order file can have, with an example row, to start from in a
    spreadsheet.

    Args:
        encoding (GetBatchTemplateEncoding | Unset): The encoding of the file. `utf-8-sig` is
            UTF-8 with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        locale (Locale | Unset): The language of the messages to the customer. Default: 'ja'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.
        errors.StreamRefused: the service answered, and with something else.

    Yields:
        httpx.Response: not read yet; by ``iter_bytes`` or ``iter_lines`` it comes piece by piece.
    """

    kwargs = _get_kwargs(
        encoding=encoding,
        locale=locale,
    )
    with client.get_httpx_client().stream(**kwargs) as response:
        if not response.is_success:
            response.read()
            raise _refusal(client, response)
        yield response


@asynccontextmanager
async def asyncio_stream(
    *,
    client: AuthenticatedClient,
    encoding: GetBatchTemplateEncoding | Unset = "utf-8-sig",
    locale: Locale | Unset = "ja",
) -> AsyncIterator[httpx.Response]:
    """Get a template for an order file

    Returns all columns that an order file can have, with an example row, to start from in a
    spreadsheet.

    Args:
        encoding (GetBatchTemplateEncoding | Unset): The encoding of the file. `utf-8-sig` is
            UTF-8 with a byte order mark, which Excel needs. Default: 'utf-8-sig'.
        locale (Locale | Unset): The language of the messages to the customer. Default: 'ja'.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.
        errors.StreamRefused: the service answered, and with something else.

    Yields:
        httpx.Response: not read yet; by ``iter_bytes`` or ``iter_lines`` it comes piece by piece.
    """

    kwargs = _get_kwargs(
        encoding=encoding,
        locale=locale,
    )
    async with client.get_async_httpx_client().stream(**kwargs) as response:
        if not response.is_success:
            await response.aread()
            raise _refusal(client, response)
        yield response
