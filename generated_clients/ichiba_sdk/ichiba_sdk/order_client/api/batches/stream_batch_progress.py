from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, cast
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import UNSET, Unset


def _get_kwargs(
    batch_id: UUID,
    *,
    last_event_id: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(last_event_id, Unset):
        headers["Last-Event-ID"] = last_event_id

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/batches/{batch_id}/progress".format(
            batch_id=quote(str(batch_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Problem | str | None:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

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


def _refusal(client: AuthenticatedClient | Client, response: httpx.Response) -> errors.StreamRefused:
    """Why there is nothing to stream in an answer that was read."""
    parsed = errors.parsed_by(_parse_response, client, response)
    return errors.StreamRefused(response.status_code, response.content, parsed)


@contextmanager
def stream(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
    last_event_id: str | Unset = UNSET,
) -> Iterator[httpx.Response]:
    """Follow the progress of a batch

    Server-sent events of the type `progress`, each with the batch as JSON in its data and the batch's
    version as its id. The first event comes at once, unless `Last-Event-ID` is the current version of
    the batch. Others follow as the batch changes; a comment every 15 seconds keeps the connection open
    meanwhile. The stream ends when the batch is VALIDATED, COMPLETED, CANCELLED, FAILED or UNDONE.
    Asking again with the last id of an ended batch is answered with 204, which tells an EventSource not
    to reconnect.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        last_event_id (str | Unset): The id of the last event received. An EventSource sends it
            when it reconnects.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.
        errors.StreamRefused: the service answered, and with something else.

    Yields:
        httpx.Response: not read yet; by ``iter_bytes`` or ``iter_lines`` it comes piece by piece.
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
        last_event_id=last_event_id,
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
    last_event_id: str | Unset = UNSET,
) -> AsyncIterator[httpx.Response]:
    """Follow the progress of a batch

    Server-sent events of the type `progress`, each with the batch as JSON in its data and the batch's
    version as its id. The first event comes at once, unless `Last-Event-ID` is the current version of
    the batch. Others follow as the batch changes; a comment every 15 seconds keeps the connection open
    meanwhile. The stream ends when the batch is VALIDATED, COMPLETED, CANCELLED, FAILED or UNDONE.
    Asking again with the last id of an ended batch is answered with 204, which tells an EventSource not
    to reconnect.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        last_event_id (str | Unset): The id of the last event received. An EventSource sends it
            when it reconnects.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.
        errors.StreamRefused: the service answered, and with something else.

    Yields:
        httpx.Response: not read yet; by ``iter_bytes`` or ``iter_lines`` it comes piece by piece.
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
        last_event_id=last_event_id,
    )
    async with client.get_async_httpx_client().stream(**kwargs) as response:
        if not response.is_success:
            await response.aread()
            raise _refusal(client, response)
        yield response
