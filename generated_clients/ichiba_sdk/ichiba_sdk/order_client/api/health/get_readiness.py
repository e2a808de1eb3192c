from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.readiness import Readiness
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/health/ready",
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Readiness | None:
    if response.status_code == 200:
        response_200 = Readiness.from_dict(response.json())

        return response_200

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Readiness.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Readiness]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Problem | Readiness]:
    """Check whether the service can work

    Checks the database, the engine that makes owed calls, the owed calls themselves, and the circuit
    breakers of the other services. It stays 200 if only another service is down; that service's check
    is then `degraded`, and orders are accepted now and finished later.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Readiness]
    """

    kwargs = _get_kwargs()
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> Problem | Readiness | None:
    """Check whether the service can work

    Checks the database, the engine that makes owed calls, the owed calls themselves, and the circuit
    breakers of the other services. It stays 200 if only another service is down; that service's check
    is then `degraded`, and orders are accepted now and finished later.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Readiness
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Problem | Readiness]:
    """Check whether the service can work

    Checks the database, the engine that makes owed calls, the owed calls themselves, and the circuit
    breakers of the other services. It stays 200 if only another service is down; that service's check
    is then `degraded`, and orders are accepted now and finished later.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Problem | Readiness]
    """

    kwargs = _get_kwargs()
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> Problem | Readiness | None:
    """Check whether the service can work

    Checks the database, the engine that makes owed calls, the owed calls themselves, and the circuit
    breakers of the other services. It stays 200 if only another service is down; that service's check
    is then `degraded`, and orders are accepted now and finished later.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Problem | Readiness
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
