from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.payment_link import PaymentLink
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    payment_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/{payment_id}/link".format(
            payment_id=quote(str(payment_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PaymentLink | Problem | None:
    if response.status_code == 201:
        response_201 = PaymentLink.from_dict(response.json())

        return response_201

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
) -> Response[PaymentLink | Problem]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=errors.parsed_by(_parse_response, client, response),
    )


def sync_detailed(
    payment_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Response[PaymentLink | Problem]:
    """Create a link for paying

    Creates a URL on which the customer pays for the order of this payment, without a token and until
    `expires_at` (`ICHIBA_PAYMENT_LINK_DAYS`). It opens a page of this service in English or Japanese;
    with Stripe, that page leads on to Stripe Checkout. Paying makes a new payment by card, which the
    order service is told of. The payment of the link may be FAILED, or still PENDING or UNKNOWN: then
    the page says how it stands, and takes the money once that has failed. The page takes it once,
    however many links there are. If the order is paid already, if its payment does not go through a
    gateway, or if the gateway in use has no such page, the answer is 409 `payment_not_payable`; if the
    order is cancelled, 409 `order_closed`. The order's language (`locale`) is asked of the order
    service; while that does not answer, the answer is 503 `order_service_unavailable`. Whoever has the
    URL can pay: it shows the order's number and the amount, and nothing else about the customer.

    Args:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[PaymentLink | Problem]
    """

    kwargs = _get_kwargs(
        payment_id=payment_id,
        idempotency_key=idempotency_key,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    payment_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> PaymentLink | Problem | None:
    """Create a link for paying

    Creates a URL on which the customer pays for the order of this payment, without a token and until
    `expires_at` (`ICHIBA_PAYMENT_LINK_DAYS`). It opens a page of this service in English or Japanese;
    with Stripe, that page leads on to Stripe Checkout. Paying makes a new payment by card, which the
    order service is told of. The payment of the link may be FAILED, or still PENDING or UNKNOWN: then
    the page says how it stands, and takes the money once that has failed. The page takes it once,
    however many links there are. If the order is paid already, if its payment does not go through a
    gateway, or if the gateway in use has no such page, the answer is 409 `payment_not_payable`; if the
    order is cancelled, 409 `order_closed`. The order's language (`locale`) is asked of the order
    service; while that does not answer, the answer is 503 `order_service_unavailable`. Whoever has the
    URL can pay: it shows the order's number and the amount, and nothing else about the customer.

    Args:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        PaymentLink | Problem
    """

    return sync_detailed(
        payment_id=payment_id,
        client=client,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    payment_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> Response[PaymentLink | Problem]:
    """Create a link for paying

    Creates a URL on which the customer pays for the order of this payment, without a token and until
    `expires_at` (`ICHIBA_PAYMENT_LINK_DAYS`). It opens a page of this service in English or Japanese;
    with Stripe, that page leads on to Stripe Checkout. Paying makes a new payment by card, which the
    order service is told of. The payment of the link may be FAILED, or still PENDING or UNKNOWN: then
    the page says how it stands, and takes the money once that has failed. The page takes it once,
    however many links there are. If the order is paid already, if its payment does not go through a
    gateway, or if the gateway in use has no such page, the answer is 409 `payment_not_payable`; if the
    order is cancelled, 409 `order_closed`. The order's language (`locale`) is asked of the order
    service; while that does not answer, the answer is 503 `order_service_unavailable`. Whoever has the
    URL can pay: it shows the order's number and the amount, and nothing else about the customer.

    Args:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        Response[PaymentLink | Problem]
    """

    kwargs = _get_kwargs(
        payment_id=payment_id,
        idempotency_key=idempotency_key,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    payment_id: UUID,
    *,
    client: AuthenticatedClient,
    idempotency_key: str | Unset = UNSET,
) -> PaymentLink | Problem | None:
    """Create a link for paying

    Creates a URL on which the customer pays for the order of this payment, without a token and until
    `expires_at` (`ICHIBA_PAYMENT_LINK_DAYS`). It opens a page of this service in English or Japanese;
    with Stripe, that page leads on to Stripe Checkout. Paying makes a new payment by card, which the
    order service is told of. The payment of the link may be FAILED, or still PENDING or UNKNOWN: then
    the page says how it stands, and takes the money once that has failed. The page takes it once,
    however many links there are. If the order is paid already, if its payment does not go through a
    gateway, or if the gateway in use has no such page, the answer is 409 `payment_not_payable`; if the
    order is cancelled, 409 `order_closed`. The order's language (`locale`) is asked of the order
    service; while that does not answer, the answer is 503 `order_service_unavailable`. Whoever has the
    URL can pay: it shows the order's number and the amount, and nothing else about the customer.

    Args:
        payment_id (UUID): A UUID version 7. Ids sort by creation time. Example:
            019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        idempotency_key (str | Unset): Makes it safe to repeat a request: the same key with the
            same payload returns the first answer (`Idempotent-Replayed: true`) and does nothing else.
            While the first request is under way, or if the payload differs, the answer is 409. Keys
            are kept for at least 30 days.

    Raises:
        errors.UnexpectedStatus: the service has no such answer; something else gave it, such as a proxy.
        httpx.TransportError: no answer came, or not within the client's ``timeout``.

    Returns:
        PaymentLink | Problem
    """

    return (
        await asyncio_detailed(
            payment_id=payment_id,
            client=client,
            idempotency_key=idempotency_key,
        )
    ).parsed
