from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.liveness import Liveness
from ...models.problem import Problem
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/health/live",
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Liveness | Problem | None:
    if response.status_code == 200:
        response_200 = Liveness.from_dict(response.json())

        return response_200

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Liveness | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Liveness | Problem]:
    """Check that the process runs

    Answers 200 as long as the process can answer at all. It checks nothing else.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Liveness | Problem]
    """

    kwargs = _get_kwargs()
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> Liveness | Problem | None:
    """Check that the process runs

    Answers 200 as long as the process can answer at all. It checks nothing else.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Liveness | Problem
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Liveness | Problem]:
    """Check that the process runs

    Answers 200 as long as the process can answer at all. It checks nothing else.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Liveness | Problem]
    """

    kwargs = _get_kwargs()
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> Liveness | Problem | None:
    """Check that the process runs

    Answers 200 as long as the process can answer at all. It checks nothing else.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Liveness | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
