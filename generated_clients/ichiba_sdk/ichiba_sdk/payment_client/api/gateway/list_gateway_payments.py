import datetime
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_entry_list import GatewayEntryList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_created_from: str | Unset = UNSET
    if not isinstance(created_from, Unset):
        json_created_from = created_from.isoformat()
    params["created_from"] = json_created_from

    json_created_to: str | Unset = UNSET
    if not isinstance(created_to, Unset):
        json_created_to = created_to.isoformat()
    params["created_to"] = json_created_to

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/gateway/payments",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GatewayEntryList | Problem | None:
    if response.status_code == 200:
        response_200 = GatewayEntryList.from_dict(response.json())

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
) -> Response[GatewayEntryList | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[GatewayEntryList | Problem]:
    """List the gateways' captures and refunds

    Returns the captures and refunds on the books of every gateway that is set up, whether this service
    knows them or not, for comparison with the payments here: the books of one gateway after those of
    another. Each item names its `gateway` and appears once; within its books, the gateway decides the
    order. `total` is always null. A page holds items of one gateway, and may hold fewer than `limit`,
    or none, even if more follow. A gateway that keeps no books is left out. If a gateway does not
    answer, the answer is 503 and names it. A cursor that was not issued by this list, or that leads to
    the books of a gateway that is no longer set up, is refused with 400.

    Args:
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayEntryList | Problem]
    """

    kwargs = _get_kwargs(
        created_from=created_from,
        created_to=created_to,
        limit=limit,
        cursor=cursor,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> GatewayEntryList | Problem | None:
    """List the gateways' captures and refunds

    Returns the captures and refunds on the books of every gateway that is set up, whether this service
    knows them or not, for comparison with the payments here: the books of one gateway after those of
    another. Each item names its `gateway` and appears once; within its books, the gateway decides the
    order. `total` is always null. A page holds items of one gateway, and may hold fewer than `limit`,
    or none, even if more follow. A gateway that keeps no books is left out. If a gateway does not
    answer, the answer is 503 and names it. A cursor that was not issued by this list, or that leads to
    the books of a gateway that is no longer set up, is refused with 400.

    Args:
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayEntryList | Problem
    """

    return sync_detailed(
        client=client,
        created_from=created_from,
        created_to=created_to,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[GatewayEntryList | Problem]:
    """List the gateways' captures and refunds

    Returns the captures and refunds on the books of every gateway that is set up, whether this service
    knows them or not, for comparison with the payments here: the books of one gateway after those of
    another. Each item names its `gateway` and appears once; within its books, the gateway decides the
    order. `total` is always null. A page holds items of one gateway, and may hold fewer than `limit`,
    or none, even if more follow. A gateway that keeps no books is left out. If a gateway does not
    answer, the answer is 503 and names it. A cursor that was not issued by this list, or that leads to
    the books of a gateway that is no longer set up, is refused with 400.

    Args:
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[GatewayEntryList | Problem]
    """

    kwargs = _get_kwargs(
        created_from=created_from,
        created_to=created_to,
        limit=limit,
        cursor=cursor,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> GatewayEntryList | Problem | None:
    """List the gateways' captures and refunds

    Returns the captures and refunds on the books of every gateway that is set up, whether this service
    knows them or not, for comparison with the payments here: the books of one gateway after those of
    another. Each item names its `gateway` and appears once; within its books, the gateway decides the
    order. `total` is always null. A page holds items of one gateway, and may hold fewer than `limit`,
    or none, even if more follow. A gateway that keeps no books is left out. If a gateway does not
    answer, the answer is 503 and names it. A cursor that was not issued by this list, or that leads to
    the books of a gateway that is no longer set up, is refused with 400.

    Args:
        created_from (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        created_to (datetime.datetime | Unset): RFC 3339 in UTC. Example:
            2026-11-20T09:30:00.000Z.
        limit (int | Unset): The maximum number of items in a page. Default: 50.
        cursor (str | Unset): The `next_cursor` of the previous page. Leave it out for the first
            page.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        GatewayEntryList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            created_from=created_from,
            created_to=created_to,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
