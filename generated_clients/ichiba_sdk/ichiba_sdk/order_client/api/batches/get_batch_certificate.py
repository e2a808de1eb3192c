from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.certificate import Certificate
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    batch_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/batches/{batch_id}/certificate".format(
            batch_id=quote(str(batch_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Certificate | Problem | None:
    if response.status_code == 200:
        response_200 = Certificate.from_dict(response.json())

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Certificate | Problem]:
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
) -> Response[Certificate | Problem]:
    """Check that a batch's yen add up

    Counts the yen of the file, of the orders created from it and of their payments, each where it is
    recorded. Rejected rows are excluded. The certificate is `balanced` if the yen in the file equal the
    yen ordered (and what the file itself states, where it has totals), and if these equal the yen
    captured, failed and unknown together. It also gives the captured yen that were refunded and those
    still to be refunded: `yen_captured` less `yen_refunded` and `yen_to_refund` is what the shop keeps.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Certificate | Problem]
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Certificate | Problem | None:
    """Check that a batch's yen add up

    Counts the yen of the file, of the orders created from it and of their payments, each where it is
    recorded. Rejected rows are excluded. The certificate is `balanced` if the yen in the file equal the
    yen ordered (and what the file itself states, where it has totals), and if these equal the yen
    captured, failed and unknown together. It also gives the captured yen that were refunded and those
    still to be refunded: `yen_captured` less `yen_refunded` and `yen_to_refund` is what the shop keeps.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Certificate | Problem
    """

    return sync_detailed(
        batch_id=batch_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[Certificate | Problem]:
    """Check that a batch's yen add up

    Counts the yen of the file, of the orders created from it and of their payments, each where it is
    recorded. Rejected rows are excluded. The certificate is `balanced` if the yen in the file equal the
    yen ordered (and what the file itself states, where it has totals), and if these equal the yen
    captured, failed and unknown together. It also gives the captured yen that were refunded and those
    still to be refunded: `yen_captured` less `yen_refunded` and `yen_to_refund` is what the shop keeps.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Certificate | Problem]
    """

    kwargs = _get_kwargs(
        batch_id=batch_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    batch_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Certificate | Problem | None:
    """Check that a batch's yen add up

    Counts the yen of the file, of the orders created from it and of their payments, each where it is
    recorded. Rejected rows are excluded. The certificate is `balanced` if the yen in the file equal the
    yen ordered (and what the file itself states, where it has totals), and if these equal the yen
    captured, failed and unknown together. It also gives the captured yen that were refunded and those
    still to be refunded: `yen_captured` less `yen_refunded` and `yen_to_refund` is what the shop keeps.

    Args:
        batch_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Certificate | Problem
    """

    return (
        await asyncio_detailed(
            batch_id=batch_id,
            client=client,
        )
    ).parsed
