from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.closed_order import ClosedOrder
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    order_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/order/{order_id}/close".format(
            order_id=quote(str(order_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ClosedOrder | Problem | None:
    if response.status_code == 200:
        response_200 = ClosedOrder.from_dict(response.json())

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
) -> Response[ClosedOrder | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[ClosedOrder | Problem]:
    """Close an order to payments

    For an order that was cancelled: from now on no payment is created for it, not even by a request
    that was sent before this one and arrives after it (409 `order_closed`). The answer contains the
    latest payment of the order, as `list_payments` shows it. If it contains none, there will never be
    one. An undecided payment stays undecided until the gateway decides it; one by `cash_on_delivery` or
    `invoice` that is still PENDING is no longer expected and becomes FAILED (`not_collected`). Closing
    an order again changes nothing and also answers 200.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ClosedOrder | Problem]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
) -> ClosedOrder | Problem | None:
    """Close an order to payments

    For an order that was cancelled: from now on no payment is created for it, not even by a request
    that was sent before this one and arrives after it (409 `order_closed`). The answer contains the
    latest payment of the order, as `list_payments` shows it. If it contains none, there will never be
    one. An undecided payment stays undecided until the gateway decides it; one by `cash_on_delivery` or
    `invoice` that is still PENDING is no longer expected and becomes FAILED (`not_collected`). Closing
    an order again changes nothing and also answers 200.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ClosedOrder | Problem
    """

    return sync_detailed(
        order_id=order_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[ClosedOrder | Problem]:
    """Close an order to payments

    For an order that was cancelled: from now on no payment is created for it, not even by a request
    that was sent before this one and arrives after it (409 `order_closed`). The answer contains the
    latest payment of the order, as `list_payments` shows it. If it contains none, there will never be
    one. An undecided payment stays undecided until the gateway decides it; one by `cash_on_delivery` or
    `invoice` that is still PENDING is no longer expected and becomes FAILED (`not_collected`). Closing
    an order again changes nothing and also answers 200.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[ClosedOrder | Problem]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
) -> ClosedOrder | Problem | None:
    """Close an order to payments

    For an order that was cancelled: from now on no payment is created for it, not even by a request
    that was sent before this one and arrives after it (409 `order_closed`). The answer contains the
    latest payment of the order, as `list_payments` shows it. If it contains none, there will never be
    one. An undecided payment stays undecided until the gateway decides it; one by `cash_on_delivery` or
    `invoice` that is still PENDING is no longer expected and becomes FAILED (`not_collected`). Closing
    an order again changes nothing and also answers 200.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        ClosedOrder | Problem
    """

    return (
        await asyncio_detailed(
            order_id=order_id,
            client=client,
        )
    ).parsed
