from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.order import Order
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    order_id: UUID,
    *,
    despite_dispute: bool | Unset = False,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    params: dict[str, Any] = {}

    params["despite_dispute"] = despite_dispute

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/orders/{order_id}".format(
            order_id=quote(str(order_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Order | Problem | None:
    if response.status_code == 200:
        response_200 = Order.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())

        return response_412

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
    despite_dispute: bool | Unset = False,
    if_match: str | Unset = UNSET,
) -> Response[Order | Problem]:
    """Cancel an order

    Cancels the order, refunds what is left of the captured amount, and tells the customer how much is
    refunded. The order is kept and can still be read. The cancellation takes effect at once; a refund
    or a message that cannot be requested now is requested later, exactly once. If the payment service
    has not accepted the refund by the time the customer is told, the message names no amount and says
    that the outstanding amount will be refunded. If the outcome of the payment is still unknown, the
    payment is refunded if it turns out to have been captured. An order can be cancelled only before it
    is SHIPPED; otherwise the answer is 409. If the order is already CANCELLED, the answer is 200 with
    the order unchanged, whatever `If-Match` says. If the customer's bank disputes the payment, a refund
    may be paid twice: the answer is 409 `payment_disputed`, which says by when evidence is due, unless
    `despite_dispute` confirms it. If the payment service cannot be asked, the order is cancelled, and a
    refund of a disputed payment waits for an operator.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        despite_dispute (bool | Unset): Cancel the order and refund its payment although the
            customer's bank disputes the payment. Default: False.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Order | Problem]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
        despite_dispute=despite_dispute,
        if_match=if_match,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    despite_dispute: bool | Unset = False,
    if_match: str | Unset = UNSET,
) -> Order | Problem | None:
    """Cancel an order

    Cancels the order, refunds what is left of the captured amount, and tells the customer how much is
    refunded. The order is kept and can still be read. The cancellation takes effect at once; a refund
    or a message that cannot be requested now is requested later, exactly once. If the payment service
    has not accepted the refund by the time the customer is told, the message names no amount and says
    that the outstanding amount will be refunded. If the outcome of the payment is still unknown, the
    payment is refunded if it turns out to have been captured. An order can be cancelled only before it
    is SHIPPED; otherwise the answer is 409. If the order is already CANCELLED, the answer is 200 with
    the order unchanged, whatever `If-Match` says. If the customer's bank disputes the payment, a refund
    may be paid twice: the answer is 409 `payment_disputed`, which says by when evidence is due, unless
    `despite_dispute` confirms it. If the payment service cannot be asked, the order is cancelled, and a
    refund of a disputed payment waits for an operator.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        despite_dispute (bool | Unset): Cancel the order and refund its payment although the
            customer's bank disputes the payment. Default: False.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Order | Problem
    """

    return sync_detailed(
        order_id=order_id,
        client=client,
        despite_dispute=despite_dispute,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    despite_dispute: bool | Unset = False,
    if_match: str | Unset = UNSET,
) -> Response[Order | Problem]:
    """Cancel an order

    Cancels the order, refunds what is left of the captured amount, and tells the customer how much is
    refunded. The order is kept and can still be read. The cancellation takes effect at once; a refund
    or a message that cannot be requested now is requested later, exactly once. If the payment service
    has not accepted the refund by the time the customer is told, the message names no amount and says
    that the outstanding amount will be refunded. If the outcome of the payment is still unknown, the
    payment is refunded if it turns out to have been captured. An order can be cancelled only before it
    is SHIPPED; otherwise the answer is 409. If the order is already CANCELLED, the answer is 200 with
    the order unchanged, whatever `If-Match` says. If the customer's bank disputes the payment, a refund
    may be paid twice: the answer is 409 `payment_disputed`, which says by when evidence is due, unless
    `despite_dispute` confirms it. If the payment service cannot be asked, the order is cancelled, and a
    refund of a disputed payment waits for an operator.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        despite_dispute (bool | Unset): Cancel the order and refund its payment although the
            customer's bank disputes the payment. Default: False.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Order | Problem]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
        despite_dispute=despite_dispute,
        if_match=if_match,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    despite_dispute: bool | Unset = False,
    if_match: str | Unset = UNSET,
) -> Order | Problem | None:
    """Cancel an order

    Cancels the order, refunds what is left of the captured amount, and tells the customer how much is
    refunded. The order is kept and can still be read. The cancellation takes effect at once; a refund
    or a message that cannot be requested now is requested later, exactly once. If the payment service
    has not accepted the refund by the time the customer is told, the message names no amount and says
    that the outstanding amount will be refunded. If the outcome of the payment is still unknown, the
    payment is refunded if it turns out to have been captured. An order can be cancelled only before it
    is SHIPPED; otherwise the answer is 409. If the order is already CANCELLED, the answer is 200 with
    the order unchanged, whatever `If-Match` says. If the customer's bank disputes the payment, a refund
    may be paid twice: the answer is 409 `payment_disputed`, which says by when evidence is due, unless
    `despite_dispute` confirms it. If the payment service cannot be asked, the order is cancelled, and a
    refund of a disputed payment waits for an operator.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        despite_dispute (bool | Unset): Cancel the order and refund its payment although the
            customer's bank disputes the payment. Default: False.
        if_match (str | Unset): The `ETag` of the version that the change is based on, or several
            separated by commas, or `*`. If the resource has none of these versions, the answer is
            412. A weak tag (`W/"3"`) never matches.

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
            despite_dispute=despite_dispute,
            if_match=if_match,
        )
    ).parsed
