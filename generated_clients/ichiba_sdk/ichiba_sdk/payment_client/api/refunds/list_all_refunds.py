import datetime
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.refund_list import RefundList
from ...models.refund_status import RefundStatus
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    status: list[RefundStatus] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item: str = status_item_data
            json_status.append(status_item)

    params["status"] = json_status

    params["gateway"] = gateway

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
        "url": "/api/v1/refunds",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | RefundList | None:
    if response.status_code == 200:
        response_200 = RefundList.from_dict(response.json())

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
) -> Response[Problem | RefundList]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    status: list[RefundStatus] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[Problem | RefundList]:
    """List the refunds of all payments

    Returns the refunds that match all given filters, oldest first. With `status=PENDING` and
    `gateway=external` these are the refunds that a person has to make; `settle_refund` ends each.

    Args:
        status (list[RefundStatus] | Unset): Only refunds in this status. Repeat the parameter to
            select several.
        gateway (str | Unset): The gateway that the payment went to; `external` if the money does
            not pass through one. Example: simulator.
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
        Response[Problem | RefundList]
    """

    kwargs = _get_kwargs(
        status=status,
        gateway=gateway,
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
    status: list[RefundStatus] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Problem | RefundList | None:
    """List the refunds of all payments

    Returns the refunds that match all given filters, oldest first. With `status=PENDING` and
    `gateway=external` these are the refunds that a person has to make; `settle_refund` ends each.

    Args:
        status (list[RefundStatus] | Unset): Only refunds in this status. Repeat the parameter to
            select several.
        gateway (str | Unset): The gateway that the payment went to; `external` if the money does
            not pass through one. Example: simulator.
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
        Problem | RefundList
    """

    return sync_detailed(
        client=client,
        status=status,
        gateway=gateway,
        created_from=created_from,
        created_to=created_to,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    status: list[RefundStatus] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[Problem | RefundList]:
    """List the refunds of all payments

    Returns the refunds that match all given filters, oldest first. With `status=PENDING` and
    `gateway=external` these are the refunds that a person has to make; `settle_refund` ends each.

    Args:
        status (list[RefundStatus] | Unset): Only refunds in this status. Repeat the parameter to
            select several.
        gateway (str | Unset): The gateway that the payment went to; `external` if the money does
            not pass through one. Example: simulator.
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
        Response[Problem | RefundList]
    """

    kwargs = _get_kwargs(
        status=status,
        gateway=gateway,
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
    status: list[RefundStatus] | Unset = UNSET,
    gateway: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Problem | RefundList | None:
    """List the refunds of all payments

    Returns the refunds that match all given filters, oldest first. With `status=PENDING` and
    `gateway=external` these are the refunds that a person has to make; `settle_refund` ends each.

    Args:
        status (list[RefundStatus] | Unset): Only refunds in this status. Repeat the parameter to
            select several.
        gateway (str | Unset): The gateway that the payment went to; `external` if the money does
            not pass through one. Example: simulator.
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
        Problem | RefundList
    """

    return (
        await asyncio_detailed(
            client=client,
            status=status,
            gateway=gateway,
            created_from=created_from,
            created_to=created_to,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
