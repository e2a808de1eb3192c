from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.order import Order
from ...models.payment_status_event import PaymentStatusEvent
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    order_id: UUID,
    *,
    body: PaymentStatusEvent,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/orders/{order_id}/webhook".format(
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
    body: PaymentStatusEvent,
) -> Response[Order | Problem]:
    """Receive the outcome of an order's payment

    Called by the payment service. A repeated or outdated event changes nothing and is also answered
    with 200, so that the sender can stop. The payment's `version` tells whether an event is outdated:
    an event that was overtaken by a later event, or by an answer of the payment service, has no effect.
    A failure that arrives while a payment attempt is under way is kept; it takes effect once the answer
    to that attempt names its payment. The payment service holds the authoritative record of the money.
    With `failed_refund`, the event says that a refund which had been accepted has failed since. The
    payment then stands as before. If the order is cancelled, its refund is owed again and waits for an
    operator. A PENDING payment whose `next_action` is new is mailed to the customer once
    (PAYMENT_INSTRUCTIONS); one of another payment than the order's is kept, as a failure is.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        body (PaymentStatusEvent): The outcome of a payment.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Order | Problem]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PaymentStatusEvent,
) -> Order | Problem | None:
    """Receive the outcome of an order's payment

    Called by the payment service. A repeated or outdated event changes nothing and is also answered
    with 200, so that the sender can stop. The payment's `version` tells whether an event is outdated:
    an event that was overtaken by a later event, or by an answer of the payment service, has no effect.
    A failure that arrives while a payment attempt is under way is kept; it takes effect once the answer
    to that attempt names its payment. The payment service holds the authoritative record of the money.
    With `failed_refund`, the event says that a refund which had been accepted has failed since. The
    payment then stands as before. If the order is cancelled, its refund is owed again and waits for an
    operator. A PENDING payment whose `next_action` is new is mailed to the customer once
    (PAYMENT_INSTRUCTIONS); one of another payment than the order's is kept, as a failure is.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        body (PaymentStatusEvent): The outcome of a payment.

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
    ).parsed


async def asyncio_detailed(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PaymentStatusEvent,
) -> Response[Order | Problem]:
    """Receive the outcome of an order's payment

    Called by the payment service. A repeated or outdated event changes nothing and is also answered
    with 200, so that the sender can stop. The payment's `version` tells whether an event is outdated:
    an event that was overtaken by a later event, or by an answer of the payment service, has no effect.
    A failure that arrives while a payment attempt is under way is kept; it takes effect once the answer
    to that attempt names its payment. The payment service holds the authoritative record of the money.
    With `failed_refund`, the event says that a refund which had been accepted has failed since. The
    payment then stands as before. If the order is cancelled, its refund is owed again and waits for an
    operator. A PENDING payment whose `next_action` is new is mailed to the customer once
    (PAYMENT_INSTRUCTIONS); one of another payment than the order's is kept, as a failure is.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        body (PaymentStatusEvent): The outcome of a payment.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[Order | Problem]
    """

    kwargs = _get_kwargs(
        order_id=order_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    order_id: UUID,
    *,
    client: AuthenticatedClient,
    body: PaymentStatusEvent,
) -> Order | Problem | None:
    """Receive the outcome of an order's payment

    Called by the payment service. A repeated or outdated event changes nothing and is also answered
    with 200, so that the sender can stop. The payment's `version` tells whether an event is outdated:
    an event that was overtaken by a later event, or by an answer of the payment service, has no effect.
    A failure that arrives while a payment attempt is under way is kept; it takes effect once the answer
    to that attempt names its payment. The payment service holds the authoritative record of the money.
    With `failed_refund`, the event says that a refund which had been accepted has failed since. The
    payment then stands as before. If the order is cancelled, its refund is owed again and waits for an
    operator. A PENDING payment whose `next_action` is new is mailed to the customer once
    (PAYMENT_INSTRUCTIONS); one of another payment than the order's is kept, as a failure is.

    Args:
        order_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        body (PaymentStatusEvent): The outcome of a payment.

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
        )
    ).parsed
