from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.order import Order
from ...models.order_update import OrderUpdate
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    order_id: UUID,
    *,
    body: OrderUpdate,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/orders/{order_id}".format(
            order_id=quote(str(order_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Order | Problem | None:
    if response.status_code == 200:
        response_200 = Order.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())

        return response_412

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Order | Problem]:
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
    body: OrderUpdate,
    if_match: str | Unset = UNSET,
) -> Response[Order | Problem]:
    """Change an order's contact details, recipient, address, delivery wishes or note

    Changes the given fields and leaves the others as they are. `null` clears a field that may be empty.
    This is possible only before the order is SHIPPED and while it is not CANCELLED or REFUNDED;
    otherwise the answer is 409.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (OrderUpdate): The fields to change. Fields that are left out stay as they are.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Order | Problem]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
        body=body,
        if_match=if_match,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    body: OrderUpdate,
    if_match: str | Unset = UNSET,
) -> Order | Problem | None:
    """Change an order's contact details, recipient, address, delivery wishes or note

    Changes the given fields and leaves the others as they are. `null` clears a field that may be empty.
    This is possible only before the order is SHIPPED and while it is not CANCELLED or REFUNDED;
    otherwise the answer is 409.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (OrderUpdate): The fields to change. Fields that are left out stay as they are.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Order | Problem
    """

    return sync_detailed(
        order_id=order_id,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    body: OrderUpdate,
    if_match: str | Unset = UNSET,
) -> Response[Order | Problem]:
    """Change an order's contact details, recipient, address, delivery wishes or note

    Changes the given fields and leaves the others as they are. `null` clears a field that may be empty.
    This is possible only before the order is SHIPPED and while it is not CANCELLED or REFUNDED;
    otherwise the answer is 409.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (OrderUpdate): The fields to change. Fields that are left out stay as they are.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Order | Problem]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
        body=body,
        if_match=if_match,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    body: OrderUpdate,
    if_match: str | Unset = UNSET,
) -> Order | Problem | None:
    """Change an order's contact details, recipient, address, delivery wishes or note

    Changes the given fields and leaves the others as they are. `null` clears a field that may be empty.
    This is possible only before the order is SHIPPED and while it is not CANCELLED or REFUNDED;
    otherwise the answer is 409.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.
        body (OrderUpdate): The fields to change. Fields that are left out stay as they are.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Order | Problem
    """

    return (
        await asyncio_detailed(
            order_id=order_id,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
